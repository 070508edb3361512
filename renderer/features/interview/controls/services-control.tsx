/** Services in use, chosen from the provider catalogue. */
import { useMemo } from 'react';
import type { ServiceUse } from '../../../../shared/model/answers';
import type { Question } from '../../../../shared/model/question';
import { useTranslate } from '../../../i18n/messages';
import { useLibraryIndex } from '../../../stores/stores-context';
import type { ControlIds } from './control';
import { ServiceRow } from './service-row';
import { ServiceSearch } from './service-search';

/** The chosen services and the search for more. */
export function ServicesControl({
  question,
  ids,
  value,
  onValue,
}: {
  question: Question;
  ids: ControlIds;
  value: ServiceUse[] | undefined;
  onValue: (value: ServiceUse[] | undefined) => void;
}) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const uses = value ?? [];
  const offered = useMemo(() => {
    const chosen = new Set((value ?? []).map(({ id }) => id));
    return index.library.providers
      .filter(
        ({ id, category }) =>
          !chosen.has(id) && (question.categories === undefined || question.categories.includes(category)),
      )
      .sort((one, other) => one.name.localeCompare(other.name, 'de'));
  }, [index, question.categories, value]);
  return (
    <>
      {uses.length === 0 ? null : (
        <ul className="services" aria-label={t('interview.services.chosen')}>
          {uses.map((use, position) => (
            <ServiceRow
              key={use.id}
              use={use}
              provider={index.providers.get(use.id)}
              onUse={(next) => onValue(uses.map((other, at) => (at === position ? next : other)))}
              onRemove={() => {
                const others = uses.filter((_, at) => at !== position);
                onValue(others.length === 0 ? undefined : others);
              }}
            />
          ))}
        </ul>
      )}
      <ServiceSearch
        offered={offered}
        labelledBy={ids.labelledBy}
        onAdd={({ id }) => onValue([...uses, { id }])}
      />
    </>
  );
}
