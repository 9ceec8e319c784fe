/** Files that are broken, mislabelled or made to harm: one message in Vietnamese, little work, little memory. */
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx/read.js';
import { expectProportional } from '../../ho-tro/growth.js';
import { docx, filesOf, p, r, read, remarks, texts } from './tep.js';

function refusal(bytes: Uint8Array): string {
  const { value, diagnostics } = readDocx('hai.docx', bytes);
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  const [one] = diagnostics;
  expect(one?.severity).toBe('error');
  expect(one?.place).toEqual({ file: 'hai.docx' });
  expect(one?.message).toMatch(/^thấy .*cần /s);
  return one?.code ?? '';
}

const good = docx({ body: p(r('Một đoạn.')) });

function withDocument(xml: string): Uint8Array {
  return zipSync({ ...filesOf({}), 'word/document.xml': strToU8(xml) });
}

/** A zip with one large part, made piece by piece: the test itself shall need little memory. */
function withLarge(name: string, piece: Uint8Array, times: number, packed: boolean, head = '', tail = ''): Uint8Array {
  const made: Uint8Array[] = [];
  const zip = new Zip((problem, chunk) => {
    if (problem) throw problem;
    made.push(chunk);
  });
  for (const [other, content] of Object.entries(filesOf({ body: p(r('a')) }))) {
    if (other === name) continue;
    const file = new ZipPassThrough(other);
    zip.add(file);
    file.push(content, true);
  }
  const large = packed ? new ZipDeflate(name, { level: 1 }) : new ZipPassThrough(name);
  zip.add(large);
  large.push(strToU8(head));
  for (let i = 0; i < times; i++) large.push(piece.slice());
  large.push(strToU8(tail), true);
  zip.end();
  const bytes = new Uint8Array(made.reduce((total, chunk) => total + chunk.length, 0));
  let at = 0;
  for (const chunk of made) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const megabyte = 1024 * 1024;
const zeros = new Uint8Array(megabyte);

/** Changes bytes at every place where a signature stands, counted from it. */
function patched(bytes: Uint8Array, signature: number, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) if (view.getUint32(at, true) === signature) change(view, at);
  return copy;
}

const inDirectory = 0x02014b50;
const inEnd = 0x06054b50;

describe('not a Word file', () => {
  const compound = (name: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0])), 1024);
    return bytes;
  };
  const types = (content: string) =>
    strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a" ContentType="${content}"/></Types>`,
    );

  test.each([
    ['empty', new Uint8Array(), 'docx-khong-phai', 'rỗng'],
    ['PDF', strToU8('%PDF-1.7\n…'), 'docx-khong-phai', 'PDF'],
    ['old Word', compound('WordDocument'), 'docx-khong-phai', '.doc'],
    ['encrypted Word', compound('EncryptedPackage'), 'docx-mat-khau', 'mật khẩu'],
    ['RTF', strToU8('{\\rtf1 a}'), 'docx-khong-phai', 'RTF'],
    ['picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), 'docx-khong-phai', 'ảnh'],
    ['web page', strToU8('\ufeff<!DOCTYPE html><html></html>'), 'docx-khong-phai', 'HTML'],
    ['plain text', strToU8('KẾ HOẠCH'), 'docx-khong-phai', 'không phải của Word'],
    ['plain zip', zipSync({ 'a.txt': strToU8('a') }), 'docx-khong-phai', 'zip'],
    ['empty zip', zipSync({}), 'docx-khong-phai', 'rỗng'],
    [
      'LibreOffice',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      'docx-khong-phai',
      '.odt',
    ],
    [
      'Excel',
      zipSync({
        '[Content_Types].xml': types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      }),
      'docx-khong-phai',
      'Excel',
    ],
    [
      'no text part',
      zipSync({ ...filesOf({}), 'word/document.xml': strToU8('<a/>') }),
      'docx-thieu-phan',
      'word/document.xml',
    ],
  ])('%s', (_, bytes, code, word) => {
    expect(refusal(bytes)).toBe(code);
    expect(readDocx('hai.docx', bytes).diagnostics[0]?.message).toContain(word);
  });
});

describe('damaged', () => {
  test('cut anywhere', () => {
    for (let length = 4; length < good.length; length += 7) expect(refusal(good.slice(0, length))).toBe('docx-hong');
  });

  test('a byte changed anywhere is a message or the same text, never a crash', () => {
    for (let at = 0; at < good.length; at += 3) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const { value, diagnostics } = readDocx('hai.docx', bytes);
      expect(value === undefined).toBe(diagnostics.length > 0);
      if (value) expect(texts(value)).toEqual(['Một đoạn.']);
    }
  });

  test('one letter of the text changed, all else as it was', () => {
    const stored = zipSync(filesOf({ body: p(r('Một đoạn.')) }), { level: 0 });
    const at = Buffer.from(stored).indexOf('Một');
    stored[at] = 'N'.charCodeAt(0);
    expect(refusal(stored)).toBe('docx-hong');
  });

  test.each([
    ['XML cut', '<w:document xmlns:w="x"><w:body>'],
    ['wrong nesting', '<a><b></a></b>'],
    ['unknown entity', '<a>&vi;</a>'],
    ['nothing', ''],
  ])('%s', (_, xml) => expect(refusal(withDocument(xml))).toBe('docx-xml-sai'));

  test('not UTF-8', () => {
    expect(refusal(zipSync({ ...filesOf({}), 'word/document.xml': Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c) }))).toBe(
      'docx-hong',
    );
  });

  test('UTF-16 is read', () => {
    const xml = new TextDecoder().decode(filesOf({ body: p(r('chữ')) })['word/document.xml']);
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...xml].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
    ]);
    const { value } = readDocx('hai.docx', zipSync({ ...filesOf({}), 'word/document.xml': wide }));
    expect(value && texts(value)).toEqual(['chữ']);
  });
});

