/** Text of a Word file: what is shown is read, once, and what is not is told. */
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx/read.js';
import { docx, field, first, p, piece, r, read, remarks, textOf, texts } from './tep.js';

describe('pieces of a run', () => {
  test('a word split over runs of one look is one run', () => {
    const runs = first(read(p(r('Kế ho') + r('ạ') + r('ch')))).runs;
    expect(runs.map((run) => run.text)).toEqual(['Kế hoạch']);
  });

  test('blanks at the ends of a text stay only where the file says so', () => {
    expect(texts(read(p('<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b </w:t></w:r>')))).toEqual(['a b ']);
  });

  test('tabs, line breaks, no-break hyphens and soft hyphens', () => {
    const body = p(
      piece(
        '<w:t>KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t>',
      ),
    );
    expect(texts(read(body))).toEqual(['KH-UBND\ta\nb\ncd']);
    expect(texts(read(p(r('KH\u2011UBND'))))).toEqual(['KH-UBND']);
  });

  test('no-break spaces stay', () => {
    expect(texts(read(p(r('Số:\u00a0\u00a0/KH'))))).toEqual(['Số:\u00a0\u00a0/KH']);
  });

  test('a page break parts lines only between words', () => {
    const page = piece('<w:br w:type="page"/>');
    expect(texts(read(p(page + r('Một')) + p(r('Hai') + page + r('ba')) + p(page)))).toEqual(['Một', 'Hai\nba', '']);
  });

  test('characters of picture fonts, and an unknown one said', () => {
    const symbol = (font: string, code: string) => piece(`<w:sym w:font="${font}" w:char="${code}"/>`);
    const document = read(p(symbol('Wingdings', 'F0FE') + symbol('Symbol', 'F0B3') + symbol('Wingdings', 'F001')));
    expect(texts(document)).toEqual(['☑≥\ufffd']);
    expect(remarks(document)).toEqual(['reported ky-hieu-la ×1']);
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    expect(texts(read(p(r('\uf0b7', font('Symbol')) + r('\uf0b7') + r('ü', font('Wingdings')))))).toEqual(['••✓']);
    expect(texts(read(p(symbol('ZapfDingbats', 'F041'))))).toEqual(['\ufffd']);
    expect(texts(read(p(symbol('MS Gothic', '2610') + symbol('Times New Roman', 'F0D7'))))).toEqual(['☐×']);
  });

  test('capitals by format are given as capitals, and said', () => {
    const document = read(p(r('Kế hoạch', '<w:caps/>') + r(' đường', '<w:smallCaps/>')));
    expect(texts(document)).toEqual(['KẾ HOẠCH ĐƯỜNG']);
    expect(remarks(document)).toContain('changed chu-hoa-dinh-dang ×2');
  });

  test('hidden text is left out and told', () => {
    const document = read(p(r('Nhìn thấy') + r(' mật', '<w:vanish/>') + r(' nữa', '<w:vanish w:val="0"/>')));
    expect(texts(document)).toEqual(['Nhìn thấy nữa']);
    expect(document.remarks.map((one) => one.message)).toEqual(['chữ ẩn “mật”: không đọc']);
  });

  test('struck and lowered text is read and told', () => {
    const document = read(p(r('bỏ', '<w:strike/>') + r('2', '<w:vertAlign w:val="subscript"/>')));
    expect(texts(document)).toEqual(['bỏ2']);
    expect(remarks(document)).toEqual(['reported chu-gach ×1', 'reported chi-so-duoi ×1']);
  });

  test('a formula gives its letters and is told', () => {
    const document = read(p(`${r('S = ')}<m:oMath><m:r><m:t>a²</m:t></m:r></m:oMath>`));
    expect(texts(document)).toEqual(['S = a²']);
    expect(remarks(document)).toEqual(['reported cong-thuc ×1']);
  });
});

