/** The first line of a paragraph is indented. */
import { bodyRule, sentences } from '../kit/body.js';
import { allowedWords, allows, decimal, mm, showsSettings, standardValue } from '../kit/form-rule.js';

/** In mm. */
const tolerance = 0.3;

export const thutDong = bodyRule({
  id: 'ND-04',
  roles: sentences,
  shows: showsSettings,
  what: 'độ thụt dòng',
  faults: ({ paragraph }, subject) => {
    if (!paragraph || paragraph.format.align === 'center') return [];
    const { left, firstLine } = paragraph.format;
    const value = standardValue(subject, 'noiDung.thutDong');
    // Typed with the tab key, the first line begins where Word's own stops are.
    const [first] = paragraph.runs;
    if (firstLine === 0 && /^[\t\u00a0 ]/.test(first?.text ?? '')) return [];
    // Automatic lists set the whole paragraph in; their label stands where the first line begins.
    const indent = paragraph.label ? left + firstLine : firstLine;
    if (allows(value, mm(indent), tolerance)) return [];
    return [{ found: `dòng đầu đoạn lùi vào ${decimal(mm(indent))} mm`, expected: `lùi vào ${allowedWords(value)}` }];
  },
});
