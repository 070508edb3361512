/**
 * How a transfer to a provider is safeguarded, after Art. 44-46 GDPR: nothing to safeguard inside the EEA, an adequacy
 * decision, the EU-US Data Privacy Framework for certified recipients, else the standard contractual clauses.
 */
import type { Provider, TransferKind } from '../model/facts';
import type { ClauseLibrary } from './library';

type Places = Pick<ClauseLibrary, 'countries'>;

/** Stands among the third countries of an own service as long as nobody said where data goes: a gap in the text. */
export const UNKNOWN_COUNTRY = '';

export function isOutsideEea(code: string, library: Places): boolean {
  return !library.countries.eea.includes(code);
}

/** Countries outside the EEA that data may reach at this provider, its own seat included. */
export function thirdCountriesOf(provider: Provider, library: Places): string[] {
  const all = [...provider.thirdCountries, ...(provider.country === undefined ? [] : [provider.country])];
  return [...new Set(all)].filter((code) => isOutsideEea(code, library));
}

/** How a transfer to this provider is safeguarded. A software that runs on own servers transfers nothing. */
export function transferOf(provider: Provider, library: Places): TransferKind {
  if (provider.role === 'selfHosted') return 'none';
  const open = thirdCountriesOf(provider, library);
  if (open.length === 0) return 'none';
  const withoutDecision = open.filter((code) => !library.countries.adequate.includes(code));
  if (withoutDecision.length === 0) return 'adequacy';
  return provider.dpf === 'yes' && withoutDecision.every((code) => code === 'US') ? 'dpf' : 'scc';
}
