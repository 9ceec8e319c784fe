/** The use case of the command `nam-moi`: last year's plan in, this year's plan and its review list out. */
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../../diagnostic/model.js';
import { type LoadedPlan, loadPlan } from '../../../plan/load.js';
import { giveIds } from '../../../plan/with-ids.js';
import { readFacts } from '../../../transforms/nam-moi/facts.js';
import type { DuKien, NamMoi, YeuCau } from '../../../transforms/nam-moi/model.js';
import { rollForward } from '../../../transforms/nam-moi/roll.js';
import { carryOver } from '../../../transforms/ra-soat/carry.js';
import { openClusters } from '../../../transforms/ra-soat/clusters.js';
import type { RaSoat } from '../../../transforms/ra-soat/model.js';
import { readIfThere, readInput } from '../../files/disk.js';
import { hashOf } from '../../files/manifest.js';
import { relativeName, schemaName, showPath } from '../../files/paths.js';
import { isSameFile } from '../../files/real-file.js';
import { writeExitCode, writeFault } from '../../files/replace.js';
import { editPlan, holdPlans } from '../../files/together.js';
import { openReview, type Review, readList, writeReview } from '../../plans/review.js';
import { loadCatalogues } from '../../print/catalogues.js';

export interface NamMoiRequest extends YeuCau {
  /** As typed. */
  readonly input: string;
  readonly output?: string;
  readonly cwd: string;
  readonly root: string;
}

export interface NamMoiSummary {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when nothing was made. */
  readonly made?: {
    readonly file: string;
    readonly list: string;
    readonly raSoat: RaSoat;
    readonly ngayXet: string;
    readonly vi: string;
    readonly outcome: 'new' | 'changed' | 'unchanged';
    /** Questions that wait: general ones, and sentences or rows. */
    readonly general: number;
    readonly sentences: number;
    /** The source had nodes without ids: they were written into it. */
    readonly idsWritten: boolean;
  };
  readonly exitCode: 0 | 1 | 3;
}

export async function namMoi(request: NamMoiRequest): Promise<NamMoiSummary> {
  const file = path.resolve(request.cwd, request.input);
  try {
    return await editPlan(file, 'nam-moi', () => rollHeld(request, file));
  } catch (error) {
    return { diagnostics: [writeFault(error, showPath(file, request.cwd))], exitCode: writeExitCode(error) };
  }
}

async function rollHeld(request: NamMoiRequest, file: string): Promise<NamMoiSummary> {
  const diagnostics: Diagnostic[] = [];
  const fail = (...more: Diagnostic[]): NamMoiSummary => ({ diagnostics: [...diagnostics, ...more], exitCode: 1 });
  const { cwd, root } = request;
  const catalogues = await loadCatalogues(root);
  if (!catalogues.value) return fail(...catalogues.diagnostics);
  const { danhMuc, texts } = catalogues.value;
  const facts = readFacts(texts, danhMuc);
  if (!facts.value) return fail(...facts.diagnostics);
  const shown = showPath(file, cwd);
  const read = await readInput(file, shown);
  if (!read.value) return fail(...read.diagnostics);
  const loaded = loadPlan(shown, read.value, danhMuc);
  if (!loaded.value || hasErrors(loaded.diagnostics)) return fail(...loaded.diagnostics);
  const target = targetOf(request, file, loaded.value.keHoach.nam);
  const sourceList = await readList(file, shown, loaded.value);
  if (!sourceList.value) return fail(...sourceList.diagnostics);
  diagnostics.push(...openNotice(sourceList.value, shown));
  if (await isSameFile(target, file)) {
    // A year that is not new comes first: another name would not help.
    const refused = rollForward(loaded.value, request, facts.value).diagnostics;
    const same = 'Thấy kế hoạch mới sẽ đè lên chính tệp nguồn; cần --ra và tên một tệp khác.';
    return fail(...(hasErrors(refused) ? refused : [atFile('trung-tep', same, shown)]));
  }
  const source = { file, shown, bytes: read.value, plan: loaded.value, target };
  const { value } = facts;
  try {
    return await holdPlans([target], 'nam-moi', () => roll(request, source, value, diagnostics));
  } catch (error) {
    const fault = writeFault(error, showPath(target, cwd));
    return { diagnostics: [...diagnostics, fault], exitCode: writeExitCode(error) };
  }
}

/** A source that is still a draft makes a doubtful plan. */
function openNotice(list: RaSoat | 'none', shown: string): readonly Diagnostic[] {
  const open = list === 'none' ? 0 : list.muc.filter(({ trangThai }) => trangThai === 'cho').length;
  if (open === 0) return [];
  const message = `Thấy chính kế hoạch nguồn còn ${open} việc rà soát chưa quyết; cần quyết xong rồi hãy làm kế hoạch năm sau.`;
  return [{ code: 'nguon-con-du-thao', severity: 'warning', message, place: { file: shown } }];
}

interface SourcePlan {
  readonly file: string;
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly plan: LoadedPlan;
  readonly target: string;
}

