/**
 * Builds an inline node that is one unit with one validated key (a placeholder's variable, a reference's target).
 * In HTML it is an empty span with the key in a data attribute; a span whose key does not validate is not read.
 */
import { Node } from '@tiptap/core';
import type { z } from 'zod';
import { validatedBy } from './validated-by';

type InlineAtom = { name: string; key: string; dataAttribute: string; schema: z.ZodType<string> };

/** The TipTap node `name` with the single attribute `key`. */
export function inlineAtom({ name, key, dataAttribute, schema }: InlineAtom) {
  return Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes() {
      return {
        [key]: {
          default: '',
          validate: validatedBy(key, schema),
          parseHTML: (element) => element.getAttribute(dataAttribute),
          renderHTML: (attributes) => ({ [dataAttribute]: String(attributes[key]) }),
        },
      };
    },
    parseHTML() {
      return [
        {
          tag: `span[${dataAttribute}]`,
          getAttrs: (element) =>
            schema.safeParse(element.getAttribute(dataAttribute)).success ? null : false,
        },
      ];
    },
    renderHTML({ HTMLAttributes }) {
      return ['span', HTMLAttributes];
    },
  });
}
