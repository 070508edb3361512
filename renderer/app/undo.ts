/**
 * One undo for everything: answers and text share the editor's history. Only a text field with words that are not
 * taken over yet undoes its own typing first (such fields carry `data-draft`), and every field of a dialog.
 */
import type { ProjectStore } from '../stores/project-store';

/** True when the focused field must undo its own typing. */
export function undoesItself(element: Element | null): boolean {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return false;
  return element.hasAttribute('data-draft') || element.closest('dialog') !== null;
}

/** Undoes the last step: the field's own typing, else the last change of answers or text. */
export function undoAnything(project: ProjectStore): void {
  if (undoesItself(document.activeElement)) document.execCommand('undo');
  else project.getState().undo();
}

/** The way back. */
export function redoAnything(project: ProjectStore): void {
  if (undoesItself(document.activeElement)) document.execCommand('redo');
  else project.getState().redo();
}
