/**
 * Table in a frame that scrolls sideways when the table is wider than the paper. No column widths are kept, so no
 * `colgroup` has to follow the columns.
 */
import type { NodeViewRenderer } from '@tiptap/core';

/** The node view of tables. */
export const tableView: NodeViewRenderer = ({ node }) => {
  const dom = document.createElement('div');
  dom.className = 'table-frame';
  const table = dom.appendChild(document.createElement('table'));
  const contentDOM = table.appendChild(document.createElement('tbody'));
  return { dom, contentDOM, update: (next) => next.type === node.type };
};
