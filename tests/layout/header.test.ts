/** The header block of every province and commune: quốc hiệu never wraps, names and place lines only at a good point. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/model.js';
import { fitDocument, paginate } from '../../src/layout/layout.js';
import type { Line } from '../../src/layout/model.js';
import { agencyLines } from '../../src/template/header.js';
import { catalogue } from '../plan/danh-muc.js';
import { cell, documentWith, linesOf, p, textOf } from './pages.js';
import { standardWith, tinos } from './world.js';

const danhMuc = catalogue();
const date = '2026-10-29';
const units = danhMuc.allDonVi.filter((u) => (u.tu ?? '') <= date && (u.den ?? '9999') >= date);
const family = await tinos();
const quocHieu = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

function headerOf(lines: readonly string[], diaDanh: string): Table {
  const place = `${diaDanh}, ${'ngày 29 tháng 10 năm 2026'.replaceAll(' ', '\u00a0')}`;
  return {
    kind: 'table',
    style: 'dau-trang',
    columns: 'fit',
    headerRows: 0,
    rows: [
      {
        cells: [
          cell(...lines.map((line) => p('co-quan', line))),
          cell(p('quoc-hieu', quocHieu), p('tieu-ngu', 'Độc lập - Tự do - Hạnh phúc')),
        ],
      },
      { cells: [cell(p('so-ky-hieu', 'Số: 125/KH-UBND')), cell(p('dia-danh', place))] },
    ],
  };
}

const plain = (line: Line) => textOf(line).replaceAll('\u00a0', ' ').trim();

/** On one line, or parted after the unit's noun or after a dash. */
function wrapsWell(name: string, lines: readonly string[]): boolean {
  const places = [...name.matchAll(/^(XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ) | - /g)].map(
    (found) => found.index + found[0].length,
  );
  const halves = places.map((place) => [name.slice(0, place).trim(), name.slice(place)]);
  return lines.includes(name) || halves.some((half) => half.every((part) => lines.includes(part)));
}

describe('header block', () => {
  it('has the units of today', () => {
    expect(units.filter((u) => u.cap === 'xa')).toHaveLength(3321);
    expect(units.filter((u) => u.cap === 'tinh')).toHaveLength(34);
  });

  it.each([
    ['30/15 mm, 14 pt', {}],
    ['35/20 mm, 14 pt', { 'le.trai': 35, 'le.phai': 20 }],
    ['35/20 mm, 13 pt', { 'le.trai': 35, 'le.phai': 20, 'noiDung.coChu': 13 }],
  ])('%s', async (_, chosen) => {
    const standard = await standardWith(chosen);
    const wrong: string[] = [];
    for (const unit of units) {
      const issuer = danhMuc.banHanh(`ubnd-${unit.ma}`, date);
      if (!issuer || !('dong' in issuer)) throw new Error(`no issuer for ${unit.ma}`);
      const { fitted } = fitDocument(
        documentWith(
          { name: 'dau', blocks: [headerOf(agencyLines(issuer), issuer.diaDanh)] },
          { name: 'ten', blocks: [p('ten-loai', 'KẾ HOẠCH')] },
        ),
        standard,
        family,
      );
      const lines = paginate(fitted, family).flatMap(linesOf).map(plain);
      if (!lines.includes(quocHieu)) wrong.push(`${issuer.id}: quốc hiệu`);
      for (const name of issuer.dong) if (!wrapsWell(name, lines)) wrong.push(`${issuer.id}: ${name}`);
      const place = `${issuer.diaDanh}, ngày 29 tháng 10 năm 2026`;
      const afterComma = lines.includes(`${issuer.diaDanh},`) && lines.includes('ngày 29 tháng 10 năm 2026');
      if (!lines.includes(place) && !afterComma) wrong.push(`${issuer.id}: ${place}`);
    }
    expect(wrong).toEqual([]);
  });
});
