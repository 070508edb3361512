/**
 * Placeholder: an inline atom bound to a variable (`controller.name`, `logs.fields.0`, `service.stripe.name`).
 * It holds no value: the value lives in the answers and is looked up for display and once in `resolvePolicy`.
 */
import { z } from 'zod';
import { inlineAtom } from '../inline-atom';

const variableSchema = z
  .string()
  .regex(/^(gap:)?[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*$/)
  .max(200);

export const PlaceholderNode = inlineAtom({
  name: 'placeholder',
  key: 'variable',
  dataAttribute: 'data-variable',
  schema: variableSchema,
});
