/** Fitted documents made by hand for the tests of the Word writer, on the real style sheet; layout has no part in them. */
import { readFileSync } from 'node:fs';
import type { Document, Inline, Note, Side, Text } from '../../src/document/model.js';
import type {
  FittedBlock,
  FittedCell,
  FittedDocument,
  FittedParagraph,
  FittedRow,
  FittedRule,
  FittedSection,
  FittedTable,
  Owner,
} from '../../src/layout/model.js';
import { loadStandard } from '../../src/standard/load.js';
import type { Standard } from '../../src/standard/model.js';

export function theThuc(): Standard {
  const file = new URL('../../data/the-thuc/nd30-2020.yaml', import.meta.url);
  const { value, diagnostics } = loadStandard('nd30-2020.yaml', readFileSync(file, 'utf8'));
  if (!value) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return value;
}

const standard = theThuc();
export const textWidth = standard.page.width - standard.page.left - standard.page.right;
const landscapeWidth = standard.page.height - standard.page.left - standard.page.right;

export function text(content: string, format: Omit<Text, 'kind' | 'text'> = {}): Text {
  return { kind: 'text', text: content, ...format };
}

export function note(content: string): Note {
  return { kind: 'note', content: [text(content)] };
}

function ownerOf(style: string): Owner {
  const { part } = standard.styles[style] ?? { part: 'doan' };
  return { block: style, part, origin: { kind: 'standard', style } };
}

export function para(
  style: string,
  content: string | readonly Inline[],
  change: Partial<FittedParagraph> = {},
): FittedParagraph {
  const inlines = typeof content === 'string' ? [text(content)] : content;
  return {
    kind: 'paragraph',
    style,
    owner: ownerOf(style),
    content: inlines,
    tracking: 0,
    before: 0,
    keepNext: false,
    keepLines: false,
    ...change,
  };
}

/** A rule of `length` in the middle of a column. */
export function ke(length: number, width: number, style = 'ke'): FittedRule {
  const left = Math.round((width - length) / 2);
  return { kind: 'rule', style, owner: ownerOf(style), left, right: width - left - length };
}

export function cell(column: number, blocks: readonly FittedBlock[], change: Partial<FittedCell> = {}): FittedCell {
  return { blocks, column, colSpan: 1, rowSpan: 1, vAlign: 'top', borders: [], ...change };
}

export function row(cells: readonly FittedCell[], change: Partial<FittedRow> = {}): FittedRow {
  return { cells, splittable: false, keepNext: false, ...change };
}

export function table(
  style: string,
  columns: readonly number[],
  rows: readonly FittedRow[],
  headerRows = 0,
): FittedTable {
  return { kind: 'table', style, columns, headerRows, rows, keepNext: false };
}

export function section(
  blocks: readonly FittedBlock[],
  orientation: 'portrait' | 'landscape' = 'portrait',
): FittedSection {
  const { page } = standard;
  const turned = orientation === 'portrait' ? page : { ...page, width: page.height, height: page.width };
  return { role: 'main', orientation, page: turned, blocks };
}

export function fitted(sections: readonly FittedSection[], change: Partial<Document> = {}): FittedDocument {
  const source: Document = {
    title: 'Kế hoạch Triển khai Tháng hành động phòng, chống ma túy năm 2026',
    author: 'Ủy ban nhân dân phường Tự Lạn',
    language: 'vi-VN',
    sections: [],
    ...change,
  };
  const { styles, tables } = standard;
  const notes = sections.flatMap(({ blocks }) => blocks.flatMap(notesIn));
  return {
    source,
    styles,
    tables,
    fontName: 'Tinos',
    notes: notes.map(({ content }) => para('chu-thich', content)),
    sections,
  };
}

function notesIn(block: FittedBlock): readonly Note[] {
  if (block.kind === 'rule') return [];
  if (block.kind === 'paragraph') return block.content.filter((inline) => inline.kind === 'note');
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(notesIn)));
}

