/** The line that ties an appendix to its document, typed in two or three paragraphs: all of them are that line. */
import type { CheckedText } from '../model.js';

const opening = /^\((?:Ban hành\s+)?kèm theo(?!\p{L})[^)]*$/iu;
/** No such line has more. */
const most = 3;

export function withTies(texts: readonly CheckedText[]): readonly CheckedText[] {
  const tied = new Set(texts.flatMap((text, i) => (opening.test(text.text) ? tieFrom(texts, i) : [])));
  return tied.size === 0
    ? texts
    : texts.map((text) => (tied.has(text) ? { ...text, role: 'kem-theo' as const } : text));
}

/** Up to the closing bracket. */
function tieFrom(texts: readonly CheckedText[], from: number): readonly CheckedText[] {
  const few = texts.slice(from, from + most);
  const end = few.findIndex(({ text }) => /\)\s*$/.test(text));
  return few.slice(0, end + 1);
}

/** The paragraphs of each tying line. */
export function tyingLines(texts: readonly CheckedText[]): readonly (readonly CheckedText[])[] {
  const lines: CheckedText[][] = [];
  for (const [i, text] of texts.entries()) {
    if (text.role !== 'kem-theo') continue;
    const isNext = texts[i - 1]?.role === 'kem-theo' && !/\)\s*$/.test(texts[i - 1]?.text ?? '');
    if (isNext) lines.at(-1)?.push(text);
    else lines.push([text]);
  }
  return lines;
}
