/**
 * Wrapping for plain text: breaks at spaces only (a no-break space holds), never inside a word, so that an address
 * can be copied whole.
 */

/** Characters as a reader counts them (code points are near enough without a width table). */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Lines of at most `width` characters, save for longer words; line ends in the text are kept. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let length = 0;
    for (const word of paragraph.split(/[ \t]+/)) {
      if (word === '') continue;
      const wordLength = textLength(word);
      if (length > 0 && length + 1 + wordLength > width) {
        lines.push(line);
        line = word;
        length = wordLength;
      } else {
        line = length === 0 ? word : `${line} ${word}`;
        length += wordLength + (length === 0 ? 0 : 1);
      }
    }
    lines.push(line);
    return lines;
  });
}

/** Wrapped with `first` before the first line and as much space before the others. */
export function wrapHanging(text: string, first: string, width: number): string[] {
  const indent = ' '.repeat(textLength(first));
  return wrapText(text, Math.max(20, width - indent.length)).map((line, index) =>
    line === '' ? (index === 0 ? first.trimEnd() : '') : `${index === 0 ? first : indent}${line}`,
  );
}
