/** The derivation of a table: who leads and helps in each row, what is asked; deadlines of a real plan. */
import { describe, expect, test } from 'vitest';
import { isBang, planNodes } from '../../src/plan/walk.js';
import { plain } from '../../src/transforms/cap-xa/clause/tokens.js';
import { noDecisions } from '../../src/transforms/cap-xa/decisions/model.js';
import { catalogue } from '../plan/danh-muc.js';
import { capXa, laiChau, load, planText } from './cap-xa-doc.js';
import { nodes } from './cap-xa-nho.js';

const danhMuc = catalogue();
const phuong = danhMuc.donVi('03388', '2026-06-01');
if (!phuong) throw new Error('03388');

describe('tables, row by row', () => {
  const plan = load(planText(laiChau), danhMuc);
  const { keHoach } = capXa(plan, phuong, undefined, noDecisions('t.yaml'), danhMuc);
  const rows = new Map(
    [...planNodes(keHoach)]
      .flatMap(({ nut }) => (isBang(nut) ? nut.hang : []))
      .map((row) => [row.id, 'o' in row ? row.o : {}]),
  );
  const cell = (id: string, ma: string) => plain(String(rows.get(id)?.[ma] ?? ''));

  test('leading and helping bodies are the commune’s; the committee does not help its own units', () => {
    expect(cell('nv8', 'chuTri')).toBe('Công an phường');
    expect(cell('nv8', 'phoiHop')).toBe('Các phòng, ban, ngành, đơn vị thuộc phường');
    expect(cell('nv7', 'chuTri')).toBe('Ủy ban nhân dân phường; Công an phường');
    expect(cell('nv15', 'phoiHop')).toBe('Đề nghị Viện kiểm sát nhân dân khu vực; đề nghị Tòa án nhân dân khu vực');
  });

  test('where the commune only helps, the row says so', () => {
    expect(cell('nv20', 'noiDung')).toMatch(
      /^Phối hợp với Ngân hàng Chính sách xã hội tỉnh thực hiện nhiệm vụ: Triển khai/,
    );
    expect(cell('nv20', 'chuTri')).toBe('Ủy ban nhân dân phường');
  });

  test('rows of the province’s own places, of central bodies and of broken cells are asked', () => {
    for (const id of ['nv6', 'nv9', 'nv16', 'nv17', 'nv18']) expect(rows.has(id), id).toBe(false);
  });

  test('units report three working days earlier, the commune to the province on its day', () => {
    expect(plain(nodes(keHoach).find(({ id }) => id === 'k6')?.chu ?? '')).toMatch(
      /Ủy ban nhân dân phường \(qua Công an phường\) trước ngày 01\/7\/2026\. Ủy ban nhân dân phường tổng hợp, báo cáo UBND tỉnh \(qua Công an tỉnh\) trước ngày 05\/7\/2026\.$/,
    );
  });
});
