/** A keyboard shortcut as keys. `Mod` is Ctrl, or Cmd on a Mac; key names come in the interface language. */
import { createContext, useContext } from 'react';
import './kbd.css';

/** Names of the modifier keys on this keyboard. */
export type KeyNames = { Mod: string; Shift: string; Alt: string };

/** Key names of the interface language; the default is the English keyboard. */
export const KeyNamesContext = createContext<KeyNames>({ Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt' });

/** Shows a shortcut written like `Mod+Shift+S`. */
export function Kbd({ keys }: { keys: string }) {
  const names: Record<string, string> = useContext(KeyNamesContext);
  return (
    <span className="kw-kbd" aria-hidden="true">
      {keys.split('+').map((key) => (
        <kbd key={key}>{names[key] ?? key}</kbd>
      ))}
    </span>
  );
}
