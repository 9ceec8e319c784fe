/** Marks without text: filled in all at once, by what the catalogue says. */
import { describe, expect, it } from 'vitest';
import type { DonVi } from '../../src/plan/catalogue.js';
import { fillMarks } from '../../src/plan/marks.js';
import { expectProportional } from '../ho-tro/growth.js';
import { danhMucGia } from './ho-tro.js';

const context = { danhMuc: danhMucGia, ngay: '2026-06-01', nam: 2026 };

describe('marks without text', () => {
  it('are filled in where the parser sees a mark, and nowhere else', () => {
    expect(fillMarks('\\[](nam) **[](nam)** [](la) [](moc) [2025](nam) [](nam)', context)).toBe(
      '\\[](nam) **[2026](nam)** [](la) [](moc) [2025](nam) [2026](nam)',
    );
  });

  it('take work that grows with the text, not with its square', () => {
    expectProportional((size) => {
      expect(fillMarks('[](nam) '.repeat(size), context)).toBe('[2026](nam) '.repeat(size));
    }, 200);
  });

  it('print the name of a unit as a document writes it', () => {
    const unit: DonVi = {
      ma: '79',
      ten: 'Hồ Chí Minh',
      loai: 'thành phố',
      cap: 'tinh',
      datTenTheo: 'nguoi',
      nguon: 'x',
    };
    const danhMuc = { ...danhMucGia, donVi: () => unit };
    expect(fillMarks('[](dv:79)', { ...context, danhMuc })).toBe('[Thành phố Hồ Chí Minh](dv:79)');
  });
});
