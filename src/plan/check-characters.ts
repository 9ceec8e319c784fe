/** Finds characters that must not reach paper: decomposed letters, hidden and control characters, legacy encodings. */
import { oddCharacters } from '../diagnostic/characters.js';
import { encodingWords, findLegacy, type LegacyEncoding, type LegacyFinding } from '../text/legacy.js';
import { error, type Finding, type Source } from './finding.js';
import { rangeInLeaf } from './locate-text.js';
import { shorten } from './mismatch.js';
import type { Leaf } from './tree.js';

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
    return oddIn(source, leaf);
  });
  const [first] = apart;
  if (!first || apart.length <= mostDecomposed) return [...findings, ...apart];
  const message =
    `Thấy ${apart.length} đoạn chữ trong tệp viết bằng chữ cái và dấu rời (Unicode tổ hợp), đoạn đầu ở đây; cần chuyển ` +
    'mã cả tệp sang Unicode dựng sẵn (Unikey: Công cụ → Unicode dựng sẵn), vì in ra dấu sẽ lệch.';
  return [...findings, { ...first, message }];
}

/** Each different character once, where it first stands. */
function oddIn(source: Source, leaf: Leaf): readonly Finding[] {
  return oddCharacters(leaf.text).map(({ code, message, character }) =>
    error(code, message, rangeInLeaf(source, leaf, [character])),
  );
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
