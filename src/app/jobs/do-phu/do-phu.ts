/** The use case of the command `do-phu`: which provincial task stands in which commune's plan. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../../diagnostic/model.js';
import { type LoadedPlan, loadPlan } from '../../../plan/load.js';
import { hasIds } from '../../../plan/with-ids.js';
import { soanKhung } from '../../../transforms/cap-xa/frame/frame.js';
import { doPhu } from '../../../transforms/do-phu/do-phu.js';
import { readInput } from '../../files/disk.js';
import { showPath } from '../../files/paths.js';
import { loadCatalogues } from '../../print/catalogues.js';
import { readCapXaInput } from '../cap-xa/input.js';
import { readCommunePlans } from './input.js';
import { type BangDoPhu, tableOf } from './view.js';

export interface DoPhuRequest {
  /** The province's plan as typed. */
  readonly plan: string;
  /** Folder of the communes' plans as typed; the one beside the province's plan when absent. */
  readonly communes?: string;
  readonly cwd: string;
  readonly root: string;
}

export interface DoPhuSummary {
  readonly diagnostics: readonly Diagnostic[];
  /** The province's plan and what is to be shown; absent when nothing could be compared at all. */
  readonly found?: { readonly tinh: LoadedPlan; readonly bang: BangDoPhu };
  readonly exitCode: 0 | 1;
}

export async function doPhuCommand(request: DoPhuRequest): Promise<DoPhuSummary> {
  const { cwd, root } = request;
  const file = path.resolve(cwd, request.plan);
  const shown = showPath(file, cwd);
  const folder = path.resolve(cwd, request.communes ?? file.replace(/\.ya?ml$/i, '-cap-xa'));
  const failed = (diagnostics: readonly Diagnostic[]): DoPhuSummary => ({ diagnostics, exitCode: 1 });
  const catalogues = await loadCatalogues(root);
  if (!catalogues.value) return failed(catalogues.diagnostics);
  const bytes = await readInput(file, shown);
  if (!bytes.value) return failed(bytes.diagnostics);
  // Nothing is written here: ids are what `cap-xa` gives.
  const first = loadPlan(shown, bytes.value, catalogues.value.danhMuc);
  if (first.value && !hasIds(first.value)) return failed([noIds(shown)]);
  const read = await readCapXaInput(file, shown, catalogues.value);
  if (!read.value) return failed(read.diagnostics);
  if (!(await isFolder(folder))) return failed([noFolder(showPath(folder, cwd))]);
  const { tinh, quyetDinh, danhMuc, ngayNghi } = read.value;
  const communes = await readCommunePlans(read.value, folder, { root, cwd });
  const result = doPhu(tinh, soanKhung(tinh, quyetDinh, danhMuc, ngayNghi), communes.xa, danhMuc);
  const strange = result.xa.flatMap(({ ma, nguonLa }) =>
    nguonLa.flatMap(({ duong, nguon }) => strangeSource(communes.plans.get(ma), duong, nguon)),
  );
  const diagnostics = [...read.diagnostics, ...communes.diagnostics, ...strange];
  return {
    diagnostics,
    found: { tinh, bang: tableOf(result, tinh) },
    exitCode: hasErrors(diagnostics) ? 1 : 0,
  };
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function noIds(file: string): Diagnostic {
  const message =
    'Thấy kế hoạch của tỉnh còn mục chưa có mã nên chưa kế hoạch nào của xã suy ra từ nó; cần chạy lệnh cap-xa trước.';
  return { code: 'chua-co-ma-muc', severity: 'error', message, place: { file } };
}

function noFolder(file: string): Diagnostic {
  const message =
    'Không có thư mục kế hoạch cấp xã này; cần chạy lệnh cap-xa trước, hoặc ghi đúng thư mục sau --cap-xa.';
  return { code: 'khong-co-thu-muc', severity: 'error', message, place: { file } };
}

function strangeSource(plan: LoadedPlan | undefined, duong: string, nguon: string): readonly Diagnostic[] {
  if (!plan) return [];
  const message = `Thấy nguon “${nguon}” mà kế hoạch của tỉnh không có mục nào mã ấy (tỉnh đã bỏ mục ấy, hoặc nguon bị sửa); cần xem lại.`;
  return [{ code: 'nguon-la', severity: 'warning', message, place: plan.place(`${duong}.nguon`) }];
}
