/** The linter of written Word files finds every fault that it is there for. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/writers/docx/write.js';
import { lintDocx } from './docx-lint.js';
import { mau } from './mau.js';

let sound: Uint8Array;
beforeAll(async () => {
  sound = await writeDocx(mau());
});

const asOurs = { level: 0, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o600 << 16 } as const;

function changed(part: string, from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(sound);
  const before = new TextDecoder().decode(files[part]);
  const after = before.replace(from, to);
  expect(after, `${from} is not in ${part}`).not.toBe(before);
  return zipSync({ ...files, [part]: strToU8(after) }, asOurs);
}

const body = 'word/document.xml';
const faults: readonly (readonly [string, string, string | RegExp, string, RegExp])[] = [
  ['an entity', body, "R'lấp", 'R&apos;lấp', /&apos;/],
  ['a quote written as an entity', body, '"Tuy', '&quot;Tuy', /&quot; in text/],
  ['a field without a result', 'word/header1.xml', /<w:t [^>]*>2<\/w:t>/, '', /header1.*field/],
  [
    'a reference that leads nowhere',
    'word/_rels/document.xml.rels',
    'header2.xml',
    'header9.xml',
    /header9.*not exist/,
  ],
  ['a header that is none', body, 'r:id="rId6"', 'r:id="rId1"', /header reference rId1/],
  ['a part without a type', '[Content_Types].xml', /<Override PartName="\/word\/styles.xml"[^>]*>/, '', /styles.*type/],
  ['a type without a part', '[Content_Types].xml', '/word/styles.xml', '/word/stile.xml', /stile.*without a part/],
  ["Word 2013's layout", 'word/settings.xml', 'w:val="14"', 'w:val="15"', /compatibilityMode 15/],
  ['kerning', 'word/styles.xml', '<w:sz ', '<w:kern w:val="28"/><w:sz ', /kerning/],
  ['a footnote mark in a separator', 'word/footnotes.xml', '<w:separator/>', '<w:footnoteRef/>', /in a separator/],
  ['footnotes in the wrong order', body, /(<w:footnoteReference w:id=")1/, '$12', /order/],
  ['a style that does not exist', body, 'w:val="muc"', 'w:val="mucc"', /style mucc/],
  ['a style name twice', 'word/styles.xml', 'w:val="Tiêu ngữ"', 'w:val="QUỐC HIỆU"', /quốc hiệu twice/],
  ['a bookmark twice', body, 'w:name="n_k13"', 'w:name="N_k12"', /n_k12 twice/],
  ['a bookmark id twice', body, 'w:id="1" w:name', 'w:id="0" w:name', /bookmark id 0/],
  ['a bookmark name that Word refuses', body, 'n_k13', 'n-k13', /bookmark name n-k13/],
  ['a column too few', body, /<w:gridCol w:w="\d+"\/>/, '', /columns filled/],
  ['a cell of another width', body, /<w:tcW w:type="dxa" w:w="600"\/>/, '<w:tcW w:type="dxa" w:w="500"/>', /500 wide/],
  ['a merged cell with no start', body, '<w:vMerge w:val="restart"/>', '', /nothing above/],
  ['a table that sizes itself', body, '<w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="autofit"/>', /not fixed/],
  [
    'tables that touch',
    body,
    /<w:p>(?:(?!<w:p>).)*cuoi-bang.*?<\/w:p>(?=<w:sectPr)/s,
    '<w:tbl/><w:tbl/>',
    /tables touch/,
  ],
  [
    'a cell that ends with a table',
    body,
    /<w:p>(?:(?!<w:p>).)*?<\/w:p>(?=<\/w:tc>)/s,
    '<w:tbl/>',
    /w:tc ends with a table/,
  ],
  ['an empty paragraph', body, '<w:p><w:pPr><w:pStyle w:val="muc"/>', '<w:p/>$&', /empty paragraph/],
  ['spaces as layout', body, 'KẾ HOẠCH', 'KẾ   HOẠCH', /spaces as layout/],
  ['a space at the end', body, 'KẾ HOẠCH', 'KẾ HOẠCH ', /space at an end/],
  ['a tab', body, 'KẾ HOẠCH', 'KẾ\tHOẠCH', /tab/],
  ['a hyphen that the fonts lack', body, 'KẾ HOẠCH', 'KẾ\u2011HOẠCH', /U\+2011/],
  ['line height without a rule', 'word/footnotes.xml', / w:lineRule="\w+"/, '', /without its rule/],
  ['bold said twice', body, '<w:b w:val="false"/>', '<w:b/>', /w:b repeats style khoan-tieu-de/],
];

test.each(faults)('%s', (_, part, from, to, message) => {
  expect(lintDocx(sound)).toEqual([]);
  expect(lintDocx(changed(part, from, to)).join('\n')).toMatch(message);
});

describe('zip', () => {
  const zipped = (options: Parameters<typeof zipSync>[1]) => zipSync(unzipSync(sound), { ...asOurs, ...options });

  test.each([
    ['external attributes 0', { attrs: 0 }, /external attributes 0/],
    ['another time', { mtime: new Date(2026, 5, 1) }, /stamp/],
    ['another maker', { os: 0 }, /made by 0/],
  ] as const)('%s', (_, options, message) => {
    expect(lintDocx(zipped(options)).join('\n')).toMatch(message);
  });

  test('a folder entry', () => {
    const bytes = zipSync({ ...unzipSync(sound), 'word/': new Uint8Array() }, asOurs);
    expect(lintDocx(bytes).join('\n')).toMatch(/folder entry/);
  });

  test('the types not in front', () => {
    const { '[Content_Types].xml': types, ...others } = unzipSync(sound);
    const bytes = zipSync({ ...others, '[Content_Types].xml': types ?? new Uint8Array() }, asOurs);
    expect(lintDocx(bytes).join('\n')).toMatch(/stands before/);
  });

  test('a part that nobody refers to', () => {
    const bytes = zipSync(
      { ...unzipSync(sound), 'word/x.xml': strToU8('<?xml version="1.0" encoding="UTF-8"?><x/>') },
      asOurs,
    );
    expect(lintDocx(bytes).join('\n')).toMatch(/x\.xml: nobody refers to it/);
  });
});
