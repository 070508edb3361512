/**
 * What every control of an answer gets. Controls know a kind of answer and nothing of questions, so that a field of a
 * repeatable group uses the same ones.
 */
import type { QuestionField } from '../../../../shared/model/question';

/** The part of a question or of a group's field that its control needs. */
export type Asked = Pick<QuestionField, 'kind' | 'label' | 'short' | 'options' | 'suggest'>;

/** Ids of the words that name and describe a control. */
export type ControlIds = { labelledBy: string; describedBy: string | undefined };

export type ControlProps<V> = {
  asked: Asked;
  ids: ControlIds;
  value: V | undefined;
  /** Undefined means: no answer. */
  onValue: (value: V | undefined) => void;
};
