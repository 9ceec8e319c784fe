/** Compares the words of a source with the words that its plan prints: nothing may be lost or added unsaid. */

export interface WordDifference {
  readonly nguon: number;
  readonly in: number;
  /** Words of the source that are not printed; repeated as often as they are missing. */
  readonly mat: readonly string[];
  readonly them: readonly string[];
}

/** Letters and digits; punctuation is accounted for paragraph by paragraph. */
const word = /[\p{L}\p{N}]+/gu;

export function compareWords(source: readonly string[], printed: readonly string[]): WordDifference {
  const counts = new Map<string, number>();
  const [left, right] = [source, printed].map((texts) =>
    texts.flatMap((text) => text.normalize('NFC').match(word) ?? []),
  );
  for (const one of left ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const one of right ?? []) counts.set(one, (counts.get(one) ?? 0) - 1);
  const repeated = (sign: 1 | -1) =>
    [...counts].flatMap(([one, n]) => (n * sign > 0 ? new Array<string>(n * sign).fill(one) : []));
  return { nguon: left?.length ?? 0, in: right?.length ?? 0, mat: repeated(1), them: repeated(-1) };
}
