/**
 * Search in the provider catalogue: a folded linear scan over name, operator, former names and category, which finds
 * parts of German compounds too (measured in shared design notes: faster than it can be seen at this size).
 */
import type { Provider } from '../../../../shared/model/facts';
import { foldText } from '../../../i18n/fold-text';

const folded = new WeakMap<Provider, string>();

function searchText(provider: Provider): string {
  let text = folded.get(provider);
  if (text === undefined) {
    text = foldText(
      [provider.name, provider.operator, ...provider.formerNames, provider.parent ?? ''].join(' \u0001 '),
    );
    folded.set(provider, text);
  }
  return text;
}

/** Providers that hold every word of the query; those whose name begins with it come first. */
export function findServices(providers: readonly Provider[], query: string): Provider[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const found = providers.filter((provider) => words.every((word) => searchText(provider).includes(word)));
  const begins = (provider: Provider) =>
    words.length > 0 && foldText(provider.name).startsWith(words[0] ?? '');
  return [...found.filter(begins), ...found.filter((provider) => !begins(provider))];
}
