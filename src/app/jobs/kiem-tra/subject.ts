/** Makes a file ready for judging: a Word, PDF or text file as written; a plan in YAML by its Word file, built in memory. */

import { standings } from '../../../check/kit/paragraphs.js';
import type { FindingPlace, Measure, Role, Subject } from '../../../check/model.js';
import { type SubjectInput, subjectOf } from '../../../check/subject.js';
import { type Diagnostic, hasErrors, type Result } from '../../../diagnostic/model.js';
import { extract } from '../../../extract/extract.js';
import type { Placed } from '../../../extract/model.js';
import { type FontFamily, faceOf } from '../../../font/model.js';
import type { FittedBlock, FittedDocument, FittedParagraph, Page } from '../../../layout/model.js';
import { type LoadedPlan, loadPlan } from '../../../plan/load.js';
import type { ReadDocument, ReadParagraph } from '../../../readers/model.js';
import { readAnyDocument } from '../../plans/read-document.js';
import { type LaidOut, printPlan } from '../../print/print.js';
import type { World } from '../../print/world.js';

export async function checkSubject(world: World, shown: string, bytes: Uint8Array): Promise<Result<Subject>> {
  return /\.ya?ml$/i.test(shown) ? planSubject(world, shown, bytes) : fileSubject(world, shown, bytes);
}

async function fileSubject(world: World, shown: string, bytes: Uint8Array): Promise<Result<Subject>> {
  const { value: read, diagnostics } = await readAnyDocument(shown, bytes, {
    keepOriginal: false,
    loi: world.danhMuc.loi,
  });
  if (!read || hasErrors(diagnostics)) return { diagnostics };
  const { keHoach, placed } = extract(read, world.danhMuc);
  const subject = subjectOf({ file: shown, kind: read.kind, read, keHoach, placed, ...common(world) });
  return { value: subject, diagnostics: [...diagnostics, ...strangeness(subject)] };
}

const marks: ReadonlySet<Role> = new Set(['ten-loai', 'quoc-hieu', 'phu-luc-nhan', 'so-ky-hieu']);

/** Any file is judged; one that looks like no document at all is worth a word. */
function strangeness({ file, texts, keHoach }: Subject): readonly Diagnostic[] {
  const kind = texts.find(({ role }) => role === 'ten-loai');
  if (kind && keHoach.loai !== 'ke-hoach') {
    const message = `Thấy văn bản là “${kind.text}”, không phải kế hoạch; những quy tắc riêng của kế hoạch không xét.`;
    return [{ code: 'khong-phai-ke-hoach', severity: 'warning', message, place: { file } }];
  }
  if (texts.some(({ role }) => marks.has(role))) return [];
  const message =
    'Thấy tệp không có Quốc hiệu, số, ký hiệu, tên loại văn bản hay nhãn phụ lục; cần chắc đây là tệp văn bản định kiểm tra.';
  return [{ code: 'khong-giong-van-ban', severity: 'warning', message, place: { file } }];
}

async function planSubject(world: World, shown: string, bytes: Uint8Array): Promise<Result<Subject>> {
  const plan = loadPlan(shown, bytes, world.danhMuc);
  if (!plan.value || hasErrors(plan.diagnostics)) return { diagnostics: plan.diagnostics };
  const subject = await subjectOfPlan(world, plan.value);
  return { ...subject, diagnostics: [...plan.diagnostics, ...subject.diagnostics] };
}

/** The Word file of the plan is read back: what is judged is what would be handed out. */
export async function subjectOfPlan(world: World, plan: LoadedPlan): Promise<Result<Subject>> {
  const { value, diagnostics } = await printPlan(plan, world, ['docx']);
  if (!value?.bytes.docx) return { diagnostics };
  const { readDocx } = await import('../../../readers/docx/read.js');
  const read = readDocx(plan.file, value.bytes.docx);
  if (!read.value) return { diagnostics: [...diagnostics, ...read.diagnostics] };
  return { value: subjectOf(planInput(world, plan, value, read.value)), diagnostics };
}

function planInput(world: World, plan: LoadedPlan, { fitted, pages }: LaidOut, read: ReadDocument): SubjectInput {
  const onPage = pagesByPath(pages);
  const pairs = matched(paragraphsOf(fitted), [...standings(read).keys()]);
  const placeOf = (path: string): FindingPlace => {
    const page = onPage.get(path);
    return path === '' ? { file: plan.file } : { ...plan.place(path), ...(page === undefined ? {} : { page }) };
  };
  return {
    file: plan.file,
    kind: 'yaml',
    read,
    keHoach: plan.keHoach,
    placed: new Map(pairs.map(([made, one]) => [one, [placedOf(made)]])),
    placeOf,
    ...common(world),
  };
}

/** Where the printed text of a data path begins: the sheet, counted from 1. */
function pagesByPath(pages: readonly Page[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [i, { items }] of pages.entries())
    for (const item of items)
      if (item.kind === 'line' && !item.artifact && item.origin.kind === 'plan' && !found.has(item.origin.path))
        found.set(item.origin.path, i + 1);
  return found;
}

function placedOf(made: FittedParagraph): Placed {
  const { part, origin } = made.owner;
  return { path: origin.kind === 'plan' ? origin.path : '', part, words: wordsOf(made) };
}

/** Both lists have the same paragraphs in the same order, but for empty ones. */
function matched(
  made: readonly FittedParagraph[],
  read: readonly ReadParagraph[],
): readonly (readonly [FittedParagraph, ReadParagraph])[] {
  const filled = read.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
  const printed = made.filter((one) => wordsOf(one).trim() !== '');
  if (filled.length !== printed.length) throw new Error(`${printed.length} đoạn ghi ra, ${filled.length} đoạn đọc lại`);
  return printed.flatMap((one, i) => {
    const same = filled[i];
    return same ? [[one, same] as const] : [];
  });
}

function paragraphsOf({ sections, notes }: FittedDocument): readonly FittedParagraph[] {
  return [...sections.flatMap((section) => section.blocks.flatMap(below)), ...notes];
}

function below(block: FittedBlock): readonly FittedParagraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.kind === 'rule'
    ? []
    : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(below)));
}

function wordsOf({ content }: FittedParagraph): string {
  return content.map((item) => (item.kind === 'text' ? item.text : item.kind === 'break' ? '\n' : '')).join('');
}

function common({ danhMuc, standard, family }: World): Pick<SubjectInput, 'danhMuc' | 'standard' | 'measure'> {
  return { danhMuc, standard, measure: measureWith(family) };
}

/** A letter that the font lacks counts as wide as half its size. */
function measureWith(family: FontFamily): Measure {
  return (text, { bold, italic }, size) => {
    const { advance, unitsPerEm } = family.faces[faceOf(bold, italic)];
    const units = [...text].reduce((sum, letter) => sum + (advance(letter.codePointAt(0) ?? 0) ?? unitsPerEm / 2), 0);
    return (units / unitsPerEm) * size * 20;
  };
}
