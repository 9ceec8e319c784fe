/** The measures of a page are right to half a millimetre: just within is passed, just beyond is told, on both sides. */
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/check/model.js';
import { le } from '../../src/check/the-thuc/le.js';
import { khoGiay } from '../../src/check/the-thuc/page-01.js';
import { cachMepSoTrang } from '../../src/check/the-thuc/page-08.js';
import type { ReadPage } from '../../src/readers/model.js';
import { fileSubject } from './subjects.js';
import { cleanWord } from './the-thuc/form-world.js';

const subject = await fileSubject('sach.docx', await cleanWord('phuLuc'));
const rules = [khoGiay, ...le, cachMepSoTrang];
const twips = (mm: number) => Math.round((mm / 25.4) * 1440);

/** Which rules are broken when the first page has these measures, in mm. */
function broken(change: Partial<Record<keyof ReadPage, number>>): readonly string[] {
  const [first, ...others] = subject.read.sections;
  if (!first?.page) throw new Error('no page');
  const measures = Object.fromEntries(Object.entries(change).map(([key, mm]) => [key, twips(mm)]));
  const changed = { ...first, page: { ...first.page, ...measures } };
  const judged: Subject = { ...subject, read: { ...subject.read, sections: [changed, ...others] } };
  return rules.filter((rule) => rule.judge(judged).answer === 'broken').map(({ id }) => id);
}

/** Allowed from, to; in mm, as the decree has them. */
const bounds = [
  ['PAGE-04', 'top', 20, 25],
  ['PAGE-05', 'bottom', 20, 25],
  ['PAGE-06', 'left', 30, 35],
  ['PAGE-07', 'right', 15, 20],
  ['PAGE-01', 'width', 210, 210],
  ['PAGE-01', 'height', 297, 297],
] as const;

describe.each(bounds)('%s %s', (id, side, from, to) => {
  test.each([from, to, from - 0.4, to + 0.4])('%s mm is right', (mm) => {
    expect(broken({ [side]: mm })).toEqual([]);
  });

  test.each([from - 0.7, to + 0.7, from - 3, to + 3])('%s mm is told', (mm) => {
    expect(broken({ [side]: mm })).toEqual([id]);
  });
});
