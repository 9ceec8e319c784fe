/** A sheet that names communes: read, and what it says of them written into their profiles. */
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../../diagnostic/model.js';
import type { DonVi } from '../../../plan/danh-muc/model.js';
import { readBytes } from '../../../plan/read-bytes.js';
import { loadProfile } from '../../../transforms/cap-xa/commune/profile.js';
import { readIfThere, readInput } from '../../files/disk.js';
import { showPath } from '../../files/paths.js';
import { prepareFolder, replaceFile, writeFault } from '../../files/replace.js';
import { holdPlans } from '../../files/together.js';
import { profileFile } from './input.js';
import { type ListRow, readListRows } from './list-rows.js';
import { readListSheet } from './list-sheet.js';
import { profileText } from './profile-save.js';

export interface ListResult {
  readonly communes: readonly DonVi[];
  /** How many profiles were changed. */
  readonly profiles: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing can be made of the whole sheet: the exit code. */
  readonly unusable?: 1 | 3;
}

const largestSheet = 20 * 1024 * 1024;

/** `known`: the province's communes, whose order stays; `tinh`: its name. A faulty row stops its own commune only. */
export async function useList(
  typed: string,
  known: readonly DonVi[],
  tinh: string,
  { cwd, root }: { readonly cwd: string; readonly root: string },
): Promise<ListResult> {
  const file = path.resolve(cwd, typed);
  const shown = showPath(file, cwd);
  const unusable = (diagnostics: readonly Diagnostic[], exitCode: 1 | 3 = 1): ListResult => ({
    communes: [],
    profiles: 0,
    diagnostics,
    unusable: exitCode,
  });
  const bytes = await readInput(file, shown, largestSheet);
  if (!bytes.value) return unusable(bytes.diagnostics);
  const sheet = readListSheet(shown, bytes.value);
  if (!sheet.value) return unusable(sheet.diagnostics);
  const read = readListRows(sheet.value, known, shown);
  const { rows, unusable: bad } = read;
  const diagnostics = [...sheet.diagnostics, ...read.diagnostics];
  if (bad) return unusable(diagnostics);
  if (rows.length === 0 && !hasErrors(diagnostics)) {
    const message =
      'Thấy bảng không có xã nào để lập kế hoạch; cần ít nhất một dòng không ghi “không” ở cột “Lập kế hoạch”.';
    return unusable([...diagnostics, { code: 'khong-co-xa', severity: 'error', message, place: { file: shown } }]);
  }
  const made: ListRow[] = [];
  const faults: Diagnostic[] = [];
  let profiles = 0;
  const folder = path.join(root, 'data', 'don-vi', known[0]?.maCha ?? '');
  try {
    await prepareFolder(folder);
    for (const row of rows) {
      const profile = profileFile(root, row.xa.maCha ?? '', row.xa.ma);
      const written = await holdPlans([profile], 'cap-xa', () => writeProfile(row, tinh, path.basename(file), root));
      if (Array.isArray(written))
        faults.push(...written.map((one) => ({ ...one, place: { file: shown, line: row.row } })));
      else {
        made.push(row);
        if (written === 'written') profiles++;
      }
    }
  } catch (error) {
    return unusable([...diagnostics, ...faults, writeFault(error, showPath(folder, root))], 3);
  }
  const chosen = new Set(made.map(({ xa }) => xa.ma));
  return { communes: known.filter(({ ma }) => chosen.has(ma)), profiles, diagnostics: [...diagnostics, ...faults] };
}

/** A profile that would not load any more is not written. */
async function writeProfile(
  { xa, fields }: ListRow,
  tinh: string,
  sheet: string,
  root: string,
): Promise<'written' | 'same' | Diagnostic[]> {
  const file = profileFile(root, xa.maCha ?? '', xa.ma);
  const shown = showPath(file, root);
  const bytes = await readIfThere(file, shown);
  if (bytes && !bytes.value) return [...bytes.diagnostics];
  const before = bytes?.value ? readBytes(shown, bytes.value) : { value: undefined, diagnostics: [] };
  if (hasErrors(before.diagnostics)) return [...before.diagnostics];
  if (before.value !== undefined) {
    const present = loadProfile(shown, before.value, xa.ma);
    if (!present.value) return [...present.diagnostics];
  }
  const text = profileText(before.value, xa, tinh, fields, `Danh sách ${sheet}`);
  if (text === undefined) return 'same';
  const read = loadProfile(shown, text, xa.ma);
  if (!read.value) {
    const message = `Thấy hồ sơ của ${xa.loai} ${xa.ten} sẽ không đúng khuôn (cần đủ chức vụ và họ tên người ký); cần sửa dòng này.`;
    return [{ code: 'ho-so-hong', severity: 'error', message, place: { file: shown } }];
  }
  await replaceFile(file, Buffer.from(text));
  return 'written';
}
