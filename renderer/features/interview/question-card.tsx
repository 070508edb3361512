/**
 * One question: its words, its control, "Weiß ich nicht", the reason. Answering is one command of the project, so that
 * answer and text change together and one undo takes both back.
 */
import { Check, CircleAlert, CircleHelp, Circle, Info } from 'lucide-react';
import { memo, useEffect, useId, useRef, useState } from 'react';
import { isAnswered } from '../../../shared/interview/interview';
import { dependsOnUsual } from '../../../shared/library/asked-answers';
import {
  isUnknown,
  type AnswerValue,
  type FieldValue,
  type GroupItem,
  type ServiceUse,
} from '../../../shared/model/answers';
import type { Question } from '../../../shared/model/question';
import { answerQuestion } from '../../../shared/render/policy-commands';
import { useTranslate } from '../../i18n/messages';
import { answersOf } from '../../stores/selectors';
import { useLibraryIndex, useProject, useSession, useStores } from '../../stores/stores-context';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { AssumedValues } from './assumed-values';
import type { Asked } from './controls/control';
import { GroupControl } from './controls/group-control';
import { ServicesControl } from './controls/services-control';
import { SimpleControl } from './controls/simple-control';
import { validityMessage } from './controls/validity';
import { focusControl, keepFocusIn } from './focus-question';

type AnswerState = 'open' | 'answered' | 'unknown' | 'wrong';
const STATE_ICONS = { open: Circle, answered: Check, unknown: CircleHelp, wrong: CircleAlert } as const;

function stateOf(question: Question, value: AnswerValue | undefined): AnswerState {
  if (isUnknown(value)) return 'unknown';
  if (!isAnswered(question, value)) return 'open';
  const wrong = typeof value === 'string' && validityMessage(question.kind, value) !== null;
  return wrong ? 'wrong' : 'answered';
}

/** A question of the Leitfaden. Redrawn only when its own answer changes. */
export const QuestionCard = memo(function QuestionCard({ question }: { question: Question }) {
  const t = useTranslate();
  const { project, index } = useStores();
  const value = useProject((state) => answersOf(state)[question.id]);
  const card = useRef<HTMLElement>(null);
  const id = useId();
  const [showReason, setShowReason] = useState(false);
  useWantedQuestion(question.id, card);

  const state = stateOf(question, value);
  const answer = (next: AnswerValue | undefined) => {
    project.getState().run((editor) => answerQuestion(editor, question.id, next, index));
  };
  const settle = (next: AnswerValue | undefined) => {
    answer(next);
    keepFocusIn(card.current);
  };
  const helpId = question.help === undefined ? undefined : `${id}-help`;
  const StateIcon = STATE_ICONS[state];
  return (
    <section
      ref={card}
      className="question"
      data-question={question.id}
      data-state={state}
      role="group"
      aria-labelledby={id}
    >
      <div className="question__head">
        <span className="question__state">
          <StateIcon
            size={state === 'open' ? 10 : 14}
            strokeWidth={state === 'answered' ? 3 : 2}
            aria-hidden="true"
          />
        </span>
        <h4 id={id}>{question.label}</h4>
        {question.client === true ? (
          <span className="question__client" title={t('interview.clientHelp')}>
            <Badge>{t('interview.client')}</Badge>
          </span>
        ) : null}
        <IconButton
          size="s"
          icon={Info}
          label={t('interview.reason')}
          aria-expanded={showReason}
          onClick={() => setShowReason(!showReason)}
        />
      </div>
      <div className="question__body">
        {question.help === undefined ? null : (
          <p id={helpId} className="question__help">
            {question.help}
          </p>
        )}
        {showReason ? <Reason question={question} /> : null}
        {state === 'unknown' ? (
          <div className="question__gap">
            <span>{t('interview.unknownNote')}</span>
            <Button size="s" onClick={() => settle(undefined)}>
              {t('interview.answerAfterAll')}
            </Button>
          </div>
        ) : (
          <AnswerControl
            question={question}
            value={value}
            labelledBy={id}
            describedBy={helpId}
            onValue={answer}
          />
        )}
        {question.kind === 'yesNo' && dependsOnUsual(question.id, index).length > 0 ? (
          <AssumedValues question={question} onOpened={() => keepFocusIn(card.current)} />
        ) : null}
        {state === 'unknown' ? null : (
          <div className="question__foot">
            <button type="button" className="text-button" onClick={() => settle({ unknown: true })}>
              {t('interview.unknown')}
            </button>
            {value === undefined ? null : (
              <button type="button" className="text-button" onClick={() => settle(undefined)}>
                {t('interview.clear')}
              </button>
            )}
            {question.required === true && state === 'open' ? (
              <span className="question__required">{t('interview.required')}</span>
            ) : null}
          </div>
        )}
      </div>
    </section>
  );
});

function AnswerControl({
  question,
  value,
  labelledBy,
  describedBy,
  onValue,
}: {
  question: Question;
  value: AnswerValue | undefined;
  labelledBy: string;
  describedBy: string | undefined;
  onValue: (value: AnswerValue | undefined) => void;
}) {
  const ids = { labelledBy, describedBy };
  if (question.kind === 'services') {
    return (
      <ServicesControl
        question={question}
        ids={ids}
        value={Array.isArray(value) ? (value as ServiceUse[]) : undefined}
        onValue={onValue}
      />
    );
  }
  if (question.kind === 'group') {
    return (
      <GroupControl
        question={question}
        ids={ids}
        value={Array.isArray(value) ? (value as GroupItem[]) : undefined}
        onValue={onValue}
      />
    );
  }
  return (
    <SimpleControl
      asked={question as Asked}
      ids={ids}
      value={value as FieldValue | undefined}
      onValue={onValue}
    />
  );
}

/** Why the question is asked, and which duties its answer serves. */
function Reason({ question }: { question: Question }) {
  const t = useTranslate();
  const index = useLibraryIndex();
  const duties = (question.duties ?? []).map((duty) => index.duties.get(duty)?.article ?? duty);
  return (
    <div className="question__reason">
      <p>{question.reason ?? t('interview.reasonNone')}</p>
      {duties.length === 0 ? null : (
        <p>
          {t('interview.duties')}: {[...new Set(duties)].join('; ')}
        </p>
      )}
    </div>
  );
}

/** Scrolls to the question and focuses its control when the window wants it (finding, gap, palette, next). */
function useWantedQuestion(questionId: string, card: React.RefObject<HTMLElement | null>): void {
  const { session } = useStores();
  const request = useSession(({ wantedQuestion }) =>
    wantedQuestion?.id === questionId ? wantedQuestion.request : null,
  );
  useEffect(() => {
    if (request === null || card.current === null) return;
    card.current.scrollIntoView({ block: 'center' });
    focusControl(card.current);
    session.getState().questionReached();
  }, [request, card, session]);
}
