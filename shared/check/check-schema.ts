/**
 * Is the document valid at all? Parsed and checked by the one schema; ids of clauses are unique.
 * Only a valid document is looked at by the other checks.
 */
import type { Node as PolicyNode } from '@tiptap/pm/model';
import type { PolicyJson } from '../document/document-json';
import { policySchema } from '../document/schema';
import type { LibraryIndex } from '../library/library-index';
import { fail, ok, type Result } from '../model/result';
import { clauseName, type Finding } from './finding';

/** The document as a node, or the finding that says what is wrong. */
export function validNode(document: PolicyJson): Result<PolicyNode, Finding> {
  try {
    const node = policySchema.nodeFromJSON(document);
    node.check();
    return ok(node);
  } catch (error) {
    // The schema reports what does not fit by RangeError; anything else is a bug.
    if (!(error instanceof RangeError)) throw error;
    return fail({
      id: 'schema:invalidDocument',
      check: 'schema',
      severity: 'error',
      kind: 'invalidDocument',
      facts: { detail: error.message.slice(0, 300) },
      where: { instanceId: null },
    });
  }
}

/** Clauses that share an instance id: references and answers could not tell them apart. */
export function duplicateClauses(document: PolicyJson, index: LibraryIndex): Finding[] {
  const seen = new Set<string>();
  const reported = new Set<string>();
  return document.content.flatMap((node): Finding[] => {
    if (node.type !== 'clause') return [];
    const instanceId = String(node.attrs?.['instanceId']);
    if (!seen.has(instanceId)) {
      seen.add(instanceId);
      return [];
    }
    if (reported.has(instanceId)) return [];
    reported.add(instanceId);
    return [
      {
        id: `schema:duplicateClause:${instanceId}`,
        check: 'schema',
        severity: 'error',
        kind: 'duplicateClause',
        facts: { title: clauseName(String(node.attrs?.['clauseId']), index) },
        where: { instanceId },
      },
    ];
  });
}
