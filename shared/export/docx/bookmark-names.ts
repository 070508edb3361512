/**
 * Names of Word bookmarks: letters, digits and underscores, 40 characters at most, unique without regard to case
 * (ECMA-376 17.13.6.2 and what Word enforces). A clause keeps its instance id, hyphens written as underscores.
 */

const LONGEST = 40;

/** FNV-1a, enough to keep two long ids apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** A function that gives each (prefix, id) one name, unique among all names it gave. */
export function createBookmarkNames(): (prefix: string, id: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (prefix, id) => {
    const key = `${prefix} ${id}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const plain = prefix + id.replace(/[^A-Za-z0-9]/g, '_');
    const shortened = () => `${plain.slice(0, LONGEST - 9)}_${hash(key)}`;
    let name = plain.length <= LONGEST ? plain : shortened();
    if (taken.has(name.toLowerCase())) name = shortened();
    taken.add(name.toLowerCase());
    names.set(key, name);
    return name;
  };
}
