/** The use case of the command `nhap`: a typed plan in, a plan of ours and a report on it out. */
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../../diagnostic/model.js';
import { extract } from '../../../extract/extract.js';
import { loadPlan } from '../../../plan/load.js';
import { newPlanText } from '../../../plan/save.js';
import type { KeHoach } from '../../../plan/schema.js';
import type { ReadDocument } from '../../../readers/model.js';
import { exists, readInput } from '../../files/disk.js';
import { unfitFaults } from '../../files/names.js';
import { relativeName, schemaName, showPath } from '../../files/paths.js';
import { isSameFile } from '../../files/real-file.js';
import { prepareFolder, presentFault, writeExitCode, writeFault } from '../../files/replace.js';
import { holdPlans, replaceTogether } from '../../files/together.js';
import { readAnyDocument } from '../../plans/read-document.js';
import { loadReadingWorld, type World } from '../../print/world.js';
import { type Account, accountOf, remarksOf } from './account.js';
import { printedTexts } from './print-check.js';
import { countsOf, type ImportCounts, reportText } from './report.js';

export interface NhapRequest {
  /** The document, then files of its appendices, as typed. */
  readonly inputs: readonly string[];
  readonly cwd: string;
  readonly root: string;
  /** The plan to write, as typed; beside the document when absent. */
  readonly output?: string;
  readonly overwrite: boolean;
  /** Of tracked changes, the text before them. */
  readonly keepOriginal: boolean;
}

export interface NhapSummary {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when nothing was written. */
  readonly written?: {
    readonly plan: string;
    readonly report: string;
    readonly loai: string;
    readonly trichYeu: string;
    readonly counts: ImportCounts;
    /** Absent when the draft could not be printed. */
    readonly account?: Account;
    /** What the loader says of the new plan: to be mended before `tao`. */
    readonly planFaults: readonly Diagnostic[];
  };
  /** 0 good, 1 nothing could be read, words of the source are not in the draft or a file was left alone, 3 the disk failed. */
  readonly exitCode: 0 | 1 | 3;
}

export async function nhap(request: NhapRequest): Promise<NhapSummary> {
  const { inputs, cwd, root } = request;
  const target = path.resolve(cwd, request.output ?? usualOutput(inputs[0] ?? ''));
  const report = target.replace(/(?:\.ya?ml)?$/i, '.nhap.yaml');
  const taken = request.overwrite ? [] : await existing([target, report], cwd);
  const unfit = [
    ...taken,
    ...(await unfitFaults(target, showPath(target, cwd))),
    ...(await overInput(request, target)),
  ];
  if (unfit.length > 0) return { diagnostics: unfit, exitCode: 1 };
  const world = await loadReadingWorld(root);
  if (!world.value) return { diagnostics: world.diagnostics, exitCode: 1 };
  const read = await readAll(request, world.value);
  const diagnostics = [...world.diagnostics, ...read.diagnostics];
  if (!read.documents || hasErrors(diagnostics)) return { diagnostics, exitCode: 1 };
  return write(request, read.documents, world.value, target, report, diagnostics);
}

/** A picture of a document, or a form that nobody filled in: a draft of it would be blank. */
function wordless([first]: readonly ReadDocument[]): Diagnostic {
  const message = 'Thấy tệp không có chữ nào; cần tệp có chữ, vì chữ trong ảnh chụp, ảnh quét không đọc được.';
  return { code: 'khong-co-chu', severity: 'error', message, place: { file: first?.file ?? '' } };
}

/** The document's name; dots stand in names of companions only. */
function usualOutput(input: string): string {
  const { dir, name } = path.parse(input);
  return path.join(dir, `${name.normalize('NFC').replace(/\./g, '-')}.yaml`);
}

/** The draft of a text file may have that file's very name. */
async function overInput({ inputs, cwd }: NhapRequest, target: string): Promise<readonly Diagnostic[]> {
  for (const input of inputs) {
    if (!(await isSameFile(path.resolve(cwd, input), target))) continue;
    const message = 'Thấy kết quả sẽ đè lên chính tệp đưa vào; cần --ra và tên một tệp khác.';
    return [{ code: 'trung-tep', severity: 'error', message, place: { file: showPath(target, cwd) } }];
  }
  return [];
}

