/**
 * Bausteine: the library, searchable, with what stands in the text and what could. A clause can be put in by hand; a
 * click shows it in the text, or its details.
 */
import { Check, Layers, Plus, SearchX } from 'lucide-react';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { Clause } from '../../../shared/library/library';
import { addClause } from '../../../shared/render/policy-commands';
import { instanceLister } from '../../editor/document-structure';
import { useTranslate } from '../../i18n/messages';
import { settingsOf } from '../../stores/selectors';
import { useProject, useSession, useStores } from '../../stores/stores-context';
import { IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SearchInput } from '../../ui/text-input';
import { findClauses, type SearchableClause } from './clause-search';
import './clauses.css';

/** Instance ids by clause id, in the order of the text. */
function useInstances(): ReadonlyMap<string, readonly string[]> {
  const list = useMemo(() => instanceLister(), []);
  const ids = useProject((state) => list(state.open?.document ?? null));
  return useMemo(() => {
    const byClause = new Map<string, string[]>();
    for (const id of ids) {
      const clauseId = id.split('--')[0] ?? id;
      byClause.set(clauseId, [...(byClause.get(clauseId) ?? []), id]);
    }
    return byClause;
  }, [ids]);
}

function useActs() {
  const { project, session, index } = useStores();
  return useMemo(() => {
    const show = (instanceId: string, inText: boolean) => {
      if (inText) project.getState().focusInstance(instanceId);
      session.getState().setCurrentInstance(instanceId);
      session.getState().showRight('clause');
    };
    return {
      show,
      add(clauseId: string) {
        if (project.getState().run((state) => addClause(state, clauseId, index))) show(clauseId, true);
      },
    };
  }, [project, session, index]);
}

/** The clause library of the open policy. */
export function ClausesPane() {
  const t = useTranslate();
  const { index } = useStores();
  const settings = useProject(settingsOf);
  const instances = useInstances();
  const acts = useActs();
  const current = useSession((state) => state.currentInstance);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useMemo(
    () => (settings === null ? [] : findClauses(index, settings, wanted)),
    [index, settings, wanted],
  );
  return (
    <div className="clauses">
      <div className="clauses__head">
        <SearchInput
          label={t('clauses.search')}
          clearLabel={t('clauses.clear')}
          value={query}
          onValue={setQuery}
        />
        <p className="clauses__count" role="status">
          {found.length === 0
            ? null
            : t('clauses.count', {
                found: found.length,
                used: found.filter(({ clause }) => instances.has(clause.id)).length,
              })}
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState icon={SearchX} title={t('clauses.none')}>
          {t('clauses.noneHelp')}
        </EmptyState>
      ) : (
        <ul className="clauses__list">
          {found.map((entry, i) => (
            <Row
              key={entry.clause.id}
              entry={entry}
              heading={
                wanted.trim() === '' && entry.category !== found[i - 1]?.category ? entry.category : null
              }
              showCategory={wanted.trim() !== ''}
              instances={instances.get(entry.clause.id)}
              current={current !== null && current.split('--')[0] === entry.clause.id}
              acts={acts}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

const Row = memo(function Row({
  entry: { clause, category },
  heading,
  showCategory,
  instances,
  current,
  acts,
}: {
  entry: SearchableClause;
  heading: string | null;
  showCategory: boolean;
  instances: readonly string[] | undefined;
  current: boolean;
  acts: ReturnType<typeof useActs>;
}) {
  const used = instances !== undefined;
  return (
    <>
      {heading === null ? null : <li className="clauses__category">{heading}</li>}
      <li className="clauses__row" data-used={used || undefined} data-current={current || undefined}>
        <button
          type="button"
          className="clauses__name"
          aria-current={current ? 'true' : undefined}
          onClick={() => acts.show(instances?.[0] ?? clause.id, used)}
        >
          <span className="kw-ellipsis">{clause.title}</span>
          {showCategory ? <span className="clauses__detail kw-ellipsis">{category}</span> : null}
        </button>
        <State clause={clause} instances={instances} onAdd={acts.add} />
      </li>
    </>
  );
});

/** In the text (how often), to be put in, or written for each service by itself. */
function State({
  clause,
  instances,
  onAdd,
}: {
  clause: Clause;
  instances: readonly string[] | undefined;
  onAdd: (clauseId: string) => void;
}) {
  const t = useTranslate();
  if (instances !== undefined) {
    return (
      <span className="clauses__used" title={t('clauses.used', { count: instances.length })}>
        <Check size={14} aria-hidden="true" />
        <span className="kw-visually-hidden">{t('clauses.used', { count: instances.length })}</span>
        {instances.length > 1 ? instances.length : null}
      </span>
    );
  }
  if (clause.each !== undefined) {
    return (
      <span className="clauses__each" title={t('clauses.each')}>
        <Layers size={14} aria-hidden="true" />
        <span className="kw-visually-hidden">{t('clauses.each')}</span>
      </span>
    );
  }
  return (
    <IconButton
      size="s"
      icon={Plus}
      label={t('clauses.add', { title: clause.title })}
      onClick={() => onAdd(clause.id)}
    />
  );
}
