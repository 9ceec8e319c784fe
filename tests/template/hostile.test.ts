/** Text of a plan is text: whatever a clerk types comes out of the Document letter for letter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, textOf } from '../../src/document/words.js';
import { escapeInline } from '../../src/plan/inline.js';
import { viewOfPlan } from '../../src/template/plan-view.js';
import { renderView } from '../../src/template/render.js';
import { plan, rendered, styles, templates } from './support.js';

const hostile = [
  '</p></td></tr></table>',
  '<script>alert(1)</script>',
  '<p class="khoan">giả</p>',
  '{{so}}',
  '{{{so}}}',
  '{{#if so}}x{{/if}}',
  '{{> nut}}',
  '\\{{so}}',
  '1. x',
  'a) x',
  '- x',
  '10:30',
  '# tiêu đề',
  '"ngoặc" và \'nháy\'',
  'Đắk R\'lấp & "Đắk Nông"',
  'a & b &amp; c &lt; &#160; &khong;',
  ']]>',
  '<![CDATA[x]]>',
  '<!-- x -->',
  '<?php ?>',
  'a < b > c',
  'data-l="0" class="muc"',
  '`x` = $y + @z',
  '*sao* _gạch_ ^mũ^ [ngoặc](cq:x)',
  'dòng một\ndòng hai',
  'hai  dấu   cách\tvà tab',
  'dấu cách\u00a0không ngắt\u00a0\u00a0hai lần',
  'từ\u2060dính – gạch — dài … “ngoặc”',
  '😀 𝒳 ngoài mặt phẳng',
  `${'không'.repeat(400)}`,
  'constructor __proto__ toString',
  '[object Object] <khong-in-duoc/>',
];

/** What HTML does to white space; everything else stays. */
const squeezed = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

/** A plan with one text in all the places where text goes, and what must be printed there. */
function everywhere(text: string) {
  const typed = escapeInline(text);
  const document = rendered(
    plan({
      trichYeu: typed,
      phuDe: typed,
      diaDanh: text,
      canCu: [typed],
      loiDan: [typed],
      noiDung: [
        { cap: 'muc', tieuDe: typed, con: [{ cap: 'khoan', tieuDe: typed, chu: typed }] },
        { cap: 'gach', chu: `x^[${typed}]y` },
        { cap: 'doan', nhan: text, chu: `**đậm** ${typed}` },
        {
          cap: 'bang',
          kieu: 'thuong',
          cot: [{ ma: 'a', ten: typed, rong: 1, vai: 'khac' }],
          hang: [{ nhom: typed }, { o: { a: [typed, typed] } }],
        },
      ],
      noiNhan: [
        { ten: typed, ghiChu: typed },
        { nhom: [typed, 'b'], ghiChu: typed },
      ],
      luu: { noi: [typed], nguoiSoan: text, kieuNguoiSoan: 'trong-ngoac' },
      chuKy: { dong: [typed], hoTen: typed },
      phuLuc: [{ tieuDe: typed, kemTheoCua: typed, noiDung: [{ cap: 'doan', chu: typed }] }],
    }),
  );
  const blank = '\u00a0'.repeat(6);
  const expected = [
    'ỦY BAN NHÂN DÂN',
    'TỈNH TUYÊN QUANG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số:${blank}\u00a0\u00a0/KH-UBND`,
    `${text}, ngày${blank}tháng\u00a05\u00a0năm\u00a02026`,
    'KẾ HOẠCH',
    text,
    text,
    `${text}.`,
    text,
    `I. ${text}`,
    `1. ${text} ${text}`,
    `- x${squeezed(text)}y`,
    `${text} đậm ${text}`,
    text,
    text,
    text,
    text,
    '',
    'Nơi nhận:',
    `- ${text} (${text});`,
    `- ${text};`,
    '- b;',
    '',
    `(${text});`,
    `- Lưu: ${text} (${text}).`,
    text,
    text,
    '',
    'Phụ lục',
    text,
    `(Kèm theo Kế hoạch số${blank}\u00a0\u00a0/KH-UBND ngày${blank}tháng 5 năm 2026 của ${text})`,
    text,
  ];
  return {
    texts: paragraphsOf(document).map(({ content }) => textOf(content)),
    expected: expected.map(squeezed),
    document,
  };
}

function expectIntact(text: string): void {
  const { texts, expected, document } = everywhere(text);
  expect(texts).toEqual(expected);
  const notes = paragraphsOf(document).flatMap(({ content }) => content.filter((item) => item.kind === 'note'));
  expect(notes.map((note) => textOf(note.content))).toEqual([squeezed(text)]);
}

describe('text comes through unchanged', () => {
  test.each(hostile)('%j', expectIntact);

  test('whatever else is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary-ascii' }),
    );
    const control = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/u;
    const text = fc
      .array(piece, { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.join(' '))
      .filter((one) => !control.test(one) && one.trim() !== '' && squeezed(one) !== '');
    fc.assert(fc.property(text, expectIntact), { numRuns: 150 });
  });

  test('one character no file can hold is named, with its place', () => {
    const of = plan({ loiDan: ['được', 'a\u0000b', 'c\ud800d'] });
    const { value, diagnostics } = renderView(viewOfPlan(of), templates, styles);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message, place }) => [code, message.slice(0, 18), place.file])).toEqual([
      ['ky-tu-cam', 'Thấy ký tự U+0000;', `${of.file}#loiDan.1`],
      ['ky-tu-cam', 'Thấy ký tự U+D800;', `${of.file}#loiDan.2`],
    ]);
  });

  test('a text of nothing but spaces is a fault of the plan, not of the template', () => {
    const of = plan({ loiDan: [' \n '] });
    const { diagnostics } = renderView(viewOfPlan(of), templates, styles);
    expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([['doan-rong', `${of.file}#loiDan.0`]]);
  });
});
