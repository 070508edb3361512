/**
 * Answers of the Leitfaden in one plain form: the same in answers.yaml, in the project file and in memory.
 * A missing key means "not answered yet"; `{ unknown: true }` means "Weiß ich nicht" and becomes a marked gap.
 */
import { z } from 'zod';
import { providerSchema } from './facts';

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

/** Words on one line, without space around them: stored as they are, so nothing is trimmed when a file is read. */
const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\S([^\r\n]*\S)?$/, { error: 'one line of text' });

/** Longest texts and lists of an own service; the form in the Leitfaden holds to the same. */
export const OWN_SERVICE_LIMITS = { text: 200, postcode: 20, storagePeriod: 300, url: 2000, entries: 50 };
const LIMITS = OWN_SERVICE_LIMITS;
const { role, country, thirdCountries, dpf, consent, privacyUrl } = providerSchema.shape;

/**
 * What the DSB states about a service that is not in the catalogue. Only what every sentence needs is required; the rest
 * shows as a gap in the text while it is missing. No `thirdCountries` means that it is not known; an empty list means none.
 */
export const ownServiceSchema = z.strictObject({
  name: line(LIMITS.text),
  /** A provider category that the question offers; it decides which clause writes about the service. */
  category: line(80),
  role,
  operator: line(LIMITS.text).optional(),
  street: line(LIMITS.text).optional(),
  postcode: line(LIMITS.postcode).optional(),
  city: line(LIMITS.text).optional(),
  country,
  purposes: z.array(line(LIMITS.text)).max(LIMITS.entries).optional(),
  dataCategories: z.array(line(LIMITS.text)).max(LIMITS.entries).optional(),
  thirdCountries: thirdCountries.max(LIMITS.entries).optional(),
  dpf: dpf.optional(),
  consent: consent.optional(),
  /** Id of a legal basis. */
  legalBasis: line(80).optional(),
  storagePeriod: line(LIMITS.storagePeriod).optional(),
  privacyUrl: privacyUrl.unwrap().max(LIMITS.url).optional(),
  /** Names of the cookies it sets. */
  cookies: z.array(line(LIMITS.text)).max(LIMITS.entries).optional(),
});

/** Ids of own services; no id of the catalogue begins like this. No `--` and no dot: both part ids from each other. */
const OWN_SERVICE_ID = /^own-[a-z0-9]+(-[a-z0-9]+)*$/;

/** Is it the id of a service that the DSB describes, and not one of the catalogue? */
export function isOwnServiceId(id: string): boolean {
  return id.startsWith('own-');
}

/**
 * One service in use: the id of a catalogue provider, and what is different here; or an own service (`own-…`) with all that is
 * known about it in `own`, where legal basis and storage period then stand as well.
 */
export const serviceUseSchema = z
  .strictObject({
    id: z.string().min(1).max(80),
    own: ownServiceSchema.optional(),
    legalBasis: z.string().max(80).optional(),
    storagePeriod: z.string().max(300).optional(),
    region: z.string().max(200).optional(),
    note: z.string().max(1000).optional(),
  })
  .superRefine(({ id, own, legalBasis, storagePeriod }, context) => {
    const wrong = (path: string, message: string, type?: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { type } });
    if (own === undefined) {
      if (isOwnServiceId(id)) wrong('own', '{ name, category, role, … }', 'object');
      return;
    }
    if (!OWN_SERVICE_ID.test(id)) wrong('id', 'own-<name>');
    if (legalBasis !== undefined) wrong('legalBasis', 'own.legalBasis');
    if (storagePeriod !== undefined) wrong('storagePeriod', 'own.storagePeriod');
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
export type OwnService = z.infer<typeof ownServiceSchema>;
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
