/** One commune of the command `cap-xa`: derived, kept on the disk, printed. Runs in any thread; equal input gives equal files. */
import path from 'node:path';
import { hasErrors } from '../../../diagnostic/model.js';
import type { DanhMuc } from '../../../plan/catalogue.js';
import type { DonVi } from '../../../plan/danh-muc/model.js';
import { dienKhung } from '../../../transforms/cap-xa/cap-xa.js';
import { communesOf, slugOf } from '../../../transforms/cap-xa/commune/communes-of.js';
import { pendingRanges } from '../../../transforms/ra-soat/locate.js';
import { hashOf } from '../../files/manifest.js';
import { type OutputFolder, openOutput, type PutResult } from '../../files/output.js';
import { relativeName, showPath } from '../../files/paths.js';
import { undecidedOf } from '../../plans/draft.js';
import { loadUncheckedWords } from '../../print/catalogues.js';
import { printPlan } from '../../print/print.js';
import { loadWorld, type World } from '../../print/world.js';
import { readProfile } from './input.js';
import type { CapXaDone, CapXaJob, CapXaPrint, CapXaRun } from './model.js';
import { type Kept, keepDerived } from './output.js';
import { type Blank, failed } from './report.js';

export interface Workshop {
  make(ma: string): Promise<CapXaDone>;
}

/** What does not change from one provincial plan to the next. */
export class Shelf {
  private world?: World;

  constructor(
    private readonly root: string,
    private known: DanhMuc | undefined,
  ) {}

  /** Of words nothing is asked: the frame has been judged. */
  async danhMuc(): Promise<DanhMuc> {
    this.known ??= required(await loadUncheckedWords(this.root)).danhMuc;
    return this.known;
  }

  async printing(): Promise<World> {
    this.world ??= required(await loadWorld(this.root, undefined, await this.danhMuc()));
    return this.world;
  }
}

/** The main thread has read the same files before and found no fault in them. */
function required<T>({ value, diagnostics }: { value?: T; diagnostics: readonly { message: string }[] }): T {
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

export async function openWorkshop(job: CapXaJob, shelf: Shelf): Promise<Workshop> {
  const { run, tinh, ngay } = job;
  const danhMuc = await shelf.danhMuc();
  const communes = new Map(communesOf(tinh.coQuan.donVi?.ma ?? '', ngay, danhMuc).map((one) => [one.ma, one]));
  const printer = run.print && (await openPrinter(run.print, run, shelf));
  return {
    async make(ma) {
      const xa = communes.get(ma);
      if (!xa) throw new Error(`no commune ${ma}`);
      const report = { ma, ten: `${xa.loai} ${xa.ten}`, open: 0, printed: [] };
      try {
        return await make(xa, report, job, danhMuc, printer);
      } catch (error) {
        return failed(report, error, showPath(run.folder, run.cwd));
      }
    },
  };
}

async function make(
  xa: DonVi,
  report: Blank,
  job: CapXaJob,
  danhMuc: DanhMuc,
  printer: Printer | undefined,
): Promise<CapXaDone> {
  const { run } = job;
  const profile = await readProfile(run.root, xa.maCha ?? '', xa.ma);
  if (hasErrors(profile.diagnostics)) {
    return { report: { ...report, outcome: 'failed', diagnostics: profile.diagnostics }, hashes: {}, settled: {} };
  }
  const name = slugOf(xa);
  const derived = dienKhung(job.tinh, job.khung, xa, profile.value, danhMuc);
  const kept = await keepDerived(derived, job, path.join(run.folder, `${name}.yaml`), danhMuc, printer?.world);
  if (!kept.made) {
    return { report: { ...report, outcome: 'failed', diagnostics: kept.diagnostics }, hashes: {}, settled: {} };
  }
  const { files, open } = kept.made;
  const printed = await printer?.print(name, kept);
  const diagnostics = [...kept.diagnostics, ...(printed?.diagnostics ?? [])];
  const results = printed?.results ?? [];
  const bad = hasErrors(diagnostics) || results.some(({ message }) => message !== undefined);
  const changed = files.outcome === 'written' || results.some(({ outcome }) => outcome === 'written');
  return {
    report: {
      ...report,
      outcome: bad ? 'failed' : changed ? 'made' : 'unchanged',
      files,
      open,
      printed: results.map((one) => ({ ...one, name: printer?.shown(one.name) ?? one.name })),
      ...(printed?.pages === undefined ? {} : { pages: printed.pages }),
      diagnostics,
    },
    hashes: { ...kept.made.hashes, ...printed?.hashes },
    settled: printed?.settled ?? {},
  };
}

interface Printed {
  readonly results: readonly PutResult[];
  readonly hashes: Readonly<Record<string, string>>;
  readonly settled: Readonly<Record<string, string>>;
  readonly pages?: number;
  readonly diagnostics: Kept['diagnostics'];
}

interface Printer {
  readonly world: World;
  print(name: string, kept: Kept): Promise<Printed>;
  /** The name of a file of the output folder, as shown in messages. */
  shown(name: string): string;
}

async function openPrinter(print: CapXaPrint, run: CapXaRun, shelf: Shelf): Promise<Printer> {
  const world = await shelf.printing();
  const target = await openOutput(print.output, print.overwrite);
  return {
    world,
    shown: (name) => showPath(path.join(print.output, ...name.split('/')), run.cwd),
    print: (name, kept) => printOne(name, kept, print, run, { world, target }),
  };
}

/** As the command `tao` prints the same plan: a draft while decisions are owed. */
async function printOne(
  name: string,
  { made }: Kept,
  { formats, output, below }: CapXaPrint,
  run: CapXaRun,
  { world, target }: { readonly world: World; readonly target: OutputFolder },
): Promise<Printed> {
  const nothing = { results: [], hashes: {}, settled: {} };
  if (!made) return { ...nothing, diagnostics: [] };
  const { plan, list } = made;
  const undecided = undecidedOf(plan.keHoach, list);
  const pending = undecided.length === 0 ? undefined : pendingRanges(plan.keHoach, undecided);
  const { value, diagnostics } = await printPlan(plan, world, formats, pending);
  if (!value) return { ...nothing, diagnostics };
  const results: PutResult[] = [];
  const hashes: Record<string, string> = {};
  const settled: Record<string, string> = {};
  for (const [format, bytes] of Object.entries(value.bytes)) {
    const result = await target.put(`${below === '' ? '' : `${below}/`}${name}.${format}`, bytes);
    results.push(result);
    const hash = hashOf(bytes);
    hashes[relativeName(run.folder, path.join(output, ...result.name.split('/')))] = hash;
    if (result.message === undefined) settled[result.name] = hash;
  }
  return { results, hashes, settled, pages: value.pages.length, diagnostics };
}
