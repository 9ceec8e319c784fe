/** Of the sheets of a file, the one that lists communes; what stands on other sheets is told, never mixed in. */
import { type Diagnostic, type Result, refusal } from '../../../diagnostic/model.js';
import { foldName } from '../../../plan/catalogue.js';
import type { SheetRead } from '../../../readers/xlsx/model.js';
import { readSheets } from '../../plans/read-sheet.js';
import { identity } from './list-columns.js';

/** As the blank sheet has it; of a file without it, the first sheet counts. */
export const listSheetName = 'Danh sách';

const most = { rows: 6000, columns: 60, cell: 300 };

/** The head may stand below a title. */
export const lastHead = 20;

/** Row of the names of columns, from 0; -1 when there is none. */
export function headOf({ cells }: Pick<SheetRead, 'cells'>): number {
  const code = foldName(identity.ma.ten);
  return cells.slice(0, lastHead).findIndex((row) => row.some((text) => foldName(text) === code));
}

export function readListSheet(shown: string, bytes: Uint8Array): Result<SheetRead> {
  const { value: sheets, diagnostics } = readSheets(shown, bytes, most);
  if (!sheets) return { diagnostics };
  const seen = sheets.filter(({ hidden }) => !hidden);
  const named = ({ name }: SheetRead) => foldName(name) === foldName(listSheetName);
  const chosen = seen.find(named) ?? seen.find((sheet) => headOf(sheet) >= 0) ?? seen[0];
  const isHidden = !seen.some(named) && sheets.some(named);
  if (!chosen || isHidden) {
    const message = `Thấy trang “${listSheetName}” đang bị ẩn; cần bỏ ẩn trang ấy, hoặc xóa nó nếu danh sách nằm ở trang khác.`;
    return refusal(shown, 'trang-an', message);
  }
  const others = sheets.filter((sheet) => sheet !== chosen && headOf(sheet) >= 0);
  const warnings = others.map(({ name, hidden }): Diagnostic => {
    const message = `Thấy trang “${name}”${hidden ? ' đang ẩn' : ''} cũng có cột “${identity.ma.ten}”; chỉ đọc trang “${chosen.name}”, cần chép các dòng sang đó nếu cũng muốn lập.`;
    return { code: 'trang-khac', severity: 'warning', message, place: { file: shown } };
  });
  return { value: chosen, diagnostics: [...diagnostics, ...warnings] };
}
