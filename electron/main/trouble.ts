/**
 * The question after the page crashed or hangs. It names what is safe first; the renderer cannot ask it any more.
 */
import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { ShellWords } from './shell-words';

/** Asks what to do; a hanging page may be given time, a crashed one may not. */
export async function askAfterTrouble(
  window: BrowserWindow,
  trouble: 'crashed' | 'hangs',
  words: ShellWords['dialog'],
): Promise<'reload' | 'quit' | 'wait'> {
  const hangs = trouble === 'hangs';
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: hangs ? words.hangQuestion : words.crashQuestion,
    detail: hangs ? words.hangDetail : words.crashDetail,
    buttons: [words.crashReload, hangs ? words.hangWait : words.crashQuit],
    defaultId: hangs ? 1 : 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) return 'reload';
  return hangs ? 'wait' : 'quit';
}