describe('zips made to harm', () => {
  test('10,000 entries', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`word/${i}.xml`, new Uint8Array()]));
    expect(refusal(zipSync({ ...filesOf({}), ...many }, { level: 0 }))).toBe('docx-nhieu-phan');
  });

  test.each(['../../etc/passwd', 'word/../../x', '/x', 'C:/x', 'word\\..\\..\\x'])(
    'a name that leads outside: %s',
    (name) => {
      expect(refusal(zipSync({ ...filesOf({}), [name]: strToU8('x') }))).toBe('docx-ten-phan');
    },
  );

  test('two entries of one name, also when only the case differs', () => {
    expect(refusal(zipSync({ ...filesOf({}), 'WORD/Document.xml': strToU8('<a/>') }))).toBe('docx-trung-phan');
  });

  test('an encrypted entry', () => {
    expect(refusal(patched(good, inDirectory, (view, at) => view.setUint16(at + 8, 1, true)))).toBe('docx-mat-khau');
  });

  test('an unknown way of packing', () => {
    expect(refusal(patched(good, inDirectory, (view, at) => view.setUint16(at + 10, 99, true)))).toBe('docx-hong');
  });

  test('a bomb that says its size', () => {
    const bomb = withLarge('word/document.xml', zeros, 60, true);
    expect(bomb.length).toBeLessThan(megabyte);
    expect(refusal(bomb)).toBe('docx-qua-lon');
  });

  test('a large picture that packs well is not unpacked, so it does no harm', () => {
    const { value } = readDocx('hai.docx', withLarge('word/media/image1.bmp', zeros, 60, true));
    expect(value && texts(value)).toEqual(['a']);
  });

  test('a bomb that hides its size', () => {
    const bomb = withLarge('word/document.xml', zeros, 60, true);
    const lying = patched(bomb, inDirectory, (view, at) => {
      if (view.getUint32(at + 24, true) > 1024 * 1024) view.setUint32(at + 24, 1000, true);
    });
    expect(refusal(lying)).toBe('docx-hong');
  });

  test('entries that share their bytes', () => {
    const { buffer } = good;
    expect(buffer.byteLength).toBeGreaterThan(0);
    let first: number | undefined;
    const shared = patched(good, inDirectory, (view, at) => {
      first ??= view.getUint32(at + 42, true);
      view.setUint32(at + 42, first, true);
    });
    expect(refusal(shared)).toBe('docx-hong');
  });

  test('a directory that lies about where it stands', () => {
    expect(refusal(patched(good, inEnd, (view, at) => view.setUint32(at + 12, 0xfffffff0, true)))).toBe('docx-hong');
    expect(refusal(patched(good, inDirectory, (view, at) => view.setUint32(at + 42, 0xfffffff0, true)))).toBe(
      'docx-hong',
    );
  });

  test('many parts that are large together', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 5 }, (_, i) => [`word/media/${i}.bin`, strToU8('x'.repeat(1 + i))]),
    );
    const declared = patched(
      zipSync({ ...filesOf({ body: p(r('a')) }), ...parts }, { level: 0 }),
      inDirectory,
      (view, at) => {
        if (view.getUint32(at + 24, true) < 10) view.setUint32(at + 24, 50 * megabyte, true);
      },
    );
    expect(refusal(declared)).toBe('docx-qua-lon');
  });
});

