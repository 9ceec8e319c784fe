/** Finds words written in Latin-1 alone: of a Vietnamese text a few, and each of them may be a word in a legacy encoding. */

/** What a character is in a word. */
const [unknown, gap, ascii, latin, foreign] = [0, 1, 2, 3, 4];

const inWords = /[\p{L}\p{M}\p{N}\p{Surrogate}\u00a1-\u00bf\u00d7\u00f7]/u;

/** Filled as characters are met. A table: to match every word of a plan takes longer than all its other checks. */
const kinds = new Uint8Array(0x10000);

function judge(character: string): number {
  if (!inWords.test(character)) return gap;
  if (/[^a-z\u00a1-\u00ff]/i.test(character)) return foreign;
  return /[\u00a1-\u00ff]/.test(character) ? latin : ascii;
}

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = kinds[code] ?? unknown;
  if (known !== unknown) return known;
  const kind = judge(text.charAt(index));
  kinds[code] = kind;
  return kind;
}

/** Words of ASCII letters and characters from U+00A1 to U+00FF, at least one of these; a word with a digit is none. */
export function latinWords(text: string): readonly string[] {
  const words: string[] = [];
  let start = 0;
  let highest = unknown;
  for (let i = 0; i <= text.length; i += 1) {
    const kind = i < text.length ? kindAt(text, i) : gap;
    if (kind !== gap) {
      if (kind > highest) highest = kind;
      continue;
    }
    if (highest === latin) words.push(text.slice(start, i));
    start = i + 1;
    highest = unknown;
  }
  return words;
}
