/** The symbol of a committee's document: kind, then UBND, nothing between. */
import { citations } from '../kit/citations.js';
import { contentRule, finding, quote } from '../kit/kit.js';

export const kyHieuLa = contentRule('ky-hieu-la', (subject) =>
  citations(subject).flatMap(({ passage, number, numberStart: start, numberEnd: end }) => {
    if (!/\/(?:KH|QĐ|NQ|CT|BC|TTr|TB|HD|CTr)-(?!UBND|HĐND)[\p{L}\d]+-(?:UBND|HĐND)$/u.test(number)) return [];
    const found = `ký hiệu ${quote(number)} có chữ chen giữa tên loại và cơ quan ban hành`;
    return [finding(passage, { start, end, found, expected: 'đối chiếu lại ký hiệu với bản gốc' })];
  }),
);
