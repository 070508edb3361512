/**
 * The outline of the text as the pane shows it. Worked out anew only when a heading, an answer or the order of clauses
 * changed; typing in a paragraph gives back the same list.
 */
import type { Node as PMNode } from '@tiptap/pm/model';
import type { LibraryIndex } from '../../../shared/library/library-index';
import { variableText } from '../../../shared/library/variables';
import { contextOf } from '../../../shared/render/policy-commands';
import { headingLabel, type HeadingLevel } from '../../../shared/resolve/heading-counter';
import { numberDocument, type DocumentNumbers } from '../../../shared/resolve/numbering';
import { sameStructure } from '../../editor/document-structure';

export type OutlineEntry = {
  /** Stable while the heading stays in its clause: the clause and the heading's place in it. */
  key: string;
  level: HeadingLevel;
  label: string;
  text: string;
  instanceId: string | null;
  /** The clause's first heading: it stands for the clause and moves it. */
  leads: boolean;
};

/** Headings of a document with numbers and filled placeholders. */
export function numbersOf(document: PMNode, index: LibraryIndex): DocumentNumbers {
  const context = contextOf(document, index);
  return numberDocument(document, (part) => {
    if ('target' in part) return index.clauses.get(part.target)?.title ?? part.target;
    const value = variableText(part.variable, context);
    return value.kind === 'text' ? value.text : value.label;
  });
}

function entriesOf({ headings }: DocumentNumbers): OutlineEntry[] {
  const seen = new Map<string, number>();
  return headings.map(({ level, number, text, instanceId }) => {
    const place = instanceId ?? '';
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    return {
      key: `${place}/${String(nth)}`,
      level,
      label: headingLabel(level, number),
      text,
      instanceId,
      leads: instanceId !== null && nth === 0,
    };
  });
}

const NOTHING: readonly OutlineEntry[] = [];

/** Makes the function that the pane reads the outline with. */
export function outlineReader(index: LibraryIndex): (document: PMNode | null) => readonly OutlineEntry[] {
  let last: { document: PMNode; entries: readonly OutlineEntry[] } | null = null;
  return (document) => {
    if (document === null) return NOTHING;
    const same =
      last !== null && last.document.attrs === document.attrs && sameStructure(last.document, document);
    last = {
      document,
      entries: same && last !== null ? last.entries : entriesOf(numbersOf(document, index)),
    };
    return last.entries;
  };
}

/**
 * In front of which clause a clause must go to stand one place higher (-1) or lower (1); undefined when it cannot.
 * `null` is the end of the text.
 */
export function neighbourPlace(
  instances: readonly string[],
  instanceId: string,
  direction: -1 | 1,
): string | null | undefined {
  const at = instances.indexOf(instanceId);
  if (at < 0) return undefined;
  if (direction < 0) return instances[at - 1];
  return at + 1 < instances.length ? (instances[at + 2] ?? null) : undefined;
}
