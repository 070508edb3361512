/**
 * Cross-references whose target is not in the text: one finding per clause and target. An error, because the reader
 * would be sent nowhere.
 */
import type { Check, Finding } from './finding';
import { groupGaps } from './group-gaps';

const PREFIX = 'reference:';

export const checkReferences: Check = ({ resolved, index }) => {
  const dead = resolved.gaps.filter(({ variable }) => variable.startsWith(PREFIX));
  const groups = groupGaps(
    dead,
    ({ variable, instanceId }) => `${instanceId ?? ''}:${variable.slice(PREFIX.length)}`,
  );
  return groups.map(({ key, first, count }): Finding => {
    const target = first.variable.slice(PREFIX.length);
    const title = index.clauses.get(target.split('--')[0]!)?.title ?? target;
    return {
      id: `references:${key}`,
      check: 'references',
      severity: 'error',
      kind: 'deadReference',
      facts: { title, count },
      where: { instanceId: first.instanceId, variable: first.variable },
    };
  });
};
