/**
 * Body of a clause file: Markdown for structure (mdast), ICU MessageFormat for the words inside.
 * Each inline text becomes one ICU message in which Markdown's marks, links and references stand as tags,
 * so a select may contain a link and a bold run may contain a select.
 */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Parents, RootContent, TableRow } from 'mdast';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse as parseYaml } from 'yaml';
import { conditionSchema, type Condition } from '../model/condition';
import type { ClauseBlock, ClauseInline } from './clause-body';
import { inlinesOf, type InlineReport } from './parse-clause-inline';
import type { LibraryProblem, LibraryProblemKind } from './library-problem';

export type BodySource = { file: string; body: string; lineOffset: number };

const BLOCKS = 'headings ## to ####, paragraphs, lists, tables, :::when, ::overview';

/** Container directives only: `Nutzer:innen` must stay text. */
function containerDirectives() {
  const { text: _text, ...flowOnly } = directive();
  return flowOnly;
}

/** Parses a clause body. Problems are added to `problems` with their line; what could be read is returned. */
export function parseClauseBody(source: BodySource, problems: LibraryProblem[]): ClauseBlock[] {
  const tree = fromMarkdown(source.body, {
    extensions: [gfmTable(), containerDirectives()],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
  return new BodyReader(source, problems).blocks(tree.children);
}

/** Parses one line of text with arguments, as it may stand in the front matter. */
export function parseClauseLine(source: BodySource, problems: LibraryProblem[]): ClauseInline[] {
  const [block, ...more] = parseClauseBody(source, problems);
  if (block?.kind === 'paragraph' && more.length === 0) return block.inlines;
  problems.push({
    kind: 'badField',
    file: source.file,
    line: source.lineOffset + 1,
    found: source.body.slice(0, 60),
    allowed: 'one line of text',
  });
  return [];
}

class BodyReader {
  readonly #source: BodySource;
  readonly #problems: LibraryProblem[];

  constructor(source: BodySource, problems: LibraryProblem[]) {
    this.#source = source;
    this.#problems = problems;
  }

  blocks(nodes: readonly Nodes[]): ClauseBlock[] {
    return nodes.flatMap((node) => this.#block(node) ?? []);
  }

  #block(node: Nodes): ClauseBlock | null {
    const line = this.#line(node);
    switch (node.type) {
      case 'heading':
        if (node.depth < 2 || node.depth > 4) return this.#notAllowed(node, '## to ####');
        return { kind: 'heading', level: (node.depth - 1) as 1 | 2 | 3, inlines: this.#inlines(node), line };
      case 'paragraph':
        return { kind: 'paragraph', inlines: this.#inlines(node), line };
      case 'list': {
        const items = node.children.map((item) => this.blocks(item.children));
        return { kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items, line };
      }
      case 'table': {
        const rows = node.children.map((row, index) => ({ header: index === 0, cells: this.#cells(row) }));
        return { kind: 'table', rows, line };
      }
      case 'leafDirective':
        return node.name === 'overview' ? { kind: 'overview', line } : this.#notAllowed(node, '::overview');
      case 'containerDirective':
        return node.name === 'when' ? this.#when(node) : this.#notAllowed(node, ':::when');
      default:
        return this.#notAllowed(node, BLOCKS);
    }
  }

  #cells(row: TableRow) {
    return row.children.map((cell) => this.#inlines(cell));
  }

  #when(node: Extract<Nodes, { type: 'containerDirective' }>): ClauseBlock | null {
    const line = this.#line(node);
    const [first, ...rest] = node.children as RootContent[];
    const raw = first?.type === 'paragraph' ? this.#raw(first) : '';
    const condition = this.#condition(raw, line);
    if (condition === null) return null;
    const blocks = this.blocks(rest);
    if (blocks.length === 0) this.#report('emptyBody', line, ':::when without blocks', BLOCKS);
    return { kind: 'when', condition, blocks, line };
  }

  #condition(raw: string, line: number): Condition | null {
    if (!raw.startsWith('if:')) {
      this.#report('badCondition', line, raw.slice(0, 60), 'a first line "if: {…}", then an empty line');
      return null;
    }
    try {
      const parsed = conditionSchema.safeParse((parseYaml(raw) as { if: unknown }).if);
      if (parsed.success) return parsed.data;
      this.#report('badCondition', line, raw.slice(0, 80), 'a condition as in shared/model/condition.ts');
    } catch (error) {
      this.#report('badCondition', line, raw.slice(0, 80), error instanceof Error ? error.message : 'YAML');
    }
    return null;
  }

  #inlines(node: Parents) {
    const line = this.#line(node);
    const report: InlineReport = (kind, found, allowed) => this.#report(kind, line, found, allowed);
    return inlinesOf(node, this.#source.body, report);
  }

  #notAllowed(node: Nodes, allowed: string): null {
    this.#report('notAllowedMarkup', this.#line(node), node.type, allowed);
    return null;
  }

  #raw(node: Nodes): string {
    const { start, end } = node.position ?? {};
    return this.#source.body.slice(start?.offset ?? 0, end?.offset ?? 0);
  }

  #line(node: Nodes): number {
    return (node.position?.start.line ?? 1) + this.#source.lineOffset;
  }

  #report(kind: LibraryProblemKind, line: number, found: string, allowed: string): void {
    this.#problems.push({ kind, file: this.#source.file, line, found, allowed });
  }
}
