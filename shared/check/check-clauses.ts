/**
 * Clauses that were adapted by hand and no longer fit the answers: they keep the edit and wait for a look.
 */
import { clauseStatus } from '../render/clause-status';
import { clauseName, type Check, type Finding } from './finding';

export const checkClauses: Check = ({ document, node, index }) => {
  const { settings, answers } = document.attrs;
  const findings: Finding[] = [];
  node.forEach((clause) => {
    if (clause.type.name !== 'clause') return;
    const status = clauseStatus(clause, { settings, answers, index });
    if (status !== 'needsLook' && status !== 'obsolete') return;
    const instanceId = String(clause.attrs['instanceId']);
    const kind = status === 'needsLook' ? 'clauseNeedsLook' : 'clauseObsolete';
    findings.push({
      id: `clauses:${kind}:${instanceId}`,
      check: 'clauses',
      severity: 'warning',
      kind,
      facts: { title: clauseName(String(clause.attrs['clauseId']), index) },
      where: { instanceId },
    });
  });
  return findings;
};
