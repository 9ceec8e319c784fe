/** The use case of `nhap --vao`: a Word file that a person edited goes back into the plan that it was made from. */
import path from 'node:path';
import { type Diagnostic, hasErrors, type Result } from '../../../diagnostic/model.js';
import { extract } from '../../../extract/extract.js';
import type { Extracted } from '../../../extract/model.js';
import { compareWords } from '../../../extract/word-count.js';
import { type LoadedPlan, loadPlan } from '../../../plan/load.js';
import { readBytes } from '../../../plan/read-bytes.js';
import { openPlan, updatePlanText } from '../../../plan/save.js';
import { giveIds } from '../../../plan/with-ids.js';
import type { ReadDocument } from '../../../readers/model.js';
import { basePrints } from '../../../transforms/nhap-vao/base-prints.js';
import { identify, sharedPart } from '../../../transforms/nhap-vao/identify.js';
import { mergeWord } from '../../../transforms/nhap-vao/merge.js';
import type { Merged, ThayDoi } from '../../../transforms/nhap-vao/model.js';
import { asTyped } from '../../../transforms/nhap-vao/raw.js';
import { editedFields } from '../../../transforms/ra-soat/base.js';
import { markEdited } from '../../../transforms/ra-soat/locate.js';
import { readInput } from '../../files/disk.js';
import { showPath } from '../../files/paths.js';
import { writeExitCode, writeFault } from '../../files/replace.js';
import { editPlan, replaceTogether } from '../../files/together.js';
import { draftReview } from '../../plans/draft.js';
import { placeWords } from '../../plans/node-labels.js';
import { readAnyDocument } from '../../plans/read-document.js';
import { readList, writeReview } from '../../plans/review.js';
import { printPlan } from '../../print/print.js';
import { loadReadingWorld, type World } from '../../print/world.js';
import { remarksOf } from './account.js';
import { printedTexts } from './print-check.js';

export interface NhapVaoRequest {
  /** The edited Word file and its plan, as typed. */
  readonly input: string;
  readonly plan: string;
  readonly cwd: string;
  readonly root: string;
  readonly keepOriginal: boolean;
  /** Where both sides changed, the Word file's words count. */
  readonly wordWins: boolean;
  /** Shows what would be done and writes nothing. */
  readonly dryRun: boolean;
}

export interface NhapVaoChange extends ThayDoi {
  /** Such as `Mục III.2`. */
  readonly cho: string;
}

export interface NhapVaoSummary {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when nothing could be merged. */
  readonly merged?: {
    readonly plan: string;
    readonly changes: readonly NhapVaoChange[];
    readonly written: boolean;
    /** The file still says how it was made, so that later changes of the plan are known as such. */
    readonly hasBase: boolean;
    /** Words of the Word file that the merged plan does not print, and the reverse; nothing where the plan kept its own. */
    readonly words?: { readonly mat: readonly string[]; readonly them: readonly string[] };
  };
  /** 0 good, 1 nothing was merged or conflicts are left, 3 the disk failed. */
  readonly exitCode: 0 | 1 | 3;
}

export async function nhapVao(request: NhapVaoRequest): Promise<NhapVaoSummary> {
  const plan = path.resolve(request.cwd, request.plan);
  try {
    return await editPlan(plan, 'nhap', () => mergeHeld(request));
  } catch (error) {
    return { diagnostics: [writeFault(error, showPath(plan, request.cwd))], exitCode: writeExitCode(error) };
  }
}

async function mergeHeld(request: NhapVaoRequest): Promise<NhapVaoSummary> {
  const { cwd, root } = request;
  const world = await loadReadingWorld(root);
  if (!world.value || hasErrors(world.diagnostics)) return { diagnostics: world.diagnostics, exitCode: 1 };
  const target = await openTarget(path.resolve(cwd, request.plan), cwd, world.value);
  if (!target.value) return { diagnostics: [...world.diagnostics, ...target.diagnostics], exitCode: 1 };
  const [word, printed] = [await readWord(request, world.value), await printOf(target.value, world.value)];
  const diagnostics = [world, word, printed].flatMap((result) => result.diagnostics);
  if (!word.value || !printed.value || hasErrors(diagnostics)) return { diagnostics, exitCode: 1 };
  return merge(request, target.value, word.value, printed.value, world.value, diagnostics);
}

interface Target {
  /** Absolute, and as shown in messages. */
  readonly file: string;
  readonly shown: string;
  /** With an id for every node. */
  readonly text: string;
  readonly plan: LoadedPlan;
}

async function openTarget(file: string, cwd: string, { danhMuc }: World): Promise<Result<Target>> {
  const shown = showPath(file, cwd);
  const bytes = await readInput(file, shown);
  if (!bytes.value) return { diagnostics: bytes.diagnostics };
  const loaded = loadPlan(shown, bytes.value, danhMuc);
  if (!loaded.value || hasErrors(loaded.diagnostics)) return { diagnostics: loaded.diagnostics };
  const { plan, bytes: whole } = giveIds(loaded.value, bytes.value, danhMuc);
  return { value: { file, shown, text: readBytes(shown, whole).value ?? '', plan }, diagnostics: [] };
}

async function readWord(
  { input, cwd, keepOriginal }: NhapVaoRequest,
  { danhMuc: { loi } }: World,
): Promise<Result<ReadDocument>> {
  const file = path.resolve(cwd, input);
  const shown = showPath(file, cwd);
  const bytes = await readInput(file, shown);
  if (!bytes.value) return { diagnostics: bytes.diagnostics };
  const read = await readAnyDocument(shown, bytes.value, { keepOriginal, loi });
  if (!read.value || read.value.kind === 'docx') return read;
  return {
    diagnostics: [
      ...read.diagnostics,
      fault(
        'khong-phai-docx',
        'Thấy tệp không phải Word .docx; cần tệp .docx mà lệnh tao đã làm và đã được sửa.',
        shown,
      ),
    ],
  };
}

