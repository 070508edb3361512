/**
 * Questions of the Leitfaden as data: topics, questions, options and the fields of a repeatable group.
 * The German words come from assets/questions; ids are dotted camelCase and double as variable names.
 */
import { z } from 'zod';
import { answerValueSchema } from './answers';
import { conditionSchema } from './condition';
import { DOCUMENT_KINDS } from './settings';

export const FIELD_KINDS = [
  'text',
  'longText',
  'email',
  'url',
  'phone',
  'address',
  'yesNo',
  'oneOf',
  'manyOf',
  'list',
  'date',
  'period',
] as const;
export const QUESTION_KINDS = [...FIELD_KINDS, 'services', 'group'] as const;

const questionId = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/);
const words = z.string().trim().min(1);
/** Document kinds a thing is for; `all` stands for every kind. */
export const kindsSchema = z.array(z.union([z.literal('all'), z.enum(DOCUMENT_KINDS)])).min(1);

export const optionSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/),
  label: words,
  /** The form used inside the policy text; `label` when missing. */
  text: words.optional(),
  help: words.optional(),
});

export const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  kind: z.enum(FIELD_KINDS),
  label: words,
  short: words,
  help: words.optional(),
  required: z.boolean().optional(),
  options: z.array(optionSchema).min(1).optional(),
  suggest: z.array(words).optional(),
});

export const questionSchema = z.strictObject({
  id: questionId,
  kind: z.enum(QUESTION_KINDS),
  /** The question as it is asked. */
  label: words,
  /** Short name, for chips, gaps and lists. */
  short: words,
  help: words.optional(),
  reason: words.optional(),
  duties: z.array(z.string()).optional(),
  required: z.boolean().optional(),
  /** A client (Mandant) can answer it without legal knowledge. */
  client: z.boolean().optional(),
  when: conditionSchema.optional(),
  kinds: kindsSchema.optional(),
  options: z.array(optionSchema).min(1).optional(),
  fields: z.array(fieldSchema).min(1).optional(),
  categories: z.array(z.string()).min(1).optional(),
  suggest: z.array(words).optional(),
  /**
   * While `when` holds the question is not asked and `value` stands for its answer: what is usual, taken over with one
   * yes ("die üblichen Serverlogs") and opened for editing with a no.
   */
  assume: z.strictObject({ when: conditionSchema, value: answerValueSchema }).optional(),
});

export const topicSchema = z.strictObject({
  id: questionId,
  title: words,
  order: z.number(),
  /** Another place in the Leitfaden of some document kinds: what a notice is about is asked first. */
  orderFor: z.partialRecord(z.enum(DOCUMENT_KINDS), z.number()).optional(),
  intro: words.optional(),
  kinds: kindsSchema.optional(),
  when: conditionSchema.optional(),
});

export const topicFileSchema = z.strictObject({
  topic: topicSchema,
  questions: z.array(questionSchema).min(1),
});

export type FieldKind = (typeof FIELD_KINDS)[number];
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export type QuestionOption = z.infer<typeof optionSchema>;
export type QuestionField = z.infer<typeof fieldSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Topic = z.infer<typeof topicSchema> & { questions: Question[] };
