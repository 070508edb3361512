/**
 * The outside of a project file: who wrote it in which format, id, settings, answers, and the top-level nodes of the
 * document. Settings and answers stand once in the file; in memory they are the root attributes of the document.
 */
import { z } from 'zod';
import { answersSchema } from '../model/answers';
import { settingsSchema } from '../model/settings';

/** Also a file name for recovery data, so letters, digits and hyphens only. */
const projectIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

export const envelopeSchema = z.strictObject({
  klauselwerk: z.strictObject({ format: z.number().int().min(1), writtenBy: z.string().max(40) }),
  id: projectIdSchema,
  settings: settingsSchema,
  answers: answersSchema,
  document: z.custom<unknown[]>((value) => Array.isArray(value), { params: { type: 'array' } }),
});

export type Envelope = z.infer<typeof envelopeSchema>;
