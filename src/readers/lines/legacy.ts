/** Text whose letters stand for TCVN3 or VNI → Unicode. */
import { guessLegacy, type LegacyEncoding } from '../../text/legacy.js';
import { tcvn3, vni } from '../../text/legacy-tables.js';
import { isSyllable } from '../../text/syllable.js';

export interface LegacyText {
  readonly text: string;
  /** Undefined: it was Unicode already. */
  readonly encoding?: LegacyEncoding;
}

/** `text`: bytes as Latin-1, or letters that a program saved so. */
export function decodeLegacy(text: string): LegacyText {
  const encoding = guessEncoding(text);
  return encoding === undefined ? { text } : { text: decodeAs(text, encoding), encoding };
}

export function guessEncoding(text: string): LegacyEncoding | undefined {
  return isLatin1(text) ? guessLegacy(text) : undefined;
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
  const isCapital = (part: string) => /[A-Z]/.test(part) && !/[a-z]/.test(part);
  return text.replace(/[^\n]+/g, (line) =>
    isCapital(line) && (line.match(/[A-Z]/g)?.length ?? 0) > 3
      ? decode(line).toUpperCase()
      : line.replace(/[A-Za-z\u00a1-\u00ff\u00ad]+/g, (word) =>
          isCapital(word) && word.length > 1 ? decode(word).toUpperCase() : decode(word),
        ),
  );
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
