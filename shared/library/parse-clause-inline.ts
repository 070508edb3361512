/**
 * Inline text of a clause: Markdown phrasing nodes are written as tags into one ICU message, the message is parsed
 * by FormatJS, and its tree becomes `ClauseInline[]`.
 */
import { TYPE, parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { safeHref } from '../model/safe-link';
import type { ClauseInline, InlineMarks } from './clause-body';
import type { LibraryProblemKind } from './library-problem';

export type InlineReport = (kind: LibraryProblemKind, found: string, allowed: string) => void;

type Tagged =
  | { kind: 'marked'; marks: InlineMarks }
  | { kind: 'link'; target: Extract<ClauseInline, { kind: 'link' }>['target'] }
  | { kind: 'reference'; clauseId: string }
  | { kind: 'break' };

/** Reads the phrasing content of one block. `body` is the Markdown source, to tell `_x_` from `*x*`. */
export function inlinesOf(parent: Parents, body: string, report: InlineReport): ClauseInline[] {
  const tags: Tagged[] = [];
  const message = (parent.children as PhrasingContent[])
    .map((child) => messageOf(child, body, tags, report))
    .join('');
  try {
    return elements(parse(message, { requiresOtherClause: true }), tags, report);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report('badMessage', `${reason}: ${message.slice(0, 80)}`, 'ICU MessageFormat with an "other" branch');
    return [];
  }
}

function tag(tags: Tagged[], entry: Tagged, content: string): string {
  tags.push(entry);
  const name = `n${tags.length - 1}`;
  return `<${name}>${content}</${name}>`;
}

function messageOf(node: PhrasingContent, body: string, tags: Tagged[], report: InlineReport): string {
  const children = (parent: Parents) =>
    (parent.children as PhrasingContent[]).map((child) => messageOf(child, body, tags, report)).join('');
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ').replaceAll('<', "'<'");
    case 'break':
      return tag(tags, { kind: 'break' }, '');
    case 'strong':
      return tag(tags, { kind: 'marked', marks: ['bold'] }, children(node));
    case 'emphasis':
      if (body[node.position?.start.offset ?? 0] === '*') {
        report('notAllowedMarkup', 'emphasis with *', '_word_ for italics, \\* for a gender star');
      }
      return tag(tags, { kind: 'marked', marks: ['italic'] }, children(node));
    case 'link':
      return linkMessage(node, children(node), tags, report);
    default:
      report('notAllowedMarkup', (node as Nodes).type, 'text, **bold**, _italic_, links, {variables}');
      return '';
  }
}

function linkMessage(
  node: Extract<PhrasingContent, { type: 'link' }>,
  content: string,
  tags: Tagged[],
  report: InlineReport,
): string {
  const { url } = node;
  if (url.startsWith('#')) return tag(tags, { kind: 'reference', clauseId: url.slice(1) }, '');
  const variable = /^(var|mailto-var):([A-Za-z0-9_]+)$/.exec(url);
  if (variable !== null) {
    const target = { variable: variable[2] as string, mail: variable[1] === 'mailto-var' };
    return tag(tags, { kind: 'link', target }, content);
  }
  const href = safeHref(url);
  if (href === null) {
    report('badLink', url, 'https:, mailto:, #clause-id, var:argument, mailto-var:argument');
    return content;
  }
  return tag(tags, { kind: 'link', target: { href } }, content);
}

function elements(list: MessageFormatElement[], tags: Tagged[], report: InlineReport): ClauseInline[] {
  return list.flatMap((element) => inlineOf(element, tags, report));
}

function inlineOf(element: MessageFormatElement, tags: Tagged[], report: InlineReport): ClauseInline[] {
  switch (element.type) {
    case TYPE.literal:
      return [{ kind: 'text', text: element.value }];
    case TYPE.argument:
      return [{ kind: 'variable', name: element.value }];
    case TYPE.select:
    case TYPE.plural: {
      if (element.type === TYPE.plural && (element.offset !== 0 || element.pluralType !== 'cardinal')) {
        report('badMessage', element.value, 'plural without offset, cardinal');
      }
      const kind = element.type === TYPE.select ? 'select' : 'plural';
      const options = Object.entries(element.options).map(
        ([key, option]) => [key, elements(option.value, tags, report)] as const,
      );
      return [{ kind, name: element.value, options: Object.fromEntries(options) }];
    }
    case TYPE.tag:
      return taggedOf(element, tags, report);
    default:
      report('badMessage', 'number, date, time or #', '{variable}, select, plural');
      return [];
  }
}

function taggedOf(
  element: Extract<MessageFormatElement, { type: TYPE.tag }>,
  tags: Tagged[],
  report: InlineReport,
): ClauseInline[] {
  const entry = tags[Number(element.value.slice(1))];
  if (entry === undefined) {
    report('notAllowedMarkup', `<${element.value}>`, 'no HTML');
    return [];
  }
  const children = elements(element.children, tags, report);
  switch (entry.kind) {
    case 'marked':
      return [{ kind: 'marked', marks: entry.marks, children }];
    case 'link':
      return [{ kind: 'link', target: entry.target, children }];
    case 'reference':
      return [{ kind: 'reference', clauseId: entry.clauseId }];
    case 'break':
      return [{ kind: 'break' }];
  }
}
