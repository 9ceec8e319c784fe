/** ND-10: the Party writes `36-CT/TW`, the State `12/KH-UBND`; each symbol in its own form. */
import { citations } from '../kit/citations.js';
import { contentRule, finding, quote } from '../kit/kit.js';

export const nd10 = contentRule('ND-10', (subject) =>
  citations(subject).flatMap(({ passage, number, numberStart: start, numberEnd: end }) => {
    const party = /^(\d+)\/(CT|KL|NQ|KH|QĐ|HD|CTr|TB|QC|QĐi)-(TW|TU|ĐU|HU|BTV)$/u.exec(number);
    if (!party) return [];
    const [, so = '', type = '', body = ''] = party;
    const expected = `“${so}-${type}/${body}”, nếu là văn bản của Đảng`;
    return [finding(passage, { start, end, found: `ký hiệu ${quote(number)}`, expected })];
  }),
);
