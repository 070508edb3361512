/**
 * Own services that no clause writes about, because the library has none for their category any more: the reader would not
 * hear of them, and nothing else would tell the DSB.
 */
import { servedCategories } from '../interview/own-services';
import { askedAnswers } from '../library/asked-answers';
import type { ServiceUse } from '../model/answers';
import type { Check, Finding } from './finding';

export const checkServices: Check = ({ document, index }) => {
  const { settings, answers } = document.attrs;
  const served = servedCategories(index);
  return Object.entries(askedAnswers({ settings, answers, index })).flatMap(([questionId, value]) =>
    (Array.isArray(value) ? (value as Partial<ServiceUse>[]) : []).flatMap(({ id, own }): Finding[] => {
      if (own === undefined || served.has(own.category)) return [];
      return [
        {
          id: `services:ownServiceWithoutClause:${id}`,
          check: 'services',
          severity: 'error',
          kind: 'ownServiceWithoutClause',
          facts: { name: own.name, category: own.category },
          where: { instanceId: null, questionId },
        },
      ];
    }),
  );
};
