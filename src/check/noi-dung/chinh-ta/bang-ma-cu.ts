/** Leftovers of the encodings from before Unicode. */
import { encodingWords, findLegacy } from '../../../text/legacy.js';
import { contentRule, finding, prose, quote } from '../kit/kit.js';

export const bangMaCu = contentRule('bang-ma-cu', (subject) => {
  const all = prose(subject);
  return findLegacy(all.map(({ text }) => text)).flatMap((legacy, i) => {
    const passage = all[i];
    if (!legacy || !passage) return [];
    const start = Math.max(0, passage.text.indexOf(legacy.found.split(' ')[0] ?? ''));
    const found = `${quote(legacy.found)} theo bảng mã ${encodingWords[legacy.encoding]}`;
    return [finding(passage, { start, end: start, found, expected: `chữ Unicode, có lẽ là ${quote(legacy.meant)}` })];
  });
});
