/** Brackets and quotation marks come in pairs. */
import { around, contentRule, type Hit, inEach, prose } from '../kit/kit.js';

const pairs: readonly (readonly [string, string, string])[] = [
  ['(', ')', 'ngoặc đơn'],
  ['“', '”', 'ngoặc kép'],
  ['[', ']', 'ngoặc vuông'],
];
export const ngoac = contentRule(
  'ngoac',
  // The tying line may be typed in two paragraphs; PL-05 judges it whole.
  inEach(prose, ({ text, source }) =>
    source.role === 'kem-theo'
      ? []
      : [...pairs.flatMap(([open, close, name]) => unpaired(text, open, close, name)), ...straight(text)],
  ),
);

/** `a)`, `1)` of an enumeration inside the sentence open no bracket. */
function isEnumerator(text: string, at: number): boolean {
  return text[at] === ')' && /(?:^|[^\p{L}\p{N}])(?:\p{Ll}|\d{1,2})$/u.test(text.slice(Math.max(0, at - 3), at));
}

function unpaired(text: string, open: string, close: string, name: string): readonly Hit[] {
  const waiting: number[] = [];
  const alone: { readonly at: number; readonly said: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open) waiting.push(at);
    else if (text[at] === close && waiting.pop() === undefined && !isEnumerator(text, at))
      alone.push({ at, said: `dấu đóng ${name} không có dấu mở` });
  }
  const all = [...alone, ...waiting.map((at) => ({ at, said: `dấu mở ${name} không có dấu đóng` }))];
  return all.map(({ at, said }) => ({
    start: at,
    end: at + 1,
    found: `${said}: ${around(text, at, at + 1)}`,
    expected: 'đủ đôi mở và đóng',
  }));
}

/** Straight marks have no direction: an odd number is all that can be seen. */
function straight(text: string): readonly Hit[] {
  const places = [...text.matchAll(/"/gu)];
  const last = places.at(-1);
  // After a number it may stand for inches.
  const units = [...text.matchAll(/(?<=\d)"/gu)].length;
  if (!last || places.length % 2 === 0 || (places.length - units) % 2 === 0 || /[“”]/.test(text)) return [];
  const { index } = last;
  return [
    {
      start: index,
      end: index + 1,
      found: `số dấu ngoặc kép thẳng lẻ: ${around(text, index, index + 1)}`,
      expected: 'đủ đôi mở và đóng',
    },
  ];
}
