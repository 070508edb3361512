/** Text as it is compared in searches: lower case, without accents, ß as ss. Parts of German compounds stay findable. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase();
}

/** 0: a word of the query is missing; 1: the text begins with it; in between: a word begins with it, it is somewhere. */
export function searchScore(query: string, texts: readonly string[]): number {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const all = foldText(texts.join(' · '));
  if (words.some((word) => !all.includes(word))) return 0;
  const [first = ''] = words;
  if (all.startsWith(first)) return 1;
  return all.includes(` ${first}`) ? 0.8 : 0.5;
}
