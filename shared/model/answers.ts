/**
 * Answers of the Leitfaden in one plain form: the same in answers.yaml, in the project file and in memory.
 * A missing key means "not answered yet"; `{ unknown: true }` means "Weiß ich nicht" and becomes a marked gap.
 */
import { z } from 'zod';

/** "Weiß ich nicht": an answer that leaves a visible gap in the text. */
export const unknownSchema = z.strictObject({ unknown: z.literal(true) });

export const addressSchema = z.strictObject({
  street: z.string().max(200),
  postcode: z.string().max(20),
  city: z.string().max(100),
  /** ISO 3166-1 alpha-2, or '' while it is not chosen. */
  country: z.string().regex(/^([A-Z]{2})?$/),
});

export const PERIOD_UNITS = ['hours', 'days', 'weeks', 'months', 'years'] as const;

/** A storage period as a duration, or the criterion that ends it (Art. 13(2)(a) GDPR allows either). */
export const periodSchema = z.union([
  z.strictObject({ amount: z.number().int().min(1).max(10_000), unit: z.enum(PERIOD_UNITS) }),
  z.strictObject({ criterion: z.string().min(1).max(500) }),
]);

/** One service in use: the id of a catalogue provider, and what is different here. */
export const serviceUseSchema = z.strictObject({
  id: z.string().min(1).max(80),
  legalBasis: z.string().max(80).optional(),
  storagePeriod: z.string().max(300).optional(),
  region: z.string().max(200).optional(),
  note: z.string().max(1000).optional(),
});

/** A value of a field in a repeatable group: only the simple kinds. */
export const fieldValueSchema = z.union([
  z.string().max(5000),
  z.boolean(),
  z.array(z.string().max(500)).max(500),
  unknownSchema,
  periodSchema,
  addressSchema,
]);

export const groupItemSchema = z.record(z.string().min(1).max(80), fieldValueSchema);

export const answerValueSchema = z.union([
  z.string().max(20_000),
  z.boolean(),
  unknownSchema,
  addressSchema,
  periodSchema,
  z.array(z.string().max(500)).max(500),
  z.array(serviceUseSchema).max(500),
  z.array(groupItemSchema).max(500),
]);

export const answersSchema = z.record(z.string().regex(/^[a-z][A-Za-z0-9.]*$/), answerValueSchema);

export type Unknown = z.infer<typeof unknownSchema>;
export type Address = z.infer<typeof addressSchema>;
export type Period = z.infer<typeof periodSchema>;
export type ServiceUse = z.infer<typeof serviceUseSchema>;
export type FieldValue = z.infer<typeof fieldValueSchema>;
export type GroupItem = z.infer<typeof groupItemSchema>;
export type AnswerValue = z.infer<typeof answerValueSchema>;
export type Answers = Readonly<Record<string, AnswerValue>>;

/** True for "Weiß ich nicht". */
export function isUnknown(value: AnswerValue | FieldValue | undefined): value is Unknown {
  return typeof value === 'object' && !Array.isArray(value) && 'unknown' in value;
}

/** True for a postal address. */
export function isAddress(value: AnswerValue | FieldValue | undefined): value is Address {
  return typeof value === 'object' && !Array.isArray(value) && 'street' in value;
}

/** True for a storage period. */
export function isPeriod(value: AnswerValue | FieldValue | undefined): value is Period {
  return typeof value === 'object' && !Array.isArray(value) && ('amount' in value || 'criterion' in value);
}
