/**
 * What an answer "as usual" takes over: the questions it answers, with their usual values, and the way to open them for
 * editing. Nothing that stands in the text is assumed out of sight.
 */
import { useId } from 'react';
import { askedAnswers, assumptionsOf } from '../../../shared/library/asked-answers';
import { valueText } from '../../../shared/library/value-text';
import { wordContextOf } from '../../../shared/library/variables';
import type { Question } from '../../../shared/model/question';
import { openAssumptions } from '../../../shared/render/policy-commands';
import { useTranslate } from '../../i18n/messages';
import { answersOf, settingsOf } from '../../stores/selectors';
import { useLibraryIndex, useProject, useStores } from '../../stores/stores-context';
import { Button } from '../../ui/button';

/** The assumed values that hang on a question; nothing when none does now. `onOpened` puts the focus where it belongs. */
export function AssumedValues({ question, onOpened }: { question: Question; onOpened: () => void }) {
  const t = useTranslate();
  const { project } = useStores();
  const index = useLibraryIndex();
  const answers = useProject(answersOf);
  const settings = useProject(settingsOf);
  const titleId = useId();
  if (settings === null) return null;
  const context = { settings, answers, index };
  const assumed = assumptionsOf(question.id, context);
  if (assumed.length === 0) return null;
  const values = askedAnswers(context);
  const open = () => {
    project.getState().run((editor) => openAssumptions(editor, question.id, index));
    onOpened();
  };
  return (
    <div className="assumed" role="group" aria-labelledby={titleId}>
      <p id={titleId} className="assumed__title">
        {t('interview.assumed')}
      </p>
      <dl>
        {assumed.map((one) => (
          <div key={one.id}>
            <dt>{one.short}</dt>
            <dd>
              {valueText(values[one.id], one as never, wordContextOf(context)) ?? t('interview.assumedNone')}
            </dd>
          </div>
        ))}
      </dl>
      <Button size="s" onClick={open}>
        {t('interview.assumedOpen')}
      </Button>
    </div>
  );
}
