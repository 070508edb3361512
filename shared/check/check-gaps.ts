/**
 * Open placeholders: one finding per missing piece of information, at its first place, however often it is used.
 * An error, because the gap would be published.
 */
import type { ResolvedGap } from '../resolve/resolved-document';
import type { Check, Finding } from './finding';
import { groupGaps } from './group-gaps';

const isReference = ({ variable }: ResolvedGap) => variable.startsWith('reference:');

export const checkGaps: Check = ({ resolved }) => {
  const gaps = resolved.gaps.filter((gap) => !isReference(gap));
  // A question of several fields (a list of cookies) can have a gap in each of them.
  const groups = groupGaps(
    gaps,
    ({ questionId, variable, label }) => `${questionId ?? variable.replace(/^gap:/, '')}:${label}`,
  );
  return groups.map(({ key, first, count }): Finding => {
    const { label, variable, questionId, instanceId } = first;
    return {
      id: `gaps:${key}`,
      check: 'gaps',
      severity: 'error',
      kind: 'openGap',
      facts: { label, count },
      where: { instanceId, variable, ...(questionId === null ? {} : { questionId }) },
    };
  });
};
