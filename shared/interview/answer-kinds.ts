/**
 * Which shape of answer fits which kind of question: the one table behind checking, completeness and the controls.
 */
import { z } from 'zod';
import {
  addressSchema,
  groupItemSchema,
  periodSchema,
  serviceUseSchema,
  unknownSchema,
} from '../model/answers';
import type { FieldKind, Question, QuestionField, QuestionKind } from '../model/question';
import { isoDateSchema } from '../model/settings';

const text = z.string().max(20_000);
const oneLine = z
  .string()
  .max(500)
  .regex(/^[^\r\n]*$/, { message: 'one line of text' });

/** Domains may hold umlauts (RFC 6531); more than the shape of an address is for the mail to find out. */
const EMAIL = /^[^\s@"'<>\\,;:()[\]]{1,64}@[^\s@"'<>\\,;:()[\]/.]+(\.[^\s@"'<>\\,;:()[\]/.]+)+$/u;

type Choice = Pick<Question | QuestionField, 'options'>;

function optionId({ options = [] }: Choice) {
  return z.enum(options.map(({ id }) => id) as [string, ...string[]]);
}

const FIELD_SCHEMAS = {
  text: () => oneLine,
  longText: () => text,
  email: () => z.union([z.string().max(320).regex(EMAIL), z.literal('')]),
  url: () =>
    z.union([z.url({ protocol: /^https$/, message: 'an address that starts with https://' }), z.literal('')]),
  phone: () => oneLine,
  address: () => addressSchema,
  yesNo: () => z.boolean(),
  oneOf: (choice: Choice) => optionId(choice),
  /** The listed options, and own entries beside them (shown as written). */
  manyOf: () => z.array(oneLine).max(500),
  list: () => z.array(oneLine).max(500),
  date: () => z.union([isoDateSchema, z.literal('')]),
  period: () => periodSchema,
} satisfies Record<FieldKind, (choice: Choice) => z.ZodType>;

function groupSchema(fields: readonly QuestionField[]) {
  const shape = Object.fromEntries(
    fields.map((field) => [field.id, z.union([unknownSchema, FIELD_SCHEMAS[field.kind](field)]).optional()]),
  );
  return z.array(z.strictObject(shape)).max(500);
}

const QUESTION_SCHEMAS = {
  ...FIELD_SCHEMAS,
  services: () => z.array(serviceUseSchema).max(500),
  group: ({ fields = [] }: Pick<Question, 'fields'>) => groupSchema(fields),
} satisfies Record<QuestionKind, (question: Question) => z.ZodType>;

/** Schema of the answers that fit a question; "Weiß ich nicht" always does. */
export function answerSchemaOf(question: Question): z.ZodType {
  return z.union([unknownSchema, (QUESTION_SCHEMAS[question.kind] as (q: Question) => z.ZodType)(question)]);
}

/**
 * Schema of the shape alone: what a stored answer must be so that its control can show it. Options and fields that a
 * newer library no longer has are no reason to refuse a project.
 */
const SHAPES = {
  text: z.string(),
  longText: z.string(),
  email: z.string(),
  url: z.string(),
  phone: z.string(),
  address: addressSchema,
  yesNo: z.boolean(),
  oneOf: z.string(),
  manyOf: z.array(z.string()),
  list: z.array(z.string()),
  date: z.string(),
  period: periodSchema,
  services: z.array(serviceUseSchema),
  group: z.array(groupItemSchema),
} satisfies Record<QuestionKind, z.ZodType>;

/** Has the value the shape of answers to this kind of question, or is it "Weiß ich nicht"? */
export function hasShapeOf(kind: QuestionKind, value: unknown): boolean {
  return SHAPES[kind].safeParse(value).success || unknownSchema.safeParse(value).success;
}
