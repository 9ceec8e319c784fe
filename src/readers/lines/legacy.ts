/** Text whose letters stand for TCVN3 or VNI → Unicode. */
import { guessLegacy, type LegacyEncoding } from '../../text/legacy.js';
import { tcvn3, vni } from '../../text/legacy-tables.js';
import { isSyllable } from '../../text/syllable.js';

interface LegacyText {
  readonly text: string;
  /** Undefined: it was Unicode already. */
  readonly encoding?: LegacyEncoding;
}

/** `text`: bytes as Latin-1, or letters that a program saved so. */
export function decodeLegacy(text: string): LegacyText {
  const encoding = guessEncoding(text);
  return encoding === undefined ? decodeLines(text) : { text: decodeAs(text, encoding), encoding };
}

/** Lines pasted from elsewhere may be Unicode already: the others are judged together, and only what is no Vietnamese is decoded. */
function decodeLines(text: string): LegacyText {
  const lines = text.split('\n');
  if (lines.length < 2 || isLatin1(text)) return { text };
  const encoding = guessLegacy(lines.filter(isLatin1).join('\n'));
  if (encoding === undefined) return { text };
  const isMeant = (line: string) => isLatin1(line) && guessLegacy(line) === encoding;
  return { text: lines.map((line) => (isMeant(line) ? decodeAs(line, encoding) : line)).join('\n'), encoding };
}

export function guessEncoding(text: string): LegacyEncoding | undefined {
  return isLatin1(text) ? guessLegacy(text) : undefined;
}

/** Of the remark that text was decoded. */
export function encodingCode(encoding: string): string {
  return encoding.startsWith('UTF-8') ? 'bang-ma-doc-sai' : `bang-ma-${encoding.toLowerCase().replace(/\s/g, '-')}`;
}

export function decodeAs(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'TCVN3') return withHorns(decodeTcvn3(text));
  return encoding === 'VNI' ? decodeVni(text) : readAgain(text);
}

/** The letter ư of TCVN3 is the soft hyphen of Latin-1, which programs like to turn into a hyphen. */
function withHorns(text: string): string {
  return text.replace(/[\p{L}-]{2,}/gu, (word) => {
    const meant = word.replaceAll('-', 'ư');
    return word.includes('-') && isSyllable(meant) ? meant : word;
  });
}

/** UTF-8 whose bytes were taken for Windows-1252 letters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function readAgain(text: string): string {
  return text.replace(/\P{ASCII}+/gu, (letters) => {
    const bytes = Array.from(letters, (letter) => {
      const high = windows1252.indexOf(letter);
      return high >= 0 ? 0x80 + high : letter.charCodeAt(0);
    });
    if (bytes.some((byte) => byte > 0xff)) return letters;
    const decoded = new TextDecoder().decode(Uint8Array.from(bytes));
    return decoded.includes('\ufffd') ? letters : decoded;
  });
}

function isLatin1(text: string): boolean {
  return !/[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]|\u0300|\u0301|\u0303|\u0309|\u0323/.test(text);
}

/** The capital fonts of TCVN3 draw small letters as capitals: among plain capitals the others were meant as capitals. */
function decodeTcvn3(text: string): string {
  const decode = (part: string) => Array.from(part, (letter) => tcvn3.get(letter) ?? letter).join('');
  return text.replace(/[^\n]+/g, (line) =>
    isCapitalLine(line)
      ? decode(line).toUpperCase()
      : line.replace(/[A-Za-z\u00a1-\u00ff\u00ad]+/g, (word) =>
          // `Së` (Sở) and `Sè` (Số) begin with the only plain letter that they have.
          capitalsIn(word) > 1 && !/[a-z]/.test(word) ? decode(word).toUpperCase() : decode(word),
        ),
  );
}

/** A single strange word, as in `Sè: 12/KH-UBND`, says nothing of its line. */
function isCapitalLine(line: string): boolean {
  const strange = line.match(/[A-Z]*[\u00a1-\u00ff]+/g)?.length ?? 0;
  return !/[a-z]/.test(line) && capitalsIn(line) > 2 && strange > 1;
}

function capitalsIn(text: string): number {
  return text.match(/[A-Z]/g)?.length ?? 0;
}

function decodeVni(text: string): string {
  let decoded = '';
  for (let i = 0; i < text.length; ) {
    const pair = vni.get(text.slice(i, i + 2));
    decoded += pair ?? vni.get(text.charAt(i)) ?? text.charAt(i);
    i += pair === undefined ? 1 : 2;
  }
  return decoded;
}
