/** Marks of punctuation that stand twice. */
import { around, contentRule, type Hit, inEach, matches, prose } from '../kit/kit.js';

export const dauCauLap = contentRule(
  'dau-cau-lap',
  inEach(prose, ({ text }) => {
    const say =
      (after?: string) =>
      ({ 0: marks, index }: RegExpExecArray): Omit<Hit, 'start' | 'end'> => ({
        found: `“${marks}” trong ${around(text, index, index + marks.length)}`,
        expected: after === undefined ? 'một dấu chấm, hoặc dấu lửng ba chấm' : `“${after}”`,
        ...(after === undefined ? {} : { after }),
      });
    return [
      // Longer rows, rows that follow a blank, and rows in the middle of a sentence are to be filled in.
      ...matches(text, /(?<=\p{L})(?:\.{4,5}|…\.|\.…)(?=\s*(?:[);,”"]|$))/gu, say()),
      ...matches(text, /(?<=\p{L})\.\.(?![.…/])/gu, say()),
      ...matches(text, /,{2,}/gu, say(',')),
      ...matches(text, /;{2,}/gu, say(';')),
      ...matches(text, /:{2,}/gu, say(':')),
      ...matches(text, /,;|;,/gu, say(';')),
      ...matches(text, /(?<!\p{L})(?:và|của|các|những|hoặc)\s?[,;](?!\p{L})/giu, ({ 0: words, index }) => ({
        found: `dấu câu sau “${words.replace(/\s?[,;]$/, '')}”: ${around(text, index, index + words.length)}`,
        expected: 'bỏ dấu câu, hoặc viết nốt phần còn thiếu',
      })),
    ];
  }),
);
