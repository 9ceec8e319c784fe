/** Makes many communes of one province: skips what stands, hands the rest to the makers, writes down what was done. */
import path from 'node:path';
import { hasErrors } from '../../../diagnostic/model.js';
import type { DonVi } from '../../../plan/danh-muc/model.js';
import { slugOf } from '../../../transforms/cap-xa/commune/communes-of.js';
import { saveDecisions } from '../../../transforms/cap-xa/decisions/decisions.js';
import { type KhungDayDu, soanKhung } from '../../../transforms/cap-xa/frame/frame.js';
import { type Ledger, openLedger } from '../../files/ledger.js';
import { settleOutput } from '../../files/output.js';
import { relativeName, showPath } from '../../files/paths.js';
import { prepareFolder, replaceFile } from '../../files/replace.js';
import { fingerprintOf } from './fingerprint.js';
import type { CapXaInput } from './input.js';
import type { Makers } from './makers.js';
import type { CapXaDone, CapXaJob, CapXaReport, CapXaRun } from './model.js';
import { failed } from './report.js';

/** Called once a commune, in the order of the communes. */
export type OnReport = (report: CapXaReport, number: number, total: number) => void;

export interface Made {
  readonly reports: readonly CapXaReport[];
  readonly decisions: { readonly file: string; readonly open: number };
  readonly exitCode: 0 | 1 | 3;
}

interface Work {
  readonly xa: DonVi;
  readonly index: number;
  /** Fingerprint of what the commune's files are made from. */
  readonly tu: string;
}

/** The disk's refusals of what is shared by all communes are thrown, for `diskReason` to explain. */
export async function makeAll(
  communes: readonly DonVi[],
  input: CapXaInput,
  run: CapXaRun,
  onReport: OnReport,
  openMakers: (communes: number) => Makers,
): Promise<Made> {
  await prepareFolders(run);
  const { tinh, quyetDinh, danhMuc, ngayNghi, file, bam, ngay } = input;
  const khung = soanKhung(tinh, quyetDinh, danhMuc, ngayNghi);
  const decisions = await keepQuestions(khung, input, run);
  const ledger = await openLedger(run.folder);
  const fingerprint = await fingerprintOf(input, run);
  const teller = inOrder(communes.length, onReport);
  const work: Work[] = [];
  const settled: Record<string, string> = {};
  for (const [index, xa] of communes.entries()) {
    const tu = await fingerprint(xa);
    const standing = await standingOf(xa, tu, ledger, run);
    if (standing) {
      teller.tell(index, standing.report);
      Object.assign(settled, standing.settled);
    } else work.push({ xa, index, tu });
  }
  if (work.length > 0) {
    const job: CapXaJob = { run, tinh: { keHoach: tinh.keHoach, coQuan: tinh.coQuan }, khung, file, bam, ngay };
    Object.assign(settled, await makeEach(work, job, ledger, openMakers(work.length), teller.tell));
  }
  if (run.print) await settleOutput(run.print.output, settled);
  await ledger.close();
  return { reports: teller.reports, decisions, exitCode: exitCodeOf(teller.reports) };
}

/** What a killed run left is removed before the threads start. */
async function prepareFolders({ plan, folder, print }: CapXaRun): Promise<void> {
  const printed = print ? [print.output, path.join(print.output, ...print.below.split('/'))] : [];
  for (const one of new Set([path.dirname(plan), folder, ...printed])) await prepareFolder(one);
}

/** Gives the hashes of the printed files, by their names in the manifest. */
async function makeEach(
  work: readonly Work[],
  job: CapXaJob,
  ledger: Ledger,
  makers: Makers,
  tell: (index: number, report: CapXaReport) => void,
): Promise<Readonly<Record<string, string>>> {
  const settled: Record<string, string> = {};
  const keep = async (done: CapXaDone, { index, tu }: Work) => {
    Object.assign(settled, done.settled);
    if (done.report.outcome !== 'failed') await ledger.add(lineOf(done, tu));
    tell(index, done.report);
  };
  // A thread that breaks down, for want of memory perhaps, takes with it all that it was making: only one is to blame.
  const broken: Work[] = [];
  try {
    await Promise.all(
      work.map(async (one) => {
        const done = await makers.make(job, one.xa.ma).catch(() => undefined);
        if (done) await keep(done, one);
        else broken.push(one);
      }),
    );
    for (const one of broken) {
      const again = makers.make(job, one.xa.ma);
      await keep(await again.catch((error: unknown) => crashed(one.xa, error, job.run)), one);
    }
  } finally {
    await makers.close();
  }
  return settled;
}

