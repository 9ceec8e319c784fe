/** The use case of the command `cap-xa`: a province's plan in, plans of its communes with their lists and files out. */
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../../diagnostic/model.js';
import { isBelow, relativeName, showPath } from '../../files/paths.js';
import { writeExitCode, writeFault } from '../../files/replace.js';
import { editPlan } from '../../files/together.js';
import { loadCatalogues } from '../../print/catalogues.js';
import type { Format } from '../../print/formats.js';
import { makeAll, type OnReport } from './batch.js';
import { type ChoiceRequest, chooseCommunes } from './choose.js';
import { readCapXaInput } from './input.js';
import { type Makers, openMakers } from './makers.js';
import type { CapXaReport, CapXaRun } from './model.js';

export type { CapXaReport } from './model.js';

export interface CapXaRequest extends ChoiceRequest {
  /** Folder for the communes' plans; beside the province's plan when absent. */
  readonly output?: string;
  /** Word and PDF files too. */
  readonly print?: { readonly formats: readonly Format[]; readonly overwrite: boolean };
  /** How many threads at most; one when absent. */
  readonly threads?: number;
}

export interface CapXaSummary {
  readonly diagnostics: readonly Diagnostic[];
  readonly reports: readonly CapXaReport[];
  /** Folder of the plans and, where they lie elsewhere, of the Word and PDF files. */
  readonly output: string;
  readonly printed?: string;
  readonly decisions?: { readonly file: string; readonly open: number };
  /** How many profiles the list changed. */
  readonly profiles?: number;
  readonly seconds: number;
  /** 0 good, 1 the input has errors or a commune failed, 3 the disk or the program failed. */
  readonly exitCode: 0 | 1 | 3;
}

/** `makers`: to be used instead of own ones, and left open. */
export async function capXaCommand(request: CapXaRequest, onReport: OnReport, makers?: Makers): Promise<CapXaSummary> {
  const start = performance.now();
  const { cwd, root } = request;
  const file = path.resolve(cwd, request.plan);
  const shown = showPath(file, cwd);
  const folder = path.resolve(cwd, request.output ?? file.replace(/\.ya?ml$/i, '-cap-xa'));
  const output = showPath(folder, cwd);
  const end = (rest: Omit<CapXaSummary, 'output' | 'seconds'>): CapXaSummary => ({
    ...rest,
    output,
    seconds: (performance.now() - start) / 1000,
  });
  const stopped = (diagnostics: readonly Diagnostic[], exitCode: 1 | 3 = 1) =>
    end({ diagnostics, reports: [], exitCode });

  const catalogues = await loadCatalogues(root);
  if (!catalogues.value) return stopped(catalogues.diagnostics);
  const shared = catalogues.value;
  const run: CapXaRun = { plan: file, shown, root, cwd, folder, ...printOf(request, folder) };
  const diagnostics: Diagnostic[] = [];
  const make = async () => {
    const read = await readCapXaInput(file, shown, shared);
    diagnostics.push(...read.diagnostics);
    if (!read.value) return stopped(diagnostics);
    const chosen = await chooseCommunes(request, read.value);
    diagnostics.push(...chosen.diagnostics);
    if (chosen.unusable) return stopped(diagnostics, chosen.unusable);
    const { danhMuc } = shared;
    const own = (count: number) => openMakers(request.threads ?? 1, count, danhMuc);
    const made = await makeAll(chosen.communes, read.value, run, onReport, makers ? () => lent(makers) : own);
    const profiles = chosen.profiles === undefined ? {} : { profiles: chosen.profiles };
    const exitCode = made.exitCode === 0 && hasErrors(diagnostics) ? 1 : made.exitCode;
    return end({ ...made, ...printedIn(run), ...profiles, diagnostics, exitCode });
  };
  try {
    return await editPlan(file, 'cap-xa', make);
  } catch (error) {
    return stopped([...diagnostics, writeFault(error, output)], writeExitCode(error));
  }
}

/** Where the command `tao` would put the files of plans below data/ke-hoach; of any other folder, beside the plans. */
function printOf({ print, root }: CapXaRequest, folder: string): Pick<CapXaRun, 'print'> {
  if (!print) return {};
  const plans = path.join(root, 'data', 'ke-hoach');
  if (!isBelow(folder, plans)) return { print: { ...print, output: folder, below: '' } };
  return { print: { ...print, output: path.join(root, 'output'), below: relativeName(plans, folder) } };
}

function printedIn({ print, folder, cwd }: CapXaRun): Pick<CapXaSummary, 'printed'> {
  if (!print || print.output === folder) return {};
  return { printed: showPath(path.join(print.output, ...print.below.split('/')), cwd) };
}

function lent({ make }: Makers): Makers {
  return { make, close: async () => undefined };
}
