/** Reads a formatting standard from YAML; a file that inherits changes chosen values only. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Diagnostic, Result } from '../diagnostic/model.js';
import { didYouMean } from '../diagnostic/suggest.js';
import { foundBy, readYamlFile, wantedBy, type YamlFile } from '../diagnostic/yaml-file.js';
import { isPart, type Part, parts } from '../document/parts.js';
import type { LineHeight, PageStyle, ParagraphStyle, Standard, StandardValue, TableStyle } from './model.js';
import { mmToTwips, ptToTwips } from './units.js';

const number = z.union([z.number(), z.string()]);
const value = z.strictObject({
  chon: number,
  tu: z.number().optional(),
  den: z.number().optional(),
  trong: z.array(number).optional(),
  donVi: z.string(),
  dieu: z.string(),
  mucDo: z.enum(['bat-buoc', 'nen', 'tham-khao']),
  nguon: z.string(),
});
const paragraph = z.strictObject({
  ten: z.string(),
  la: z.enum(parts).optional(),
  co: number,
  dam: z.boolean().default(false),
  nghieng: z.boolean().default(false),
  canh: z.enum(['trai', 'giua', 'phai', 'deu']),
  mau: z.string().default('000000'),
  trai: number.default(0),
  phai: number.default(0),
  thut: number.default(0),
  sau: number.default(0),
  dong: number.default('don'),
  giuSau: z.boolean().default(false),
  giuDong: z.boolean().default(false),
  moCoi: z.boolean().default(false),
  muc: z.int().min(1).max(9).optional(),
  can: z.boolean().default(false),
  khung: z.tuple([z.number(), z.number(), z.number()]).optional(),
  net: number.optional(),
});
const table = z.strictObject({
  net: number,
  oTrai: number,
  oPhai: number,
  oTren: number,
  oDuoi: number,
  sau: number.default(0),
  giuLien: z.boolean().default(false),
  khongTach: number.default(1),
});
const whole = z.strictObject({
  phienBan: z.literal(1),
  ten: z.string(),
  giaTri: z.record(z.string(), value),
  boCo: z.array(z.strictObject({ ten: z.string(), kieu: z.record(z.string(), z.number()) })),
  kieu: z.record(z.string(), paragraph),
  bang: z.record(z.string(), table),
});
const heir = z.strictObject({ keThua: z.string(), chon: z.record(z.string(), number) });

type Values = z.infer<typeof whole>['giaTri'];
const aligns = { trai: 'left', giua: 'center', phai: 'right', deu: 'justify' } as const;
const strengths = { 'bat-buoc': 'must', nen: 'should', 'tham-khao': 'info' } as const;

/** Name of the standard that a file inherits from, or undefined when it stands alone. */
export function inheritedName(text: string): string | undefined {
  const name: unknown = parseDocument(text).get('keThua');
  return typeof name === 'string' ? name : undefined;
}

/**
 * Reads a standard. `file` is only for messages; `base` is the text of the inherited standard, when there is one, and
 * must be without fault. A chosen value outside what the decree allows is an error.
 */
export function loadStandard(file: string, text: string, base?: string): Result<Standard> {
  const own = readYamlFile(file, text);
  const inherited = base === undefined ? own : readYamlFile(file, base);
  if (!own.value) return { diagnostics: own.diagnostics };
  if (!inherited.value) return { diagnostics: inherited.diagnostics };
  const yaml = own.value;
  const stranger = base === undefined ? notAStandard(yaml) : undefined;
  if (stranger) return { diagnostics: [stranger] };
  const parsed = whole.safeParse(inherited.value.value);
  const changes = base === undefined ? undefined : heir.safeParse(yaml.value);
  if (!parsed.success || changes?.success === false) {
    const issues = [changes, parsed].flatMap((outcome) => outcome?.error?.issues ?? []);
    return {
      diagnostics: issues.map((issue) =>
        yaml.fault('the-thuc-sai', `Thấy ${foundBy(issue)}; cần ${wantedBy(issue)}.`, issue.path),
      ),
    };
  }
  const values = parsed.data.giaTri;
  const diagnostics = [
    ...choose(values, changes?.data.chon ?? {}, yaml),
    ...outside(values, base === undefined ? (key) => ['giaTri', key, 'chon'] : (key) => ['chon', key], yaml),
  ];
  if (diagnostics.length > 0) return { diagnostics };
  try {
    return { value: build(parsed.data, values), diagnostics };
  } catch (error) {
    if (!(error instanceof UnknownValue)) throw error;
    return { diagnostics: [yaml.fault('the-thuc-la', error.message, error.path)] };
  }
}

