/**
 * Keyboard shortcuts from the command table. Listens on the window in the capture phase for program commands, but
 * leaves undo and redo to the editor while it holds the focus: its own keymap must decide about composition.
 */
import { useEffect } from 'react';
import { useStores, type Stores } from '../stores/stores-context';
import { COMMANDS, isAvailable, type Command } from './commands';
import { undoesItself } from './undo';

/** On a Mac, `Mod` is the command key. */
function isMac(): boolean {
  return /mac/i.test(navigator.platform);
}

/** Does the pressed key combination match a shortcut like `Mod+Shift+S`? */
export function matchesShortcut(
  shortcut: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  onMac: boolean,
): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const mod = onMac ? event.metaKey : event.ctrlKey;
  const otherMod = onMac ? event.ctrlKey : event.metaKey;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    mod === parts.includes('Mod') &&
    !otherMod &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  );
}

function isHistoryCommand(command: Command): boolean {
  return command.id === 'edit.undo' || command.id === 'edit.redo';
}

/** Finds and runs the command of a key press; true when there was one. */
export function runShortcut(event: KeyboardEvent, stores: Stores): boolean {
  const command = COMMANDS.find(
    ({ shortcut }) => shortcut !== undefined && matchesShortcut(shortcut, event, isMac()),
  );
  if (command === undefined || !isAvailable(command, stores)) return false;
  if (isHistoryCommand(command)) {
    const target = event.target instanceof Element ? event.target : null;
    // The browser undoes a draft natively, the editor undoes through its own keymap.
    if (undoesItself(target) || target?.closest('[contenteditable="true"]') !== null) return false;
  }
  command.run(stores);
  return true;
}

/** Listens for shortcuts while mounted. */
export function useShortcuts(): void {
  const stores = useStores();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (runShortcut(event, stores)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [stores]);
}
