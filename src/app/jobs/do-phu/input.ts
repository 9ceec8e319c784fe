/** What the command `do-phu` reads: the communes' plans of a folder, each with its review list and its profile. */
import path from 'node:path';
import type { Diagnostic } from '../../../diagnostic/model.js';
import type { DonVi } from '../../../plan/danh-muc/model.js';
import { type LoadedPlan, loadPlan } from '../../../plan/load.js';
import { communesOf, findCommune, slugOf } from '../../../transforms/cap-xa/commune/communes-of.js';
import type { HoSo } from '../../../transforms/cap-xa/commune/profile.js';
import type { XaNhap } from '../../../transforms/do-phu/do-phu.js';
import type { RaSoat } from '../../../transforms/ra-soat/model.js';
import { readPlanInput } from '../../files/together.js';
import { discover, type Job } from '../../plans/discover.js';
import { readList } from '../../plans/review.js';
import { type CapXaInput, readProfile } from '../cap-xa/input.js';

export interface CommunePlans {
  readonly xa: readonly XaNhap[];
  /** The plan that stands for each commune, by its code. */
  readonly plans: ReadonlyMap<string, LoadedPlan>;
  readonly diagnostics: readonly Diagnostic[];
}

/** `folder` is absolute; a folder that is not there holds no plan. */
export async function readCommunePlans(
  input: CapXaInput,
  folder: string,
  { root, cwd }: { readonly root: string; readonly cwd: string },
): Promise<CommunePlans> {
  const maTinh = input.tinh.coQuan.donVi?.ma ?? '';
  const communes = communesOf(maTinh, input.ngay, input.danhMuc);
  const found = await discover([folder], cwd, path.join(root, 'data', 'ke-hoach'));
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const files: Read[] = [];
  for (const job of found.jobs) files.push(await readOne(job, communes, input));
  diagnostics.push(...files.flatMap((one) => one.diagnostics));
  const xa: XaNhap[] = [];
  const plans = new Map<string, LoadedPlan>();
  for (const donVi of communes) {
    const profile = await readProfile(root, maTinh, donVi.ma);
    diagnostics.push(...profile.diagnostics);
    const mine = files.filter((one) => one.ma === donVi.ma).sort(byFitness(donVi));
    const [best, ...others] = mine;
    diagnostics.push(...others.map(({ job }) => second(job, best?.job, donVi)));
    if (best?.plan) plans.set(donVi.ma, best.plan);
    xa.push(entered(donVi, profile.value, best, input.bam));
  }
  return { xa, plans, diagnostics };
}

/** One file of the folder, as far as it could be understood. */
interface Read {
  readonly job: Job;
  readonly diagnostics: readonly Diagnostic[];
  /** Code of the commune whose plan it is. */
  readonly ma?: string;
  readonly plan?: LoadedPlan;
  readonly danhSach?: RaSoat;
  /** Why it cannot be compared. */
  readonly lyDo?: string;
}

async function readOne(job: Job, communes: readonly DonVi[], input: CapXaInput): Promise<Read> {
  const { file, shown } = job;
  const byName = communes.find(({ ma }) => path.basename(file).startsWith(`${ma}-`))?.ma;
  const bytes = await readPlanInput(file, shown);
  const loaded = bytes.value ? loadPlan(shown, bytes.value, input.danhMuc) : { diagnostics: bytes.diagnostics };
  const errors = loaded.diagnostics.filter(({ severity }) => severity === 'error');
  if (!loaded.value || errors.length > 0) {
    return { job, diagnostics: errors, ...(byName === undefined ? {} : { ma: byName }) };
  }
  const plan = loaded.value;
  const { donVi, tenThuong } = plan.coQuan;
  // An issuer that is written out is known by its name, or by the file's.
  const [named] = donVi ? [] : findCommune(tenThuong.replace(/^Ủy ban nhân dân /iu, ''), communes);
  const ma = donVi?.ma ?? named?.ma ?? byName;
  const commune = communes.find((one) => one.ma === ma);
  if (!commune) {
    const message = `Thấy kế hoạch của ${tenThuong}, không phải của xã, phường, đặc khu nào thuộc ${input.tinh.coQuan.donVi?.loai ?? ''} ${input.tinh.coQuan.donVi?.ten ?? ''} nên không tính; cần chuyển tệp này đi nơi khác.`;
    return {
      job,
      diagnostics: [{ code: 'khong-thuoc-tinh', severity: 'warning', message, place: plan.place('coQuan') }],
    };
  }
  const list = await readList(file, shown, plan);
  const danhSach = typeof list.value === 'object' ? list.value : undefined;
  const lyDo = whyNotComparable(file, plan, danhSach, input);
  return {
    job,
    diagnostics: list.diagnostics,
    ma: commune.ma,
    plan,
    ...(danhSach ? { danhSach } : {}),
    ...(lyDo === undefined ? {} : { lyDo }),
  };
}

/** Ids are short and alike in many plans (`m1`, `k1`): a lineage says something only when its source is surely this plan. */
function whyNotComparable(
  file: string,
  { keHoach }: LoadedPlan,
  danhSach: RaSoat | undefined,
  input: CapXaInput,
): string | undefined {
  const { nguonGoc } = keHoach;
  if (!nguonGoc) return 'kế hoạch không ghi được làm từ kế hoạch nào';
  if (nguonGoc.lenh === 'nhap')
    return `kế hoạch nhập từ tệp ${nguonGoc.tep}, không ghi mục nào lấy từ kế hoạch của tỉnh`;
  const isHere = path.resolve(path.dirname(file), nguonGoc.tep) === input.file;
  if (nguonGoc.lenh === 'cap-xa' && (isHere || danhSach?.nguon.bam === input.bam)) return undefined;
  return `kế hoạch ghi làm từ ${nguonGoc.tep}, không phải từ kế hoạch này của tỉnh`;
}

/** Of several files of one commune the one that can be compared comes first, then the one that `cap-xa` writes. */
function byFitness(donVi: DonVi): (a: Read, b: Read) => number {
  const usual = `${slugOf(donVi)}.yaml`;
  const rank = ({ job, plan, lyDo }: Read) =>
    (plan && lyDo === undefined ? 0 : plan ? 2 : 4) + (path.basename(job.file) === usual ? 0 : 1);
  return (a, b) => rank(a) - rank(b);
}

function second(job: Job, used: Job | undefined, { loai, ten }: DonVi): Diagnostic {
  const message = `Thấy thêm một kế hoạch của ${loai} ${ten}, chỉ tính ${used?.shown ?? ''}; cần bỏ bớt một tệp.`;
  return { code: 'hai-ke-hoach', severity: 'warning', message, place: { file: job.shown } };
}

function entered(donVi: DonVi, hoSo: HoSo | undefined, read: Read | undefined, bam: string): XaNhap {
  const head = { donVi, ...(hoSo ? { hoSo } : {}) };
  if (!read) return { ...head, kind: 'chua-co' };
  const { job, plan, danhSach, lyDo } = read;
  if (!plan) return { ...head, kind: 'loi', lyDo: `tệp ${path.basename(job.file)} có lỗi` };
  if (lyDo !== undefined) return { ...head, kind: 'khong-doi-chieu', lyDo };
  return {
    ...head,
    kind: 'doi-chieu',
    keHoach: plan.keHoach,
    cu: danhSach !== undefined && danhSach.nguon.bam !== bam,
    ...(danhSach ? { danhSach } : {}),
  };
}
