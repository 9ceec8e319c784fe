/** Reading PDFs of other hands: two columns, tables, footnotes, running heads, and what is refused or bounded. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedWidth } from '../../src/readers/lines/width.js';
import type { ReadBlock, ReadTable } from '../../src/readers/model.js';
import { readPdf } from '../../src/readers/pdf/read.js';
import { bold, italic, noteSign } from '../ho-tro/styled.js';
import { loi } from '../phrase/words-of-project.js';
import { blocksOf, notesOf } from './blocks.js';
import { tcvn3Bytes } from './encode.js';
import { type Drawn, makeBomb, makePdf, type Text } from './make-pdf.js';

async function read(...pages: readonly Drawn[]) {
  const { value, diagnostics } = await readPdf('thu.pdf', await makePdf(pages), { loi });
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('không đọc được');
  return value;
}

const texts = async (...pages: readonly Drawn[]) => blocksOf(await read(...pages)).map(({ text }) => text);
const plain = (block: ReadBlock): string =>
  block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : `[${cells(block).join(' | ')}]`;
const cells = (table: ReadTable) =>
  table.rows.map((row) => row.cells.map((cell) => cell.blocks.map(plain).join(' / ')).join(' ; '));

/** Lines of a body, from the top; those that begin with `>` are indented. */
function body(lines: readonly string[], top = 700): Text[] {
  return lines.map((line, i) => ({
    text: line.replace(/^>/, ''),
    x: line.startsWith('>') ? 121 : 85,
    y: top - i * 18,
  }));
}

/** Wide enough to reach the right edge. */
const full = 'mot hai ba bon nam sau bay tam chin muoi mot hai ba bon nam sau bay tam chin muoi';
const indentedFull = full.slice(0, full.lastIndexOf(' nam sau bay'));

const middle = (text: string) => 85 + 7 * (printedWidth(full) - printedWidth(text, true));

describe('đoạn văn', () => {
  test('dòng thụt vào bắt đầu đoạn, dòng đầy chạy tiếp, kể cả qua trang', async () => {
    const first = body([`>1. ${indentedFull}`, full, 'het cau.', `>2. ${indentedFull}`, full]);
    const second = body(['con lai.', '>3. Ket thuc.'], 760);
    expect(await texts({ texts: first }, { texts: second })).toEqual([
      `1. ${indentedFull} ${full} het cau.`,
      `2. ${indentedFull} ${full} con lai.`,
      '3. Ket thuc.',
    ]);
  });

  test('dòng sau thụt vào hơn dòng đầu (treo): vẫn là một đoạn', async () => {
    const lines = [`- Mot ${indentedFull}`, `>${indentedFull}`, '>het cau.'];
    const drawn = body([...lines, ...lines, ...lines, ...lines]);
    const joined = `- Mot ${indentedFull} ${indentedFull} het cau.`;
    expect(await texts({ texts: drawn })).toEqual([joined, joined, joined, joined]);
  });

  test('chữ đậm, nghiêng theo tên phông; cỡ chữ và căn giữa được ghi lại', async () => {
    const document = await read({
      texts: [
        { text: 'KE HOACH', x: middle('KE HOACH'), y: 700, font: 'bold' },
        { text: 'Mot', x: 85, y: 660 },
        { text: 'hai', x: 112, y: 660, font: 'italic' },
        { text: full, x: 85, y: 642 },
        { text: full, x: 85, y: 624 },
      ],
    });
    const [title, line] = blocksOf(document);
    expect([title?.text, title?.marks[0]]).toEqual(['KE HOACH', bold]);
    expect([line?.text.slice(0, 7), line?.marks[0], line?.marks[4]]).toEqual(['Mot hai', 0, italic]);
    const [block] = document.sections[0]?.blocks ?? [];
    expect(block?.kind === 'paragraph' && block.format.align).toBe('center');
    expect(block?.kind === 'paragraph' && block.runs[0]?.size).toBe(14);
  });

  test('phông .VnTime: chữ TCVN3 thành Unicode', async () => {
    const meant = 'phòng, chống ma túy ở các xã, phường; đẩy mạnh tuyên truyền.';
    const drawn = new TextDecoder('latin1').decode(tcvn3Bytes(meant));
    const document = await read({ texts: body([drawn]) });
    expect(blocksOf(document).map(({ text }) => text)).toEqual([meant]);
    expect(document.remarks).toMatchObject([{ code: 'bang-ma-tcvn3' }]);
  });

  test('chữ quay dọc (dấu, tem) không lẫn vào bài', async () => {
    const lines = body([full, full, 'het.']);
    const stamp = { text: 'DA KY', x: 30, y: 400, turned: true };
    expect(await texts({ texts: [...lines, stamp] })).toEqual([`${full} ${full} het.`]);
  });
});

