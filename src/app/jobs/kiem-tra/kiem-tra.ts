/** The use case of the command `kiem-tra`: files in, what the rules say of each out. */
import path from 'node:path';
import type { Subject } from '../../../check/model.js';
import { type FileReport, reportOf } from '../../../check/report.js';
import { type Judgement, runRules } from '../../../check/run-rules.js';
import { type Diagnostic, hasErrors } from '../../../diagnostic/model.js';
import { showPath } from '../../files/paths.js';
import { readPlanInput } from '../../files/together.js';
import { placeWords } from '../../plans/node-labels.js';
import { loadReadingWorld, type World } from '../../print/world.js';
import { type RuleBook, readRuleBook } from './rule-book.js';
import { checkSubject } from './subject.js';

export interface KiemTraRequest {
  /** Plans and documents as typed. */
  readonly inputs: readonly string[];
  readonly cwd: string;
  readonly root: string;
  /** Formatting standard as typed. */
  readonly standardFile?: string;
}

export interface Checked {
  readonly file: string;
  readonly shown: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when the file could not be judged. */
  readonly report?: FileReport;
  readonly subject?: Subject;
  readonly judgements?: readonly Judgement[];
}

export interface KiemTraSummary {
  /** Of faults that belong to no single file. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly Checked[];
  /** 1: a file has errors, or could not be judged. */
  readonly exitCode: 0 | 1;
  /** For what else is made of the findings. */
  readonly world?: World;
  readonly book?: RuleBook;
}

export async function kiemTra({ inputs, cwd, root, standardFile }: KiemTraRequest): Promise<KiemTraSummary> {
  const file = standardFile === undefined ? undefined : path.resolve(cwd, standardFile);
  const world = await loadReadingWorld(root, file === undefined ? undefined : { file, shown: showPath(file, cwd) });
  const book = await readRuleBook(root);
  const diagnostics = [...world.diagnostics, ...book.diagnostics];
  if (!world.value || !book.value || hasErrors(diagnostics)) return { diagnostics, files: [], exitCode: 1 };
  const files: Checked[] = [];
  for (const input of inputs) {
    const absolute = path.resolve(cwd, input);
    files.push(await checkFile(absolute, showPath(absolute, cwd), world.value, book.value));
  }
  const isBad = ({ report }: Checked) => !report || report.counts.loi > 0;
  return { diagnostics, files, exitCode: files.some(isBad) ? 1 : 0, world: world.value, book: book.value };
}

async function checkFile(file: string, shown: string, world: World, book: RuleBook): Promise<Checked> {
  const bytes = await readPlanInput(file, shown);
  if (!bytes.value) return { file, shown, diagnostics: bytes.diagnostics };
  return judgeBytes(file, shown, bytes.value, world, book);
}

export async function judgeBytes(
  file: string,
  shown: string,
  bytes: Uint8Array,
  world: World,
  { rules, severities }: RuleBook,
): Promise<Checked> {
  const { value: subject, diagnostics } = await checkSubject(world, shown, bytes);
  if (!subject) return { file, shown, diagnostics };
  const judgements = runRules(subject, rules, severities);
  // Head and end need no name: their words tell where they stand.
  const nameOf = (path: string) => (/^(?:noiDung|phuLuc)\./.test(path) ? placeWords(subject.keHoach, path) : '');
  return { file, shown, diagnostics, subject, judgements, report: reportOf(subject, judgements, nameOf) };
}
