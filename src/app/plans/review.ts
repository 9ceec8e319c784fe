/** A plan together with the review list that it names: read, checked against each other, written back. */
import path from 'node:path';
import { type Diagnostic, hasErrors, type Result } from '../../diagnostic/model.js';
import type { DanhMuc } from '../../plan/catalogue.js';
import { type LoadedPlan, loadPlan } from '../../plan/load.js';
import { readBytes } from '../../plan/read-bytes.js';
import { newPlanText, updatePlanText } from '../../plan/save.js';
import type { KeHoach } from '../../plan/schema.js';
import { checkBelongs, loadRaSoat } from '../../transforms/ra-soat/load.js';
import type { RaSoat } from '../../transforms/ra-soat/model.js';
import { bindOldList } from '../../transforms/ra-soat/old-list.js';
import { saveRaSoat } from '../../transforms/ra-soat/save.js';
import { readInput } from '../files/disk.js';
import { type Change, replaceTogether } from '../files/together.js';

export interface Review {
  readonly plan: LoadedPlan;
  /** The plan's file as it stands. */
  readonly text: string;
  readonly list: RaSoat;
  /** Absolute path and name shown. */
  readonly listFile: string;
  readonly listShown: string;
}

/** `file`: absolute; `shown`: as in messages. */
export async function openReview(file: string, shown: string, danhMuc: DanhMuc): Promise<Result<Review>> {
  const bytes = await readInput(file, shown);
  if (!bytes.value) return { diagnostics: bytes.diagnostics };
  const plan = loadPlan(shown, bytes.value, danhMuc);
  if (!plan.value || hasErrors(plan.diagnostics)) return { diagnostics: plan.diagnostics };
  const list = await readList(file, shown, plan.value);
  if (!list.value) return { diagnostics: list.diagnostics };
  if (list.value === 'none') {
    const message =
      'Thấy kế hoạch không ghi khóa raSoat nên không có danh sách rà soát; cần kế hoạch do lệnh nam-moi hay cap-xa làm ra.';
    return { diagnostics: [{ code: 'khong-co-ra-soat', severity: 'error', message, place: { file: shown } }] };
  }
  const text = readBytes(shown, bytes.value).value ?? '';
  const { listFile, listShown } = listNames(file, shown, plan.value.keHoach.raSoat ?? '');
  return { value: { plan: plan.value, text, list: list.value, listFile, listShown }, diagnostics: [] };
}

/** The list that a plan names; `none` when it names none. A missing list, or another plan's, is an error. */
export async function readList(file: string, shown: string, plan: LoadedPlan): Promise<Result<RaSoat | 'none'>> {
  const { raSoat } = plan.keHoach;
  if (raSoat === undefined) return { value: 'none', diagnostics: [] };
  const { listFile, listShown } = listNames(file, shown, raSoat);
  const bytes = await readInput(listFile, listShown);
  if (!bytes.value) {
    const message = `Thấy kế hoạch nêu danh sách rà soát “${raSoat}” nhưng không đọc được tệp ấy; cần để nó cạnh kế hoạch. Mất hẳn thì đổi tên kế hoạch này rồi chạy lại lệnh đã làm ra nó để có bản mới, và chép sang những chỗ đã sửa.`;
    const missing: Diagnostic = { code: 'ra-soat-thieu', severity: 'error', message, place: plan.place('raSoat') };
    return { diagnostics: [missing, ...bytes.diagnostics.filter(({ code }) => code !== 'khong-doc-duoc')] };
  }
  const list = loadRaSoat(listShown, bytes.value);
  if (!list.value) return list;
  const wrong = checkBelongs(list.value, listShown, plan.keHoach, path.basename(file));
  return wrong.length > 0 ? { diagnostics: wrong } : { value: bindOldList(list.value, plan.keHoach), diagnostics: [] };
}

function listNames(
  file: string,
  shown: string,
  raSoat: string,
): { readonly listFile: string; readonly listShown: string } {
  const name = path.basename(raSoat);
  return {
    listFile: path.join(path.dirname(file), name),
    listShown: [...shown.split('/').slice(0, -1), name].join('/'),
  };
}

export interface Written {
  readonly plan: boolean;
  readonly list: boolean;
  /** Why nothing was written: the plan would not load any more. */
  readonly problems: readonly Diagnostic[];
  /** The two files as they stand now, or would. */
  readonly text: string;
  readonly listText: string;
}

export interface Target {
  /** Absolute, and as shown in messages. */
  readonly file: string;
  readonly shown: string;
  readonly listFile: string;
  readonly danhMuc: DanhMuc;
  /** The file's text and its data; absent for a new file. */
  readonly before?: { readonly text: string; readonly keHoach: KeHoach };
  /** For a new file: the way to the JSON Schema, and comment lines. */
  readonly schema?: string;
  readonly head?: string;
  /** The new plan was judged in memory and no fault found: its text need not be parsed again. */
  readonly sound?: boolean;
  /** What belongs to the same change. */
  readonly also?: readonly Change[];
}

/** Nothing is written that would not change; what is, is written whole or not at all. The caller holds the plan. */
export async function writeReview(target: Target, keHoach: KeHoach, list: RaSoat): Promise<Written> {
  const { file, listFile, before, danhMuc, shown, also = [] } = target;
  const same = before !== undefined && JSON.stringify(before.keHoach) === JSON.stringify(keHoach);
  const text = same ? before.text : textOf(target, keHoach);
  const listText = saveRaSoat(list);
  const sound = same || (target.sound === true && !before);
  const read = sound ? [] : loadPlan(shown, Buffer.from(text), danhMuc).diagnostics;
  const problems = read.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { plan: false, list: false, problems, text, listText };
  const present = await readInput(listFile, listFile);
  const listSame = present.value !== undefined && new TextDecoder().decode(present.value) === listText;
  await replaceTogether(file, [
    ...(same ? [] : [{ file, bytes: Buffer.from(text) }]),
    ...(listSame ? [] : [{ file: listFile, bytes: Buffer.from(listText) }]),
    ...also,
  ]);
  return { plan: !same, list: !listSame, problems: [], text, listText };
}

function textOf({ before, schema = '', head = '' }: Target, keHoach: KeHoach): string {
  return before ? updatePlanText(before.text, keHoach) : withHead(newPlanText(keHoach, schema), head);
}

/** After the line that names the schema. */
function withHead(text: string, head: string): string {
  const end = text.indexOf('\n') + 1;
  return `${text.slice(0, end)}${head}${text.slice(end)}`;
}
