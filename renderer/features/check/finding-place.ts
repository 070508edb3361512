/** Where a finding is, as something the window can go to. */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { Finding, Severity } from '../../../shared/check/finding';
import type { Stores } from '../../stores/stores-context';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** Position of a block: of a clause by its place in it, of free text by its place in the document; null when it is gone. */
export function positionOfBlock(
  document: PMNode,
  instanceId: string | null,
  blockIndex: number,
): number | null {
  let found: number | null = null;
  document.forEach((block, offset, i) => {
    if (found !== null) return;
    if (instanceId === null) {
      if (i === blockIndex) found = offset + 1;
      return;
    }
    if (block.type.name !== 'clause' || block.attrs['instanceId'] !== instanceId) return;
    block.forEach((_child, inner, n) => {
      if (n === blockIndex) found = offset + 1 + inner + 1;
    });
  });
  return found;
}

/** Goes to the place of a finding in the text, or to its question when it has no place there. */
export function goToFinding({ where }: Finding, { project, session }: Stores): void {
  const { open, focusInstance, focusPosition } = project.getState();
  if (open === null) return;
  const { instanceId, blockIndex, variable, questionId } = where;
  if (variable !== undefined && instanceId !== null) return focusInstance(instanceId, variable);
  if (blockIndex !== undefined) {
    const position = positionOfBlock(open.document, instanceId, blockIndex);
    if (position !== null) return focusPosition(position);
  }
  if (instanceId !== null) return focusInstance(instanceId);
  if (questionId !== undefined) session.getState().goToQuestion(questionId);
}

/** Findings by severity, the worst first, each group in the order of the text. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