/** A file with neither of the two forms: one message that shows how it is written, at its first entry. */
function notAStandard(yaml: YamlFile): Diagnostic | undefined {
  const names = typeof yaml.value === 'object' && yaml.value !== null ? Object.keys(yaml.value) : [];
  if (['phienBan', 'giaTri', 'kieu'].some((name) => names.includes(name))) return undefined;
  const found = names.length === 0 ? 'tệp không có mục nào' : `tệp có các mục ${names.slice(0, 4).join(', ')}`;
  const message =
    `Thấy ${found} mà thiếu keThua hoặc chon; cần hai mục: “keThua: nd30-2020” rồi “chon:” với từng giá trị ở dòng ` +
    'dưới, thụt vào, ví dụ “noiDung.coChu: 13”, như tệp tests/the-thuc/13-35-20.yaml.';
  return yaml.fault('the-thuc-sai', message, []);
}

/** Sets other choices in `values`; names that it does not have are faults. */
function choose(
  values: Values,
  chosen: Readonly<Record<string, number | string>>,
  yaml: YamlFile,
): readonly Diagnostic[] {
  return Object.entries(chosen).flatMap(([key, chon]) => {
    const old = values[key];
    if (!old) {
      const names = Object.keys(values);
      const whole = names.filter((name) => name.endsWith(`.${key}`));
      const full = whole.map((name) => `“${name}”`).join(' hoặc ');
      const hint = whole.length > 0 ? ` Có phải ${full} không?` : didYouMean(key, names);
      const message = `Thấy giá trị “${key}” mà chuẩn không có; cần một tên có trong giaTri.${hint}`;
      return [yaml.fault('the-thuc-la', message, ['chon', key])];
    }
    values[key] = { ...old, chon };
    return [];
  });
}

/** Choices that the decree does not allow. */
function outside(values: Values, pathOf: (key: string) => readonly string[], yaml: YamlFile): readonly Diagnostic[] {
  return Object.entries(values)
    .filter(([, v]) => !allows(v))
    .map(([key, v]) => {
      const range = v.trong ? v.trong.join(', ') : `từ ${v.tu} đến ${v.den}`;
      const message = `Thấy ${key} là ${v.chon}; cần ${range} ${v.donVi}, theo ${v.dieu}.`;
      return yaml.fault('the-thuc-ngoai-khoang', message, pathOf(key));
    });
}

function allows(v: Values[string]): boolean {
  if (v.trong) return v.trong.includes(v.chon);
  return typeof v.chon === 'number' && v.chon >= (v.tu ?? -Infinity) && v.chon <= (v.den ?? Infinity);
}

class UnknownValue extends Error {
  constructor(
    message: string,
    readonly path: readonly string[] = [],
  ) {
    super(message);
  }
}

