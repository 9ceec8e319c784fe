/** The same plans typed in Word with every habit that real files show: read, printed again, nothing is lost or moved. */
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { compareWords } from '../../src/extract/word-count.js';
import { readDocx } from '../../src/readers/docx/read.js';
import { docx, p, piece, r } from '../readers/docx/tep.js';
import { printedLines } from './printed.js';
import { type Habits, type Typed, typed } from './typist.js';
import { asLoaded, loadNamed, render, textsOf, world } from './world.js';

const habits: Readonly<Record<string, Habits>> = {
  'đậm bằng tên phông, chữ cắt rời, kẻ bằng hình': { bold: 'font', isSplit: true, rules: 'shapes' },
  'đậm bằng kiểu, kẻ bằng gạch dưới, Unicode tổ hợp': { bold: 'style', rules: 'underscores', letters: 'NFD' },
  'đoạn trống, dấu cách cứng, ký tự ẩn, kẻ bằng viền': { isMessy: true, rules: 'border' },
  'đánh số tự động': { labels: 'automatic' },
  'nhãn rồi phím Tab': { labels: 'tabbed', isSplit: true },
  'nhận xét, trường, ô nội dung, liên kết': { wrappings: true, isSplit: true },
  'theo dõi thay đổi': { changes: true },
  'đầu trang một hàng, thụt dòng bằng Tab': { head: 'one-row', indent: 'tab' },
  'đầu trang ngắt dòng mềm, thụt dòng bằng dấu cách': { head: 'breaks', indent: 'spaces', bold: 'font' },
};

/** Only for plans whose recipients have no brace. */
const flat: Readonly<Record<string, Habits>> = {
  'đầu trang, nơi nhận, chữ ký bằng phím Tab': { head: 'tabs', ending: 'tabs' },
  'nơi nhận và chữ ký là đoạn thường': { ending: 'plain', bold: 'font', labels: 'automatic' },
};

async function expectSame(
  name: string,
  type: (...args: Parameters<typeof typed>) => Typed,
  how: Habits,
  apart = false,
) {
  const open = await world();
  const document = render(await loadNamed(name, open), open);
  const { main, appendices } = type(document, open.standard, how, apart);
  const read = [main, ...(appendices ? [appendices] : [])].map((bytes) => {
    const { value, diagnostics } = readDocx('go-tay.docx', bytes);
    if (!value) throw new Error(diagnostics.map((one) => one.message).join('\n'));
    return value;
  });
  const { keHoach, coverage } = extract(read, open.danhMuc);
  const again = render(asLoaded(keHoach, open.danhMuc), open);
  expect(printedLines(again, open.standard).map(withoutWidths)).toEqual(
    printedLines(document, open.standard).map(withoutWidths),
  );
  expect(coverage.doan.filter(({ trangThai }) => trangThai === 'chua-hieu')).toEqual([]);
  const words = coverage.doan.map(({ chu }) => chu);
  expect(compareWords(words, textsOf(again))).toMatchObject({ mat: [], them: [] });
  return read;
}

const withoutWidths = (line: string) => line.replace(/^(\s*table) .* header/, '$1 header');

/** Of many levels, with a landscape appendix, with footnotes and braces in nơi nhận. */
const plans = ['lao-cai/2026-tieu-du-an-2', 'lai-chau/2026', 'tuyen-quang/2023'];

describe.each(plans)('%s', (name) => {
  const all = name === 'tuyen-quang/2023' ? habits : { ...habits, ...flat };
  test.each(Object.entries(all))('%s', async (_, how) => {
    await expectSame(name, typed, how);
  });
});

test.each(['tcvn3', 'vni'] as const)('chữ %s', async (letters) => {
  await expectSame('lai-chau/2026', typed, { letters });
});

test('phụ lục ở tệp thứ hai', async () => {
  await expectSame('lai-chau/2026', typed, { bold: 'font' }, true);
});

test('nhận xét được nêu, chữ trước khi sửa lấy được', async () => {
  const [read] = await expectSame('lai-chau/2026', typed, { wrappings: true });
  expect(read?.remarks.find(({ code }) => code === 'binh-luan')?.message).toContain('Xem lại đoạn này');
  const open = await world();
  const { main } = typed(render(await loadNamed('lai-chau/2026', open), open), open.standard, { changes: true });
  const { value } = readDocx('goc.docx', main, { trackedChanges: 'original' });
  const text = JSON.stringify(value?.sections.flatMap(({ blocks }) => blocks));
  expect(text).toContain('chữ cũ');
  expect(text).not.toContain('Kinh phí do ngân sách');
});

test('danh sách gõ trong một đoạn, ngắt dòng mềm: mỗi dòng có nhãn là một mục, và có nói', async () => {
  const dashes =
    r('- Một là nâng cao nhận thức;') + piece('<w:br/>') + r('- Hai là phòng ngừa') + piece('<w:br/>') + r('từ sớm.');
  const bytes = docx({
    body: p(r('KẾ HOẠCH')) + p(r('Phòng, chống ma túy năm 2025', '<w:b/>')) + p(r('I. MỤC ĐÍCH', '<w:b/>')) + p(dashes),
  });
  const { value } = readDocx('mem.docx', bytes);
  if (!value) throw new Error('unreadable');
  const { keHoach, coverage } = extract(value, (await world()).danhMuc);
  expect(keHoach.noiDung[0]).toMatchObject({
    con: [
      { cap: 'gach', chu: 'Một là nâng cao nhận thức;' },
      { cap: 'gach', chu: 'Hai là phòng ngừa từ sớm.' },
    ],
  });
  expect(coverage.doan.at(-1)?.ghiChu).toEqual(['ngắt dòng mềm trước nhãn in thành đoạn riêng']);
});
