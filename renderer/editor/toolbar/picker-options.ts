/**
 * What can be inserted by a picker: the sections of the text for a cross-reference, the variables for a placeholder.
 */
import { variableText } from '../../../shared/library/variables';
import type { Translate } from '../../i18n/messages';
import type { EditorRuntime } from '../runtime';
import type { PickerOption } from './picker';

/** Clauses that start with a heading of their own, with its present number and title, in the order of the text. */
export function referenceOptions({ numbering }: EditorRuntime): PickerOption[] {
  const options = new Map<string, PickerOption>();
  for (const { instanceId, number, text } of numbering?.headings ?? []) {
    if (instanceId === null || options.has(instanceId)) continue;
    options.set(instanceId, { value: instanceId, label: text, detail: number, group: '' });
  }
  return [...options.values()];
}

/** Variables that an answer, the document, the authority or a norm fills, with their present value. */
export function placeholderOptions(runtime: EditorRuntime, t: Translate): PickerOption[] {
  const { index } = runtime;
  const context = runtime.values.context();
  const option = (value: string, label: string, group: string): PickerOption => {
    const present = variableText(value, context);
    return {
      value,
      label,
      group,
      detail: present.kind === 'text' ? present.text : t('editor.placeholder.empty'),
    };
  };
  const { documentKind } = context.settings;
  const serves = (kinds: readonly string[] | undefined) =>
    kinds === undefined || kinds.includes('all') || kinds.includes(documentKind);
  const answers = index.library.topics
    .filter(({ kinds }) => serves(kinds))
    .flatMap((topic) =>
      topic.questions
        .filter(({ kind, kinds }) => kind !== 'group' && kind !== 'yesNo' && serves(kinds))
        .map(({ id, short }) => option(id, short, topic.title)),
    );
  const authority = Object.entries(index.library.words.variables.authority).map(([field, label]) =>
    option(`authority.${field}`, label, t('editor.placeholder.authority')),
  );
  const norms = Object.keys(index.library.norms).map((id) =>
    option(`norm.${id}`, id, t('editor.placeholder.norms')),
  );
  return [
    ...answers,
    ...authority,
    option('document.title', t('editor.placeholder.title'), t('editor.placeholder.document')),
    option('document.date', t('editor.placeholder.date'), t('editor.placeholder.document')),
    ...norms,
  ];
}
