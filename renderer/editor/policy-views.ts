/**
 * Tells the drawn clauses, headings, references and chips what changed, after ProseMirror has drawn the document.
 * Numbers are only touched when a heading changed, values only when an answer changed, and the status of clauses
 * (which renders library text) only when the window is idle.
 */
import { Plugin, type EditorState } from '@tiptap/pm/state';
import type { Node as PMNode } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { Answers } from '../../shared/model/answers';
import type { Settings } from '../../shared/model/settings';
import { clauseStatus } from '../../shared/render/clause-status';
import { headingLabel } from '../../shared/resolve/heading-counter';
import { numberDocument } from '../../shared/resolve/numbering';
import { sameStructure } from './document-structure';
import { headingAtCursor } from './heading-at-cursor';
import type { EditorRuntime } from './runtime';

const OUTLINE_HEADINGS = ':scope > [data-level], :scope > .clause > .clause-body > [data-level]';
/** How long a pass over the clauses may take before it waits for the next idle moment. */
const STATUS_SLICE_MS = 8;

/** Positions before the headings that stand directly in the document or in a clause, blank ones too. */
function headingPositions(document: PMNode): number[] {
  const found: number[] = [];
  document.forEach((block, start) => {
    if (block.type.name === 'heading') found.push(start);
    if (block.type.name !== 'clause') return;
    block.forEach((child, offset) => {
      if (child.type.name === 'heading') found.push(start + 1 + offset);
    });
  });
  return found;
}

/** Instance id of the clause that holds the cursor; null between clauses. */
export function instanceAtCursor({ selection }: EditorState): string | null {
  const { $from } = selection;
  const block = $from.depth > 0 ? $from.node(1) : $from.nodeAfter;
  return block?.type.name === 'clause' ? String(block.attrs['instanceId']) : null;
}

function writeNumbers(view: EditorView, runtime: EditorRuntime): void {
  const { doc } = view.state;
  const { index, values } = runtime;
  const numbers = numberDocument(doc, (part) => {
    if ('target' in part) return index.clauses.get(part.target)?.title ?? part.target;
    const value = values.value(part.variable);
    return value.kind === 'text' ? value.text : value.label;
  });
  runtime.numbering = numbers;
  runtime.numbersWanted = false;
  const labels = new Map(
    numbers.headings.map(({ pos, level, number }) => [pos, headingLabel(level, number)]),
  );
  const drawn = view.dom.querySelectorAll<HTMLElement>(OUTLINE_HEADINGS);
  headingPositions(doc).forEach((pos, i) => {
    const heading = drawn[i];
    const label = labels.get(pos) ?? '';
    if (heading !== undefined && heading.dataset['number'] !== label) heading.dataset['number'] = label;
  });
  for (const reference of runtime.references) reference.refresh();
}

/** Looks at the clauses whose node, answers or settings changed, a slice at a time; gives back the way to stop. */
function createStatusWatch(runtime: EditorRuntime): { wake(all: boolean): void; stop(): void } {
  let scheduled: number | null = null;
  const pass = (deadline: IdleDeadline) => {
    scheduled = null;
    const context = runtime.values.context();
    const started = performance.now();
    for (const clause of runtime.clauses) {
      const node = clause.node();
      if (clause.statusOf === node) continue;
      if (performance.now() - started > Math.max(STATUS_SLICE_MS, deadline.timeRemaining())) {
        scheduled = requestIdleCallback(pass, { timeout: 1000 });
        return;
      }
      clause.setStatus(clauseStatus(node, context));
    }
  };
  return {
    wake(all) {
      if (all) for (const clause of runtime.clauses) clause.statusOf = null;
      scheduled ??= requestIdleCallback(pass, { timeout: 1000 });
    },
    stop: () => scheduled !== null && cancelIdleCallback(scheduled),
  };
}

/** Keeps everything computed that is drawn in the text up to date. */
export function policyViewsPlugin(runtime: EditorRuntime): Plugin {
  return new Plugin({
    view(view) {
      const status = createStatusWatch(runtime);
      let current: string | null = null;
      let heading: string | null = null;
      const markCurrent = () => {
        const above = headingAtCursor(view.state);
        if (above !== heading) runtime.ports.headingChanged(above);
        heading = above;
        const next = instanceAtCursor(view.state);
        if (next === current) return;
        for (const clause of runtime.clauses) {
          if (clause.instanceId === current || clause.instanceId === next) {
            clause.setCurrent(clause.instanceId === next);
          }
        }
        current = next;
        runtime.ports.instanceChanged(next);
      };
      writeNumbers(view, runtime);
      markCurrent();
      status.wake(true);
      return {
        update(_view, before) {
          const { doc } = view.state;
          if (doc !== before.doc) {
            const { settings, answers } = doc.attrs as { settings: Settings; answers: Answers };
            const answered = doc.attrs !== before.doc.attrs;
            if (answered) runtime.values.update(settings, answers);
            if (answered || runtime.numbersWanted || !sameStructure(before.doc, doc))
              writeNumbers(view, runtime);
            status.wake(answered);
          }
          markCurrent();
        },
        destroy: status.stop,
      };
    },
  });
}
