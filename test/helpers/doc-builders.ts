/**
 * Builders that write a policy document in one readable line:
 * `policy(settings(), {}, clause('logs', h1('Logdateien'), p('Von ', chip('controller.name'), '; siehe ', ref('rights'))))`.
 * Plain strings become text nodes.
 */
import type { MarkJson, NodeJson, PolicyJson } from '../../shared/document/document-json';
import type { Answers } from '../../shared/model/answers';
import type { Settings } from '../../shared/model/settings';

export type InlineInput = string | NodeJson;

const text = (value: string, marks?: MarkJson[]): NodeJson =>
  marks === undefined ? { type: 'text', text: value } : { type: 'text', text: value, marks };

function inlines(parts: readonly InlineInput[]): NodeJson[] {
  return parts.flatMap((part) => (typeof part === 'string' ? (part === '' ? [] : [text(part)]) : [part]));
}

function withContent(node: NodeJson, content: NodeJson[]): NodeJson {
  return content.length === 0 ? node : { ...node, content };
}

function marked(mark: MarkJson, parts: readonly InlineInput[]): NodeJson[] {
  return inlines(parts).map((node) => ({ ...node, marks: [mark, ...(node.marks ?? [])] }));
}

/** Settings of a German website policy, changed where given. */
export function settings(changes: Partial<Settings> = {}): Settings {
  return {
    documentKind: 'website',
    jurisdictions: ['DE'],
    language: 'de',
    addressForm: 'sie',
    genderStyle: 'neutral',
    title: 'Datenschutzerklärung',
    clientName: '',
    statusDate: '2026-11-21',
    selfReference: 'we',
    headingStyle: 'topic',
    rightsText: 'short',
    definitions: false,
    overviewTable: false,
    ...changes,
  };
}

export function policy(setting: Settings, answers: Answers, ...content: NodeJson[]): PolicyJson {
  return { type: 'doc', attrs: { settings: setting, answers }, content };
}

/** A clause that stands as its library rendered it: `base` equals its content. */
export function clause(instanceId: string, ...content: NodeJson[]): NodeJson {
  const [clauseId = instanceId, service = null] = instanceId.split('--');
  return {
    type: 'clause',
    attrs: { instanceId, clauseId, version: 1, service, dependsOn: [], base: content },
    content,
  };
}

const heading =
  (level: 1 | 2 | 3) =>
  (...parts: InlineInput[]): NodeJson =>
    withContent({ type: 'heading', attrs: { level } }, inlines(parts));
export const h1 = heading(1);
export const h2 = heading(2);
export const h3 = heading(3);
export const p = (...parts: InlineInput[]): NodeJson => withContent({ type: 'paragraph' }, inlines(parts));

/** A list item: strings and inline nodes make one paragraph; blocks are taken as they are. */
export function li(...parts: InlineInput[]): NodeJson {
  const blocks = new Set(['paragraph', 'bulletList', 'orderedList', 'table', 'heading']);
  const isBlock = (part: InlineInput): part is NodeJson => typeof part !== 'string' && blocks.has(part.type);
  const inline = parts.filter((part) => !isBlock(part));
  const rest = parts.filter(isBlock);
  const first = inline.length > 0 || rest.length === 0 ? [p(...inline)] : [];
  return { type: 'listItem', content: [...first, ...rest] };
}
const asItems = (items: readonly InlineInput[]): NodeJson[] =>
  items.map((item) => (typeof item !== 'string' && item.type === 'listItem' ? item : li(item)));
export const ul = (...items: InlineInput[]): NodeJson => ({ type: 'bulletList', content: asItems(items) });
export const ol = (start: number, ...items: InlineInput[]): NodeJson => ({
  type: 'orderedList',
  attrs: { start },
  content: asItems(items),
});

function cell(type: 'tableCell' | 'tableHeader') {
  return (...parts: InlineInput[]): NodeJson => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: parts.every((part) => typeof part === 'string' || !part.type.endsWith('List'))
      ? [p(...parts)]
      : (parts as NodeJson[]),
  });
}
export const td = cell('tableCell');
export const th = cell('tableHeader');
/** A cell over several columns and rows. */
export function spanning(node: NodeJson, colspan: number, rowspan = 1): NodeJson {
  return { ...node, attrs: { ...node.attrs, colspan, rowspan } };
}
export const tr = (...cells: NodeJson[]): NodeJson => ({ type: 'tableRow', content: cells });
export const table = (...rows: NodeJson[]): NodeJson => ({ type: 'table', content: rows });

export const chip = (variable: string): NodeJson => ({ type: 'placeholder', attrs: { variable } });
export const ref = (target: string): NodeJson => ({ type: 'crossReference', attrs: { target } });
export const br = (): NodeJson => ({ type: 'hardBreak' });
const one = (nodes: NodeJson[]): NodeJson => {
  const [node] = nodes;
  if (node === undefined || nodes.length > 1) throw new Error('Mark builders take exactly one inline');
  return node;
};
export const b = (part: InlineInput): NodeJson => one(marked({ type: 'bold' }, [part]));
export const i = (part: InlineInput): NodeJson => one(marked({ type: 'italic' }, [part]));
export const u = (part: InlineInput): NodeJson => one(marked({ type: 'underline' }, [part]));
export const a = (href: string, part: InlineInput): NodeJson =>
  one(marked({ type: 'link', attrs: { href } }, [part]));