/** Quốc hiệu and agency side by side, with both rules, place line and a frame. */
export function dauTrang(): FittedTable {
  const columns = [3742, textWidth - 3742];
  const [left = 0, right = 0] = columns;
  return table('dau-trang', columns, [
    row(
      [
        cell(0, [para('co-quan', 'ỦY BAN NHÂN DÂN'), para('co-quan', 'PHƯỜNG TỰ LẠN'), ke(850, left)]),
        cell(1, [
          para('quoc-hieu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          para('tieu-ngu', 'Độc lập - Tự do - Hạnh phúc'),
          ke(3430, right),
        ]),
      ],
      { keepNext: true },
    ),
    row([
      cell(0, [para('so-ky-hieu', `Số:${'\u00a0'.repeat(7)}/KH\u2011UBND`), para('do-khan-hoa-toc', 'HỎA TỐC')]),
      cell(1, [para('dia-danh', `Tự Lạn, ngày${'\u00a0'.repeat(5)}tháng 6 năm 2026`)]),
    ]),
  ]);
}

/** The brace of Nơi nhận: a table in a cell, its lines only on two cells. */
function moc(width: number): FittedTable {
  const columns = [2600, 200, width - 2800];
  const names = ['- Thường trực Đảng ủy;', '- Thường trực HĐND phường;', '- Lãnh đạo UBND phường;'];
  const sides: readonly (readonly Side[])[] = [['top', 'right'], ['right'], ['right', 'bottom']];
  const rows = names.map((name, i) =>
    row([
      cell(0, [para('noi-nhan', name)]),
      cell(1, [para('noi-nhan', '')], { borders: sides[i] ?? [] }),
      ...(i === 0 ? [cell(2, [para('noi-nhan-ghi-chu', '(báo cáo);')], { rowSpan: 3, vAlign: 'middle' })] : []),
    ]),
  );
  return table('moc', columns, rows);
}

export function ket(): FittedTable {
  const columns = [4500, textWidth - 4500];
  const noiNhan = [
    para('noi-nhan-nhan', 'Nơi nhận:'),
    moc(4500),
    para('noi-nhan', '- Các ban, ngành, đoàn thể phường;'),
    para('noi-nhan', '- Lưu: VT, CAP.'),
  ];
  const kyTen = [
    para('chuc-vu', 'TM. ỦY BAN NHÂN DÂN'),
    para('chuc-vu', 'KT. CHỦ TỊCH'),
    para('chuc-vu-cuoi', 'PHÓ CHỦ TỊCH'),
    para('ho-ten', 'Nguyễn Văn Bình'),
  ];
  return table('ket', columns, [row([cell(0, noiNhan), cell(1, kyTen)])]);
}

/** A task table with a two-storey head, merged cells, a group row and a tall row that may split. */
export function bangNhiemVu(width: number, rowCount = 12): FittedTable {
  const shares = [600, 0, 2600, 2600, 1900];
  const columns = shares.map((share, i) => (i === 1 ? width - shares.reduce((a, b) => a + b, 0) : share));
  const head = (column: number, label: string, change: Partial<FittedCell> = {}) =>
    cell(column, [para('o-dau-bang', label)], { vAlign: 'middle', ...change });
  const header = [
    row([
      head(0, 'TT', { rowSpan: 2 }),
      head(1, 'Nội dung', { rowSpan: 2 }),
      head(2, 'Cơ quan thực hiện', { colSpan: 2 }),
      head(4, 'Thời gian', { rowSpan: 2 }),
    ]),
    row([head(2, 'Chủ trì'), head(3, 'Phối hợp')]),
  ];
  const group = row([cell(0, [para('o-bang-nhom', 'I. CÔNG TÁC TUYÊN TRUYỀN')], { colSpan: 5 })], { id: 'nhom-1' });
  const body = Array.from({ length: rowCount }, (_, i) => bodyRow(i));
  return table('bang', columns, [...header, group, ...body], header.length);
}

const viec =
  'Tổ chức tuyên truyền, phổ biến pháp luật về phòng, chống ma túy trên hệ thống truyền thanh cơ sở, mạng xã hội và ' +
  'tại các buổi sinh hoạt tổ dân phố; in, cấp phát tờ rơi đến từng hộ gia đình trên địa bàn phường.';

function bodyRow(i: number): FittedRow {
  // Every third row begins a stretch of three rows that share their time.
  const shared = i % 3 === 0 ? [cell(4, [para('o-bang-giua', 'Tháng 6/2026')], { rowSpan: 3, vAlign: 'middle' })] : [];
  const tasks = i === 4 ? Array.from({ length: 9 }, () => para('o-bang', viec)) : [para('o-bang', viec)];
  return row(
    [
      cell(0, [para('o-bang-giua', String(i + 1))]),
      cell(1, tasks),
      cell(2, [para('o-bang', 'Công an phường'), para('o-bang', [text('(thường trực)', { italic: true })])]),
      cell(3, [para('o-bang', 'Phòng Văn hóa - Xã hội; các tổ dân phố')]),
      ...shared,
    ],
    { splittable: i === 4, id: `viec-${i + 1}` },
  );
}

const doanDai =
  'Tăng cường sự lãnh đạo, chỉ đạo của các cấp ủy Đảng, chính quyền địa phương; nâng cao vai trò, trách nhiệm và hiệu ' +
  'quả công tác phối hợp chặt chẽ của các ngành, đoàn thể, tổ chức xã hội trong Tháng hành động phòng, chống ma túy; ' +
  'qua đó huy động sức mạnh tổng hợp của cả hệ thống chính trị và toàn dân tham gia phòng, chống ma túy, ';

/** The body: every level, bold and italic both ways, superscript, footnote, tracking, pending, no-break hyphen, line break. */
function noiDung(): readonly FittedBlock[] {
  return [
    para('ten-loai', 'KẾ HOẠCH'),
    para('trich-yeu', 'Triển khai Tháng hành động phòng, chống ma túy năm 2026'),
    para('phu-de', '(Từ ngày 01/6 đến ngày 30/6/2026)'),
    ke(2800, textWidth, 'ke-cuoi'),
    para('can-cu', [
      text('Căn cứ Luật Phòng, chống ma túy '),
      text('(đã sửa đổi)', { italic: false }),
      text(' ngày 10/12/2025;'),
    ]),
    para('loi-dan', [
      text('Thực hiện Kế hoạch số 194/KH\u2011UBND ngày 29/5/2026 của UBND tỉnh Bắc Ninh với chủ đề: '),
      text('“Chung một quyết tâm xây dựng phường không ma túy”', { bold: true }),
      text(', UBND phường Tự Lạn xây dựng kế hoạch như sau:'),
    ]),
    para('muc', 'I. MỤC ĐÍCH, YÊU CẦU', { id: 'muc-dich' }),
    para('khoan', [text(`1. ${doanDai}`), text('loại bỏ tư tưởng “khoán trắng”.', { bold: true })], {
      id: 'k12',
      tracking: -2,
    }),
    para('khoan-tieu-de', [text('2. Yêu cầu '), text('(chung)', { bold: false, italic: true })], { id: 'k13' }),
    para('diem', [
      text('a) Tại xã Đắk R\'lấp & huyện "Tuy Đức" <cũ>, thực hiện các nội dung '),
      text('(1)', { superscript: true }),
      text(' theo quy định'),
      note('Nghị định số 105/2021/NĐ-CP ngày 04/12/2021 của Chính phủ quy định chi tiết một số điều của Luật.'),
      text('; '),
      text('số liệu rà soát đến 31/5/2026', { pending: true }),
      text('.'),
    ]),
    para('gach', [text('- Dòng thứ nhất,'), { kind: 'break' }, text('dòng thứ hai.')], { tracking: 3 }),
    para('cong', `+ ${doanDai}kịp thời.`, { keepLines: true, keepNext: true }),
    ...Array.from({ length: 9 }, (_, i) => para('gach', `- ${doanDai}lần ${i + 1}.`)),
  ];
}

/** A document with every feature that the writer knows. */
export function mau(): FittedDocument {
  const appendix = [
    para('phu-luc-nhan', 'Phụ lục'),
    para('phu-luc-tieu-de', 'DANH MỤC NHIỆM VỤ'),
    para('kem-theo', [
      text('(Kèm theo Kế hoạch số'),
      note('Số văn bản do văn thư ghi khi phát hành.'),
      text(' /KH-UBND)'),
    ]),
    ke(1800, landscapeWidth, 'ke-cuoi'),
    bangNhiemVu(landscapeWidth),
    para('cuoi-bang', ''),
  ];
  const main = [dauTrang(), para('du-thao', 'DỰ THẢO'), ...noiDung(), ket(), para('cuoi-bang', '')];
  return fitted([section(main), { ...section(appendix, 'landscape'), role: 'appendix' }]);
}
