/**
 * Settings of a policy: everything that shapes the whole text and is not an answer of the Leitfaden.
 * They are attributes of the document, so that one undo takes a change of setting and of text back together.
 */
import { z } from 'zod';

export const JURISDICTIONS = ['DE', 'AT', 'CH'] as const;
export const DOCUMENT_KINDS = [
  'website',
  'webapp',
  'mobile-app',
  'video-telephony',
  'customers',
  'applicants',
  'employees',
  'social-media',
  'video-surveillance',
  'events',
] as const;
export const ADDRESS_FORMS = ['sie', 'du'] as const;
export const GENDER_STYLES = ['neutral', 'colon', 'star', 'pairs'] as const;
export const LANGUAGES = ['de'] as const;
/** "wir", or the controller's short name where a clause first speaks of itself. */
export const SELF_REFERENCES = ['we', 'name'] as const;
/** Headings that name the topic ("Server-Logdateien"), or that ask ("Was speichert der Server?"). */
export const HEADING_STYLES = ['topic', 'question'] as const;
/** The rights of data subjects in a short form, or with the content of Art. 15-22 GDPR at length. */
export const RIGHTS_TEXTS = ['short', 'full'] as const;

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const isoDateSchema = z.iso.date();

export const settingsSchema = z.strictObject({
  documentKind: z.enum(DOCUMENT_KINDS),
  /** At least one, without repetition; the first is the main one (seat of the controller). */
  jurisdictions: z
    .array(z.enum(JURISDICTIONS))
    .min(1)
    .refine((list) => new Set(list).size === list.length, { message: 'repeated' }),
  language: z.enum(LANGUAGES),
  addressForm: z.enum(ADDRESS_FORMS),
  genderStyle: z.enum(GENDER_STYLES),
  /** Title of the policy, shown as its first line and as the document title of every export. */
  title: z.string().min(1).max(200),
  /** Client (Mandant) the policy is written for; only for the DSB's own order, never in the text. */
  clientName: z.string().max(200),
  /** "Stand" of the policy. */
  statusDate: isoDateSchema,
  selfReference: z.enum(SELF_REFERENCES).default('we'),
  headingStyle: z.enum(HEADING_STYLES).default('topic'),
  rightsText: z.enum(RIGHTS_TEXTS).default('short'),
  /** A section that explains the terms of Art. 4 GDPR. */
  definitions: z.boolean().default(false),
  /** A table of all processings: purpose, legal basis, storage period. */
  overviewTable: z.boolean().default(false),
});

export type Jurisdiction = (typeof JURISDICTIONS)[number];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type Settings = z.infer<typeof settingsSchema>;
