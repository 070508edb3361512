/**
 * The editor's extensions: the policy schema with views, history over answers and text, cursors, and our plugins.
 * Only views, keys and `isolating` are added; names, content and attributes stay those of shared/document.
 */
import { Extension, Node, type AnyExtension, type Extensions, type Mark } from '@tiptap/core';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { policyExtensions } from '../../shared/document/schema';
import { safeHref } from '../../shared/model/safe-link';
import { ClauseKeys } from './clause-keys';
import { policyViewsPlugin } from './policy-views';
import { rootAttributesPlugin } from './root-attributes';
import type { EditorRuntime } from './runtime';
import { clauseView } from './views/clause-view';
import { crossReferenceView } from './views/cross-reference-view';
import { headingView } from './views/heading-view';
import { placeholderView } from './views/placeholder-view';
import { tableView } from './views/table-view';

/** Undo steps that are kept. */
const HISTORY_DEPTH = 500;

/** Headings of levels that a policy does not have come in as level 3. */
const FOREIGN_HEADINGS = ['h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } }));

function asNode(extension: AnyExtension): Node {
  if (!(extension instanceof Node)) throw new Error(`${extension.name} is no node`);
  return extension;
}

function withView(extension: AnyExtension, runtime: EditorRuntime): AnyExtension {
  switch (extension.name) {
    case 'clause':
      return asNode(extension).extend({ isolating: true, addNodeView: () => clauseView(runtime) });
    case 'heading':
      return asNode(extension).extend({
        addNodeView: () => headingView(runtime),
        parseHTML() {
          return [...(this.parent?.() ?? []), ...FOREIGN_HEADINGS];
        },
      });
    case 'placeholder':
      return asNode(extension).extend({ addNodeView: () => placeholderView(runtime) });
    case 'crossReference':
      return asNode(extension).extend({ addNodeView: () => crossReferenceView(runtime) });
    case 'table':
      return asNode(extension).extend({ addNodeView: () => tableView });
    case 'link':
      return (extension as Mark).extend({
        renderHTML({ mark }) {
          const href = safeHref(mark.attrs['href']);
          if (href === null) return ['span', 0];
          return [
            'a',
            { href, rel: 'noopener noreferrer', title: runtime.t('editor.link.hint', { href }) },
            0,
          ];
        },
      });
    default:
      return extension;
  }
}

/** All extensions of one editor. */
export function policyEditorExtensions(runtime: EditorRuntime): Extensions {
  return [
    ...policyExtensions.map((extension) => withView(extension, runtime)),
    UndoRedo.configure({ depth: HISTORY_DEPTH }),
    Gapcursor,
    Dropcursor.configure({ color: false, width: 2, class: 'drop-cursor' }),
    ClauseKeys,
    Extension.create({
      name: 'policyViews',
      addProseMirrorPlugins: () => [rootAttributesPlugin(), policyViewsPlugin(runtime)],
    }),
  ];
}
