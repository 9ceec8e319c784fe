/** Breaks that a careful typist would not leave are prevented, and only where they fall. */
import { describe, expect, it } from 'vitest';
import { fitDocument, paginate } from '../../src/layout/layout.js';
import { steady } from '../../src/layout/steady.js';
import { bodyTexts, documentOf, p } from './pages.js';
import { standardWith, tinos } from './world.js';

const family = await tinos();
const standard = await standardWith();

function linesWith(text: string): readonly string[] {
  const { fitted } = fitDocument(documentOf(p('khoan', text)), standard, family);
  return paginate(fitted, family).flatMap(bodyTexts);
}

/** Moves a phrase over the line's end by lengthening what stands before it. */
function allPlaces(phrase: string): readonly (readonly string[])[] {
  return Array.from({ length: 40 }, (_, i) =>
    linesWith(`${'Ủy ban nhân dân tỉnh ban hành kế hoạch '.repeat(2)}${'i'.repeat(i)} ${phrase} của tỉnh.`),
  );
}

const plain = (line: string) => line.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ');

describe('steady breaks', () => {
  it.each([
    ['số 194/KH-UBND', /KH-\s*$/],
    ['tổ chức CT-XH', /CT-\s*$/],
    ['giai đoạn 2021-2025', /2021-\s*$/],
    ['giai đoạn 2024 - 2025', /2024 -\s*$/],
    ['nội dung: (2) Phương thức', /\(2\)\s*$/],
  ])('%s is not torn', (phrase, torn) => {
    const all = allPlaces(phrase);
    expect(all.some((lines) => lines.length > 1)).toBe(true);
    for (const lines of all) for (const line of lines) expect(plain(line)).not.toMatch(torn);
  });

  it('a spaced dash never begins a line', () => {
    for (const lines of allPlaces('kinh tế - xã hội')) for (const line of lines) expect(plain(line)).not.toMatch(/^- /);
  });

  it('changes no character where no line ends', () => {
    expect(linesWith('Kế hoạch số 44/KH-UBND, giai đoạn 2021-2025')[0]).toBe(
      'Kế hoạch số 44/KH-UBND, giai đoạn 2021-2025',
    );
  });

  it('keeps every decision at least 4 twips from its edge, for real sentences', () => {
    const width = standard.page.width - standard.page.left - standard.page.right;
    const sentence = 'Tăng cường tuyên truyền, phổ biến giáo dục pháp luật về phòng, chống ma túy, ';
    for (let i = 1; i < 120; i++) {
      const content = [{ kind: 'text' as const, text: sentence.repeat(3).slice(0, 90 + i) }];
      const made = steady(content, 'khoan', width, { family, styles: standard.styles, noteNumber: () => 1 });
      expect(made.broken.margin).toBeGreaterThanOrEqual(4);
      expect(Math.abs(made.tracking)).toBeLessThanOrEqual(3);
    }
  });
});
