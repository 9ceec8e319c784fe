/** Bytes of a plan file → a checked plan, with every fault of the file at its line and column. */

import { parseDocument } from 'yaml';
import { hasErrors, type Place, type Result } from '../diagnostic/model.js';
import { defined } from '../values/defined.js';
import { mapTexts } from '../values/map-texts.js';
import { isRecord } from '../values/record.js';
import { findAccidents } from './accidents.js';
import type { CoQuanBanHanh, DanhMuc } from './catalogue.js';
import { checkBlank, checkRows } from './check-blank.js';
import { checkCharacters } from './check-characters.js';
import { checkDates } from './check-dates.js';
import { checkGlyphs, type Printable } from './check-glyphs.js';
import { checkInline } from './check-inline.js';
import { checkKind } from './check-kind.js';
import { checkPasted } from './check-pasted.js';
import { checkSchema } from './check-schema.js';
import { checkStructure } from './check-structure.js';
import { isRealDay, judgedDay, possibleDays } from './dates.js';
import { createSource, error, type Finding, isInside, placeAt, type Source, toDiagnostics } from './finding.js';
import { readIssuer } from './issuer.js';
import { fillMarks, type MarkContext } from './marks.js';
import { asMap, asNumber, asText, type RawMap } from './raw.js';
import { readBytes } from './read-bytes.js';
import { type KeHoach, keHoachSchema, type NgayCoTheTrong } from './schema.js';
import { type Parsed, parseYaml } from './syntax.js';
import { type Locate, locate as locatePath, treeOf } from './tree.js';

export interface LoadedPlan {
  readonly file: string;
  /** Marks without text are filled in: `[](nam)` reads `[2026](nam)` here. */
  readonly keHoach: KeHoach;
  readonly coQuan: CoQuanBanHanh;
  /** Place of a data path such as `noiDung.2.con.0.chu`, or of its nearest existing parent. */
  place(path: string): Place;
}

/** What is known of the printing, so that its faults are told together with the others; each may be left out. */
export interface LoadOptions {
  readonly font?: Printable;
  /** Kinds of document that have templates. */
  readonly kinds?: readonly string[];
}

export function loadPlan(
  file: string,
  bytes: Uint8Array,
  danhMuc: DanhMuc,
  options: LoadOptions = {},
): Result<LoadedPlan> {
  const text = readBytes(file, bytes);
  if (text.value === undefined) return { diagnostics: text.diagnostics };
  const source = createSource(file, text.value);
  const parsed = parseSafely(source);
  if ('message' in parsed) return { diagnostics: toDiagnostics(source, [parsed]) };
  if (!isPlanLike(parsed)) return { diagnostics: toDiagnostics(source, notAPlan(parsed, source)) };
  const companion = companionOf(parsed, file);
  if (companion) return { diagnostics: toDiagnostics(source, [companion]) };
  return judge(source, parsed, danhMuc, options);
}

/** The same judgement of a plan in memory, for one that the program itself made: the places of its faults are not known. */
export function judgePlan(
  file: string,
  keHoach: KeHoach,
  danhMuc: DanhMuc,
  options: LoadOptions = {},
): Result<LoadedPlan> {
  const source = createSource(file, JSON.stringify(keHoach));
  const tree = treeOf(keHoach);
  const document = parseDocument('', { prettyErrors: false });
  return judge(source, { document, tree, findings: [], patched: [], cut: source.text.length }, danhMuc, options);
}

/** Nesting of thousands of brackets overflows any parser. */
function parseSafely(source: Source): Parsed | Finding {
  try {
    return parseYaml(source);
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    return error('long-qua-sau', 'Thấy dữ liệu lồng nhau quá sâu; cần một tệp kế hoạch.', { start: 0, end: 0 });
  }
}

function isPlanLike({ tree }: Parsed): boolean {
  return isRecord(tree.value);
}

/** `2026.ra-soat.yaml` was given where `2026.yaml` was meant. */
function companionOf({ tree }: Parsed, file: string): Finding | undefined {
  const [, name, kind] = /([^/\\]+)\.(ra-soat|cap-xa|nhap|sai-khac|do-phu)\.ya?ml$/i.exec(file) ?? [];
  if (name === undefined || asMap(tree.value).loai !== undefined) return undefined;
  const message = `Thấy tệp đi kèm kế hoạch (.${kind}.yaml); cần chính tệp kế hoạch, thường là ${name}.yaml cạnh nó.`;
  return error('tep-di-kem', message, { start: 0, end: 0 });
}

