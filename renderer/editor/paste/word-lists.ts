/**
 * Word puts list items on the clipboard as paragraphs with `mso-list:l0 level2 lfo1` in their style and the bullet or
 * number as text. They become real lists here, in the detached tree, before the schema reads it.
 * Source of the markup: HTML clipboard format of Microsoft Word ("Web page, filtered" keeps it likewise).
 */
const LIST_LEVEL = /mso-list:\s*l\d+\s+level(\d+)/i;
/** "1." "a)" "iv." and the like; everything else is a bullet. */
const ORDERED_MARKER = /^[\s\u00a0]*\(?(\d{1,4}|[a-z]{1,4})[.)]/i;
const DEEPEST = 9;

type OpenList = { level: number; list: Element; item: Element };

function levelOf(element: Element): number | null {
  const match = LIST_LEVEL.exec(element.getAttribute('style') ?? '');
  const level = match === null ? 0 : Number(match[1]);
  return level >= 1 && level <= DEEPEST ? level : null;
}

/** Takes the typed bullet or number out of the paragraph and gives it back. */
function takeMarker(element: Element): string {
  let marker = '';
  for (const ignored of element.querySelectorAll('[style*="mso-list"]')) {
    if (!/mso-list:\s*ignore/i.test(ignored.getAttribute('style') ?? '')) continue;
    marker += ignored.textContent ?? '';
    ignored.remove();
  }
  return marker;
}

function startOf(marker: string): number {
  const match = /\d{1,4}/.exec(marker);
  return match === null ? 1 : Number(match[0]);
}

function openList(paragraph: Element, marker: string, level: number, inside: Element | null): OpenList {
  const { ownerDocument } = paragraph;
  const ordered = ORDERED_MARKER.test(marker);
  const list = ownerDocument.createElement(ordered ? 'ol' : 'ul');
  if (ordered && startOf(marker) !== 1) list.setAttribute('start', String(startOf(marker)));
  if (inside === null) paragraph.before(list);
  else inside.append(list);
  return { level, list, item: list };
}

/** Turns Word's list paragraphs below `root` into lists, nested by level. Numbers of headings are dropped: they are computed. */
export function makeWordLists(root: Element): void {
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) takeMarker(heading);
  let open: OpenList[] = [];
  for (const paragraph of root.querySelectorAll('p[style*="mso-list"], div[style*="mso-list"]')) {
    const level = levelOf(paragraph);
    if (level === null) continue;
    const marker = takeMarker(paragraph);
    if (open[0]?.list.nextElementSibling !== paragraph) open = [];
    while (open.length > 0 && open[open.length - 1]!.level > level) open.pop();
    const last = open[open.length - 1];
    if (last === undefined || last.level < level) {
      open.push(openList(paragraph, marker, level, last?.item ?? null));
    }
    const current = open[open.length - 1]!;
    const item = paragraph.ownerDocument.createElement('li');
    current.list.append(item);
    current.item = item;
    item.append(paragraph);
  }
}