describe('wrappers', () => {
  test.each([
    ['smart tag', `<w:smartTag w:element="x">${r('chữ')}</w:smartTag>`],
    ['custom XML', `<w:customXml w:element="x">${r('chữ')}</w:customXml>`],
    ['content control', `<w:sdt><w:sdtPr/><w:sdtContent>${r('chữ')}</w:sdtContent></w:sdt>`],
    ['hyperlink', `<w:hyperlink w:anchor="a">${r('chữ')}</w:hyperlink>`],
    ['direction', `<w:bdo w:val="ltr">${r('chữ')}</w:bdo>`],
    ['ruby', piece(`<w:ruby><w:rubyPr/><w:rt>${r('nhỏ')}</w:rt><w:rubyBase>${r('chữ')}</w:rubyBase></w:ruby>`)],
    [
      'alternate content',
      `<mc:AlternateContent><mc:Choice Requires="w14">${r('chữ')}</mc:Choice><mc:Fallback>${r('cũ')}</mc:Fallback></mc:AlternateContent>`,
    ],
    [
      'unknown alternative',
      `<mc:AlternateContent><mc:Choice Requires="la">${r('lạ')}</mc:Choice><mc:Fallback>${r('chữ')}</mc:Fallback></mc:AlternateContent>`,
    ],
  ])('%s', (name, wrapped) => {
    const document = read(p(r('một ') + wrapped + r(' hai')));
    expect(texts(document)).toEqual(['một chữ hai']);
    if (name !== 'ruby') expect(remarks(document)).toEqual([]);
  });

  test('a content control around paragraphs', () => {
    const document = read(
      `<w:sdt><w:sdtContent>${p(r('một'))}<w:sdt><w:sdtContent>${p(r('hai'))}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`,
    );
    expect(texts(document)).toEqual(['một', 'hai']);
  });

  test('the prompt of an empty control is read and told', () => {
    const document = read(
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r('Bấm vào đây'))}</w:sdtContent></w:sdt>`,
    );
    expect(remarks(document)).toEqual(['reported o-dien-trong ×1']);
  });

  test('an outside address is kept from being opened and said', () => {
    const relationships =
      '<Relationship Id="ngoai" Type="x/hyperlink" Target="http://vi-du.vn/" TargetMode="External"/>';
    const document = read({ body: p(`<w:hyperlink r:id="ngoai">${r('trang')}</w:hyperlink>`), relationships });
    expect(texts(document)).toEqual(['trang']);
    expect(remarks(document)).toEqual(['ignored lien-ket ×1']);
  });
});

describe('fields', () => {
  test('the result is read, the instruction is not', () => {
    expect(texts(read(p(r('Trang ') + field('REF a \\h', r('12')) + r('.'))))).toEqual(['Trang 12.']);
    expect(texts(read(p(`<w:fldSimple w:instr=" NUMPAGES ">${r('7')}</w:fldSimple>`)))).toEqual(['7']);
  });

  test('fields inside fields, and over paragraphs', () => {
    const inner = field('PAGE', r('3'));
    const outer =
      piece('<w:fldChar w:fldCharType="begin"/>') +
      piece('<w:instrText>IF </w:instrText>') +
      inner +
      piece('<w:instrText> = 3</w:instrText>') +
      piece('<w:fldChar w:fldCharType="separate"/>') +
      r('đúng');
    const document = read(p(outer) + p(r('tiếp') + piece('<w:fldChar w:fldCharType="end"/>') + r(' hết')));
    expect(texts(document)).toEqual(['đúng', 'tiếp hết']);
  });

  test('a date that changes by itself is told', () => {
    expect(remarks(read(p(field('DATE \\@ "dd/MM/yyyy"', r('05/6/2026')))))).toEqual(['reported truong-ngay ×1']);
  });

  test('a field without a result is told, an index mark is not', () => {
    expect(remarks(read(p(r('a') + field('PAGE') + field('XE "ma túy"'))))).toEqual(['reported truong-khong-chu ×1']);
  });

  test('a check box of an old form', () => {
    const box = (state: string) =>
      piece(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar>`) +
      piece('<w:instrText>FORMCHECKBOX</w:instrText>') +
      piece('<w:fldChar w:fldCharType="end"/>');
    expect(texts(read(p(box('<w:checked/>') + box('<w:default w:val="0"/>'))))).toEqual(['☒☐']);
  });

  test('a field that never ends hides nothing', () => {
    const document = read(
      p(piece('<w:fldChar w:fldCharType="begin"/><w:instrText>REF</w:instrText>') + r('còn')) +
        p(field('REF a', r('sau'))),
    );
    expect(texts(document)).toEqual(['còn', 'sau']);
    expect(remarks(document)).toEqual(['reported truong-ho ×1']);
  });
});

