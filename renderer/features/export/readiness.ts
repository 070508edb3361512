/**
 * What is still open in a text before it leaves the house: visible gaps, references to nowhere, clauses that need a
 * look. Counted when the dialog opens, never while typing.
 */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { LibraryIndex } from '../../../shared/library/library-index';
import { variableText } from '../../../shared/library/variables';
import { clauseStatus } from '../../../shared/render/clause-status';
import { contextOf } from '../../../shared/render/policy-commands';

export type Readiness = { gaps: number; deadReferences: number; needsLook: number };

/** Counts what is open in a document. */
export function readinessOf(document: PMNode, index: LibraryIndex): Readiness {
  const context = contextOf(document, index);
  const instances = new Set<string>();
  const targets: string[] = [];
  const readiness: Readiness = { gaps: 0, deadReferences: 0, needsLook: 0 };
  document.descendants((node) => {
    if (node.type.name === 'clause') {
      instances.add(String(node.attrs['instanceId']));
      const status = clauseStatus(node, context);
      if (status === 'needsLook' || status === 'obsolete') readiness.needsLook += 1;
    } else if (node.type.name === 'placeholder') {
      if (variableText(String(node.attrs['variable']), context).kind === 'gap') readiness.gaps += 1;
    } else if (node.type.name === 'crossReference') {
      targets.push(String(node.attrs['target']));
    }
  });
  readiness.deadReferences = targets.filter((target) => !instances.has(target)).length;
  return readiness;
}
