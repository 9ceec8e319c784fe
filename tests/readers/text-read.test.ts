/** Reading text files: encodings, marks, footnotes, page numbers, tables, and what is refused. */
import { describe, expect, test } from 'vitest';
import type { ReadBlock, ReadTable } from '../../src/readers/model.js';
import { readText } from '../../src/readers/text/read.js';
import { expectProportional } from '../ho-tro/growth.js';
import { bold, italic, noteSign, raised } from '../ho-tro/styled.js';
import { loi } from '../phrase/words-of-project.js';
import { blocksOf, notesOf } from './blocks.js';
import { tcvn3Bytes, utf16, vniBytes, windows1258 } from './encode.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(source: string | Uint8Array) {
  const { value, diagnostics } = readText('thu.txt', typeof source === 'string' ? bytesOf(source) : source, loi);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('không đọc được');
  return value;
}

const texts = (source: string | Uint8Array) => blocksOf(read(source)).map(({ text }) => text);
const codes = (source: string | Uint8Array) => read(source).remarks.map(({ code }) => code);

describe('bảng mã', () => {
  const sample = 'Ủy ban nhân dân tỉnh Đắk Lắk tổ chức phòng, chống ma túy ở các xã, phường; đẩy mạnh tuyên truyền.';
  const small = 'phòng, chống ma túy ở các xã, phường; đẩy mạnh tuyên truyền, giữ vững địa bàn.';

  test.each([
    ['UTF-8', bytesOf(sample), undefined],
    ['UTF-8 có dấu đầu tệp', bytesOf(`\ufeff${sample}`), undefined],
    ['dấu rời (NFD)', bytesOf(sample.normalize('NFD')), undefined],
    ['UTF-16 LE', utf16(sample, false), 'bang-ma-utf-16-le'],
    ['UTF-16 BE', utf16(sample, true), 'bang-ma-utf-16-be'],
    ['UTF-16 không dấu đầu tệp', utf16(sample, false, false), 'bang-ma-utf-16-le'],
    ['Windows-1258', windows1258(sample), 'bang-ma-windows-1258'],
  ])('%s', (_, bytes, code) => {
    expect(texts(bytes)).toEqual([sample]);
    expect(codes(bytes)).toEqual(code === undefined ? [] : [code]);
  });

  test('TCVN3, VNI: byte trần, và chữ đã lưu nhầm thành UTF-8', () => {
    expect(texts(tcvn3Bytes(small))).toEqual([small]);
    expect(texts(vniBytes(small))).toEqual([small]);
    const again = (bytes: Uint8Array) => bytesOf(new TextDecoder('latin1').decode(bytes));
    expect(texts(again(tcvn3Bytes(small)))).toEqual([small]);
    expect(codes(again(vniBytes(small)))).toEqual(['bang-ma-vni']);
  });

  test('TCVN3: từ chỉ có chữ đầu viết hoa không thành chữ hoa cả từ', () => {
    for (const words of ['Số: 35/KH-UBND, Sở Y tế và Bộ Công an; đồng chí Vũ Hà', 'SỞ Y TẾ, KẾ HOẠCH'])
      expect(texts(tcvn3Bytes(`${words}\n\n${small}`)).join(' ')).toBe(`${words} ${small}`);
  });

  test('dòng dán từ nơi khác đã là Unicode: các dòng TCVN3 còn lại vẫn được chuyển', () => {
    const typed = new TextDecoder('latin1').decode(tcvn3Bytes(small));
    expect(texts(`${typed}\n\n${sample}`)).toEqual([small, sample]);
    expect(codes(`${typed}\n\n${sample}`)).toEqual(['bang-ma-tcvn3']);
  });

  test('UTF-8 bị đọc thành chữ Tây Âu rồi lưu lại: trả về như cũ', () => {
    const wrong = new TextDecoder('windows-1252').decode(bytesOf(sample));
    expect(texts(wrong)).toEqual([sample]);
    expect(codes(wrong)).toEqual(['bang-ma-doc-sai']);
  });

  test('chữ hoa của phông .VnTimeH được trả lại thành chữ hoa', () => {
    const words = tcvn3Bytes('KẾ HOẠCH PHÒNG, CHỐNG MA TÚY Ở CÁC XÃ, PHƯỜNG');
    expect(texts(words)).toEqual(['KẾ HOẠCH PHÒNG, CHỐNG MA TÚY Ở CÁC XÃ, PHƯỜNG']);
  });

  test('ký tự không nhìn thấy bị bỏ, có nói', () => {
    expect(texts('Tổ\u200b chức\u00ad thực\u2060 hiện')).toEqual(['Tổ chức thực hiện']);
    expect(read('Tổ\u200b chức\u00ad').remarks).toMatchObject([{ code: 'chu-an', count: 2 }]);
  });
});