function notAPlan({ document, tree, findings }: Parsed, source: Source): readonly Finding[] {
  if (tree.value === null && document.errors.length === 0) {
    const message = 'Thấy tệp không có dữ liệu; cần các khóa của kế hoạch (phienBan, loai, coQuan…).';
    return [error('tep-trong', message, { start: 0, end: 0 })];
  }
  const kind = Array.isArray(tree.value) ? 'một danh sách' : 'một đoạn chữ';
  const start = Math.max(0, source.text.search(/^[^#\s]/m));
  const message = `Thấy ${kind} ở gốc của tệp; cần các khóa của kế hoạch, mỗi dòng dạng “khóa: giá trị”.`;
  return [...findings, error('goc-sai', message, { start, end: start })];
}

function judge(source: Source, parsed: Parsed, danhMuc: DanhMuc, options: LoadOptions): Result<LoadedPlan> {
  const { document, tree, patched, cut } = parsed;
  const locate: Locate = (segments) => locatePath(document, segments);
  const plan = asMap(tree.value);
  const context = markContext(plan, danhMuc);
  const leaves = tree.leaves.filter((leaf) => leaf.start < cut && !isInside(leaf, patched));
  const reading = checkSchema(tree.value, document, source);
  const issuer = readIssuer(plan, danhMuc, context.ngay, locate);
  const judged = [
    ...tree.findings,
    ...reading.findings.filter((finding) => !isInside(finding, tree.explained)),
    ...findAccidents(source, tree),
    ...checkCharacters(source, leaves),
    ...(options.font ? checkGlyphs(source, leaves, options.font) : []),
    ...checkBlank(leaves),
    ...checkPasted(source, leaves, plan),
    ...checkInline(source, leaves, context),
    ...checkStructure(plan, locate),
    ...checkRows(plan, locate),
    ...(options.kinds ? checkKind(plan, options.kinds, locate) : []),
    ...checkDates(plan, locate),
    ...issuer.findings,
  ].filter((finding) => !isInside(finding, patched) && isBefore(finding, cut, source));
  const diagnostics = toDiagnostics(source, [...parsed.findings, ...judged]);
  const { keHoach } = reading;
  const { coQuan } = issuer;
  if (!keHoach || !coQuan || hasErrors(diagnostics)) return { diagnostics };
  const isFilled = !source.text.includes('[](');
  const filled = isFilled ? keHoach : keHoachSchema.parse(mapTexts(tree.value, (text) => fillMarks(text, context)));
  const place = (path: string) => placeAt(source, locate(path === '' ? [] : path.split('.')).start);
  return { value: { file: source.file, keHoach: filled, coQuan, place }, diagnostics };
}

/** What reaches up to an error of syntax may only look faulty because of it: a map that lacks keys, an empty value. */
function isBefore({ end }: Finding, cut: number, { text }: Source): boolean {
  return cut === text.length || (end < cut && text.slice(end, cut).trim() !== '');
}

function markContext(plan: RawMap, danhMuc: DanhMuc): MarkContext {
  // A year in quotes is a fault of its own, and still says which year is meant.
  const nam = asNumber(plan.nam) ?? yearIn(asText(plan.nam));
  const issued = issueDate(plan);
  const days = issued && { ngay: judgedDay(issued, asText(asMap(plan.thoiKy).tu)), window: possibleDays(issued) };
  return { danhMuc, ...days, ...defined({ nam, chuDe: asText(plan.chuDe) }) };
}

function yearIn(text: string | undefined): number | undefined {
  const digits = /^\D?(\d{4})\D?$/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** As far as it can be told: an impossible month counts as open. */
function issueDate(plan: RawMap): NgayCoTheTrong | undefined {
  const { ngay: day, thang: month, nam: year } = asMap(plan.ngay);
  const nam = asNumber(year) ?? asNumber(plan.nam);
  if (nam === undefined) return undefined;
  const [ngay = 0, thang = 0] = [asNumber(day), asNumber(month)];
  if (thang < 1 || thang > 12) return { ngay: null, thang: null, nam };
  return { ngay: isRealDay({ ngay, thang, nam }) ? ngay : null, thang, nam };
}
