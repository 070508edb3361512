/**
 * Living cross-reference: an inline atom bound to a clause instance (`target`). Number and title of its target are
 * computed for display and in `resolvePolicy`; they are never typed and never stored.
 */
import { z } from 'zod';
import { inlineAtom } from '../inline-atom';

const targetSchema = z
  .string()
  .regex(/^[a-z0-9][A-Za-z0-9-]*$/)
  .max(200);

export const CrossReferenceNode = inlineAtom({
  name: 'crossReference',
  key: 'target',
  dataAttribute: 'data-reference',
  schema: targetSchema,
});
