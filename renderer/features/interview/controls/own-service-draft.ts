/**
 * An own service while its form is filled in: every field as text or choice, and the way to the answer and back. What is left
 * empty is left out of the answer, so that it shows as a gap in the text.
 */
import {
  ownServiceSchema,
  OWN_SERVICE_LIMITS,
  type OwnService,
  type ServiceUse,
} from '../../../../shared/model/answers';
import type { Provider, ServiceRole } from '../../../../shared/model/facts';
import { foldText } from '../../../i18n/fold-text';
import type { MessageId } from '../../../i18n/messages';
import { completedUrl } from './validity';

export type OwnServiceDraft = {
  name: string;
  category: string;
  role: ServiceRole;
  operator: string;
  street: string;
  postcode: string;
  city: string;
  /** ISO code; '' while it is open. */
  country: string;
  /** Lists of texts, one a line. */
  purposes: string;
  dataCategories: string;
  cookies: string;
  /** Does data reach countries outside the EEA? */
  transfer: 'no' | 'yes' | 'open';
  thirdCountries: readonly string[];
  dpf: Provider['dpf'];
  consent: Provider['consent'];
  /** Id; '' while it is open. */
  legalBasis: string;
  storagePeriod: string;
  privacyUrl: string;
};
export type DraftField = keyof OwnServiceDraft;
export type DraftProblems = Partial<Record<DraftField, MessageId>>;

/** What the program runs itself has no recipient; any other service is proposed as the usual case, a processor. */
const SELF_HOSTED_CATEGORY = 'self-hosted-software';

/** An empty form; a single category needs no choice. */
export function emptyDraft(categories: readonly string[]): OwnServiceDraft {
  const category = categories.length === 1 ? (categories[0] ?? '') : '';
  return {
    name: '',
    category,
    role: category === SELF_HOSTED_CATEGORY ? 'selfHosted' : 'processor',
    operator: '',
    street: '',
    postcode: '',
    city: '',
    country: '',
    purposes: '',
    dataCategories: '',
    cookies: '',
    transfer: 'open',
    thirdCountries: [],
    dpf: 'unknown',
    consent: 'depends',
    legalBasis: '',
    storagePeriod: '',
    privacyUrl: '',
  };
}

/** The form over a stored own service. */
export function draftOf(own: OwnService): OwnServiceDraft {
  const { purposes, dataCategories, cookies, thirdCountries, ...stated } = own;
  const lines = (entries: readonly string[] | undefined) => (entries ?? []).join('\n');
  return {
    ...emptyDraft([own.category]),
    ...stated,
    purposes: lines(purposes),
    dataCategories: lines(dataCategories),
    cookies: lines(cookies),
    thirdCountries: thirdCountries ?? [],
    transfer: thirdCountries === undefined ? 'open' : thirdCountries.length === 0 ? 'no' : 'yes',
  };
}

function words(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

function entries(text: string): string[] | undefined {
  const found = text
    .split(/[\r\n]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return found.length === 0 ? undefined : [...new Set(found)];
}

/** The answer the form stands for, without what is open; not checked. */
export function ownServiceOf(draft: OwnServiceDraft): OwnService {
  const { transfer, thirdCountries, privacyUrl } = draft;
  const own = {
    name: draft.name.trim(),
    category: draft.category,
    role: draft.role,
    operator: words(draft.operator),
    street: words(draft.street),
    postcode: words(draft.postcode),
    city: words(draft.city),
    country: words(draft.country),
    purposes: entries(draft.purposes),
    dataCategories: entries(draft.dataCategories),
    thirdCountries: transfer === 'open' ? undefined : transfer === 'no' ? [] : [...thirdCountries],
    dpf: draft.dpf === 'unknown' ? undefined : draft.dpf,
    consent: draft.consent,
    legalBasis: words(draft.legalBasis),
    storagePeriod: words(draft.storagePeriod),
    privacyUrl: words(completedUrl(privacyUrl)),
    cookies: entries(draft.cookies),
  };
  const filled = Object.entries(own).filter(([, value]) => value !== undefined);
  return Object.fromEntries(filled) as OwnService;
}

const PROBLEMS: DraftProblems = {
  name: 'interview.own.problem.name',
  category: 'interview.own.problem.category',
  privacyUrl: 'interview.invalid.url',
};

/** Catches one name for two services: nobody could tell them apart in list and text. */
function isTaken(name: string, taken: readonly string[]): boolean {
  const folded = foldText(name.trim());
  return folded !== '' && taken.some((other) => foldText(other) === folded);
}

/** What is wrong in the form, by field. `takenNames` are the names of the other own services. */
export function draftProblems(draft: OwnServiceDraft, takenNames: readonly string[]): DraftProblems {
  const problems: DraftProblems = {};
  const checked = ownServiceSchema.safeParse(ownServiceOf(draft));
  for (const issue of checked.error?.issues ?? []) {
    const field = issue.path[0] as DraftField;
    problems[field] ??= PROBLEMS[field] ?? 'interview.own.problem.tooLong';
  }
  if (isTaken(draft.name, takenNames)) problems.name = 'interview.own.problem.nameTaken';
  const asksCountries = draft.role !== 'selfHosted' && draft.transfer === 'yes';
  if (asksCountries && draft.thirdCountries.length === 0) {
    problems.thirdCountries = 'interview.own.problem.thirdCountries';
  }
  return problems;
}

/** The use with what the form says; region and note stay. */
export function withOwn(use: ServiceUse | undefined, id: string, draft: OwnServiceDraft): ServiceUse {
  return { ...use, id, own: ownServiceOf(draft) };
}

/** Longest text a field takes. */
export const FIELD_LENGTH = OWN_SERVICE_LIMITS;
