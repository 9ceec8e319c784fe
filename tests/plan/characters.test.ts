import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan/load.js';
import { findLegacy, guessLegacy } from '../../src/text/legacy.js';
import { tcvn3, vni } from '../../src/text/legacy-tables.js';
import { isSyllable } from '../../src/text/syllable.js';
import { brief, danhMucGia, expectOnly, load, planText } from './ho-tro.js';

const withText = (text: string) => planText({ trichYeu: `trichYeu: "${text}"` });

describe('characters that must not reach paper', () => {
  it.each([
    ['unicode-to-hop', `chữ ▶${'ờ'.normalize('NFD')}i`],
    ['ky-tu-dieu-khien', 'một▶\thai'],
    ['ky-tu-dieu-khien', 'một▶\u0007hai'],
    ['ky-tu-dieu-khien', 'một▶\u0085hai'],
    ['ky-tu-an', 'một▶\u200bhai'],
    ['ky-tu-an', 'một▶\ufeffhai'],
    ['ky-tu-an', 'một▶\u00adhai'],
    ['ky-tu-rieng', 'một ▶\uf0b7 hai'],
    ['ky-tu-hong', 'một ▶\ufffd hai'],
  ])('%s', (code, text) => expectOnly(withText(text), code));

  it('finds what an escape hides, at the text', () => {
    expectOnly(planText({ trichYeu: 'trichYeu: ▶"một\\u200bhai"' }), 'ky-tu-an');
    expectOnly(planText({ trichYeu: 'trichYeu: ▶"chu\\u031b\\u0303"' }), 'unicode-to-hop');
  });

  it.each(['Đắk R’lấp – “a” … 5 °C ± 1 ½ m² × 3 ÷ 2', 'a\u00a0b', 'Số 3 → ✓ €', 'Ω ≥ α'])('accepts %s', (text) =>
    expect(load(withText(text)).diagnostics.map(brief)).toEqual([]),
  );
});

describe('legacy encodings', () => {
  it.each([
    ['▶Céng hßa x· héi chñ nghÜa ViÖt Nam', 'TCVN3'],
    ['▶UÛY BAN NHAÂN DAÂN', 'VNI'],
    ['K▶áº¿ hoáº¡ch phÃ²ng, chá»\u0091ng', 'UTF-8'],
  ])('%s', (text, way) => {
    expectOnly(withText(text), 'bang-ma-cu');
    expect(load(withText(text.replace('▶', ''))).diagnostics[0]?.message).toContain(way);
  });

  it('finds one word when the rest of the file shows more', () => {
    const text = planText({ trichYeu: 'trichYeu: "Céng hßa x· héi"', canCu: 'canCu:\n  - "Đúng x·"' });
    expect(load(text).diagnostics.map(brief)).toEqual(['error bang-ma-cu 8:12', 'error bang-ma-cu 17:11']);
  });
});

describe('more than one fault in a text or a file', () => {
  it('names each different hidden character at its own place', () => {
    const { diagnostics } = load(withText('một\u200bhai\u00adba\u200bbốn'));
    expect(diagnostics.map(brief)).toEqual(['error ky-tu-an 8:15', 'error ky-tu-an 8:19']);
  });

  it('tells separate marks once for a whole file in that form, and one by one for a few', () => {
    const texts = (count: number) => planText({ canCu: `canCu:\n${'  - "chữ"\n'.normalize('NFD').repeat(count)}` });
    expect(load(texts(3)).diagnostics.map(brief)).toEqual([17, 18, 19].map((line) => `error unicode-to-hop ${line}:8`));
    const { diagnostics } = load(texts(40));
    expect(diagnostics.map(brief)).toEqual(['error unicode-to-hop 17:8']);
    expect(diagnostics[0]?.message).toContain('40 đoạn');
  });

  it('reads lines that end as on very old Macs', () => {
    expect(load(planText().replaceAll('\n', '\r')).diagnostics).toEqual([]);
  });
});

describe('characters that the font lacks', () => {
  const font = { name: 'Tinos', has: (code: number) => code < 0x2000 };
  const found = (text: string) => loadPlan('kh.yaml', new TextEncoder().encode(text), danhMucGia, { font }).diagnostics;

  it('are told at their own place, among the other faults, a foreign word in one piece', () => {
    const noiDung = 'noiDung:\n  - cap: muc\n    chu: >-\n      Dòng một\n      dòng ✓ hai 目的 ✓';
    const diagnostics = found(planText({ so: 'so: 0', noiDung, luu: 'luu: {}' }));
    expect(diagnostics.map(brief)).toEqual([
      'error so-ngoai-khoang 5:5',
      'error ky-tu-thieu 13:12',
      'error ky-tu-thieu 13:18',
      'error thieu-khoa 16:6',
    ]);
    expect(diagnostics[2]?.message).toContain('“目的” (U+76EE, U+7684)');
  });

  it('are no matter in a note to oneself or when nothing is known of the font', () => {
    expect(found(`# ✓\n${planText()}`)).toEqual([]);
    expect(load(withText('a ✓')).diagnostics).toEqual([]);
  });
});