async function roll(
  request: NamMoiRequest,
  source: SourcePlan,
  facts: DuKien,
  diagnostics: Diagnostic[],
): Promise<NamMoiSummary> {
  const { cwd } = request;
  const { target } = source;
  const shownTarget = showPath(target, cwd);
  const fail = (more: readonly Diagnostic[]): NamMoiSummary => ({
    diagnostics: [...diagnostics, ...more],
    exitCode: 1,
  });
  const tep = relativeName(path.dirname(target), source.file);
  const before = await openBefore(target, shownTarget, tep, facts);
  if (before.diagnostics.length > 0) return fail(before.diagnostics);
  const yeuCau = withLastOptions(request, before.value?.list);
  const { bytes, plan, given } = giveIds(source.plan, source.bytes, facts.danhMuc);
  const rolled = rollForward(plan, yeuCau, facts);
  // A refusal leaves the source untouched, and speaks of its lines as they stand.
  if (!rolled.value) return fail(rollForward(source.plan, yeuCau, facts).diagnostics);
  const listName = `${path.parse(target).name}.ra-soat.yaml`;
  const { keHoach, list } = carryOver({
    bare: { ...rolled.value.keHoach, nguonGoc: { lenh: 'nam-moi', tep }, raSoat: listName },
    entries: rolled.value.muc,
    head: {
      phienBan: 1,
      keHoach: path.basename(target),
      lenh: 'nam-moi',
      nguon: { tep, bam: hashOf(bytes) },
      thamSo: optionsOf(yeuCau),
    },
    ...(before.value ? { last: { list: before.value.list, present: before.value.plan.keHoach } } : {}),
  });
  const place = {
    file: target,
    shown: shownTarget,
    listFile: path.join(path.dirname(target), listName),
    danhMuc: facts.danhMuc,
    schema: schemaName(path.dirname(target), request.root),
    head: headOf(request.nam, tep, listName),
    ...(before.value ? { before: { text: before.value.text, keHoach: before.value.plan.keHoach } } : {}),
    also: given ? [{ file: source.file, bytes }] : [],
  };
  const written = await writeReview(place, keHoach, list);
  if (written.problems.length > 0) return fail(written.problems);
  const outcome = before.value === undefined ? 'new' : written.plan || written.list ? 'changed' : 'unchanged';
  return {
    diagnostics: [...diagnostics, ...rolled.value.diagnostics],
    made: {
      file: shownTarget,
      list: showPath(path.join(path.dirname(target), listName), cwd),
      raSoat: list,
      ...questionsIn(list),
      ...dayOf(rolled.value),
      outcome,
      idsWritten: given,
    },
    exitCode: 0,
  };
}

function questionsIn(list: RaSoat): { readonly general: number; readonly sentences: number } {
  const open = openClusters(list);
  const general = open.filter(({ nhom }) => nhom !== undefined).length;
  return { general, sentences: open.length - general };
}

function dayOf({ ngayXet, vi }: NamMoi): { readonly ngayXet: string; readonly vi: string } {
  return { ngayXet, vi };
}

/** The plan of an earlier run, which alone may be written over. */
async function openBefore(
  target: string,
  shown: string,
  tep: string,
  { danhMuc }: DuKien,
): Promise<{ readonly value?: Review; readonly diagnostics: readonly Diagnostic[] }> {
  const present = await readIfThere(target, shown);
  if (!present?.value) return { diagnostics: present?.diagnostics ?? [] };
  const plan = loadPlan(shown, present.value, danhMuc);
  if (!plan.value || hasErrors(plan.diagnostics)) return { diagnostics: plan.diagnostics };
  const { nguonGoc } = plan.value.keHoach;
  if (nguonGoc?.lenh !== 'nam-moi' || nguonGoc.tep !== tep) {
    const message = `Thấy đã có tệp này, không phải do lệnh nam-moi làm ra từ “${tep}” nên không ghi đè; cần --ra và tên một tệp khác, hoặc đổi tên tệp đang có.`;
    return { diagnostics: [atFile('tep-da-co', message, shown)] };
  }
  const review = await openReview(target, shown, danhMuc);
  return review.value ? { value: review.value, diagnostics: [] } : { diagnostics: review.diagnostics };
}

/** What is not said again stays as it was said last. */
function withLastOptions({ nam, ngay, vanBan, chuDe, nguoiKy }: NamMoiRequest, last: RaSoat | undefined): YeuCau {
  const said = { ngay, vanBan, chuDe, nguoiKy };
  const known = {
    ...last?.thamSo,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  };
  const pick = (key: 'ngay' | 'vanBan' | 'chuDe' | 'nguoiKy') => {
    const value: unknown = Reflect.get(known, key);
    return typeof value === 'string' ? { [key]: value } : {};
  };
  return { nam, ...pick('ngay'), ...pick('vanBan'), ...pick('chuDe'), ...pick('nguoiKy') };
}

function optionsOf({ nam, ...rest }: YeuCau): Readonly<Record<string, string>> {
  return { nam: String(nam), ...rest };
}

/** `2023.yaml` → `2026.yaml`; a name without the year gets the new one behind it. */
function targetOf({ output, cwd, nam }: NamMoiRequest, file: string, old: number): string {
  if (output !== undefined) return path.resolve(cwd, output);
  const { dir, name, ext } = path.parse(file);
  const renamed = name.includes(String(old)) ? name.replace(String(old), String(nam)) : `${name}-${nam}`;
  return path.join(dir, `${renamed}${ext}`);
}

function headOf(nam: number, tep: string, listName: string): string {
  return `# Kế hoạch năm ${nam}, lệnh nam-moi làm từ ${tep}. Việc phải rà soát: ${listName}.\n`;
}

function atFile(code: string, message: string, file: string): Diagnostic {
  return { code, severity: 'error', message, place: { file } };
}
