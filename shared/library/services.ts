/**
 * Facts about one service in use: the catalogue's entry with what the project says differently, or all that the DSB states
 * about an own service.
 */
import { isOwnServiceId, type Answers, type OwnService, type ServiceUse } from '../model/answers';
import type { Provider } from '../model/facts';
import type { LibraryIndex } from './library-index';
import { isOutsideEea, thirdCountriesOf, transferOf, UNKNOWN_COUNTRY } from './transfer';
import { joinList, type WordContext } from './value-text';
import { inSpelling } from './spelling';

const usesByAnswers = new WeakMap<Answers, readonly ServiceUse[]>();

/** Everything the answers say about services, in their order. Cached: answers never change. */
export function serviceUses(answers: Answers): readonly ServiceUse[] {
  const known = usesByAnswers.get(answers);
  if (known !== undefined) return known;
  const uses = Object.values(answers).flatMap((value) =>
    Array.isArray(value)
      ? value.filter((item): item is ServiceUse => typeof item === 'object' && 'id' in item)
      : [],
  );
  usesByAnswers.set(answers, uses);
  return uses;
}

const ownByAnswers = new WeakMap<
  Answers,
  { index: LibraryIndex; providers: ReadonlyMap<string, Provider> }
>();

/** Own services of these answers as providers. Cached: answers never change. */
function ownProviders(answers: Answers, index: LibraryIndex): ReadonlyMap<string, Provider> {
  const known = ownByAnswers.get(answers);
  if (known?.index === index) return known.providers;
  const providers = new Map<string, Provider>();
  for (const { id, own } of serviceUses(answers)) {
    if (own !== undefined && !providers.has(id)) providers.set(id, providerFromOwn(id, own, index));
  }
  ownByAnswers.set(answers, { index, providers });
  return providers;
}

/** What is missing stays missing, so that the text shows a gap; no word about where data goes is not a word that they stay. */
function thirdCountriesOfOwn({ thirdCountries, country }: OwnService, index: LibraryIndex): string[] {
  const seatSaysIt = country !== undefined && isOutsideEea(country, index.library);
  return thirdCountries ?? (seatSaysIt ? [] : [UNKNOWN_COUNTRY]);
}

/**
 * An own service in the form of a catalogue entry. It has no source, no date and no confidence of the catalogue (`low` and
 * '' stand for that): ask `isOwnServiceId` before showing these.
 */
export function providerFromOwn(id: string, own: OwnService, index: LibraryIndex): Provider {
  const { operator = '', purposes = [], dataCategories = [], legalBasis, cookies, ...stated } = own;
  return {
    ...stated,
    id,
    operator,
    purposes,
    dataCategories,
    thirdCountries: thirdCountriesOfOwn(own, index),
    dpf: own.dpf ?? 'unknown',
    consent: own.consent ?? 'depends',
    legalBases: legalBasis === undefined ? [] : [legalBasis],
    cookies: {
      sets: cookies === undefined ? 'depends' : cookies.length === 0 ? 'no' : 'yes',
      names: cookies ?? [],
    },
    formerNames: [],
    detection: {},
    sources: [],
    confidence: 'low',
    asOf: '',
  };
}

/**
 * Facts about a service in use: from the catalogue, or what the DSB states about an own one; undefined for an id that neither
 * knows.
 */
export function providerOf(serviceId: string, answers: Answers, index: LibraryIndex): Provider | undefined {
  return (
    index.providers.get(serviceId) ??
    (isOwnServiceId(serviceId) ? ownProviders(answers, index).get(serviceId) : undefined)
  );
}

/** The question in which an own service is described, where its gaps can be filled; null for a service of the catalogue. */
export function questionOfOwnService(serviceId: string, answers: Answers): string | null {
  if (!isOwnServiceId(serviceId)) return null;
  const describes = (item: unknown) =>
    typeof item === 'object' && item !== null && 'own' in item && 'id' in item && item.id === serviceId;
  return (
    Object.entries(answers).find(([, value]) => Array.isArray(value) && value.some(describes))?.[0] ?? null
  );
}

/** What the answers say about a service; named in several questions, each part is taken from the first that fills it. */
export function serviceUseOf(serviceId: string, answers: Answers): ServiceUse | undefined {
  const uses = serviceUses(answers).filter(({ id }) => id === serviceId);
  if (uses.length === 0) return undefined;
  return Object.assign({ id: serviceId }, ...uses.map(filledParts).toReversed());
}

