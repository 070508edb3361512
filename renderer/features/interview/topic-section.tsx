/** One topic: its heading with progress, and while it is open its questions. */
import { ArrowRight, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { AUTHORITY_QUESTIONS } from '../../../shared/library/authority';
import type { TopicState } from '../../../shared/interview/interview';
import { useTranslate } from '../../i18n/messages';
import { Button } from '../../ui/button';
import { ProgressRing } from '../../ui/progress';
import { AuthorityNote } from './authority-note';
import { QuestionCard } from './question-card';

/** A topic of the Leitfaden. `next` is the topic to go on with. */
export function TopicSection({
  state,
  open,
  next,
  onToggle,
  onNext,
}: {
  state: TopicState;
  open: boolean;
  next: TopicState | null;
  onToggle: () => void;
  onNext: (topicId: string) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const { topic, questions, answered, asked } = state;
  const decidesAuthority = questions.some((question) =>
    (AUTHORITY_QUESTIONS as readonly string[]).includes(question.id),
  );
  return (
    <section className={open ? 'topic topic--open' : 'topic'} data-topic={topic.id} aria-labelledby={id}>
      <h3 className="topic__head">
        <button type="button" aria-expanded={open} aria-controls={`${id}-body`} onClick={onToggle}>
          <ProgressRing done={answered} total={asked} />
          <span id={id} className="topic__title kw-ellipsis">
            {topic.title}
          </span>
          <span className="topic__count" aria-hidden="true">
            {answered}/{asked}
          </span>
          <span className="kw-visually-hidden">{t('interview.topicProgress', { answered, asked })}</span>
          <ChevronRight size={14} className="topic__chevron" aria-hidden="true" />
        </button>
      </h3>
      {open ? (
        <div id={`${id}-body`} className="topic__body">
          {topic.intro === undefined ? null : <p className="topic__intro">{topic.intro}</p>}
          {questions.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
          {decidesAuthority ? <AuthorityNote /> : null}
          {next === null ? null : (
            <Button className="topic__next" icon={ArrowRight} onClick={() => onNext(next.topic.id)}>
              {next.topic.title}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}
