/**
 * Proposed file names that every system takes: no folder, no reserved name or character, not too long.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces"; POSIX NAME_MAX (255 bytes).
 */

/** Names that Windows keeps for devices, with any ending and spaces before it. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\.|$)/i;
/** Reserved on Windows, path separators, control and invisible direction characters. */
// eslint-disable-next-line no-control-regex -- control characters are what is being removed
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/** Leaves room for the ending and for a temporary file beside it. */
const MOST_BYTES = 180;

/** Turns any text into `<name>.<ending>`; when nothing usable is left the name is `policy`. */
export function safeFileName(proposal: string, ending: string): string {
  // Through bytes and back: a lone surrogate is in no file name.
  const wellFormed = Buffer.from(proposal.normalize('NFC')).toString();
  const cleaned = wellFormed.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const stem = cleaned.toLowerCase().endsWith(`.${ending}`) ? cleaned.slice(0, -ending.length - 1) : cleaned;
  const short = cutToBytes(stem.replace(/^[. ]+|[. ]+$/g, ''), MOST_BYTES).replace(/[. ]+$/, '');
  const name = short === '' ? 'policy' : DEVICE.test(short) ? `_${short}` : short;
  return `${name}.${ending}`;
}

/** The longest beginning of whole characters that fits. */
function cutToBytes(text: string, most: number): string {
  let cut = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    cut += character;
  }
  return cut;
}
