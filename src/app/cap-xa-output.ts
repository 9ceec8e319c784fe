/** Puts a derived plan and its list on the disk: decisions and edits of the last run are kept. */
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostic/model.js';
import { loadPlan } from '../plan/load.js';
import type { CapXa } from '../transforms/cap-xa/cap-xa.js';
import { carryOver } from '../transforms/ra-soat/carry.js';
import { type CapXaInput, isAbsent } from './cap-xa-input.js';
import { showPath } from './discover.js';
import { readInput } from './disk.js';
import { openReview, type Review, writeReview } from './review.js';

export interface CapXaFiles {
  /** Names as shown in messages. */
  readonly plan: string;
  readonly list: string;
  readonly outcome: 'written' | 'unchanged';
}

export interface Kept {
  readonly files: CapXaFiles | undefined;
  /** Entries of the commune's own list that are still open. */
  readonly open: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Target {
  /** Absolute path of the commune's plan. */
  readonly plan: string;
  readonly root: string;
  readonly cwd: string;
}

export async function keepDerived({ keHoach, muc }: CapXa, input: CapXaInput, target: Target): Promise<Kept> {
  const { plan, root, cwd } = target;
  const folder = path.dirname(plan);
  const listName = `${path.parse(plan).name}.ra-soat.yaml`;
  const tep = slashes(path.relative(folder, input.file));
  const shown = showPath(plan, cwd);
  const before = await openBefore(plan, shown, tep, input);
  if (before.diagnostics.length > 0) return { files: undefined, open: 0, diagnostics: before.diagnostics };
  const carried = carryOver({
    bare: { ...keHoach, nguonGoc: { lenh: 'cap-xa', tep }, raSoat: listName },
    entries: muc,
    head: { phienBan: 1, keHoach: path.basename(plan), lenh: 'cap-xa', nguon: { tep, bam: input.bam } },
    ...(before.value ? { last: { list: before.value.list, present: before.value.plan.keHoach } } : {}),
  });
  const listFile = path.join(folder, listName);
  const place = {
    file: plan,
    shown,
    listFile,
    danhMuc: input.danhMuc,
    schema: slashes(path.relative(folder, path.join(root, 'data', 'luoc-do', 'ke-hoach.schema.json'))),
    head: `# Kế hoạch cấp xã, lệnh cap-xa làm từ ${tep}. Việc phải rà soát: ${listName}.\n`,
    ...(before.value ? { before: { text: before.value.text, keHoach: before.value.plan.keHoach } } : {}),
  };
  const written = await writeReview(place, carried.keHoach, carried.list);
  if (written.problems.length > 0) return { files: undefined, open: 0, diagnostics: written.problems };
  const outcome = written.plan || written.list ? 'written' : 'unchanged';
  const open = carried.list.muc.filter(({ trangThai }) => trangThai === 'cho').length;
  return { files: { plan: shown, list: showPath(listFile, cwd), outcome }, open, diagnostics: [] };
}

/** The plan of an earlier run, which alone may be written over. */
async function openBefore(
  plan: string,
  shown: string,
  tep: string,
  { danhMuc }: CapXaInput,
): Promise<{ readonly value?: Review; readonly diagnostics: readonly Diagnostic[] }> {
  const present = await readInput(plan, shown);
  if (isAbsent(present)) return { diagnostics: [] };
  const loaded = present.value ? loadPlan(shown, present.value, danhMuc) : { diagnostics: present.diagnostics };
  if (!loaded.value || hasErrors(loaded.diagnostics)) return { diagnostics: loaded.diagnostics };
  const { nguonGoc } = loaded.value.keHoach;
  if (nguonGoc?.lenh !== 'cap-xa' || nguonGoc.tep !== tep) {
    const message = `thấy đã có tệp này, không phải do lệnh cap-xa làm ra từ “${tep}” nên không ghi đè; cần --ra và một thư mục khác, hoặc đổi tên tệp đang có`;
    return { diagnostics: [{ code: 'tep-da-co', severity: 'error', message, place: { file: shown } }] };
  }
  const review = await openReview(plan, shown, danhMuc);
  return review.value ? { value: review.value, diagnostics: [] } : { diagnostics: review.diagnostics };
}

function slashes(file: string): string {
  return file.split(path.sep).join('/');
}