describe('từ chối', () => {
  const fault = (bytes: Uint8Array) => readText('thu.txt', bytes, loi).diagnostics.map(({ code }) => code);

  test.each([
    ['tệp rỗng', bytesOf(''), 'tep-rong'],
    ['chỉ có dòng trống', bytesOf('\n \n\t\n'), 'tep-rong'],
    ['tệp ảnh', Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) % 256), 'bang-ma-sai'],
    ['tệp nén', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0xff, 0xfe, 1, 2, 3]), 'bang-ma-sai'],
    ['chữ không phải tiếng Việt', Uint8Array.from([0xe9, 0xe8, 0xfc, 0xdf, 0x20, 0xd8, 0xc5]), 'bang-ma-sai'],
    ['tệp lớn', new Uint8Array(9 * 1024 * 1024).fill(0x61), 'tep-qua-lon'],
  ])('%s', (_, bytes, code) => {
    expect(fault(bytes)).toEqual([code]);
  });
});

describe('tệp phá hoại: công việc tăng theo cỡ tệp, không theo bình phương', () => {
  test.each<readonly [string, number, (size: number) => string]>([
    ['chú thích ở mọi dòng', 3000, (n) => '<sup>1</sup> a\n'.repeat(n)],
    ['dấu mở không bao giờ đóng', 5000, (n) => '**a '.repeat(n)],
    ['khoảng trắng ở mọi dòng', 1000, (n) => 'a      b\n'.repeat(n)],
    ['một ô một vạn đoạn', 3000, (n) => `a\tb\t${'<br>a'.repeat(n)}`],
    ['một dòng toàn dấu ngoặc', 20_000, (n) => '”'.repeat(n)],
    ['số ở mọi dòng', 500, (n) => '1\nx\ty\tz\n'.repeat(n)],
  ])('%s', (_, size, source) => {
    expectProportional((n) => expect(read(source(n)).sections[0]?.blocks.length).toBeGreaterThan(0), size);
  });

  test('nhiều dòng hoặc dấu hơn mọi văn bản: từ chối', () => {
    for (const source of ['a\n'.repeat(70_000), '*'.repeat(110_000)])
      expect(readText('thu.txt', bytesOf(source), loi).diagnostics).toMatchObject([{ code: 'tep-qua-lon' }]);
  });
});