async function existing(files: readonly string[], cwd: string): Promise<readonly Diagnostic[]> {
  const taken = await Promise.all(files.map(exists));
  return files.filter((_, i) => taken[i]).map((file) => presentFault(showPath(file, cwd)));
}

interface ReadAll {
  readonly documents?: readonly ReadDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

async function readAll({ inputs, cwd, keepOriginal }: NhapRequest, { danhMuc: { loi } }: World): Promise<ReadAll> {
  const documents: ReadDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of inputs) {
    const file = path.resolve(cwd, input);
    const shown = showPath(file, cwd);
    const bytes = await readInput(file, shown);
    diagnostics.push(...bytes.diagnostics);
    if (!bytes.value) continue;
    const result = await readAnyDocument(shown, bytes.value, { keepOriginal, loi });
    diagnostics.push(...result.diagnostics);
    if (result.value) documents.push(result.value);
  }
  return documents.length === inputs.length ? { documents, diagnostics } : { diagnostics };
}

async function write(
  { inputs, cwd, root, overwrite }: NhapRequest,
  documents: readonly ReadDocument[],
  world: World,
  target: string,
  report: string,
  soFar: readonly Diagnostic[],
): Promise<NhapSummary> {
  const { keHoach: draft, coverage, diagnostics } = extract(documents, world.danhMuc);
  if (coverage.doan.length === 0) return { diagnostics: [...soFar, wordless(documents)], exitCode: 1 };
  const folder = path.dirname(target);
  const source = relativeName(folder, path.resolve(cwd, inputs[0] ?? ''));
  const keHoach: KeHoach = { ...draft, nguonGoc: { lenh: 'nhap', tep: source } };
  const shown = showPath(target, cwd);
  const printed = printedTexts(keHoach, shown, world);
  const account = printed.document && printed.texts && accountOf(documents, coverage, printed.document, printed.texts);
  const schema = schemaName(folder, root);
  const bytes = Buffer.from(newPlanText(keHoach, schema));
  const text = reportText({ plan: path.basename(target), documents, coverage, ...(account ? { account } : {}) });
  const all = [...soFar, ...diagnostics, ...documents.flatMap(remarksOf), ...(account?.diagnostics ?? [])];
  try {
    const taken = await holdPlans([target], 'nhap', async () => {
      const present = overwrite ? [] : await existing([target, report], cwd);
      if (present.length > 0) return present;
      await prepareFolder(folder);
      await replaceTogether(target, [
        { file: target, bytes },
        { file: report, bytes: Buffer.from(text) },
      ]);
      return [];
    });
    if (taken.length > 0) return { diagnostics: [...all, ...taken], exitCode: 1 };
  } catch (error) {
    return { diagnostics: [...all, writeFault(error, shown)], exitCode: writeExitCode(error) };
  }
  const written = {
    plan: shown,
    report: showPath(report, cwd),
    loai: keHoach.loai,
    trichYeu: keHoach.trichYeu,
    counts: countsOf(coverage),
    ...(account ? { account } : {}),
    planFaults: [
      ...loadPlan(shown, bytes, world.danhMuc).diagnostics,
      ...(printed.isOtherKind ? [withoutTemplates(keHoach.loai, shown)] : []),
    ],
  };
  const isWhole = account !== undefined && account.words.mat.length === 0 && account.lost === 0;
  return { diagnostics: all, written, exitCode: isWhole && !hasErrors(written.planFaults) ? 0 : 1 };
}

function withoutTemplates(loai: string, file: string): Diagnostic {
  const message = `Thấy loại “${loai}” chưa có mẫu trong thư mục templates nên lệnh tao chưa in được; cần thêm mẫu templates/${loai}, hoặc sửa dòng loai thành ke-hoach để in tạm theo mẫu kế hoạch.`;
  return { code: 'loai-khong-co-mau', severity: 'error', message, place: { file } };
}
