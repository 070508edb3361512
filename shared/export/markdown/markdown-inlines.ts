/**
 * Inline content as CommonMark. Emphasis only works where its markers touch the right characters (section 6.2), so
 * spaces are kept outside of it, and a letter that would spoil a marker is written as a character reference.
 * Underline has no form in Markdown and is left out.
 */
import type { PolicyWords } from '../../resolve/policy-words';
import { gapText } from '../../resolve/resolve-inlines';
import type { ResolvedInline, TextMarks } from '../../resolve/resolved-document';
import { handle, type Handlers } from '../handler-table';
import { linkRuns } from '../link-runs';
import { escapeDestination, escapeMarkdown } from './escape-markdown';

export type MarkdownContext = { words: PolicyWords; hardBreak: string };
type Emphasis = { bold: boolean; italic: boolean };
type Piece = Emphasis & { text: string; isBreak: boolean };

const PLAIN: Emphasis = { bold: false, italic: false };
/** What every reader takes for punctuation or space: of symbols only ASCII, and nothing beyond 16 bits. */
const isPunctuationOrSpace = (character: string): boolean =>
  character.length === 1 && /[\p{P}\s$+<=>^`|~]/u.test(character);

function piece(text: string, marks: TextMarks, more: Partial<Emphasis> = {}): Piece {
  return { text, bold: marks.bold === true, italic: marks.italic === true, isBreak: false, ...more };
}

const pieceHandlers: Handlers<ResolvedInline, MarkdownContext, Piece> = {
  text: (inline) => piece(inline.text, inline.marks),
  break: () => ({ text: '', ...PLAIN, isBreak: true }),
  gap: (inline, { words }) => piece(gapText(inline.label, words), inline.marks, { bold: true }),
  reference: (inline) => piece(inline.text, inline.marks),
  deadReference: (inline, { words }) => piece(gapText(inline.text, words), inline.marks, { bold: true }),
};

/** Writes pieces one after the other and opens and closes emphasis between them. */
class InlineWriter {
  private out = '';
  private state: Emphasis = PLAIN;
  /** Spaces and breaks not yet written: markers close before them and open after them. */
  private pending = '';
  /** Marker just written that the next character must not be a letter after. */
  private closed = false;
  private readonly hardBreak: string;

  constructor(hardBreak: string) {
    this.hardBreak = hardBreak;
  }

  private get isLineStart(): boolean {
    return this.out === '' || this.out.endsWith('\n');
  }

  /** Spaces after a break mean nothing, and would hide that the next word begins a line. */
  space(text: string): void {
    this.pending += this.pending.endsWith('\n') ? text.replace(/^\s+/, '') : text;
  }

  break(): void {
    this.pending = this.pending.replace(/[ \t]+$/, '') + this.hardBreak;
  }

  /** Changes emphasis; then writes what waited in between. */
  private change(next: Emphasis): void {
    let closing = '';
    if (this.state.italic && (!next.italic || this.state.bold !== next.bold)) closing += '_';
    if (this.state.bold && !next.bold) closing += '**';
    const italicStays = this.state.italic && next.italic && this.state.bold === next.bold;
    this.out += closing;
    this.closed = closing !== '';
    if (this.pending !== '') {
      // Space and breaks before the first word mean nothing, and would hide that it begins a line.
      if (this.out !== '') this.out += this.isLineStart ? this.pending.replace(/^[ \t]+/, '') : this.pending;
      this.pending = '';
      this.closed = false;
    }
    let opening = '';
    if (next.bold && !this.state.bold) opening += '**';
    if (next.italic && !italicStays) opening += '_';
    if (opening !== '' && !this.closed) this.protectLastCharacter();
    this.out += opening;
    this.state = next;
  }

  /** A letter before an opening marker becomes a character reference, whose `;` counts as punctuation. */
  private protectLastCharacter(): void {
    const last = [...this.out.slice(-2)].at(-1); // a whole character, not half a pair
    if (last === undefined || isPunctuationOrSpace(last)) return;
    this.out = `${this.out.slice(0, -last.length)}&#x${last.codePointAt(0)!.toString(16)};`;
  }

  word(text: string, emphasis: Emphasis): void {
    this.change(emphasis);
    const [first = ''] = text;
    if (this.closed && !isPunctuationOrSpace(first)) {
      this.out += `&#x${first.codePointAt(0)!.toString(16)};${escapeMarkdown(text.slice(first.length), false)}`;
    } else this.out += escapeMarkdown(text, this.isLineStart);
    this.closed = false;
  }

  /** Closes all emphasis and gives what was written; spaces and breaks at the end are dropped. */
  end(): string {
    if (this.state.italic) this.out += '_';
    if (this.state.bold) this.out += '**';
    return this.out;
  }

  /** A link stands outside of emphasis; its text carries its own. */
  link(markdown: string): void {
    this.change(PLAIN);
    this.out += markdown;
    this.closed = false;
  }
}

function write(writer: InlineWriter, pieces: readonly Piece[]): void {
  // Neighbours of the same kind are one word for escaping: "1" + ". Mai" would else begin a list.
  const merged: Piece[] = [];
  for (const next of pieces) {
    const last = merged.at(-1);
    if (
      last !== undefined &&
      !last.isBreak &&
      !next.isBreak &&
      last.bold === next.bold &&
      last.italic === next.italic
    ) {
      last.text += next.text;
    } else merged.push({ ...next });
  }
  for (const { text, isBreak, bold, italic } of merged) {
    if (isBreak) {
      writer.break();
      continue;
    }
    const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
    if (before !== '') writer.space(before);
    if (core !== '') writer.word(core, { bold, italic });
    if (after !== '') writer.space(after);
  }
}

/** Inlines as Markdown, without leading or trailing breaks. Breaks are written as `context.hardBreak`. */
export function inlinesToMarkdown(inlines: readonly ResolvedInline[], context: MarkdownContext): string {
  const writer = new InlineWriter(context.hardBreak);
  for (const run of linkRuns(inlines)) {
    const pieces = run.inlines.map((inline) => handle(pieceHandlers, inline, context));
    if (run.href === null) {
      write(writer, pieces);
      continue;
    }
    const inner = new InlineWriter(context.hardBreak);
    write(inner, pieces);
    const text = pieces.map((part) => part.text).join('');
    if (/^\s/.test(text)) writer.space(' ');
    writer.link(`[${inner.end()}](${escapeDestination(run.href)})`);
    if (/\s$/.test(text)) writer.space(' ');
  }
  return writer.end();
}
