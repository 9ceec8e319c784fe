/** Where lines may end, case by case. */
import { describe, expect, it } from 'vitest';
import { mayBreakAfter } from '../../src/layout/opportunities.js';

/** `|` marks every place where the text may break. */
function marked(text: string): string {
  return [...text].map((c, i) => (mayBreakAfter(text, i) ? `${c}|` : c)).join('');
}

describe('mayBreakAfter', () => {
  it.each([
    ['phòng, chống ma túy', 'phòng, |chống |ma |túy'],
    ['44/KH-UBND ngày', '44/KH-|UBND |ngày'],
    ['giai đoạn 2021-2025', 'giai |đoạn |2021-|2025'],
    ['kinh tế - xã hội', 'kinh |tế |- |xã |hội'],
    ['phát thanh – truyền', 'phát |thanh |– |truyền'],
    ['2024–2025', '2024–|2025'],
    ['này./.', 'này./.'],
    ['xã/phường', 'xã/phường'],
    ['karaoke,... không', 'karaoke,... |không'],
    ['thuốc… nhằm', 'thuốc… |nhằm'],
    ['a  b', 'a  |b'],
    ['KH\u2011UBND', 'KH\u2011UBND'],
    ['ngày\u00a005', 'ngày\u00a005'],
    ['(để c/đạo) ;', '(để |c/đạo) |;'],
    ['2024 –\u00a02025', '2024 |–\u00a02025'],
    ['khai ...', 'khai |...'],
    ['tỉnh;(1) quản', 'tỉnh;|(1) |quản'],
    ['NC(Ng).', 'NC(Ng).'],
    ['- Lưu: VT', '- |Lưu: |VT'],
    ['-5 độ', '-5 |độ'],
    ['“3 giảm, 3 tăng”:', '“3 |giảm, |3 |tăng”:'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});
