/** The Leitfaden: overall progress, the way to the next open question, the topics. One topic is open at a time. */
import { CheckCircle2, ListChecks } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isAnswered, type TopicState } from '../../../shared/interview/interview';
import { useTranslate } from '../../i18n/messages';
import { usualQuestionsOf } from '../../../shared/library/asked-answers';
import { answersOf, topicsOf } from '../../stores/selectors';
import { useProject, useSession, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ProgressBar } from '../../ui/progress';
import { TopicSection } from './topic-section';
import './controls/controls.css';
import './interview.css';

/** `currentTopic` when the user has closed all topics. */
const NONE = '';

/** The pane. */
export function InterviewPane() {
  const t = useTranslate();
  const { session, index } = useStores();
  const topics = useProject(topicsOf(index));
  const current = useSession((state) => state.currentTopic);
  const body = useRef<HTMLDivElement>(null);
  useTopicOfWantedQuestion(topics);

  const openTopic = current ?? topics.find(({ answered, asked }) => answered < asked)?.topic.id ?? NONE;
  const { setCurrentTopic } = session.getState();
  const goTo = (topicId: string) => {
    setCurrentTopic(topicId);
    requestAnimationFrame(() => {
      body.current
        ?.querySelector(`[data-topic="${CSS.escape(topicId)}"]`)
        ?.scrollIntoView({ block: 'start' });
    });
  };
  if (topics.length === 0) return <EmptyState icon={ListChecks} title={t('interview.nothing')} />;
  return (
    <div className="interview">
      <InterviewHead topics={topics} />
      <div ref={body} className="interview__topics">
        {topics.map((state, position) => (
          <TopicSection
            key={state.topic.id}
            state={state}
            open={state.topic.id === openTopic}
            next={topics[position + 1] ?? null}
            onToggle={() => (state.topic.id === openTopic ? setCurrentTopic(NONE) : goTo(state.topic.id))}
            onNext={goTo}
          />
        ))}
      </div>
    </div>
  );
}

function InterviewHead({ topics }: { topics: readonly TopicState[] }) {
  const t = useTranslate();
  const { project, session } = useStores();
  const asked = topics.reduce((sum, topic) => sum + topic.asked, 0);
  const answered = topics.reduce((sum, topic) => sum + topic.answered, 0);
  const goToNext = () => {
    const answers = answersOf(project.getState());
    const next = topics
      .flatMap(({ questions }) => questions)
      .find((question) => !isAnswered(question, answers[question.id]));
    if (next !== undefined) session.getState().goToQuestion(next.id);
  };
  const words = t('interview.progress', { answered, asked });
  return (
    <div className="interview__head">
      <div className="interview__numbers">
        <span>{words}</span>
        {answered < asked ? (
          <Button size="s" onClick={goToNext}>
            {t('interview.next')}
          </Button>
        ) : (
          <span className="interview__complete">
            <CheckCircle2 size={14} aria-hidden="true" />
            {t('interview.complete')}
          </span>
        )}
      </div>
      <ProgressBar done={answered} total={asked} label={words} />
    </div>
  );
}

/**
 * Opens the topic of the question that the window wants; the question itself scrolls when it is drawn. For a question that
 * "as usual?" answers, or still waits for, that one is wanted.
 */
function useTopicOfWantedQuestion(topics: readonly TopicState[]): void {
  const { session, index } = useStores();
  const wanted = useSession((state) => state.wantedQuestion);
  useEffect(() => {
    if (wanted === null) return;
    const topicOf = (question: string) =>
      topics.find(({ questions }) => questions.some(({ id }) => id === question));
    const topic = topicOf(wanted.id);
    const standIn = topic === undefined ? usualQuestionsOf(wanted.id, index).find(topicOf) : undefined;
    if (topic !== undefined) session.getState().setCurrentTopic(topic.topic.id);
    else if (standIn !== undefined) session.getState().goToQuestion(standIn);
    else session.getState().questionReached();
  }, [wanted, topics, session, index]);
}