describe('notes and comments', () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${p(piece('<w:footnoteRef/>') + r(` ${text}`))}</w:footnote>`;

  test('footnotes are numbered as they are met', () => {
    const reference = (id: number) => piece(`<w:footnoteReference w:id="${id}"/>`);
    const document = read({
      body: p(r('a') + reference(7) + r('b') + reference(3)),
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote>${note(3, 'ba')}${note(7, 'bảy')}${note(9, 'thừa')}`,
    });
    expect(first(document).runs.map((run) => run.note ?? run.text)).toEqual(['a', 1, 'b', 2]);
    expect(
      document.notes.map(({ number, blocks }) => [
        number,
        ...blocks.map((block) => (block.kind === 'paragraph' ? textOf(block) : '')),
      ]),
    ).toEqual([
      [1, 'bảy'],
      [2, 'ba'],
    ]);
    expect(remarks(document)).toEqual(['reported chu-thich-thua ×1']);
  });

  test('endnotes go on with the numbers, and that is said', () => {
    const document = read({
      body: p(r('a') + piece('<w:endnoteReference w:id="2"/>')),
      endnotes: `<w:endnote w:id="2">${p(piece('<w:endnoteRef/>') + r('cuối'))}</w:endnote>`,
    });
    expect(document.notes[0]?.blocks[0]?.place.part).toBe('word/endnotes.xml');
    expect(remarks(document)).toEqual(['changed chu-thich-cuoi ×1']);
  });

  test('comments are told with author, words and place', () => {
    const comment = `<w:comment w:id="0" w:author="Nguyễn Văn An">${p(r('Sửa lại'))}${p(r('số liệu'))}</w:comment>`;
    const body =
      p(r('một')) +
      p(
        `<w:commentRangeStart w:id="0"/>${r('hai')}<w:commentRangeEnd w:id="0"/>${piece('<w:commentReference w:id="0"/>')}`,
      );
    expect(read({ body, comments: comment }).remarks).toEqual([
      {
        kind: 'reported',
        code: 'binh-luan',
        message: 'bình luận của Nguyễn Văn An: “Sửa lại / số liệu”',
        lost: ['Sửa lại số liệu'],
        place: { part: 'word/document.xml', paragraph: 2 },
        count: 1,
      },
    ]);
  });
});

describe('bookmarks', () => {
  test('in a paragraph and before it; not the cursor of Word', () => {
    const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`;
    const document = read(p(mark('n_a') + r('a')) + mark('n_b') + p(mark('_GoBack') + r('b') + mark('n_c')));
    expect(document.sections[0]?.blocks.map((block) => (block.kind === 'paragraph' ? block.bookmarks : []))).toEqual([
      ['n_a'],
      ['n_b', 'n_c'],
    ]);
  });
});

describe('nothing is dropped unsaid', () => {
  test('a file without a word is read, with a warning', () => {
    const picture =
      '<w:drawing><wp:inline><wp:docPr id="1" name="Trang 1"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>';
    const { value, diagnostics } = readDocx('anh.docx', docx({ body: p(piece(picture)) }));
    expect(value?.remarks.map((one) => one.code)).toEqual(['hinh']);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning docx-khong-chu']);
  });

  test('an element that nobody knows is counted', () => {
    const document = read(p('<w:tuongLai/><w:tuongLai/>') + p(r('a')));
    expect(document.remarks).toMatchObject([{ kind: 'reported', code: 'the-la', count: 2 }]);
  });

  test('text in a place that is not read is told', () => {
    const document = read(`${p(r('a'))}<w:tuongLai>${p(r('mất'))}</w:tuongLai>`);
    expect(document.remarks.find((one) => one.code === 'chu-khong-doc')?.message).toContain('mất');
  });

  test('a file of known things gives no remark', () => {
    expect(remarks(read(p(r('Một đoạn.', '<w:b/><w:lang w:val="vi-VN"/>'), '<w:jc w:val="both"/>')))).toEqual([]);
  });
});
