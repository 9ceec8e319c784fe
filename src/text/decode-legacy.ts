/** Turns text in the encodings from before Unicode into Unicode. */
import { tcvn3, vni } from './legacy-tables.js';

export type LegacyTable = 'TCVN3' | 'VNI';

/** A stretch of decoded text and how many characters of the source it stands for. */
export interface Decoded {
  readonly text: string;
  readonly taken: number;
}

/** One letter after another, so that a caller can tell what each came from. */
export function decodeSteps(text: string, table: LegacyTable): readonly Decoded[] {
  const steps: Decoded[] = [];
  for (let at = 0; at < text.length; ) {
    const step = table === 'TCVN3' ? decodeTcvn3(text, at) : decodeVni(text, at);
    steps.push(step);
    at += step.taken;
  }
  return steps;
}

export function decodeLegacy(text: string, table: LegacyTable): string {
  return decodeSteps(text, table)
    .map((step) => step.text)
    .join('');
}

function decodeTcvn3(text: string, at: number): Decoded {
  const letter = text.charAt(at);
  return { text: tcvn3.get(letter) ?? letter, taken: 1 };
}

/** A letter and its mark are two characters. */
function decodeVni(text: string, at: number): Decoded {
  const pair = vni.get(text.slice(at, at + 2));
  if (pair !== undefined) return { text: pair, taken: 2 };
  // A capital may carry the mark of a small letter: `Uûy ban`.
  const small = vni.get(text.slice(at, at + 2).toLowerCase());
  if (small !== undefined && /[A-Z]/.test(text.charAt(at))) return { text: small.toUpperCase(), taken: 2 };
  const letter = text.charAt(at);
  return { text: vni.get(letter) ?? letter, taken: 1 };
}
