/** The use case of the command `ra-soat`: a plan's review list shown and decided. */
import path from 'node:path';
import type { Diagnostic } from '../../../diagnostic/model.js';
import { editedFields } from '../../../transforms/ra-soat/base.js';
import { clustersOf } from '../../../transforms/ra-soat/clusters.js';
import { type Decisions, decide } from '../../../transforms/ra-soat/decide.js';
import { markEdited, relocate } from '../../../transforms/ra-soat/locate.js';
import type { MucRaSoat, NhomChung } from '../../../transforms/ra-soat/model.js';
import { followTyped } from '../../../transforms/ra-soat/typed.js';
import { showPath } from '../../files/paths.js';
import { writeExitCode, writeFault } from '../../files/replace.js';
import { editPlan } from '../../files/together.js';
import { placeWords } from '../../plans/node-labels.js';
import { openReview, type Review, writeReview } from '../../plans/review.js';
import { loadCatalogues } from '../../print/catalogues.js';
import { type SentenceAround, sentenceOf, sentencesAround } from './sentences-around.js';

export interface RaSoatRequest extends Decisions {
  /** As typed. */
  readonly input: string;
  readonly cwd: string;
  readonly root: string;
}

export interface RaSoatRow {
  readonly muc: MucRaSoat;
  /** `Mục III.2 (dòng 210)`. */
  readonly places: readonly string[];
  /** Short words in their sentences. */
  readonly quanh: readonly SentenceAround[];
}

/** What is decided at once. */
export interface RaSoatCluster {
  readonly ma: string;
  readonly nhom?: NhomChung;
  /** The sentence as it reads now; empty of a general question, a row, a place without words. */
  readonly cau: string;
  readonly rows: readonly RaSoatRow[];
}

export interface RaSoatSummary {
  readonly diagnostics: readonly Diagnostic[];
  readonly clusters: readonly RaSoatCluster[];
  readonly rows: readonly RaSoatRow[];
  /** Entries with a new state by what was asked for. */
  readonly decided: number;
  /** Entries that became `sua` because their words were edited by hand. */
  readonly edited: number;
  readonly exitCode: 0 | 1 | 3;
}

export async function raSoat(request: RaSoatRequest): Promise<RaSoatSummary> {
  const file = path.resolve(request.cwd, request.input);
  try {
    return await editPlan(file, 'ra-soat', () => decideHeld(request, file));
  } catch (error) {
    return fail([writeFault(error, showPath(file, request.cwd))], writeExitCode(error));
  }
}

function fail(diagnostics: readonly Diagnostic[], exitCode: 1 | 3 = 1): RaSoatSummary {
  return { diagnostics, rows: [], clusters: [], decided: 0, edited: 0, exitCode };
}

/** The disk's refusals are thrown. */
async function decideHeld(request: RaSoatRequest, file: string): Promise<RaSoatSummary> {
  const { cwd, root } = request;
  const shown = showPath(file, cwd);
  const catalogues = await loadCatalogues(root);
  if (!catalogues.value) return fail(catalogues.diagnostics);
  const opened = await openReview(file, shown, catalogues.value.danhMuc);
  if (!opened.value) return fail(opened.diagnostics);
  const review = opened.value;
  const present = review.plan.keHoach;
  const typed = followTyped(review.list, present);
  const told = (reasons: readonly string[]): readonly Diagnostic[] =>
    reasons.map((reason) => ({
      code: 'khong-quyet-duoc',
      severity: 'error',
      message: `Thấy ${reason}.`,
      place: { file: review.listShown },
    }));
  if (typed.problems.length > 0) return fail(told(typed.problems));
  const looked = markEdited(typed.keHoach, typed.list.muc, editedFields(typed.list.nen ?? {}, typed.keHoach));
  const edited = looked.filter((entry, i) => entry.trangThai !== review.list.muc[i]?.trangThai).length;
  const { list, keHoach, changed, problems } = decide({ ...typed.list, muc: looked }, typed.keHoach, request);
  if (problems.length > 0 && changed === 0) return fail(told(problems));
  const muc = relocate(keHoach, list.muc);
  const before = { text: review.text, keHoach: present };
  const { danhMuc } = catalogues.value;
  const target = { file, shown, listFile: review.listFile, danhMuc, before };
  const written = await writeReview(target, keHoach, { ...list, muc });
  if (written.problems.length > 0) return fail(written.problems);
  const reread = await openReview(file, shown, catalogues.value.danhMuc);
  if (!reread.value) return fail(reread.diagnostics);
  const rows = rowsOf(reread.value);
  const clusters = clusterRows(reread.value, rows);
  return {
    diagnostics: told(problems),
    rows,
    clusters,
    decided: changed,
    edited,
    exitCode: problems.length > 0 ? 1 : 0,
  };
}

/** The rows as a person decides them. */
export function clusterRows(
  { list, plan }: Pick<Review, 'list' | 'plan'>,
  rows: readonly RaSoatRow[],
): readonly RaSoatCluster[] {
  const byCode = new Map(rows.map((row) => [row.muc.ma, row]));
  return clustersOf(list.muc).map(({ ma, nhom, muc }) => ({
    ma,
    ...(nhom === undefined ? {} : { nhom }),
    cau: nhom === undefined ? sentenceOf(plan.keHoach, muc[0]) : '',
    rows: muc.flatMap((entry) => byCode.get(entry.ma) ?? []),
  }));
}

/** The list as the plan's present text makes it. */
export function lookAgain({ list, plan }: Pick<Review, 'list' | 'plan'>): readonly MucRaSoat[] {
  return markEdited(plan.keHoach, list.muc, editedFields(list.nen ?? {}, plan.keHoach));
}

export function rowsOf({ list, plan }: Pick<Review, 'list' | 'plan'>): readonly RaSoatRow[] {
  return list.muc.map((muc) => ({
    muc,
    places: muc.cho.map(({ duong }) => {
      const { line } = plan.place(duong);
      const words = placeWords(plan.keHoach, duong);
      return duong === '' || line === undefined ? words : `${words} (dòng ${line})`;
    }),
    quanh: sentencesAround(plan.keHoach, muc),
  }));
}