/** The questions for all communes stand beside the province's plan before the first commune is made. */
async function keepQuestions(
  khung: KhungDayDu,
  { decisions, quyetDinh }: CapXaInput,
  { cwd }: CapXaRun,
): Promise<Made['decisions']> {
  const text = saveDecisions(decisions.text, quyetDinh, khung);
  if (text !== decisions.text) await replaceFile(decisions.file, Buffer.from(text));
  const asked = new Set(khung.hoi.map(({ ma }) => ma));
  const open = khung.muc.filter(({ ma, trangThai }) => trangThai === 'cho' && asked.has(ma)).length;
  return { file: showPath(decisions.file, cwd), open };
}

/** What the last run left, when nothing has changed since. */
async function standingOf(
  xa: DonVi,
  tu: string,
  ledger: Ledger,
  run: CapXaRun,
): Promise<Pick<CapXaDone, 'report' | 'settled'> | undefined> {
  const name = slugOf(xa);
  const [plan, list] = [`${name}.yaml`, `${name}.ra-soat.yaml`];
  const printed = (run.print?.formats ?? []).map((format) => {
    const file = printedFile(run, `${name}.${format}`);
    return { file, inLedger: relativeName(run.folder, file), inManifest: relativeName(run.print?.output ?? '', file) };
  });
  const line = await ledger.standing(xa.ma, tu, [plan, list, ...printed.map(({ inLedger }) => inLedger)]);
  if (!line) return undefined;
  const shown = (file: string) => showPath(path.join(run.folder, file), run.cwd);
  const report: CapXaReport = {
    ...titleOf(xa),
    outcome: 'skipped',
    files: { plan: shown(plan), list: shown(list), outcome: 'unchanged' },
    printed: printed.map(({ file }) => ({ name: showPath(file, run.cwd), outcome: 'unchanged' })),
    ...(line.trang === undefined ? {} : { pages: line.trang }),
    open: line.viec,
    diagnostics: [],
  };
  const settled = printed.map(({ inManifest, inLedger }) => [inManifest, line.tep[inLedger] ?? ''] as const);
  return { report, settled: Object.fromEntries(settled) };
}

function printedFile({ print, folder }: CapXaRun, name: string): string {
  return print ? path.join(print.output, ...print.below.split('/'), name) : path.join(folder, name);
}

function titleOf({ ma, loai, ten }: DonVi): Pick<CapXaReport, 'ma' | 'ten'> {
  return { ma, ten: `${loai} ${ten}` };
}

function crashed(xa: DonVi, error: unknown, { folder, cwd }: CapXaRun): CapXaDone {
  return failed({ ...titleOf(xa), open: 0, printed: [] }, error, showPath(folder, cwd));
}

function lineOf({ report, hashes }: CapXaDone, tu: string) {
  const { ma, open, pages } = report;
  return { ma, tu, tep: hashes, viec: open, ...(pages === undefined ? {} : { trang: pages }) };
}

/** Threads finish as they please; what is told keeps the order of the communes. */
function inOrder(total: number, onReport: OnReport) {
  const waiting = new Map<number, CapXaReport>();
  const reports: CapXaReport[] = [];
  const tell = (index: number, report: CapXaReport) => {
    waiting.set(index, report);
    for (let next = waiting.get(reports.length); next; next = waiting.get(reports.length)) {
      waiting.delete(reports.length);
      reports.push(next);
      onReport(next, reports.length, total);
    }
  };
  return { tell, reports };
}

function exitCodeOf(reports: readonly CapXaReport[]): 0 | 1 | 3 {
  const refused = ({ outcome }: CapXaReport['printed'][number]) => outcome === 'failed' || outcome === 'locked';
  const disk = ({ code }: CapXaReport['diagnostics'][number]) => code === 'khong-ghi-duoc';
  const broken = reports.some(
    (one) => one.bug !== undefined || one.printed.some(refused) || one.diagnostics.some(disk),
  );
  if (broken) return 3;
  return reports.some((one) => one.outcome === 'failed' || hasErrors(one.diagnostics)) ? 1 : 0;
}
