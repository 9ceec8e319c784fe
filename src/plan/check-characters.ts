/** Finds characters that must not reach paper: decomposed letters, hidden and control characters, legacy encodings. */
import { encodingWords, findLegacy, type LegacyEncoding, type LegacyFinding } from '../text/legacy.js';
import { error, type Finding, type Source } from './finding.js';
import { rangeInLeaf } from './locate-text.js';
import { shorten } from './mismatch.js';
import type { Leaf } from './tree.js';

interface CharacterRule {
  readonly code: string;
  readonly pattern: RegExp;
  readonly message: (hex: string) => string;
}

const rules: readonly CharacterRule[] = [
  {
    code: 'ky-tu-dieu-khien',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    pattern: /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/,
    message: (hex) =>
      hex === 'U+0009'
        ? 'Thấy phím Tab trong chữ; cần dấu cách.'
        : `Thấy ký tự điều khiển ${hex} trong chữ; cần xóa đi, thường do chép từ chương trình khác.`,
  },
  {
    code: 'ky-tu-an',
    // The variation selectors are combining marks: a range of them stands apart.
    pattern: /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\p{Variation_Selector}/u,
    message: (hex) => `Thấy ký tự ẩn ${hex} trong chữ; cần xóa đi, thường do chép từ trang mạng hay Zalo.`,
  },
  {
    code: 'ky-tu-rieng',
    pattern: /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u,
    message: (hex) =>
      `Thấy ký tự riêng của một phông chữ (${hex}); cần thay bằng ký tự Unicode thường, vì máy khác không in ra được.`,
  },
  {
    code: 'ky-tu-hong',
    pattern: /[\ufffd\ufffe\uffff]|\p{Surrogate}/u,
    message: (hex) => `Thấy ký tự hỏng (${hex}); cần gõ lại, vì chữ gốc đã mất khi chuyển tệp.`,
  },
];

/** One look that clears nearly every text. */
const suspect = /[^\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e\u20ab\u20ac]/;

/** So many texts with separate marks are one fault of the file, not of each text. */
const mostDecomposed = 3;

export function checkCharacters(source: Source, leaves: readonly Leaf[]): readonly Finding[] {
  const legacy = findLegacy(leaves.map((leaf) => leaf.text));
  const apart: Finding[] = [];
  const findings = leaves.flatMap((leaf, index) => {
    const old = legacy[index];
    if (old) return [oldEncoding(source, leaf, old)];
    if (!suspect.test(leaf.text)) return [];
    apart.push(...decomposed(source, leaf));
    return oddCharacters(source, leaf);
  });
  const [first] = apart;
  if (!first || apart.length <= mostDecomposed) return [...findings, ...apart];
  const message =
    `Thấy ${apart.length} đoạn chữ trong tệp viết bằng chữ cái và dấu rời (Unicode tổ hợp), đoạn đầu ở đây; cần chuyển ` +
    'mã cả tệp sang Unicode dựng sẵn (Unikey: Công cụ → Unicode dựng sẵn), vì in ra dấu sẽ lệch.';
  return [...findings, { ...first, message }];
}

/** Each different character once, where it first stands. */
function oddCharacters(source: Source, leaf: Leaf): readonly Finding[] {
  return rules.flatMap(({ code, pattern, message }) => {
    const found = leaf.text.match(new RegExp(pattern, `${pattern.flags}g`)) ?? [];
    return [...new Set(found)].map((one) => error(code, message(hexOf(one)), rangeInLeaf(source, leaf, [one])));
  });
}

function decomposed(source: Source, leaf: Leaf): readonly Finding[] {
  if (leaf.text.normalize('NFC') === leaf.text) return [];
  const parts = leaf.text.match(/\P{M}\p{M}+|[^\p{M}]/gu) ?? [];
  const found = parts.find((part) => part.normalize('NFC') !== part) ?? '';
  const message =
    `Thấy chữ “${found.normalize('NFC')}” viết bằng chữ cái và dấu rời (Unicode tổ hợp); cần Unicode dựng sẵn: chuyển ` +
    'mã cả tệp (Unikey: Công cụ → Unicode dựng sẵn) hoặc gõ lại, vì in ra dấu sẽ lệch.';
  return [error('unicode-to-hop', message, rangeInLeaf(source, leaf, [found]))];
}

/** At the first word that gives it away. */
function oldEncoding(source: Source, leaf: Leaf, { encoding, found, meant }: LegacyFinding): Finding {
  const [first = ''] = found.split(' ');
  return error('bang-ma-cu', legacyMessage(encoding, found, meant), rangeInLeaf(source, leaf, [first]));
}

function legacyMessage(encoding: LegacyEncoding, found: string, meant: string): string {
  const way =
    encoding === 'TCVN3'
      ? 'TCVN3 (phông .VnTime)'
      : encoding === 'VNI'
        ? 'VNI (phông VNI-Times)'
        : encodingWords[encoding];
  return `Thấy “${shorten(found)}” giống chữ theo bảng mã ${way}, có lẽ là “${shorten(meant)}”; cần chuyển sang Unicode.`;
}

/** `U+1EA1`. */
export function hexOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
