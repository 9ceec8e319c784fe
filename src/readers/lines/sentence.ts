/** What the letters at the two sides of a line's end say about whether the sentence goes on. */

/** Letters at the end that matter. */
const tail = 40;

const closing = /[”"’')\]»\u2060\s]*$/u;

/** Ends with a full stop, semicolon, colon and the like, perhaps inside closing quotes or brackets. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…]$/u.test(text.slice(-tail).replace(closing, ''));
}

/** Words after which a Vietnamese sentence cannot stop. */
const binding = new Set(
  `và của về với cho các những tại trong theo từ đến do để là có được hoặc hay cùng bằng như mà bởi trên dưới giữa qua nhằm vào
  số ngày tháng năm ông bà đồng xã phường tỉnh huyện thuộc gồm`.split(/\s+/),
);

/** Ends so that something must follow: a comma, a dash, a bracket or quotation that is still open, a word such as `và`. */
export function demandsMore(text: string): boolean {
  return /[,([“‘–—-]$/u.test(text.slice(-tail).trimEnd()) || binding.has(lastWord(text));
}

/** `đến hết ngày`, `và`: small words bind more surely than nouns such as `xã` that also end headings. */
const weak = new Set('xã phường tỉnh huyện năm đồng có qua trên dưới trong ngày tháng'.split(' '));

export function demandsMoreSurely(text: string): boolean {
  return demandsMore(text) && !weak.has(lastWord(text));
}

function lastWord(text: string): string {
  return /(?:^|\s)(\p{L}+)$/u.exec(text.slice(-tail).trimEnd())?.[1] ?? '';
}

export function demandsNumber(text: string): boolean {
  return /(?:^|\s)(?:số|ngày|tháng|năm|quý|lần thứ)$/u.test(text.slice(-tail).trimEnd());
}

export function startsSmall(text: string): boolean {
  return /^[“"‘'(]*\p{Ll}/u.test(text) && !/^[a-zđ]\)/u.test(text);
}

/** Punctuation that can only go on with what stood before. */
export function startsInside(text: string): boolean {
  return /^[,;:.!?)\]”’»…%]/u.test(text) || startsSmall(text);
}

export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{L}.*\p{L}/su.test(text);
}

export function firstWord(text: string): string {
  return /^\S+/u.exec(text)?.[0] ?? '';
}

/** Quotations and brackets opened and not closed yet, after a text that left so many open. */
export function openMarks(text: string, before = 0): number {
  let open = before;
  for (const [mark] of text.matchAll(/[“”()]/g)) open = mark === '“' || mark === '(' ? open + 1 : Math.max(0, open - 1);
  return open;
}

/** Two words, or none when a label comes first. */
export function openingWords(text: string): string {
  return /^\p{Lu}\p{Ll}*\s+\p{Ll}+(?=\s)/u.exec(text)?.[0] ?? '';
}