describe('dấu Markdown và HTML', () => {
  const mark = (source: string, word: string) => {
    const [block] = blocksOf(read(source));
    const at = block?.text.indexOf(word) ?? -1;
    return at < 0 ? -1 : block?.marks[at];
  };

  test.each([
    ['**đậm** thường', 'đậm', bold],
    ['**đậm** thường', 'thường', 0],
    ['một *nghiêng* chữ', 'nghiêng', italic],
    ['một ***cả hai*** chữ', 'cả hai', bold | italic],
    ['**đậm *cả hai* đậm**', 'cả hai', bold | italic],
    ['<b>đậm</b> <i>nghiêng</i>', 'nghiêng', italic],
    ['một _nghiêng_ chữ', 'nghiêng', italic],
    ['**_cả hai_** chữ', 'cả hai', bold | italic],
    ['<strong>đậm</strong> thường', 'đậm', bold],
    ['nội dung: <sup>(1)</sup> Một', '(1)', raised],
    ['## Tiêu đề', 'Tiêu', bold],
  ])('%s', (source, word, wanted) => {
    expect(mark(source, word)).toBe(wanted);
    expect(texts(source)[0]).not.toMatch(/[*#<]/);
  });

  test.each([
    ['* Các nhiệm vụ khác', '* Các nhiệm vụ khác', []],
    ['giá 5 * 3 = 15', 'giá 5 * 3 = 15', []],
    ['thiếu **dấu đóng', 'thiếu **dấu đóng', ['dau-sao-le']],
    ['a &lt;b&gt; &amp; c &#273;', 'a <b> & c đ', ['dau-markdown']],
    ['1\\. Mục', '1. Mục', ['dau-markdown']],
    ['x < y và y > z', 'x < y và y > z', []],
    ['tệp ke_hoach_2026 của _____', 'tệp ke_hoach_2026 của _____', []],
    ['thiếu _dấu đóng', 'thiếu _dấu đóng', []],
  ])('%s', (source, wanted, remarks) => {
    expect(texts(source)).toEqual([wanted]);
    expect(codes(source)).toEqual(remarks);
  });

  test('dấu mở ở ô này không đóng ở ô khác', () => {
    expect(texts('TT\t*Nội dung\tChủ trì*\n1\ta\tb')).toContain('*Nội dung');
  });

  test('dấu của dòng được giữ qua chỗ xuống dòng', () => {
    const blocks = blocksOf(read('**TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH**\n\nNguyễn Văn A'));
    expect(blocks.map(({ text, marks }) => [text, marks[0]])).toEqual([
      ['TM. ỦY BAN NHÂN DÂN', bold],
      ['CHỦ TỊCH', bold],
      ['Nguyễn Văn A', 0],
    ]);
  });
});

describe('chú thích cuối trang', () => {
  test.each([
    ['<sup>', 'năm 2023<sup>1</sup>; đẩy mạnh.\n\n---\n\n<sup>1</sup> Gồm 02 xã.\n\nĐoạn sau.'],
    ['chữ số trên của Unicode', 'năm 2023¹; đẩy mạnh.\n\n¹ Gồm 02 xã.\n\nĐoạn sau.'],
    ['Markdown', 'năm 2023[^1]; đẩy mạnh.\n\n[^1]: Gồm 02 xã.\n\nĐoạn sau.'],
  ])('viết bằng %s', (_, source) => {
    expect(texts(source)).toEqual([`năm 2023${noteSign}; đẩy mạnh.`, 'Đoạn sau.']);
    expect(notesOf(read(source)).map(({ text }) => text)).toEqual(['Gồm 02 xã.']);
  });

  test('đoạn bị chú thích và trang chen giữa vẫn liền', () => {
    const source =
      'Tổ chức chuyển hóa địa bàn<sup>1</sup> trên phạm vi\n\n<sup>1</sup> Gồm 02 xã.\n\ntoàn tỉnh trong năm.';
    expect(texts(source)).toEqual([`Tổ chức chuyển hóa địa bàn${noteSign} trên phạm vi toàn tỉnh trong năm.`]);
  });

  test('mỗi trang đánh số lại từ 1', () => {
    const source = 'Một<sup>1</sup>.\n\n<sup>1</sup> Ghi một.\n\nHai<sup>1</sup>.\n\n<sup>1</sup> Ghi hai.';
    expect(notesOf(read(source)).map(({ text }) => text)).toEqual(['Ghi một.', 'Ghi hai.']);
    expect(texts(source)).toEqual([`Một${noteSign}.`, `Hai${noteSign}.`]);
  });

  test('chú thích không ai ghi số thì ở lại bài, có nói; m² không phải chú thích', () => {
    const source = 'Diện tích 30 m² đất.\n\n<sup>3</sup> Lạc lõng.';
    expect(texts(source)).toEqual(['Diện tích 30 m² đất.', '3 Lạc lõng.']);
    expect(codes(source)).toContain('chu-thich-khong-cho-ghi');
  });
});

describe('số trang', () => {
  const sentence = 'Một câu trọn vẹn.\n\n';
  const page = (number: string) => `${sentence.repeat(15)}${number}\n\n`;
  const numbersLeft = (source: string) => texts(source).filter((text) => /^\d+$/.test(text));

  test('số tăng dần cách nhau một trang, số có dấu hiệu của trang: bỏ, có nói', () => {
    expect(numbersLeft(`${page('2')}${page('3')}Hết.`)).toEqual([]);
    expect(texts(`${sentence}- 7 -\n\n${sentence}Trang 3/10\n\nHết.`)).toHaveLength(3);
    expect(codes('Một.\n\n- 7 -\n')).toContain('so-trang');
  });

  test('chỗ ngắt trang cho biết số nào là số trang; số thứ tự của bảng thì không', () => {
    const rows = (from: number) => [0, 1, 2].map((i) => `${from + i}\n\n${sentence}`).join('');
    expect(numbersLeft(`${rows(1)}\f2\n\n${rows(4)}\f3\n\n${rows(7)}`)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
    expect(numbersLeft(rows(1))).toEqual(['1', '2', '3']);
  });

  test('một số lẻ loi không theo trang nào: để lại, có hỏi', () => {
    expect(texts(`${page('2025')}Hết.`)).toContain('2025');
    expect(texts(`${page('45')}Hết.`)).toContain('45');
    expect(codes(`${page('45')}Hết.`)).toEqual(['so-trang-ngo']);
  });
});

describe('hai cột đặt bằng khoảng trắng', () => {
  const source = `     ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỈNH TUYÊN QUANG                      Độc lập - Tự do - Hạnh phúc
       Số:    /KH-UBND               Tuyên Quang, ngày      tháng 5 năm 2023

                               KẾ HOẠCH
        Triển khai hưởng ứng Tháng hành động phòng, chống ma túy;
         Ngày quốc tế phòng, chống ma túy năm 2023

       Thực hiện Văn bản số 3426/VPCP-KGVX của Văn phòng Chính phủ, cụ thể như sau:
      1. Một việc.
      2. Hai việc./.

Nơi nhận:                                          TM. ỦY BAN NHÂN DÂN
- Văn phòng Chính phủ;                                 KT. CHỦ TỊCH
- Bộ Công an;                    (báo cáo);            PHÓ CHỦ TỊCH
- Ủy ban MTTQ VN tỉnh và các tổ chức
CT-XH tỉnh;                                          Hoàng Việt Phương
- Lưu: VT, NC.
`;

  test('đầu trang hai hàng, nơi nhận cạnh chữ ký; tên kế hoạch và bài ở ngoài', () => {
    const document = read(source);
    const plain = (block: ReadBlock): string =>
      block.kind === 'paragraph'
        ? block.runs.map((run) => run.text).join('')
        : block.rows.map((row) => row.cells.map((cell) => cell.blocks.map(plain).join(' / ')).join(' | ')).join(' ; ');
    expect(document.sections[0]?.blocks.map(plain)).toEqual([
      'ỦY BAN NHÂN DÂN / TỈNH TUYÊN QUANG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc ; Số: /KH-UBND | Tuyên Quang, ngày tháng 5 năm 2023',
      'KẾ HOẠCH',
      'Triển khai hưởng ứng Tháng hành động phòng, chống ma túy; Ngày quốc tế phòng, chống ma túy năm 2023',
      'Thực hiện Văn bản số 3426/VPCP-KGVX của Văn phòng Chính phủ, cụ thể như sau:',
      '1. Một việc.',
      '2. Hai việc./.',
      'Nơi nhận: / - Văn phòng Chính phủ; / - Bộ Công an; / (báo cáo); / - Ủy ban MTTQ VN tỉnh và các tổ chức CT-XH tỉnh; / - Lưu: VT, NC. | TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Hoàng Việt Phương',
    ]);
  });

  test('bảng dựng bằng khoảng trắng: nói là không đọc chắc được', () => {
    const row = '1    Treo băng rôn      Công an tỉnh      Tháng 6\n';
    expect(codes(row.repeat(4))).toContain('bang-khoang-trang');
  });
});

describe('bảng', () => {
  const tablesOf = (source: string) =>
    read(source).sections.flatMap(({ blocks }) => blocks.filter((block): block is ReadTable => block.kind === 'table'));
  const cells = (table: ReadTable | undefined) =>
    table?.rows.map((row) =>
      row.cells.map((cell) =>
        cell.blocks.map((b) => (b.kind === 'paragraph' ? b.runs.map((r) => r.text).join('') : '')),
      ),
    );

  test('Markdown', () => {
    const [table] = tablesOf('| TT | Nội dung |\n|----|:---:|\n| 1 | Treo băng<br>rôn |\n| 2 | Một.<br>Hai. |\n');
    expect(cells(table)).toEqual([
      [['TT'], ['Nội dung']],
      [['1'], ['Treo băng rôn']],
      [['2'], ['Một.', 'Hai.']],
    ]);
    expect(table?.headerRows).toBe(1);
  });

  test('Markdown không có gạch đứng ở hai đầu hàng', () => {
    const [table, more] = tablesOf('TT | Nội dung\n---|:---:\n1 | Treo băng rôn\n\nSố | 2\n');
    expect(cells(table)).toEqual([
      [['TT'], ['Nội dung']],
      [['1'], ['Treo băng rôn']],
    ]);
    expect(more).toBeUndefined();
  });

  test('hàng đầu lặp lại bị bỏ, hàng bị ngắt được nối theo từng ô', () => {
    const source =
      'TT\tNội dung\tChủ trì\n1\tTreo băng\tCông an,\n\n5\n\nTT\tNội dung\tChủ trì\n\trôn.\tSở Y tế\n2\tKết.\tSở\n';
    const [table, ...more] = tablesOf(source);
    expect(more).toEqual([]);
    expect(cells(table)?.slice(1)).toEqual([
      [['1'], ['Treo băng rôn.'], ['Công an, Sở Y tế']],
      [['2'], ['Kết.'], ['Sở']],
    ]);
    expect(codes(source)).toEqual(['so-trang', 'hang-dau-lap', 'noi-hang-in']);
  });

  test('ô đầu trống giữa trang mà câu trước đã hết: hàng riêng', () => {
    const [table] = tablesOf('TT\tNội dung\tChủ trì\n1\tHết câu.\tSở Y tế.\n\tÝ khác.\tCông an.\n');
    expect(table?.rows).toHaveLength(3);
  });

  test('hai bảng cùng đầu bảng, số thứ tự lại từ 1', () => {
    const rows = 'TT\tNội dung\tChủ trì\n1\tMột.\tSở\n2\tHai.\tSở\n';
    expect(tablesOf(`${rows}${rows}`)).toHaveLength(2);
    expect(tablesOf(`${rows}Chữ giữa hai bảng.\n${rows}`)).toHaveLength(2);
  });

  test('nhãn rồi dấu tab, dòng thụt bằng tab: không phải bảng', () => {
    expect(tablesOf('1.\tMục tiêu chung\n-\tGạch đầu dòng\n\tThụt vào\n\t\t\tTM. ỦY BAN NHÂN DÂN')).toEqual([]);
  });
});
