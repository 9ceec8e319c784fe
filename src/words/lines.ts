/** Lines for the terminal: a text wrapped at blanks, a text cut short. */

/** `first`, `next`: blanks before the first line and before the others. */
export function wrap(text: string, first: number, next: number, width = 110): readonly string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  let isEmpty = true;
  for (const word of text.replace(/\s*\n\s*/g, ' ').split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(next);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** A path as it can be typed: in quotation marks where a console would cut it. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}_./\\:@%+=,-]+$/u.test(path) ? path : `"${path}"`;
}

export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
