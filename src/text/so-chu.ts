/** Numbers in Vietnamese words: `ba trăm tám mươi lăm triệu` → 385000000. */

const digits: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const zeros = new Set(['linh', 'lẻ']);

/** Undefined where any word is no part of a number. */
export function numberInWords(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'và');
  if (words.length === 0) return undefined;
  let total = 0;
  let group: number | undefined;
  let unit: number | undefined;
  /** The unit said last. */
  let last = Number.POSITIVE_INFINITY;
  const close = () => (group ?? 0) + (unit ?? 0);
  for (const word of words) {
    const scale = scales[word];
    if (digits[word] !== undefined) {
      if (unit !== undefined) return undefined;
      unit = digits[word];
    } else if (word === 'trăm') {
      if (group !== undefined || unit === undefined) return undefined;
      [group, unit] = [unit * 100, undefined];
    } else if (word === 'mươi' || word === 'chục') {
      if (unit === undefined) return undefined;
      [group, unit] = [(group ?? 0) + unit * 10, undefined];
    } else if (word === 'mười') {
      if (unit !== undefined) return undefined;
      group = (group ?? 0) + 10;
    } else if (zeros.has(word)) {
      if (unit !== undefined) return undefined;
    } else if (scale !== undefined) {
      if (group === undefined && unit === undefined && scale <= last) return undefined;
      // `một nghìn tỷ`: the greater unit counts all that stood before it.
      total = scale > last ? (total + close()) * scale : total + close() * scale;
      last = scale > last ? Number.POSITIVE_INFINITY : scale;
      [group, unit] = [undefined, undefined];
    } else return undefined;
  }
  return total + close();
}

const ones = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** `385` → `ba trăm tám mươi lăm`; whole numbers below a thousand thousand millions. */
export function wordsOfNumber(value: number): string {
  if (value === 0) return 'không';
  const parts: string[] = [];
  let rest = value;
  for (const [size, name] of [
    [1e9, 'tỷ'],
    [1e6, 'triệu'],
    [1e3, 'nghìn'],
    [1, ''],
  ] as const) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count === 0) continue;
    const words = count >= 1000 ? wordsOfNumber(count) : belowThousand(count, parts.length > 0);
    parts.push(name === '' ? words : `${words} ${name}`);
  }
  return parts.join(' ');
}

function belowThousand(value: number, follows: boolean): string {
  const [hundreds, tens, unit] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const words: string[] = [];
  if (hundreds > 0 || follows) words.push(`${ones[hundreds]} trăm`);
  if (tens === 0 && unit > 0 && words.length > 0) words.push('linh');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(`${ones[tens]} mươi`);
  if (unit === 1 && tens > 1) words.push('mốt');
  else if (unit === 5 && tens > 0) words.push('lăm');
  else if (unit > 0) words.push(ones[unit] ?? '');
  return words.join(' ');
}
