/** A read file and its plan → what rules judge. */
import type { Placed } from '../extract/model.js';
import type { DanhMuc } from '../plan/catalogue.js';
import { judgedDay } from '../plan/dates.js';
import type { KeHoach } from '../plan/schema.js';
import type { ReadDocument, ReadParagraph, ReadPlace } from '../readers/model.js';
import type { Standard } from '../standard/model.js';
import { standings } from './kit/paragraphs.js';
import { textsOf } from './kit/texts.js';
import { withTies } from './kit/ties.js';
import type { CheckedText, FindingPlace, Measure, Role, Subject } from './model.js';

export interface SubjectInput {
  readonly file: string;
  readonly kind: Subject['kind'];
  readonly read: ReadDocument;
  readonly keHoach: KeHoach;
  /** What each paragraph is, and the data paths that it comes from or went to. */
  readonly placed: ReadonlyMap<ReadParagraph, readonly Placed[]>;
  /** Where a data path stands in the file that the user has before him, when that is not `read` itself. */
  readonly placeOf?: (path: string) => FindingPlace;
  readonly danhMuc: DanhMuc;
  readonly standard: Standard;
  readonly measure: Measure;
}

export function subjectOf(input: SubjectInput): Subject {
  const { file, kind, read, placed, danhMuc, standard, measure } = input;
  const all = [...standings(read).keys()].flatMap((paragraph) => {
    const source = { paragraph, placed: placed.get(paragraph) ?? [], isOurs: kind === 'yaml' };
    const placeOf = input.placeOf;
    return textsOf(source, input.keHoach, (path) => (placeOf ? placeOf(path ?? '') : placeIn(file, paragraph.place)));
  });
  const texts = kind === 'yaml' ? all : withTies(withSuperiors(withoutFalseHead(all)));
  const keHoach = withSuperior(input.keHoach, texts);
  const ngay = judgedDay(keHoach.ngay, keHoach.thoiKy?.tu);
  return { file, kind, read, texts, keHoach, ngay, danhMuc, standard, measure };
}

const headRoles: ReadonlySet<Role> = new Set(['quoc-hieu', 'tieu-ngu', 'so-ky-hieu', 'dia-danh']);
const nameRoles: ReadonlySet<Role> = new Set([
  'co-quan',
  'co-quan-chu-quan',
  'do-khan',
  'do-mat',
  'luu-hanh',
  'du-thao',
]);

/** Capitals at the beginning of a file that has no head are no agency's name. */
function withoutFalseHead(texts: readonly CheckedText[]): readonly CheckedText[] {
  if (texts.some(({ role }) => headRoles.has(role))) return texts;
  return texts.map((text) => (nameRoles.has(text.role) ? { ...text, role: '' } : text));
}

const committee = /^(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND) (?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN)/u;
const body =
  /^(?:(?:ỦY|UỶ) BAN NHÂN DÂN|SỞ|BAN|PHÒNG|CHI CỤC|TRUNG TÂM|TRƯỜNG|VĂN PHÒNG|BỆNH VIỆN|CÔNG AN|TRẠM)(?: |$)/u;

/** Set in bold, a superior body is taken for the first line of the issuing one's name. */
function withSuperiors(texts: readonly CheckedText[]): readonly CheckedText[] {
  const names = texts.filter(({ role }) => role === 'co-quan');
  const superior = names.find(({ text }, i) => committee.test(text) && body.test(names[i + 1]?.text ?? ''));
  return texts.map((text) => (text === superior ? { ...text, role: 'co-quan-chu-quan' } : text));
}

function withSuperior(keHoach: KeHoach, texts: readonly CheckedText[]): KeHoach {
  const { coQuan } = keHoach;
  const superior = texts.find(({ role }) => role === 'co-quan-chu-quan')?.text;
  if (superior === undefined || typeof coQuan === 'string' || coQuan.ten[0] !== superior) return keHoach;
  return { ...keHoach, coQuan: { ...coQuan, chuQuan: superior, ten: coQuan.ten.slice(1) } };
}

/** Parts of a Word file that readers name, beside its body. */
const partNames: readonly (readonly [RegExp, string])[] = [
  [/footnotes/, 'chú thích'],
  [/endnotes/, 'chú thích cuối'],
  [/header/, 'đầu trang'],
  [/footer/, 'chân trang'],
];

function placeIn(file: string, { part, paragraph, line, page }: ReadPlace): FindingPlace {
  const name = partNames.find(([pattern]) => pattern.test(part))?.[1];
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(page === undefined ? {} : { page }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(name === undefined ? {} : { part: name }),
  };
}
