/** The same plan with other words: no tool may live on what it remembers of the round before. */

const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const syllables = (first) =>
  [...'aeiou'].flatMap((vowel) => tones.map((tone) => `${first}${vowel}${tone}`.normalize('NFC')));

/**
 * Common words that stand in nearly every paragraph, and what they become in turn: syllables that the program's own
 * check of spelling takes for Vietnamese. Marks `[…](…)` stay whole.
 */
const swaps = [
  [/(?<= )và(?= )/g, syllables('v')],
  [/(?<=ma )túy/g, syllables('t').slice(1)],
  [/(?<= )các(?= )/g, syllables('m')],
  [/(?<= )của(?= )/g, syllables('l')],
];

/** Texts of two rounds differ in all these words. */
export function vary(text, round) {
  return swaps.reduce((varied, [word, choices]) => varied.replace(word, choices[round % choices.length]), text);
}

/** Only one word differs: what a tool that remembers gains when a person edits. */
export function varyOneWord(text, round) {
  const [, choices] = swaps[0];
  return text.replace(/(?<= )và(?= )/, choices[round % choices.length]);
}
