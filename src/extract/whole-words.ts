/** Emphasis that begins or ends inside a word is a slip of the mouse: the whole word looks as most of its letters do. */
import { bold, italic, noteSign, type Rich } from './rich.js';

const word = /[\p{L}\p{M}]+/gu;

export function wholeWords(value: Rich): Rich {
  const { text, marks } = value;
  let mended: number[] | undefined;
  for (const { 0: letters, index } of text.matchAll(word)) {
    const own = marks.slice(index, index + letters.length);
    for (const bit of [bold, italic]) {
      if (!isSplit(letters, own, bit)) continue;
      mended ??= [...marks];
      const isOn = own.filter((mark) => (mark & bit) !== 0).length * 2 > letters.length;
      for (let i = index; i < index + letters.length; i++)
        mended[i] = isOn ? (mended[i] ?? 0) | bit : (mended[i] ?? 0) & ~bit;
    }
  }
  return mended ? { text, marks: mended } : value;
}

/** Two words run together, as in "Yêu cầuThực hiện", keep the seam that the emphasis shows. */
function isSplit(letters: string, marks: readonly number[], bit: number): boolean {
  return marks.some((mark, i) => {
    const isSeam = i > 0 && ((mark ^ (marks[i - 1] ?? 0)) & bit) !== 0;
    const isGlued = /^\p{Lu}/u.test(letters.slice(i)) && /\p{Ll}$/u.test(letters.slice(0, i));
    return isSeam && letters[i] !== noteSign && !isGlued;
  });
}

export function hasSplitWord(value: Rich): boolean {
  return wholeWords(value) !== value;
}