function build(data: z.infer<typeof whole>, values: Values): Standard {
  const look = (name: string | number): number => {
    if (typeof name === 'number') return name;
    const found = values[name]?.chon;
    if (typeof found !== 'number')
      throw new UnknownValue(`Thấy kiểu dẫn tới “${name}”; cần tên một dòng của giaTri có giá trị là số.`);
    return found;
  };
  /** A length: plain numbers are pt, named values carry their own unit. */
  const length = (name: string | number): number =>
    typeof name === 'string' && values[name]?.donVi === 'mm' ? mmToTwips(look(name)) : ptToTwips(look(name));
  const line = (name: string | number): LineHeight => {
    if (name === 'don') return { rule: 'single', times: 1 };
    if (name === 'chuan') return { rule: 'single', times: look('noiDung.cachDong') };
    return { rule: 'exact', height: ptToTwips(look(name)) };
  };
  const styleOf = (name: string, s: z.infer<typeof paragraph>): ParagraphStyle => ({
    name,
    part: partOf(name, s.la),
    title: s.ten,
    size: look(s.co),
    ...(typeof s.co === 'string' ? { sizeValue: s.co } : {}),
    bold: s.dam,
    italic: s.nghieng,
    colour: s.mau,
    align: aligns[s.canh],
    left: length(s.trai),
    right: length(s.phai),
    firstLine: length(s.thut),
    after: length(s.sau),
    line: line(s.dong),
    keepNext: s.giuSau,
    keepLines: s.giuDong,
    widowControl: !s.moCoi,
    balance: s.can,
    ...(s.muc === undefined ? {} : { outline: s.muc }),
    ...(s.khung === undefined
      ? {}
      : { box: { width: mmToTwips(s.khung[0]), height: mmToTwips(s.khung[1]), line: s.khung[2] * 8 } }),
    ...(s.net === undefined ? {} : { rule: look(s.net) * 8 }),
  });
  const tableOf = (name: string, t: z.infer<typeof table>): TableStyle => ({
    name,
    line: look(t.net) * 8,
    cellLeft: length(t.oTrai),
    cellRight: length(t.oPhai),
    cellTop: length(t.oTren),
    cellBottom: length(t.oDuoi),
    after: length(t.sau),
    unsplitShare: look(t.khongTach),
    keepTogether: t.giuLien,
  });
  const page: PageStyle = {
    width: length('trang.rong'),
    height: length('trang.cao'),
    top: length('le.tren'),
    bottom: length('le.duoi'),
    left: length('le.trai'),
    right: length('le.phai'),
    header: length('soTrang.cachMep'),
    footer: length('soTrang.cachMep'),
  };
  return {
    name: data.ten,
    page,
    sizeSets: chosenSets(data.boCo, values.boCo?.chon, look('noiDung.coChu')),
    styles: mapEntries(data.kieu, styleOf),
    tables: mapEntries(data.bang, tableOf),
    values: mapEntries(values, standardValue),
  };
}

function partOf(name: string, said: Part | undefined): Part {
  const part = said ?? name;
  if (isPart(part)) return part;
  const message = `Thấy kiểu “${name}” không cho biết là phần nào của văn bản; cần ghi “la:” với một trong: ${parts.join(', ')}.`;
  throw new UnknownValue(message, ['kieu', name]);
}

/** The size sets that may be used, the preferred one first: Phụ lục I, Mục V wants sizes to rise and fall together. */
function chosenSets(sets: z.infer<typeof whole>['boCo'], chosen: string | number | undefined, body: number) {
  const usable = chosen === 'tu-dong' ? (body >= 14 ? sets : sets.slice(1)) : sets.filter((s) => s.ten === chosen);
  return usable.map((s) => ({ name: s.ten, sizes: s.kieu }));
}

function standardValue(id: string, v: Values[string]): StandardValue {
  return {
    id,
    chosen: v.chon,
    allowed: v.trong ? { oneOf: v.trong } : { from: v.tu ?? -Infinity, to: v.den ?? Infinity },
    unit: v.donVi,
    clause: v.dieu,
    strength: strengths[v.mucDo],
    source: v.nguon,
  };
}

function mapEntries<T, U>(record: Record<string, T>, map: (key: string, value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, map(key, item)]));
}
