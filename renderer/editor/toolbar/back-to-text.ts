/** Puts the focus back into the text after a menu or popover, which gives it to its trigger when it closes. */
import type { Editor } from '@tiptap/core';

/** Focuses the text once the floating part is gone. */
export function backToText(editor: Editor): void {
  setTimeout(() => {
    if (!editor.isDestroyed) editor.view.focus();
  }, 0);
}
