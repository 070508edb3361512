/**
 * Sourced facts: providers, supervisory authorities, legal bases, information duties, countries, norms.
 * Every entry carries where it comes from and how sure it is; low confidence is shown, not hidden.
 */
import { z } from 'zod';
import { DOCUMENT_KINDS, JURISDICTIONS, isoDateSchema } from './settings';

const words = z.string().trim().min(1);
const confidence = z.enum(['high', 'medium', 'low']);
const countryCode = z.string().regex(/^[A-Z]{2}$/);
const sourced = { sources: z.array(words), confidence, asOf: isoDateSchema };

export const SERVICE_ROLES = ['processor', 'joint', 'controller', 'selfHosted'] as const;
export type ServiceRole = (typeof SERVICE_ROLES)[number];
/** How a transfer is safeguarded: none needed, adequacy decision, EU-US Data Privacy Framework, standard clauses. */
export const TRANSFER_KINDS = ['none', 'adequacy', 'dpf', 'scc'] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

export const providerSchema = z.strictObject({
  /** `own-` is kept for services that the DSB adds. */
  id: z.string().regex(/^(?!own-)[a-z0-9][a-z0-9-]*$/),
  name: words,
  /** Legal entity that runs the service for customers in the EEA and Switzerland. */
  operator: words,
  street: words.optional(),
  postcode: words.optional(),
  city: words.optional(),
  country: countryCode.optional(),
  parent: words.optional(),
  category: words,
  role: z.enum(SERVICE_ROLES),
  roleNote: words.optional(),
  purposes: z.array(words),
  dataCategories: z.array(words),
  /** ISO codes outside the EEA that data may reach. */
  thirdCountries: z.array(countryCode),
  dpf: z.enum(['yes', 'no', 'unknown']),
  dpfBasis: words.optional(),
  /** Consent under § 25(1) TDDDG / § 165(3) TKG 2021 typically needed. */
  consent: z.enum(['yes', 'no', 'depends']),
  legalBases: z.array(words),
  legalBasisNote: words.optional(),
  storagePeriod: words.optional(),
  cookies: z.strictObject({ sets: z.enum(['yes', 'no', 'depends']), names: z.array(words) }),
  privacyUrl: z.url({ protocol: /^https$/ }).optional(),
  dpaUrl: z.url({ protocol: /^https$/ }).optional(),
  formerNames: z.array(words),
  detection: z.strictObject({
    text: z.array(words).optional(),
    html: z.array(words).optional(),
    weak: z.array(words).optional(),
    notWith: z.array(words).optional(),
  }),
  note: words.optional(),
  checked: words.optional(),
  ...sourced,
});

export const authoritySchema = z.strictObject({
  id: words,
  name: words,
  nameDative: words,
  nameNeutral: words.optional(),
  short: words,
  country: countryCode,
  /** ISO 3166-2, e.g. DE-NW; null for a federal or national authority. */
  state: z.string().nullable(),
  street: words,
  postcode: words,
  city: words,
  phone: words.optional(),
  email: z.email().optional(),
  website: z.url({ protocol: /^https$/ }),
  complaintUrl: z.url({ protocol: /^https$/ }).optional(),
  scope: z.enum(['private', 'public', 'both']),
  ...sourced,
});

export const legalBasisSchema = z.strictObject({
  id: words,
  law: words.optional(),
  article: words,
  label: words,
  jurisdictions: z.array(words),
  specialCategories: z.boolean().optional(),
  rights: z.strictObject({
    withdrawal: z.union([z.boolean(), words]),
    objection: z.union([z.boolean(), words]),
    objectionAbsolute: z.union([z.boolean(), words]).optional(),
    portability: z.union([z.boolean(), words]),
    erasure: words.optional(),
  }),
  mustState: z.array(words).optional(),
  note: words.optional(),
  ...sourced,
});

export const dutySchema = z.strictObject({
  id: words,
  law: words.optional(),
  article: words,
  title: words,
  jurisdictions: z.array(words),
  requirement: z.enum(['mandatory', 'conditional', 'recommended']),
  condition: words.optional(),
  scope: z.enum(['document', 'processing']),
  severity: words.optional(),
  summary: words,
  ...sourced,
});

export const categorySchema = z.strictObject({
  id: words,
  label: words,
  order: z.number(),
  /** Another place in documents of some kinds: what a notice is about comes before what surrounds it. */
  orderFor: z.partialRecord(z.enum(DOCUMENT_KINDS), z.number()).optional(),
});
/** A norm that is named differently by jurisdiction, e.g. terminal equipment: § 25 TDDDG / § 165(3) TKG 2021. */
export const normSchema = z.partialRecord(z.enum(JURISDICTIONS), words);

export type Provider = z.infer<typeof providerSchema>;
export type Authority = z.infer<typeof authoritySchema>;
export type LegalBasis = z.infer<typeof legalBasisSchema>;
export type InformationDuty = z.infer<typeof dutySchema>;
export type ClauseCategory = z.infer<typeof categorySchema>;
export type Norm = z.infer<typeof normSchema>;
export type Confidence = z.infer<typeof confidence>;
