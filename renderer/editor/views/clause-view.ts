/**
 * Clause instance: its blocks, and a quiet bar that names it. The bar says when the text was adapted by hand, needs a
 * look or has lost its reason, and offers what can be done. The bar is no part of the text: it is neither editable,
 * selectable nor exported, and it is only built for clauses that have something to say.
 */
import type { NodeViewRenderer } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { providerOf } from '../../../shared/library/services';
import type { ClauseStatus } from '../../../shared/render/clause-status';
import type { ClauseAction, EditorRuntime } from '../runtime';

export type ClauseView = {
  readonly instanceId: string;
  /** The node as drawn now. */
  node(): PMNode;
  /** The node that `setStatus` was last called for. */
  statusOf: PMNode | null;
  setStatus(status: ClauseStatus): void;
  setCurrent(current: boolean): void;
  /** Writes the words again after the interface language changed. */
  rename(): void;
};

/** What can be done about a clause of this status. */
export const ACTIONS: Record<ClauseStatus, readonly ClauseAction[]> = {
  untouched: [],
  adapted: ['takeLibraryText'],
  needsLook: ['takeLibraryText', 'keepOwnText'],
  obsolete: ['removeClause', 'keepOwnText'],
};

/** Plain name of a clause instance: the library's title, with the service it is written for. */
export function clauseName(node: PMNode, { index, values }: Pick<EditorRuntime, 'index' | 'values'>): string {
  const clauseId = String(node.attrs['clauseId']);
  const title = index.clauses.get(clauseId)?.title ?? clauseId;
  const service = node.attrs['service'] as string | null;
  if (service === null) return title;
  const name = providerOf(service, values.context().answers, index)?.name ?? service;
  return title.includes(name) ? title : `${title}: ${name}`;
}

function button(words: string, className: string, act: () => void): HTMLButtonElement {
  const dom = document.createElement('button');
  dom.type = 'button';
  dom.tabIndex = -1;
  dom.className = className;
  dom.textContent = words;
  dom.addEventListener('click', act);
  return dom;
}

function statusBar(runtime: EditorRuntime, status: ClauseStatus, instanceId: string): HTMLElement {
  const { t } = runtime;
  const bar = document.createElement('div');
  bar.className = 'clause-bar';
  bar.contentEditable = 'false';
  const badge = bar.appendChild(
    button(t(`editor.status.${status}`), 'clause-badge', () => runtime.ports.showClause(instanceId)),
  );
  badge.title = t(`editor.statusHelp.${status}`);
  const actions = bar.appendChild(document.createElement('span'));
  actions.className = 'clause-actions';
  for (const action of ACTIONS[status]) {
    actions.append(
      button(t(`editor.clause.${action}`), 'clause-action', () => runtime.actOnClause(action, instanceId)),
    );
  }
  return bar;
}

/** Makes the node view of clauses for one editor. */
export function clauseView(runtime: EditorRuntime): NodeViewRenderer {
  return ({ node: first }) => {
    let node = first;
    let status: ClauseStatus = 'untouched';
    let bar: HTMLElement | null = null;
    const instanceId = String(node.attrs['instanceId']);
    const dom = document.createElement('section');
    dom.className = 'clause';
    dom.dataset['instance'] = instanceId;
    const contentDOM = dom.appendChild(document.createElement('div'));
    contentDOM.className = 'clause-body';

    /** The name of an own service is an answer, so it can change while node and status stay. */
    const writeName = () => {
      const name = clauseName(node, runtime);
      if (dom.dataset['name'] !== name) dom.dataset['name'] = name;
    };
    const draw = () => {
      writeName();
      dom.dataset['status'] = status;
      bar?.remove();
      bar = status === 'untouched' ? null : statusBar(runtime, status, instanceId);
      if (bar !== null) dom.prepend(bar);
    };
    draw();

    const entry: ClauseView = {
      instanceId,
      node: () => node,
      statusOf: null,
      setStatus(next) {
        entry.statusOf = node;
        writeName();
        if (next === status) return;
        status = next;
        draw();
      },
      setCurrent: (current) => void dom.classList.toggle('clause-current', current),
      rename: draw,
    };
    runtime.clauses.add(entry);

    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== node.type || next.attrs['instanceId'] !== instanceId) return false;
        node = next;
        return true;
      },
      stopEvent: (event) => bar !== null && event.target instanceof Node && bar.contains(event.target),
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
      destroy: () => void runtime.clauses.delete(entry),
    };
  };
}