describe('XML made to harm', () => {
  test('entities that multiply', () => {
    const entities = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    expect(refusal(withDocument(`<!DOCTYPE a [<!ENTITY e0 "ha">${entities}]><a>&e10;</a>`))).toBe('docx-dtd');
  });

  test('a document type that names a file outside', () => {
    expect(refusal(withDocument('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'))).toBe('docx-dtd');
  });

  test('a document type in another part', () => {
    const bytes = zipSync({ ...filesOf({ body: p(''), styles: '' }), 'word/styles.xml': strToU8('<!DOCTYPE a><a/>') });
    expect(refusal(bytes)).toBe('docx-dtd');
  });

  test('a document type in the properties, which nothing printed hangs on, costs only the properties', () => {
    const office = 'http://schemas.openxmlformats.org';
    const link = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const links =
      link('a', 'officeDocument', 'word/document.xml') + link('b', 'custom-properties', 'docProps/custom.xml');
    const bytes = (custom: string) =>
      zipSync({
        ...filesOf({ body: p(r('a')) }),
        '_rels/.rels': strToU8(`<Relationships xmlns="${office}/package/2006/relationships">${links}</Relationships>`),
        'docProps/custom.xml': strToU8(custom),
      });
    const named = `<Properties xmlns="${office}/officeDocument/2006/custom-properties"><property name="so"><x>7</x></property></Properties>`;
    expect(readDocx('hai.docx', bytes(named)).value?.properties).toEqual(new Map([['so', '7']]));
    const { value } = readDocx('hai.docx', bytes(`<!DOCTYPE a [<!ENTITY b "c">]>${named}`));
    expect(value && texts(value)).toEqual(['a']);
    expect(value?.properties).toBeUndefined();
  });

  test('200 MB', () => {
    const piece = strToU8(`<w:t>${'a'.repeat(megabyte)}</w:t>`);
    expect(refusal(withLarge('word/document.xml', piece, 200, true, '<w:p>', '</w:p>'))).toBe('docx-qua-lon');
  });

  test('60 MB of small elements, stored without packing', () => {
    const bytes = withLarge('word/document.xml', strToU8('<b/>'.repeat(megabyte / 4)), 60, false, '<a>', '</a>');
    const before = process.memoryUsage().rss;
    expect(refusal(bytes)).toBe('docx-qua-lon');
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * megabyte);
  });

  test.each([
    ['elements in elements', `${'<b>'.repeat(10_000)}${'</b>'.repeat(10_000)}`],
    ['an element of ten thousand attributes', `<b ${Array.from({ length: 10_000 }, (_, i) => `a${i}=""`).join(' ')}/>`],
  ])('%s', (_, content) => expect(refusal(withDocument(`<a>${content}</a>`))).toBe('docx-qua-lon'));

  test('one footnote referred to from everywhere is read once', () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const footnotes = `<w:footnote w:id="1">${p(r('chú thích'.repeat(1000)))}</w:footnote>`;
    const document = read({ body: p(reference.repeat(20_000)), footnotes });
    expect(document.notes).toHaveLength(1);
  });
});

describe('patterns that take long', () => {
  test.each<readonly [string, number, (size: number) => string]>([
    ['blanks in the middle', 50_000, (n) => `<w:r><w:t>a${' '.repeat(n)}b</w:t></w:r>`],
    ['a row of marks', 10_000, (n) => r(`a${'\u0301\u0323'.repeat(n)}`)],
    ['a row of underscores', 50_000, (n) => r(`${'_'.repeat(n)}a`)],
    ['one word of a legacy font', 10_000, (n) => r('®'.repeat(n), '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')],
    ['hidden blanks', 50_000, (n) => r(' a'.repeat(n), '<w:vanish/>')],
    ['a number with a tail', 50_000, (n) => `<w:pPr><w:ind w:left="1${' '.repeat(n)}!"/></w:pPr>`],
    ['fields in fields', 1000, (n) => '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(n)],
    ['bookmarks', 2000, (n) => '<w:bookmarkStart w:id="1" w:name="a"/>'.repeat(n)],
    ['runs', 1000, (n) => r('ả').repeat(n)],
  ])('%s', (_, size, content) => {
    expectProportional((n) => {
      const bytes = zipSync(filesOf({ body: p(content(n)) + p(r('sau')) }), { level: 0 });
      expect(readDocx('hai.docx', bytes).value?.sections[0]?.blocks).toHaveLength(2);
    }, size);
  });

  test('a header of many paragraphs, shown by many sections, is there once', () => {
    const end = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>';
    const document = read({ body: p('', end).repeat(5000) + end, headers: { h: p(r('a')).repeat(5000) } });
    expect(new Set(document.sections.map((one) => one.headers)).size).toBe(1);
  });

  test('a style that says much, under many styles that build on it', () => {
    expectProportional((n) => {
      const based = Array.from(
        { length: n },
        (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="goc"/></w:style>`,
      ).join('');
      const styles = `<w:style w:type="paragraph" w:styleId="goc"><w:rPr>${'<w:b/>'.repeat(n * 100)}</w:rPr></w:style>${based}`;
      const body = Array.from({ length: n }, (_, i) => p(r('a'), `<w:pStyle w:val="s${i}"/>`)).join('');
      expect(read({ body, styles }).sections[0]?.blocks).toHaveLength(n);
    }, 100);
  });
});

describe('outside addresses', () => {
  const outside = (type: string) =>
    `<Relationship Id="ngoai" Type="x/${type}" Target="http://127.0.0.1:9/x" TargetMode="External"/>`;

  test.each(['image', 'attachedTemplate', 'styles', 'header', 'footnotes'])('%s is told and not opened', (type) => {
    const document = read({ body: p(r('a')), relationships: outside(type) });
    expect(texts(document)).toEqual(['a']);
    expect(remarks(document)).toEqual(['reported lien-ket-ngoai ×1']);
  });

  test('a target that climbs out of the archive names nothing', () => {
    const relationships = '<Relationship Id="x" Type="x/styles" Target="../../../../etc/passwd"/>';
    expect(texts(read({ body: p(r('a')), relationships }))).toEqual(['a']);
  });
});
