/** Text whose letters stand for TCVN3 or VNI → Unicode. */
import { guessLegacy } from '../../text/legacy.js';
import { tcvn3, vni } from '../../text/legacy-tables.js';

export interface LegacyText {
  readonly text: string;
  /** Undefined: it was Unicode already. */
  readonly encoding?: 'TCVN3' | 'VNI';
}

/** `text`: bytes as Latin-1, or letters that a program saved so. */
export function decodeLegacy(text: string): LegacyText {
  const legacy = isLatin1(text) ? guessLegacy(text) : undefined;
  if (legacy === 'TCVN3') return { text: decodeTcvn3(text), encoding: 'TCVN3' };
  return legacy === 'VNI' ? { text: decodeVni(text), encoding: 'VNI' } : { text };
}

function isLatin1(text: string): boolean {
  return !/[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]|\u0300|\u0301|\u0303|\u0309|\u0323/.test(text);
}

/** The capital fonts of TCVN3 draw small letters as capitals: among plain capitals the others were meant as capitals. */
export function decodeTcvn3(text: string): string {
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

export function decodeVni(text: string): string {
  let decoded = '';
  for (let i = 0; i < text.length; ) {
    const pair = vni.get(text.slice(i, i + 2));
    decoded += pair ?? vni.get(text.charAt(i)) ?? text.charAt(i);
    i += pair === undefined ? 1 : 2;
  }
  return decoded;
}
