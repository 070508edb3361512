/**
 * Ids of headings and sections: made from clause instance ids, so that a link into the published policy survives
 * other changes; unique in the document; fit for HTML ids and for URL fragments.
 */

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower-case words joined by hyphens, starting with a letter; '' when nothing is left. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter]!)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

export type OutlineIds = {
  /** Id of the clause instance's first heading, or of its section. */
  clause: (instanceId: string) => string;
  /** Id of a further heading of a clause: `logs-server-2`. */
  further: (clauseAnchor: string) => string;
  /** Id of a heading that stands outside every clause. */
  free: (title: string) => string;
};

/**
 * Gives out ids. All instance ids are taken first (in order), so that no other heading can ever claim the id of a
 * clause. Two clauses with one instance id, which a valid document never has, still get different ids.
 */
export function createOutlineIds(instanceIds: readonly string[]): OutlineIds {
  const taken = new Set<string>();
  const claim = (wanted: string, firstSuffix: number) => {
    let id = firstSuffix > 1 ? `${wanted}-${firstSuffix}` : wanted;
    for (let suffix = Math.max(2, firstSuffix); taken.has(id); suffix += 1) id = `${wanted}-${suffix}`;
    taken.add(id);
    return id;
  };
  const anchors = new Map<string, string[]>();
  for (const instanceId of instanceIds) {
    const wanted = /^[A-Za-z][A-Za-z0-9-]*$/.test(instanceId) ? instanceId : slug(instanceId) || 'section';
    const anchor = claim(wanted, 1);
    anchors.set(instanceId, [...(anchors.get(instanceId) ?? []), anchor]);
  }
  return {
    clause: (instanceId) => {
      const anchor = anchors.get(instanceId)?.shift();
      if (anchor === undefined) throw new Error('Clause instance was not announced to createOutlineIds');
      return anchor;
    },
    further: (clauseAnchor) => claim(clauseAnchor, 2),
    free: (title) => claim(slug(title) || 'section', 1),
  };
}
