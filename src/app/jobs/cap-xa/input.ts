/** What the command `cap-xa` reads: the province's plan with its ids, the decisions about it, holidays, the communes' profiles. */
import path from 'node:path';
import { type Diagnostic, hasErrors, type Result } from '../../../diagnostic/model.js';
import type { DanhMuc } from '../../../plan/catalogue.js';
import { judgedDay, printedDate } from '../../../plan/dates.js';
import { type LoadedPlan, loadPlan } from '../../../plan/load.js';
import { readBytes } from '../../../plan/read-bytes.js';
import { allIds, giveIds, type PlanWithIds } from '../../../plan/with-ids.js';
import { collectSlots } from '../../../transforms/cap-xa/clause/roles.js';
import { type HoSo, loadProfile } from '../../../transforms/cap-xa/commune/profile.js';
import type { Known } from '../../../transforms/cap-xa/decisions/check.js';
import { loadDecisions } from '../../../transforms/cap-xa/decisions/decisions.js';
import { noDecisions, type QuyetDinh } from '../../../transforms/cap-xa/decisions/model.js';
import { readFacts } from '../../../transforms/nam-moi/facts.js';
import { readIfThere, readInput } from '../../files/disk.js';
import { hashOf } from '../../files/manifest.js';
import { replaceFile } from '../../files/replace.js';
import { readList } from '../../plans/review.js';
import type { Catalogues } from '../../print/catalogues.js';

export interface CapXaInput {
  readonly danhMuc: DanhMuc;
  readonly tinh: PlanWithIds;
  /** Absolute path of the plan, and the hash of its file. */
  readonly file: string;
  readonly bam: string;
  readonly quyetDinh: QuyetDinh;
  readonly decisions: { readonly file: string; readonly text: string | undefined };
  readonly ngayNghi: readonly string[];
  /** The day on which names are judged, ISO. */
  readonly ngay: string;
}

/** `file` is absolute; `shown` is its name in messages. A plan without ids gets them: decisions hang on them. */
export async function readCapXaInput(file: string, shown: string, catalogues: Catalogues): Promise<Result<CapXaInput>> {
  const { danhMuc, texts } = catalogues;
  const facts = readFacts(texts, danhMuc);
  if (!facts.value) return { diagnostics: facts.diagnostics };
  const read = await readInput(file, shown);
  if (!read.value) return { diagnostics: read.diagnostics };
  const loaded = loadPlan(shown, read.value, danhMuc);
  if (!loaded.value || hasErrors(loaded.diagnostics)) return { diagnostics: loaded.diagnostics };
  const refusal = refuse(loaded.value, danhMuc);
  if (refusal) return { diagnostics: [...loaded.diagnostics, refusal] };
  const decisionsFile = file.replace(/\.ya?ml$/i, '.cap-xa.yaml');
  const known: Known = {
    nguon: path.basename(file),
    nodes: allIds(loaded.value.keHoach),
    bodies: [...collectSlots(danhMuc).keys()],
  };
  const decisions = await readDecisions(decisionsFile, shown.replace(/\.ya?ml$/i, '.cap-xa.yaml'), known);
  if (!decisions.value) return { diagnostics: [...loaded.diagnostics, ...decisions.diagnostics] };
  const open = await openEntries(file, shown, loaded.value);
  const { plan, bytes, given } = giveIds(loaded.value, read.value, danhMuc);
  if (given) await replaceFile(file, bytes);
  const { quyetDinh, text } = decisions.value;
  return {
    value: {
      danhMuc,
      tinh: plan,
      file,
      bam: hashOf(bytes),
      quyetDinh,
      decisions: { file: decisionsFile, text },
      ngayNghi: [...facts.value.ngayNghi.values()].flatMap((days) => days.map(({ ngay }) => ngay)),
      ngay: judgedDay(plan.keHoach.ngay, plan.keHoach.thoiKy?.tu),
    },
    diagnostics: [...loaded.diagnostics, ...open],
  };
}

/** Only a province's plan of the two-level time has communes that can follow it. */
function refuse({ keHoach, coQuan, place }: LoadedPlan, danhMuc: DanhMuc): Diagnostic | undefined {
  const fault = (code: string, message: string, at: string): Diagnostic => ({
    code,
    severity: 'error',
    message,
    place: place(at),
  });
  if (coQuan.donVi?.cap !== 'tinh') {
    const message = `Thấy kế hoạch của ${coQuan.tenThuong}; cần kế hoạch của UBND cấp tỉnh, vì chỉ từ đó mới lập được kế hoạch cấp xã.`;
    return fault('khong-phai-cap-tinh', message, 'coQuan');
  }
  const since = danhMuc.loi.ngayCaiCach('bo-cap-huyen');
  if (judgedDay(keHoach.ngay, keHoach.thoiKy?.tu) < since) {
    const message = `Thấy kế hoạch trước ${printedDate(since)}, khi còn cấp huyện và các xã cũ; cần kế hoạch của tỉnh từ ngày ấy trở đi: làm bằng lệnh nam-moi trước.`;
    return fault('truoc-hai-cap', message, 'ngay');
  }
  return undefined;
}

/** What the province has not decided yet reaches every commune. */
async function openEntries(file: string, shown: string, plan: LoadedPlan): Promise<readonly Diagnostic[]> {
  const list = await readList(file, shown, plan);
  const open =
    typeof list.value === 'object' ? list.value.muc.filter(({ trangThai }) => trangThai === 'cho').length : 0;
  if (open === 0) return [];
  const message = `Thấy kế hoạch của tỉnh còn ${open} việc chưa quyết trong danh sách rà soát; nên quyết xong trước khi lập kế hoạch cấp xã.`;
  return [{ code: 'tinh-chua-quyet', severity: 'warning', message, place: plan.place('raSoat') }];
}

interface Decisions {
  readonly quyetDinh: QuyetDinh;
  readonly text: string | undefined;
}

async function readDecisions(file: string, shown: string, known: Known): Promise<Result<Decisions>> {
  const bytes = await readIfThere(file, shown);
  if (!bytes) return { value: { quyetDinh: noDecisions(known.nguon), text: undefined }, diagnostics: [] };
  const text = bytes.value ? readBytes(shown, bytes.value) : { diagnostics: bytes.diagnostics };
  if (text.value === undefined) return { diagnostics: text.diagnostics };
  const { value, diagnostics } = loadDecisions(shown, text.value, known);
  return value ? { value: { quyetDinh: value, text: text.value }, diagnostics } : { diagnostics };
}

export function profileFile(root: string, maTinh: string, ma: string): string {
  return path.join(root, 'data', 'don-vi', maTinh, `${ma}.yaml`);
}

/** `data/don-vi/<mã tỉnh>/<mã xã>.yaml`; undefined when the commune has none. */
export async function readProfile(root: string, maTinh: string, ma: string): Promise<Result<HoSo | undefined>> {
  const shown = `data/don-vi/${maTinh}/${ma}.yaml`;
  const bytes = await readIfThere(profileFile(root, maTinh, ma), shown);
  if (!bytes) return { value: undefined, diagnostics: [] };
  const text = bytes.value ? readBytes(shown, bytes.value) : { diagnostics: bytes.diagnostics };
  return text.value === undefined ? { diagnostics: text.diagnostics } : loadProfile(shown, text.value, ma);
}
