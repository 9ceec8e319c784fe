/** Tables: rows judged one by one; a table whose cells run over several rows is asked as a whole. */

import type { Bang } from '../../../plan/schema.js';
import { judgePassage, type PassageContext } from '../clause/passage.js';
import type { BangKhung, HangKhung } from '../model.js';
import { lyDo } from '../reasons.js';
import { idOf, idsOf } from './ids.js';
import { type Columns, joinPassage } from './row-cells.js';
import { judgeRow } from './rows.js';

type Row = Bang['hang'][number];

export function judgeTable(bang: Bang, context: PassageContext): BangKhung | undefined {
  const id = idOf(bang);
  if (bang.hang.some(runsOver)) {
    const truoc = bang.cot.map(({ ten }) => ten).join(' | ');
    context.notes.ask({ loai: 'bang-gop-hang', nut: idsOf(bang), truoc, lyDo: lyDo('bang-gop-hang') });
    return undefined;
  }
  const columns = columnsOf(bang);
  const rows = bang.hang.flatMap((row) =>
    'nhom' in row ? [groupRow(row, context)] : (judgeRow(row, columns, context) ?? []),
  );
  const hang = withoutEmptyGroups(rows);
  return hang.length === 0 ? undefined : { id, nguon: id, cap: 'bang', goc: bang, hang };
}

function columnsOf({ cot }: Bang): Columns {
  const byRole = (vai: string) => cot.find((column) => column.vai === vai)?.ma;
  return { lead: byRole('chuTri'), help: byRole('phoiHop'), work: byRole('noiDung'), number: byRole('tt') };
}

function runsOver(row: Row): boolean {
  return (
    'o' in row &&
    Object.values(row.o).some((cell) => typeof cell === 'object' && !Array.isArray(cell) && cell.gopHang !== undefined)
  );
}

function groupRow(row: Extract<Row, { nhom: string }>, context: PassageContext): HangKhung {
  const nhom = joinPassage(judgePassage(row.nhom, idOf(row), context));
  return { id: idOf(row), nguon: idOf(row), nhom, o: {} };
}

/** A group title stands only over rows. */
function withoutEmptyGroups(rows: readonly HangKhung[]): readonly HangKhung[] {
  return rows.filter(({ nhom }, index) => {
    if (nhom === undefined) return true;
    const next = rows[index + 1];
    return nhom !== '' && next !== undefined && next.nhom === undefined;
  });
}