/** The five plans' own words, as a measure of false alarms and of misses. */
const folder = new URL('../../data/ke-hoach/', import.meta.url);
const paragraphs = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.yaml'))
  .flatMap((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8').split('\n'))
  .map((line) => line.trim())
  .filter((line) => /[\u0080-\uffff]/.test(line));

function encode(text: string, table: ReadonlyMap<string, string>): string {
  const back = new Map([...table].reverse().map(([from, to]) => [to, from]));
  return Array.from(
    text.normalize('NFC'),
    (letter) => back.get(letter) ?? back.get(letter.toLowerCase()) ?? letter,
  ).join('');
}

describe('detection of legacy encodings', () => {
  it('raises no alarm over real plans, line by line', () => {
    expect(paragraphs.length).toBeGreaterThan(1000);
    for (const line of paragraphs) expect(findLegacy([line])[0], line).toBeUndefined();
  });

  it('raises none over foreign and minority names', () => {
    const words =
      'Café São Paulo Müller naïve où août goût français garçon élève Noël Citroën façade Ångström Köln München Straße señor España Pelé Gödel Dvořák Øresund résumé crème brûlée très déjà vu Hué 10µm µm µg m² Windows® l·h «toàn dân» «khá» ½ Hôpital Côte d’Ivoire Québec Genève Krông Plông Đắk R’lấp ôtô Kôn Plô Búk SRó';
    for (const word of [...words.split(' '), words]) expect(findLegacy([word])[0], word).toBeUndefined();
  });

  it('counts a name that comes back as one word', () => {
    expect(findLegacy(['ở thôn Tâ', 'ở xã Tâ', 'ở Tâ và Lâ Ê', 'ở bản Tâ', 'ở Bâ']).filter(Boolean)).toEqual([]);
    expect(findLegacy(['x·', 'héi', 'chñ', 'viÖt']).filter(Boolean).length).toBe(4);
  });

  it.each([
    ['TCVN3', tcvn3],
    ['VNI', vni],
  ] as const)('finds the same lines in %s', (name, table) => {
    const found = findLegacy(paragraphs.map((line) => encode(line, table)));
    expect(found.filter((one) => one?.encoding === name).length / paragraphs.length).toBeGreaterThan(0.97);
  });

  it('finds UTF-8 read as Latin-1', () => {
    const misread = paragraphs.map((line) => Buffer.from(line).toString('latin1'));
    const vietnamese = misread.filter((line) => /[ÃáÄÆ]/.test(line));
    expect(
      findLegacy(vietnamese).filter((one) => one?.encoding === 'UTF-8').length / vietnamese.length,
    ).toBeGreaterThan(0.97);
  });

  it.each([
    ['nghiêng', true],
    ['thuỷ', true],
    ['thủy', true],
    ['gì', true],
    ['quyết', true],
    ['Céng', false],
    ['nhât', false],
    ['hòả', false],
    ['kả', false],
  ])('syllable %s: %s', (word, answer) => expect(isSyllable(word)).toBe(answer));
});

describe('bytes that are not UTF-8', () => {
  const read = (bytes: Uint8Array) => loadPlan('kh.yaml', bytes, danhMucGia);
  const text = planText({ trichYeu: 'trichYeu: "Tổ chức phòng, chống ma túy ở xã, phường"' });
  const latin = (encoded: string) => Uint8Array.from(Array.from(encoded, (letter) => letter.charCodeAt(0) & 0xff));

  it.each([
    ['UTF-16 LE', Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]), '1:1'],
    ['UTF-16 LE', Uint8Array.from(Buffer.from(text, 'utf16le')), '1:1'],
    ['UTF-16 BE', Uint8Array.from(Buffer.from(text, 'utf16le').swap16()), '1:1'],
    ['TCVN3', latin(encode(text, tcvn3)), '8:13'],
    ['VNI', latin(encode(text, vni)), '8:14'],
  ])('%s', (name, bytes, place) => {
    const { value, diagnostics } = read(bytes);
    expect(value).toBeUndefined();
    expect(diagnostics.map(brief)).toEqual([`error bang-ma-sai ${place}`]);
    expect(diagnostics[0]?.message).toContain(name);
  });

  it.each([
    ['Word, Excel', 'PK\u0003\u0004\u0014'],
    ['đời cũ', '\u00d0\u00cf\u0011\u00e0\u00a1'],
    ['PDF', '%PDF-1.7'],
  ])('a file of an office is told as that, not as a wrong encoding: %s', (name, head) => {
    const { diagnostics } = read(Buffer.from(`${head}\n\u00ff\u00fe`, 'latin1'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['khong-phai-chu']);
    expect(diagnostics[0]?.message).toContain(name);
    expect(diagnostics[0]?.message).toContain('nhap');
  });

  it('names the place of a single bad byte', () => {
    const bytes = Buffer.concat([Buffer.from('a: "xã'), Buffer.from([0xe1]), Buffer.from('"\n')]);
    expect(read(bytes).diagnostics.map(brief)).toEqual(['error bang-ma-sai 1:7']);
    expect(read(Buffer.concat([Buffer.from('a\nxã'), Buffer.from([0xe1])])).diagnostics.map(brief)).toEqual([
      'error bang-ma-sai 2:3',
    ]);
  });

  it('Windows-1258', () => {
    // "xã phòng chống": the tones are combining marks of that code page.
    const bytes = latin('a: "xa\xde pho\xccng ch\xf4\xecng"');
    expect(read(bytes).diagnostics[0]?.message).toContain('Windows-1258');
  });

  it('refuses a file that no plan reaches in size', () => {
    expect(read(new Uint8Array(9 * 1024 * 1024)).diagnostics.map((d) => d.code)).toEqual(['tep-qua-lon']);
  });

  it('guesses nothing for ASCII', () => expect(guessLegacy('abc')).toBeUndefined());
});
