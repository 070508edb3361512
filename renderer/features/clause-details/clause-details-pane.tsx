/**
 * Baustein: everything about the clause at the cursor (or chosen in the list): why it is there, what it fulfils, what it
 * rests on, how sure its facts are, and what can be done with it.
 */
import { Plus, Puzzle } from 'lucide-react';
import { useMemo } from 'react';
import type { Node as PMNode } from '@tiptap/pm/model';
import type { Clause } from '../../../shared/library/library';
import { providerOf } from '../../../shared/library/services';
import { clauseStatus, renderedPlanFor, type ClauseStatus } from '../../../shared/render/clause-status';
import {
  addClause,
  contextOf,
  keepOwnText,
  removeClause,
  takeLibraryText,
} from '../../../shared/render/policy-commands';
import { useTranslate, type MessageId } from '../../i18n/messages';
import { answersOf } from '../../stores/selectors';
import { useProject, useSession, useStores } from '../../stores/stores-context';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Basis } from './basis';
import { ProviderFacts } from './provider-facts';
import { Section } from './section';
import { whyLines } from './why-text';
import './clause-details.css';

/** The node of a clause instance; the same object until that clause itself changes. */
function nodeOf(document: PMNode | undefined, instanceId: string | null): PMNode | null {
  if (document === undefined || instanceId === null) return null;
  for (let i = 0; i < document.childCount; i += 1) {
    const block = document.child(i);
    if (block.type.name === 'clause' && block.attrs['instanceId'] === instanceId) return block;
  }
  return null;
}

type Shown = { clause: Clause; service: string | null; node: PMNode | null; instanceId: string };

function useShown(): Shown | null {
  const { index } = useStores();
  const instanceId = useSession((state) => state.currentInstance);
  const node = useProject((state) => nodeOf(state.open?.document, instanceId));
  return useMemo(() => {
    if (instanceId === null) return null;
    const [clauseId = instanceId, service = null] = instanceId.split('--');
    const clause = index.clauses.get(node === null ? clauseId : String(node.attrs['clauseId']));
    if (clause === undefined) return null;
    return {
      clause,
      service: node === null ? service : (node.attrs['service'] as string | null),
      node,
      instanceId,
    };
  }, [index, instanceId, node]);
}

/** Details of the clause at the cursor. */
export function ClauseDetailsPane() {
  const t = useTranslate();
  const shown = useShown();
  if (shown === null) {
    return (
      <EmptyState icon={Puzzle} title={t('clauseDetails.empty')}>
        {t('clauseDetails.emptyHelp')}
      </EmptyState>
    );
  }
  return <Details key={shown.instanceId} {...shown} />;
}

function Details({ clause, service, node, instanceId }: Shown) {
  const t = useTranslate();
  const { index } = useStores();
  const provider = useProject((state) =>
    service === null ? undefined : providerOf(service, answersOf(state), index),
  );
  return (
    <div className="details">
      <header className="details__head">
        <p className="details__category">{index.categories.get(clause.category)?.label}</p>
        <h2>{clause.title}</h2>
        {provider === undefined || clause.title.includes(provider.name) ? null : (
          <p className="details__service">{provider.name}</p>
        )}
        {node === null ? <NotInText clause={clause} /> : <InText node={node} instanceId={instanceId} />}
      </header>
      {node === null ? null : <Why node={node} />}
      {clause.note === undefined ? null : (
        <Section title={t('clauseDetails.note')}>
          <p>{clause.note}</p>
        </Section>
      )}
      {provider === undefined ? null : <ProviderFacts provider={provider} />}
      <Basis clause={clause} />
    </div>
  );
}

const TONES: Record<ClauseStatus, Tone> = {
  untouched: 'neutral',
  adapted: 'accent',
  needsLook: 'warning',
  obsolete: 'warning',
};
const COMMANDS = { takeLibraryText, keepOwnText, removeClause };
const ACTIONS: Record<ClauseStatus, readonly (keyof typeof COMMANDS)[]> = {
  untouched: ['removeClause'],
  adapted: ['takeLibraryText', 'removeClause'],
  needsLook: ['takeLibraryText', 'keepOwnText', 'removeClause'],
  obsolete: ['removeClause', 'keepOwnText'],
};

/** Status and actions of a clause in the text. */
function InText({ node, instanceId }: { node: PMNode; instanceId: string }) {
  const t = useTranslate();
  const { project, index } = useStores();
  // Answers and settings keep their identity while text is typed, so this is one comparison in a key.
  const attrs = useProject((state) => state.open?.document.attrs);
  const status = useMemo(() => {
    const document = project.getState().open?.document;
    return document === undefined || attrs === undefined
      ? 'untouched'
      : clauseStatus(node, contextOf(document, index));
  }, [node, attrs, project, index]);
  return (
    <>
      <div className="details__status">
        <Badge tone={TONES[status]}>{t(`editor.status.${status}`)}</Badge>
        <p>{t(`editor.statusHelp.${status}`)}</p>
      </div>
      <div className="details__actions">
        {ACTIONS[status].map((action) => (
          <Button
            key={action}
            size="s"
            onClick={() => project.getState().run((state) => COMMANDS[action](state, instanceId, index))}
          >
            {t(`editor.clause.${action}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

/** A clause of the library that does not stand in the text. */
function NotInText({ clause }: { clause: Clause }) {
  const t = useTranslate();
  const { project, index } = useStores();
  if (clause.each !== undefined) return <p className="details__hint">{t('clauses.each')}.</p>;
  return (
    <div className="details__actions">
      <Button
        size="s"
        variant="primary"
        icon={Plus}
        onClick={() => {
          if (project.getState().run((state) => addClause(state, clause.id, index))) {
            project.getState().focusInstance(clause.id);
          }
        }}
      >
        {t('clauseDetails.add')}
      </Button>
    </div>
  );
}

/** Why the clause is there. */
function Why({ node }: { node: PMNode }) {
  const t = useTranslate();
  const { project, session, index } = useStores();
  const attrs = useProject((state) => state.open?.document.attrs);
  const found = useMemo(() => {
    const document = project.getState().open?.document;
    if (document === undefined || attrs === undefined) return null;
    const context = contextOf(document, index);
    const entry = renderedPlanFor(context).entry(String(node.attrs['instanceId']));
    return { context, entry };
  }, [node, attrs, project, index]);
  if (found === null) return null;
  const { entry, context } = found;
  if (entry === undefined) {
    const message: MessageId =
      node.attrs['origin'] === 'hand' ? 'clauseDetails.whyHand' : 'clauseDetails.whyNone';
    return (
      <Section title={t('clauseDetails.why')}>
        <p>{t(message)}</p>
      </Section>
    );
  }
  return (
    <Section title={t('clauseDetails.why')}>
      {entry.open.length > 0 ? <p className="details__open">{t('clauseDetails.whyOpen')}</p> : null}
      <ul className="details__why">
        {whyLines(entry.reason.because, context, t).map(({ key, subject, answer, questionId }) => (
          <li key={key}>
            {questionId === null ? (
              <p>{subject}</p>
            ) : (
              <button type="button" onClick={() => session.getState().goToQuestion(questionId)}>
                <span>{subject}</span>
                <strong>{answer}</strong>
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
