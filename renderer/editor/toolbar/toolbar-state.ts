/**
 * What the toolbar shows of the present selection: only primitives, so that a key that changes none of them draws
 * nothing, and found by walking up from the cursor, so that it costs the same in any document.
 */
import { isMarkActive, type Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';

export type BlockStyle = 'paragraph' | 'heading1' | 'heading2' | 'heading3';

export type ToolbarState = {
  style: BlockStyle;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Target of the link at the cursor; '' when there is none. */
  href: string;
  list: '' | 'bulletList' | 'orderedList';
  inTable: boolean;
};

const HEADINGS: Record<number, BlockStyle> = { 1: 'heading1', 2: 'heading2', 3: 'heading3' };

function hasMark(state: EditorState, name: string): boolean {
  const { selection, storedMarks } = state;
  if (!selection.empty) return isMarkActive(state, name);
  return (storedMarks ?? selection.$from.marks()).some(({ type }) => type.name === name);
}

function hrefAtCursor({ selection }: EditorState): string {
  const marks = [...selection.$from.marks(), ...(selection.$from.nodeAfter?.marks ?? [])];
  return String(marks.find(({ type }) => type.name === 'link')?.attrs['href'] ?? '');
}

/** Reads the flags from an editor state. */
export function toolbarState(state: EditorState): ToolbarState {
  const { $from } = state.selection;
  let list: ToolbarState['list'] = '';
  let inTable = false;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type;
    if (list === '' && (name === 'bulletList' || name === 'orderedList')) list = name;
    if (name === 'table') inTable = true;
  }
  const { parent } = $from;
  return {
    style:
      parent.type.name === 'heading' ? (HEADINGS[Number(parent.attrs['level'])] ?? 'paragraph') : 'paragraph',
    bold: hasMark(state, 'bold'),
    italic: hasMark(state, 'italic'),
    underline: hasMark(state, 'underline'),
    href: hrefAtCursor(state),
    list,
    inTable,
  };
}

/** The flags of an editor, kept up to date. */
export function useToolbarState(editor: Editor): ToolbarState {
  return useEditorState({ editor, selector: ({ editor: current }) => toolbarState(current.state) });
}
