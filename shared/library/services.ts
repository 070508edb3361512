/**
 * Facts about one service in use: the catalogue's entry with what the project says differently.
 * Transfer follows Art. 44-46 GDPR: nothing to safeguard inside the EEA, an adequacy decision, the EU-US
 * Data Privacy Framework for certified recipients, else the standard contractual clauses.
 */
import type { Answers, ServiceUse } from '../model/answers';
import type { Provider } from '../model/facts';
import type { ClauseLibrary } from './library';
import type { LibraryIndex } from './library-index';
import { joinList, type WordContext } from './value-text';

export type TransferKind = 'none' | 'adequacy' | 'dpf' | 'scc';

/** Countries outside the EEA that data may reach at this provider, its own seat included. */
export function thirdCountriesOf(provider: Provider, library: ClauseLibrary): string[] {
  const all = [...provider.thirdCountries, ...(provider.country === undefined ? [] : [provider.country])];
  return [...new Set(all)].filter((code) => !library.countries.eea.includes(code));
}

/** How a transfer to this provider is safeguarded. A software that runs on own servers transfers nothing. */
export function transferOf(provider: Provider, library: ClauseLibrary): TransferKind {
  if (provider.role === 'selfHosted') return 'none';
  const open = thirdCountriesOf(provider, library);
  if (open.length === 0) return 'none';
  const withoutDecision = open.filter((code) => !library.countries.adequate.includes(code));
  if (withoutDecision.length === 0) return 'adequacy';
  return provider.dpf === 'yes' && withoutDecision.every((code) => code === 'US') ? 'dpf' : 'scc';
}

/** What the answers say about a service; named in several questions, each part is taken from the first that fills it. */
export function serviceUseOf(serviceId: string, answers: Answers): ServiceUse | undefined {
  const uses: ServiceUse[] = [];
  for (const value of Object.values(answers)) {
    if (!Array.isArray(value)) continue;
    for (const item of value) {
      if (typeof item === 'object' && 'id' in item && item['id'] === serviceId) uses.push(item as ServiceUse);
    }
  }
  if (uses.length === 0) return undefined;
  return Object.assign({ id: serviceId }, ...uses.map(filledParts).toReversed());
}

/** A part that was cleared says nothing, so that the catalogue's own word stands. */
function filledParts(use: ServiceUse): Partial<ServiceUse> {
  return Object.fromEntries(Object.entries(use).filter(([, text]) => text.trim() !== ''));
}

function placeText(provider: Provider, countryNames: Readonly<Record<string, string>>): string | null {
  const town = [provider.postcode, provider.city].filter(Boolean).join(' ');
  if (provider.street === undefined && town === '') return null;
  const country = provider.country === undefined ? '' : (countryNames[provider.country] ?? provider.country);
  return [provider.street, town, country].filter((part) => part !== undefined && part !== '').join(', ');
}

/** The words of one field of a service (`operator`, `address`, …), or null when the catalogue does not know it. */
export function serviceFieldText(
  serviceId: string,
  field: string,
  answers: Answers,
  index: LibraryIndex,
  context: WordContext,
): string | null {
  const provider = index.providers.get(serviceId);
  if (provider === undefined) return null;
  const use = serviceUseOf(serviceId, answers);
  const { words, countryNames } = context;
  const list = (items: readonly string[]) => (items.length === 0 ? null : joinList(items, words));
  switch (field) {
    case 'name':
      return provider.name;
    case 'operator':
      return provider.operator;
    case 'address':
      return placeText(provider, countryNames);
    case 'country':
      return provider.country === undefined ? null : (countryNames[provider.country] ?? provider.country);
    case 'privacyUrl':
      return provider.privacyUrl ?? null;
    case 'purposes':
      return list(provider.purposes);
    case 'data':
      return list(provider.dataCategories);
    case 'storagePeriod':
      return use?.storagePeriod ?? provider.storagePeriod ?? null;
    case 'thirdCountries':
      return list(thirdCountriesOf(provider, index.library).map((code) => countryNames[code] ?? code));
    case 'safeguard':
      return words.safeguards[transferOf(provider, index.library)];
    case 'role':
      return words.roles[provider.role];
    case 'region':
      return use?.region ?? null;
    case 'cookies':
      return list(provider.cookies.names);
    case 'note':
      return use?.note ?? null;
    case 'legalBasis': {
      const chosen = use?.legalBasis ?? provider.legalBases[0];
      return chosen === undefined ? null : (index.legalBases.get(chosen)?.article ?? null);
    }
    default:
      return null;
  }
}
