/** Letters that count điểm, as Phụ lục VI of the decree counts its own: no ă â ê ô ơ ư, no f j w z. */
export const countingLetters = 'abcdđeghiklmnopqrstuvxy';

/** From 1; undefined: no such letter counts. */
export function letterNumber(letter: string): number | undefined {
  const at = countingLetters.indexOf(letter.toLowerCase());
  return at < 0 || letter === '' ? undefined : at + 1;
}
