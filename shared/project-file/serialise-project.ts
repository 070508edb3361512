/**
 * Writes a project as the text of a `.klw` file: readable JSON, two spaces, fields in a fixed order, so that the
 * same project always gives the same bytes and a text comparison shows what changed. parse(serialise(p)) = p.
 */
import type { MarkJson, NodeJson } from '../document/document-json';
import { PROJECT_FORMAT, type Project } from './project';

/** The whole text of the file, with a final line break. Halves of surrogate pairs become U+FFFD: they are no text. */
export function serialiseProject(project: Project): string {
  const { settings, answers } = project.document.attrs;
  const file = {
    klauselwerk: { format: PROJECT_FORMAT, writtenBy: project.writtenBy },
    id: project.id,
    settings,
    answers,
    document: project.document.content.map(orderedNode),
  };
  const text = JSON.stringify(file, null, 2);
  return `${text.includes('\\ud') ? replaceLoneSurrogates(text) : text}\n`;
}

function orderedNode(node: NodeJson): NodeJson {
  const ordered: NodeJson = { type: node.type };
  if (node.attrs) ordered.attrs = orderedAttributes(node.attrs);
  if (node.marks && node.marks.length > 0) ordered.marks = node.marks.map(orderedMark);
  if (node.text !== undefined) ordered.text = node.text;
  if (node.content && node.content.length > 0) ordered.content = joinedText(node.content.map(orderedNode));
  return ordered;
}

/** Neighbouring texts with the same marks are one text to the editor, so they are one in the file. */
function joinedText(nodes: NodeJson[]): NodeJson[] {
  const joined: NodeJson[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    const same = before?.text !== undefined && node.text !== undefined && sameMarks(before.marks, node.marks);
    if (same) joined[joined.length - 1] = { ...before, text: `${before.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}

function sameMarks(a: MarkJson[] | undefined, b: MarkJson[] | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function orderedMark(mark: MarkJson): MarkJson {
  return mark.attrs ? { type: mark.type, attrs: mark.attrs } : { type: mark.type };
}

function orderedAttributes(attrs: Record<string, unknown>): Record<string, unknown> {
  const base = attrs['base'];
  return Array.isArray(base) ? { ...attrs, base: (base as NodeJson[]).map(orderedNode) } : attrs;
}

/** JSON.stringify writes each half as an escape (well-formed JSON.stringify, ES2019); an even run of backslashes before is text. */
function replaceLoneSurrogates(text: string): string {
  return text.replaceAll(/(?<=[^\\](?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '\uFFFD');
}
