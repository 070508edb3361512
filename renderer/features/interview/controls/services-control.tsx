/** Services in use: chosen from the provider catalogue, or own ones that the catalogue does not know. */
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  newOwnServiceId,
  ownServiceCategories,
  servedCategories,
} from '../../../../shared/interview/own-services';
import { providerOf, serviceUses } from '../../../../shared/library/services';
import type { ServiceUse } from '../../../../shared/model/answers';
import type { Question } from '../../../../shared/model/question';
import { useTranslate } from '../../../i18n/messages';
import { answersOf } from '../../../stores/selectors';
import { useLibraryIndex, useStores } from '../../../stores/stores-context';
import { Button } from '../../../ui/button';
import type { ControlIds } from './control';
import { OwnServiceDialog } from './own-service-dialog';
import { draftOf, emptyDraft, withOwn, type OwnServiceDraft } from './own-service-draft';
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
  // Own services of this question are all it shows, so other answers do not redraw it.
  const shown = useMemo(() => ({ [question.id]: value ?? [] }), [question.id, value]);
  /** The own service in the form: null for a new one, undefined while the form is closed. */
  const [formFor, setFormFor] = useState<ServiceUse | null | undefined>(undefined);
  const categories = ownServiceCategories(index, question).filter((id) => servedCategories(index).has(id));
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
              provider={providerOf(use.id, shown, index)}
              onEdit={use.own === undefined ? null : () => setFormFor(use)}
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
      {categories.length === 0 ? null : (
        <Button size="s" icon={Plus} className="services__own" onClick={() => setFormFor(null)}>
          {t('interview.own.add')}
        </Button>
      )}
      {formFor === undefined ? null : (
        <OwnServiceForm
          edited={formFor}
          categories={categories}
          onClose={() => setFormFor(undefined)}
          onUse={(use) => {
            setFormFor(undefined);
            onValue(
              formFor === null ? [...uses, use] : uses.map((other) => (other.id === use.id ? use : other)),
            );
          }}
        />
      )}
    </>
  );
}

/** The form over a stored or a new own service; gives back its use, with an id that no other service has. */
function OwnServiceForm({
  edited,
  categories,
  onUse,
  onClose,
}: {
  edited: ServiceUse | null;
  categories: readonly string[];
  onUse: (use: ServiceUse) => void;
  onClose: () => void;
}) {
  const { project } = useStores();
  const answers = answersOf(project.getState());
  const others = serviceUses(answers).filter(({ id }) => id !== edited?.id);
  const own = edited?.own;
  // A category that the question no longer offers stays to be seen until another is chosen.
  const offered =
    own === undefined || categories.includes(own.category) ? categories : [...categories, own.category];
  const save = (draft: OwnServiceDraft) =>
    onUse(withOwn(edited ?? undefined, edited?.id ?? newOwnServiceId(draft.name, answers), draft));
  return (
    <OwnServiceDialog
      first={own === undefined ? emptyDraft(categories) : draftOf(own)}
      editing={edited !== null}
      categories={offered}
      takenNames={others.flatMap((use) => use.own?.name ?? [])}
      onSave={save}
      onClose={onClose}
    />
  );
}