describe('đầu trang, chân trang', () => {
  test('số trang bị bỏ và ghi lại kiểu; dòng lặp lại bị bỏ, có nói', async () => {
    const page = (number: number): Drawn => ({
      texts: [
        ...body([full, full, `het trang ${'abc'.charAt(number - 1)}.`]),
        { text: String(number), x: 294, y: 800 },
        { text: 'Cong thong tin dien tu', x: 85, y: 30 },
      ],
    });
    const document = await read(page(1), page(2), page(3));
    expect(blocksOf(document).map(({ text }) => text)).toEqual(
      ['a', 'b', 'c'].map((x) => `${full} ${full} het trang ${x}.`),
    );
    expect(document.sections[0]?.page?.pageNumber).toEqual({
      where: 'header',
      align: 'center',
      size: 14,
      format: 'decimal',
    });
    expect(document.remarks.map(({ code, count }) => [code, count])).toEqual([
      ['so-trang', 3],
      ['chan-trang', 3],
    ]);
  });

  test('một con số ở đầu trang không theo thứ tự trang thì ở lại', async () => {
    const page = { texts: [{ text: '2025', x: 294, y: 800 }, ...body([full, 'het.'])] };
    expect((await texts(page))[0]).toBe('2025');
  });
});

describe('hai cột không kẻ', () => {
  test('đầu trang: cơ quan bên trái, quốc hiệu bên phải, tên kế hoạch ở ngoài', async () => {
    const document = await read({
      texts: [
        { text: 'UBND TINH A', x: 110, y: 770, font: 'bold' },
        { text: 'CỘNG HÒA XÃ HỘI'.normalize('NFD').replace(/[\u0300-\u036f]/g, ''), x: 300, y: 770, font: 'bold' },
        { text: 'So: /KH-UBND', x: 110, y: 740 },
        { text: 'A, ngay 01 thang 5 nam 2026', x: 310, y: 740 },
        { text: 'KE HOACH', x: 262, y: 700, font: 'bold' },
        ...body([full, full, 'het.'], 660),
      ],
    });
    expect(document.sections[0]?.blocks.map(plain).map((text) => text.slice(0, 60))).toEqual([
      expect.stringMatching(/^\[UBND TINH A.*; CONG HOA XA HOI/),
      'KE HOACH',
      expect.stringMatching(/^mot hai/),
    ]);
  });
});

describe('bảng', () => {
  const table = (top: number, rows: readonly (readonly string[])[]): Drawn => {
    const bottom = top - rows.length * 30;
    const level = Array.from({ length: rows.length + 1 }, (_, i) => [85, top - i * 30, 485, top - i * 30] as const);
    const upright = [85, 125, 345, 485].map((x) => [x, bottom, x, top] as const);
    const drawn = rows.flatMap((row, i) =>
      row.flatMap((text, j): Text[] =>
        text === '' ? [] : [{ text, x: [90, 130, 350][j] ?? 0, y: top - i * 30 - 20, size: 12 }],
      ),
    );
    return { lines: [...level, ...upright], texts: drawn };
  };
  const tablesOf = async (...pages: readonly Drawn[]) =>
    (await read(...pages)).sections.flatMap(({ blocks }) =>
      blocks.filter((block): block is ReadTable => block.kind === 'table'),
    );

  test('ô theo đường kẻ; sang trang: bỏ hàng đầu lặp lại, nối hàng bị ngắt', async () => {
    const head = ['TT', 'Noi dung', 'Chu tri'];
    const [one, ...more] = await tablesOf(
      table(700, [head, ['1', 'Mot viec.', 'So Y te'], ['2', 'Viec chua xong', 'Cong an,']]),
      table(780, [head, ['', 'con phan nay.', 'So Tu phap'], ['3', 'Viec khac.', '']]),
    );
    expect(more).toEqual([]);
    expect(one && cells(one)).toEqual([
      'TT ; Noi dung ; Chu tri',
      '1 ; Mot viec. ; So Y te',
      '2 ; Viec chua xong con phan nay. ; Cong an, So Tu phap',
      '3 ; Viec khac. ; ',
    ]);
    expect(one?.headerRows).toBe(1);
    expect(one?.columns).toEqual([800, 4400, 2800]);
  });

  test('ô gộp: đường kẻ thiếu ở đâu thì gộp ở đó', async () => {
    const drawn = table(700, [
      ['A', 'B', 'C'],
      ['Nhom chung', '', ''],
    ]);
    const lines = (drawn.lines ?? []).flatMap(([x, y, x2, y2]) =>
      x === x2 && (x === 125 || x === 345) ? [[x, 670, x2, 700] as const] : [[x, y, x2, y2] as const],
    );
    const [one] = await tablesOf({ ...drawn, lines });
    expect(one?.rows.map((row) => row.cells.map(({ column, colSpan }) => [column, colSpan]))).toEqual([
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
      [[0, 3]],
    ]);
  });

  test('bảng không kẻ: cột là khoảng trống suốt bảng, hàng theo số thứ tự', async () => {
    const at = (y: number, ...row: readonly string[]): Text[] =>
      row.flatMap((text, i): Text[] => (text === '' ? [] : [{ text, x: [85, 125, 345][i] ?? 0, y, size: 12 }]));
    const page: Drawn = {
      texts: [
        ...body([full, full, 'het cau.'], 760),
        ...at(680, 'TT', 'Noi dung', 'Chu tri'),
        ...at(660, '1', 'Mot viec dai hon', 'So Y te,'),
        ...at(645, '', 'mot dong.', 'Cong an'),
        ...at(625, '2', 'Hai viec.', 'So Tu phap'),
        ...body([full, 'sau bang.'], 570),
      ],
    };
    const [one] = await tablesOf(page);
    expect(one && cells(one)).toEqual([
      'TT ; Noi dung ; Chu tri',
      '1 ; Mot viec dai hon mot dong. ; So Y te, Cong an',
      '2 ; Hai viec. ; So Tu phap',
    ]);
    expect([one?.bordered, one?.headerRows]).toEqual([false, 1]);
    expect((await texts(page)).at(-1)).toBe(`${full} sau bang.`);
  });

  test('bảng kẻ ô ở hai trang khác cột là hai bảng', async () => {
    const narrow: Drawn = {
      lines: [
        [85, 780, 300, 780],
        [85, 750, 300, 750],
        [85, 750, 85, 780],
        [200, 750, 200, 780],
        [300, 750, 300, 780],
      ],
      texts: [
        { text: 'X', x: 90, y: 760 },
        { text: 'Y', x: 210, y: 760 },
      ],
    };
    expect(await tablesOf(table(200, [['1', 'Mot', 'Hai']]), narrow)).toHaveLength(2);
  });
});

describe('chú thích cuối trang', () => {
  test('số nhỏ giơ cao trong câu và ở chân trang', async () => {
    const document = await read({
      texts: [
        ...body([full, full, 'nam 2023']),
        { text: '1', x: 139, y: 669, size: 8 },
        { text: 'het cau.', x: 146, y: 664 },
        { text: '1', x: 85, y: 84, size: 6 },
        { text: 'Gom 02 xa.', x: 90, y: 80, size: 10 },
      ],
      lines: [[85, 100, 200, 100]],
    });
    expect(blocksOf(document).map(({ text }) => text)).toEqual([`${full} ${full} nam 2023${noteSign} het cau.`]);
    expect(notesOf(document).map(({ text }) => text)).toEqual(['Gom 02 xa.']);
  });
});

describe('từ chối, giới hạn', () => {
  const fault = async (bytes: Uint8Array, options = {}) =>
    (await readPdf('thu.pdf', bytes, { ...options, loi })).diagnostics.map(({ code }) => code);
  const ascii = (text: string) => new TextEncoder().encode(text);

  test.each([
    ['rỗng', new Uint8Array(), 'khong-phai-pdf'],
    ['tệp Word đổi đuôi', ascii('PK\u0003\u0004...'), 'khong-phai-pdf'],
    ['trang web', ascii('<html></html>'), 'khong-phai-pdf'],
    ['chỉ có đầu tệp', ascii('%PDF-1.7\n'), 'pdf-hong'],
    ['rác sau đầu tệp', ascii(`%PDF-1.7\n${'x '.repeat(5000)}`), 'pdf-hong'],
  ])('%s', async (_, bytes, code) => {
    expect(await fault(bytes)).toEqual([code]);
  });

  test('cắt cụt ở bất cứ đâu: có kết quả hoặc có lời, không hỏng chương trình', async () => {
    const whole = await makePdf([{ texts: body([full, full, 'het.']) }]);
    for (let part = 1; part < 12; part++) {
      const { value, diagnostics } = await readPdf('thu.pdf', whole.slice(0, Math.floor((whole.length * part) / 12)), {
        loi,
      });
      expect(value !== undefined || diagnostics.length === 1).toBe(true);
    }
  });

  test('bản quét: nói rõ', async () => {
    const bytes = await makePdf([{ image: true }, { image: true, texts: [{ text: '2', x: 294, y: 800 }] }]);
    const { diagnostics } = await readPdf('thu.pdf', bytes, { loi });
    expect(diagnostics).toMatchObject([{ code: 'pdf-quet', message: expect.stringContaining('bản quét') }]);
  });

  test('một trang ảnh giữa các trang chữ: đọc, và nói trang nào không đọc được', async () => {
    const text = { texts: body([full, full, full, 'het.']) };
    const { remarks } = await read(text, { image: true }, text);
    expect(remarks).toMatchObject([{ code: 'trang-anh', place: { page: 2 } }]);
  });

  test('trang trống; có mật khẩu', async () => {
    expect(await fault(await makePdf([{}]))).toEqual(['pdf-khong-chu']);
    expect(await fault(await makePdf([{ texts: body(['Mot.']) }], 'bi mat'))).toEqual(['pdf-mat-khau']);
  });

  test('phần nén nở ra quá lớn, nén hai lần: không mở', async () => {
    expect(await fault(await makeBomb(80 * 1024 * 1024))).toEqual(['pdf-no-phinh']);
    expect(await fault(await makeBomb(80 * 1024 * 1024, 2))).toEqual(['pdf-no-phinh']);
  });

  test('quá nhiều trang; quá lâu theo đồng hồ được trao', async () => {
    expect(await fault(await makePdf(new Array<Drawn>(2001).fill({})))).toEqual(['pdf-qua-dai']);
    let time = 0;
    const now = () => {
      time += 5000;
      return time;
    };
    const page = { texts: body([full, 'het.']) };
    expect(await fault(await makePdf([page, page, page]), { now, within: 8000 })).toEqual(['pdf-qua-lau']);
  });

  test('byte bất kỳ bị đổi: luôn trả lời', async () => {
    const whole = await makePdf([{ texts: body([full, full, 'het.']), lines: [[85, 100, 200, 100]] }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        async (changes) => {
          const broken = whole.slice();
          for (const [at, byte] of changes) broken[Math.max(8, at)] = byte;
          const { value, diagnostics } = await readPdf('thu.pdf', broken, { loi });
          expect(value !== undefined || diagnostics.length === 1).toBe(true);
        },
      ),
      { numRuns: 150, seed: 26 },
    );
  });

  test('cây trang đi vòng tròn: có lời, không chạy mãi', async () => {
    const source = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>endobj
trailer<</Root 1 0 R/Size 3>>
%%EOF`;
    expect(await fault(ascii(source))).toEqual(['pdf-khong-chu']);
  });

  test('hàng vạn nét vẽ: là hình, không phải bảng, và không treo', async () => {
    const lines = Array.from(
      { length: 12_000 },
      (_, i) =>
        [50 + (i % 100) * 5, 50 + Math.floor(i / 100) * 6, 54 + (i % 100) * 5, 50 + Math.floor(i / 100) * 6] as const,
    );
    expect(await texts({ texts: body([full, 'het.']), lines })).toEqual([`${full} het.`]);
  });
});
