/** ND-16: Arabic numbers of khoản count on inside their mục. */
import { contentRule, finding, passagesOf } from '../kit/kit.js';
import { countingFaults } from '../kit/numbering.js';

export const nd16 = contentRule('ND-16', (subject) => [
  ...countingFaults(subject, {
    cap: 'khoan',
    name: 'khoản',
    form: /^\d{1,3}[.)]?$/,
    value: (label) => Number.parseInt(label, 10),
    label: (value) => `${value}.`,
    order: 'các khoản trong một mục đánh số liên tiếp',
  }),
  ...passagesOf(subject, 'khoan', 'khoan-tieu-de').flatMap((passage) => {
    const { label = '', path = '' } = passage.source;
    // Of the body alone: what counts below another level, or in a table, is no khoản of a mục.
    if (!/^\d{1,3}\)$/.test(label) || !/^noiDung\.\d+\.con\.\d+(?:\.(?:chu|tieuDe))?$/.test(path)) return [];
    const expected = `“${Number.parseInt(label, 10)}.”: chữ số Ả Rập, sau đó là dấu chấm`;
    return [finding(passage, { start: 0, end: 0, found: `nhãn khoản “${label}”`, expected })];
  }),
]);
