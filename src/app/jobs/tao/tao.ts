/** The use case of the command `tao`: plans in, Word and PDF files in the output folder. */
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../../diagnostic/model.js';
import { type OutputFolder, openOutput, type PutResult } from '../../files/output.js';
import { showPath } from '../../files/paths.js';
import { writeExitCode, writeFault } from '../../files/replace.js';
import { readPlanInput } from '../../files/together.js';
import { discover, type Job } from '../../plans/discover.js';
import { draftReview } from '../../plans/draft.js';
import { buildPlan, type ReviewOf } from '../../print/build.js';
import type { Format } from '../../print/formats.js';
import { loadWorld, type World } from '../../print/world.js';
import { type RuleBook, readRuleBook } from '../kiem-tra/rule-book.js';
import { finalReview } from './ban-chinh.js';

export interface TaoRequest {
  /** Files and folders as typed. */
  readonly inputs: readonly string[];
  /** What relative paths refer to. */
  readonly cwd: string;
  /** The folder that holds templates/ and data/. */
  readonly root: string;
  /** Output folder as typed; output/ of `root` when absent. */
  readonly output?: string;
  readonly formats: readonly Format[];
  /** Formatting standard as typed. */
  readonly standardFile?: string;
  readonly overwrite: boolean;
  /** Refuses plans about which decisions are still owed, or that have errors, instead of printing drafts; Word files hold no internal data. */
  readonly final?: boolean;
  /** Why faults of form do not stand against it; kept in the manifest. */
  readonly lyDo?: string;
}

/** What happened to one plan. */
export interface TaoReport {
  readonly number: number;
  readonly total: number;
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when no output was made. */
  readonly pages?: number;
  /** Named as shown in messages. */
  readonly files: readonly PutResult[];
  /** An exception that no stage should have thrown. */
  readonly bug?: unknown;
}

export interface TaoSummary {
  /** Of faults that belong to no single plan: paths, catalogues, standard, font, output folder. */
  readonly diagnostics: readonly Diagnostic[];
  readonly reports: readonly TaoReport[];
  readonly output: string;
  readonly fontNote?: string;
  readonly seconds: number;
  /** 0 good, 1 the input has errors or a file was kept, 3 the disk or the program failed. */
  readonly exitCode: 0 | 1 | 3;
}

export async function tao(request: TaoRequest, onReport: (report: TaoReport) => void): Promise<TaoSummary> {
  const start = performance.now();
  const folder = request.output === undefined ? path.join(request.root, 'output') : request.output;
  const output = path.resolve(request.cwd, folder);
  const diagnostics: Diagnostic[] = [];
  const reports: TaoReport[] = [];
  let failure: 1 | 3 | undefined;
  let fontNote: string | undefined;

  const found = await discover(request.inputs, request.cwd, path.join(request.root, 'data', 'ke-hoach'));
  diagnostics.push(...found.diagnostics);
  const world = found.jobs.length > 0 ? await loadWorldFor(request, diagnostics) : undefined;
  const book = request.final && world ? await bookFor(request, diagnostics) : undefined;
  if (world && (book || !request.final)) {
    try {
      const target = await openOutput(output, request.overwrite);
      for (const [index, job] of found.jobs.entries()) {
        const report = {
          number: index + 1,
          total: found.jobs.length,
          ...(await runJob(job, { world, book }, target, request)),
        };
        reports.push(report);
        onReport(report);
      }
      await target.close();
      const isPdf = ({ name }: PutResult) => name.endsWith('.pdf');
      if (reports.some(({ files }) => files.some(isPdf))) fontNote = world.fontNote;
    } catch (error) {
      failure = writeExitCode(error);
      diagnostics.push(writeFault(error, showPath(output, request.cwd)));
    }
  }
  return {
    diagnostics,
    reports,
    output: showPath(output, request.cwd),
    ...(fontNote === undefined ? {} : { fontNote }),
    seconds: (performance.now() - start) / 1000,
    exitCode: failure ?? exitCodeOf(diagnostics, reports),
  };
}

async function loadWorldFor(request: TaoRequest, diagnostics: Diagnostic[]): Promise<World | undefined> {
  const file = request.standardFile === undefined ? undefined : path.resolve(request.cwd, request.standardFile);
  const chosen = file === undefined ? undefined : { file, shown: showPath(file, request.cwd) };
  const loaded = await loadWorld(request.root, chosen);
  diagnostics.push(...loaded.diagnostics);
  return hasErrors(loaded.diagnostics) ? undefined : loaded.value;
}

async function bookFor({ root }: TaoRequest, diagnostics: Diagnostic[]): Promise<RuleBook | undefined> {
  const read = await readRuleBook(root);
  diagnostics.push(...read.diagnostics);
  return read.value;
}

interface Known {
  readonly world: World;
  /** Only for printing what is to be signed. */
  readonly book: RuleBook | undefined;
}

/** The plan's review list, then, for what is to be signed, the checks. */
function reviewOf(job: Job, { world, book }: Known, { lyDo }: TaoRequest): ReviewOf {
  const review = draftReview(job.file, job.shown, book !== undefined);
  if (!book) return review;
  return async (plan) => {
    const [list, checks] = [await review(plan), await finalReview(plan, world, book, lyDo)];
    const diagnostics = [...list.diagnostics, ...checks.diagnostics];
    return list.value && checks.value ? { value: list.value, diagnostics } : { diagnostics };
  };
}

type JobOutcome = Omit<TaoReport, 'number' | 'total'>;

/** Neither a faulty plan nor a bug that one plan brings to light stops the others. */
async function runJob(job: Job, known: Known, target: OutputFolder, request: TaoRequest): Promise<JobOutcome> {
  try {
    const read = await readPlanInput(job.file, job.shown);
    if (!read.value) return { name: job.target, diagnostics: read.diagnostics, files: [] };
    const { value, diagnostics } = await buildPlan(
      known.world,
      job.shown,
      read.value,
      request.formats,
      reviewOf(job, known, request),
      request.final ?? false,
    );
    if (!value) return { name: job.target, diagnostics, files: [] };
    const files: PutResult[] = [];
    for (const [format, bytes] of Object.entries(value.bytes)) {
      const result = await target.put(`${job.target}.${format}`, bytes, request.lyDo);
      files.push({ ...result, name: showPath(path.join(target.path, result.name), request.cwd) });
    }
    return { name: job.target, diagnostics, pages: value.pages.length, files };
  } catch (error) {
    return { name: job.target, diagnostics: [], files: [], bug: error };
  }
}

function exitCodeOf(diagnostics: readonly Diagnostic[], reports: readonly TaoReport[]): 0 | 1 | 3 {
  const outcomes = new Set(reports.flatMap((report) => report.files.map((file) => file.outcome)));
  if (outcomes.has('failed') || outcomes.has('locked') || reports.some((r) => r.bug !== undefined)) return 3;
  const faulty = hasErrors(diagnostics) || reports.some((report) => hasErrors(report.diagnostics));
  return faulty || outcomes.has('kept') ? 1 : 0;
}