/** What a Word file of the plan as it stands now would be read as. */
async function printOf({ file, shown, plan }: Target, world: World): Promise<Result<ReadDocument>> {
  const review = await draftReview(file, shown, false)(plan);
  const built = await printPlan(plan, world, ['docx'], review.value?.pending);
  const bytes = built.value?.bytes.docx;
  if (hasErrors(review.diagnostics) || !bytes) return { diagnostics: [...review.diagnostics, ...built.diagnostics] };
  return readAnyDocument(shown, bytes, { keepOriginal: false, loi: world.danhMuc.loi });
}

/** A file that shares less with the plan is another plan's. */
const leastKnown = 0.3;

async function merge(
  request: NhapVaoRequest,
  target: Target,
  word: ReadDocument,
  printed: ReadDocument,
  world: World,
  soFar: readonly Diagnostic[],
): Promise<NhapVaoSummary> {
  const { danhMuc } = world;
  const named = identify(word, printed);
  if (sharedPart(named, printed) < leastKnown) {
    const message = `Thấy tệp Word hầu như không có chữ nào của kế hoạch “${target.shown}”; cần đúng tệp Word làm ra từ kế hoạch này.`;
    return { diagnostics: [...soFar, fault('khac-ke-hoach', message, word.file)], exitCode: 1 };
  }
  const edited = extract(named, danhMuc);
  const present = target.plan.keHoach;
  // The plan itself says of what kind it is.
  const read = edited.diagnostics.filter(({ code }) => code !== 'khong-phai-ke-hoach');
  const diagnostics = [...soFar, ...read, ...remarksOf(word)];
  const base = basePrints(word);
  const merged = mergeWord({
    present,
    printed: extract(printed, danhMuc),
    edited,
    ...(base ? { base } : {}),
    wordWins: request.wordWins,
  });
  const written = await write(request, target, merged, world);
  if (written.exitCode !== 0)
    return { diagnostics: [...diagnostics, ...written.diagnostics], exitCode: written.exitCode };
  const words = unexplained(merged, edited, target, world);
  const hasConflict = merged.thayDoi.some(({ loai }) => loai === 'xung-dot');
  return {
    diagnostics,
    merged: {
      plan: target.shown,
      changes: merged.thayDoi.map((change) => ({
        ...change,
        cho: placeWords(change.loai === 'xoa' ? present : merged.keHoach, change.duong),
      })),
      written: written.isWritten,
      hasBase: base !== undefined,
      ...(words ? { words } : {}),
    },
    exitCode: hasConflict ? 1 : 0,
  };
}

interface Written {
  readonly isWritten: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: 0 | 1 | 3;
}

/** The plan whole or not at all; its review list follows it. */
async function write({ dryRun }: NhapVaoRequest, target: Target, merged: Merged, world: World): Promise<Written> {
  const { file, shown, text, plan } = target;
  const typed: unknown = openPlan(text).toJS();
  const keHoach = asTyped(merged.keHoach, plan.keHoach, typed);
  const after = updatePlanText(text, keHoach);
  const checked = loadPlan(shown, Buffer.from(after), world.danhMuc);
  const refused = checked.diagnostics.filter(({ severity }) => severity === 'error');
  if (!checked.value || refused.length > 0) {
    const message =
      'Thấy kế hoạch sau khi nhập có lỗi nên chưa ghi gì; cần sửa các chỗ nêu ở đây trong tệp Word rồi nhập lại.';
    return { isWritten: false, diagnostics: [fault('khong-nhap-duoc', message, shown), ...refused], exitCode: 1 };
  }
  if (dryRun || merged.thayDoi.length === 0) return { isWritten: false, diagnostics: [], exitCode: 0 };
  try {
    const list = await readList(file, shown, plan);
    if (!list.value) return { isWritten: false, diagnostics: list.diagnostics, exitCode: 1 };
    if (list.value === 'none') {
      await replaceTogether(file, [{ file, bytes: Buffer.from(after) }]);
      return { isWritten: true, diagnostics: [], exitCode: 0 };
    }
    const muc = markEdited(
      checked.value.keHoach,
      list.value.muc,
      editedFields(list.value.nen ?? {}, checked.value.keHoach),
    );
    const listFile = path.join(path.dirname(file), path.basename(plan.keHoach.raSoat ?? ''));
    const before = { text, keHoach: plan.keHoach };
    const result = await writeReview({ file, shown, listFile, danhMuc: world.danhMuc, before }, keHoach, {
      ...list.value,
      muc,
    });
    return { isWritten: true, diagnostics: result.problems, exitCode: result.problems.length > 0 ? 1 : 0 };
  } catch (error) {
    return { isWritten: false, diagnostics: [writeFault(error, shown)], exitCode: 3 };
  }
}

/** The proof that nothing was lost: the words of the Word file against those that the merged plan prints. */
function unexplained({ keHoach, thayDoi }: Merged, { coverage }: Extracted, { shown }: Target, world: World) {
  if (thayDoi.some(({ loai }) => loai === 'giu' || loai === 'xung-dot')) return undefined;
  const { texts } = printedTexts(keHoach, shown, world);
  if (!texts) return undefined;
  const draft = /^(?:DỰ THẢO)$/;
  const { mat, them } = compareWords(
    coverage.doan.map(({ chu }) => chu).filter((chu) => !draft.test(chu)),
    texts.filter((text) => !draft.test(text)),
  );
  return mat.length + them.length > 0 ? { mat, them } : undefined;
}

function fault(code: string, message: string, file: string): Diagnostic {
  return { code, severity: 'error', message, place: { file } };
}