/** A part that was cleared says nothing, so that the catalogue's own word stands. */
function filledParts(use: ServiceUse): Partial<ServiceUse> {
  return Object.fromEntries(
    Object.entries(use).filter(([, part]) => typeof part !== 'string' || part.trim() !== ''),
  );
}

function placeText(provider: Provider, countryNames: Readonly<Record<string, string>>): string | null {
  const town = [provider.postcode, provider.city].filter(Boolean).join(' ');
  if (provider.street === undefined && town === '') return null;
  const country = provider.country === undefined ? '' : (countryNames[provider.country] ?? provider.country);
  return [provider.street, town, country].filter((part) => part !== undefined && part !== '').join(', ');
}

/** Kinds of legal basis that a clause per service can select on. */
export const BASIS_KINDS = ['consent', 'contract', 'legalObligation', 'publicTask', 'interest'] as const;

const BASIS_PATTERNS: readonly (readonly [RegExp, (typeof BASIS_KINDS)[number]])[] = [
  [/6-1-a|consent/, 'consent'],
  [/6-1-b|contract/, 'contract'],
  [/6-1-c|law$|obligation/, 'legalObligation'],
  [/6-1-e|public/, 'publicTask'],
  [/6-1-f|interest/, 'interest'],
];

function basisOf(serviceId: string, answers: Answers, index: LibraryIndex): string | undefined {
  return serviceUseOf(serviceId, answers)?.legalBasis ?? providerOf(serviceId, answers, index)?.legalBases[0];
}

/** Which kind of basis the DSB chose for a service, or the catalogue proposes; null when neither names one. */
export function basisKindOf(serviceId: string, answers: Answers, index: LibraryIndex): string | null {
  const basis = basisOf(serviceId, answers, index);
  return BASIS_PATTERNS.find(([pattern]) => basis !== undefined && pattern.test(basis))?.[1] ?? null;
}

/** The words of one field of a service (`operator`, `address`, …), or null when the catalogue does not know it. */
export function serviceFieldText(
  serviceId: string,
  field: string,
  answers: Answers,
  index: LibraryIndex,
  context: WordContext,
): string | null {
  const items = serviceFieldItems(serviceId, field, answers, index, context);
  return items.length === 0 ? null : joinList(items, context.words);
}

/** Like `serviceFieldText`, but a fact with several values keeps them apart; empty when it is not known. */
export function serviceFieldItems(
  serviceId: string,
  field: string,
  answers: Answers,
  index: LibraryIndex,
  { words, countryNames, mainJurisdiction }: WordContext,
): readonly string[] {
  const provider = providerOf(serviceId, answers, index);
  if (provider === undefined) return [];
  const use = serviceUseOf(serviceId, answers);
  const own = isOwnServiceId(serviceId);
  const spelt = (value: string) => (own ? value : inSpelling(value, mainJurisdiction));
  const countryName = (code: string) => spelt(countryNames[code] ?? code);
  const one = (value: string | null | undefined) => (value === null || value === undefined ? [] : [value]);
  switch (field) {
    case 'name':
      return [provider.name];
    case 'operator':
      return [provider.operator];
    case 'address':
      return one(placeText(provider, countryNames));
    case 'country':
      return one(provider.country).map(countryName);
    case 'privacyUrl':
      return one(provider.privacyUrl);
    case 'purposes':
      return provider.purposes.map(spelt);
    case 'data':
      return provider.dataCategories.map(spelt);
    case 'storagePeriod':
      return one(use?.storagePeriod ?? (provider.storagePeriod && spelt(provider.storagePeriod)));
    case 'thirdCountries':
      return thirdCountriesOf(provider, index.library)
        .filter((code) => code !== UNKNOWN_COUNTRY)
        .map(countryName);
    case 'safeguard':
      return [spelt(words.safeguards[transferOf(provider, index.library)])];
    case 'role':
      return [words.roles[provider.role]];
    case 'region':
      return one(use?.region);
    case 'cookies':
      return provider.cookies.names;
    case 'note':
      return one(use?.note);
    case 'legalBasis':
      return one(index.legalBases.get(basisOf(serviceId, answers, index) ?? '')?.article);
    default:
      return [];
  }
}
