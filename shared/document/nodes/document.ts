/**
 * The root of a policy. Answers and settings are its attributes, so that one transaction changes
 * answer and text together and one undo takes both back.
 */
import { Document } from '@tiptap/extension-document';
import { answersSchema } from '../../model/answers';
import { settingsSchema } from '../../model/settings';
import { validatedBy } from '../validated-by';

export const PolicyRoot = Document.extend({
  // Blocks first: what ProseMirror makes by itself in an emptied document is then a paragraph, never a nameless clause.
  content: '(block | clause)+',
  addAttributes() {
    return {
      settings: {
        default: null,
        rendered: false,
        validate: validatedBy('settings', settingsSchema.nullable()),
      },
      answers: { default: {}, rendered: false, validate: validatedBy('answers', answersSchema) },
    };
  },
});
