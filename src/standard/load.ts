/** Reads a formatting standard from YAML; a file that inherits changes chosen values only. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Diagnostic, Result } from '../diagnostic/model.js';
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
  const parsed = heir.safeParse(parseDocument(text).toJS());
  return parsed.success ? parsed.data.keThua : undefined;
}

/**
 * Reads a standard. `file` is only for messages; `base` is the text of the inherited standard, when there is one.
 * A chosen value outside what the decree allows is an error.
 */
export function loadStandard(file: string, text: string, base?: string): Result<Standard> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, message: string, path: readonly (string | number)[] = [], offset?: number) => {
    let at = offset;
    for (let depth = path.length; at === undefined && depth >= 0; depth--) {
      const node: unknown = yaml.getIn(path.slice(0, depth), true);
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) at = Number(node.range[0]);
    }
    const { line, col } = lines.linePos(at ?? 0);
    diagnostics.push({ code, severity: 'error', message, place: { file, line, column: col } });
  };
  for (const error of yaml.errors)
    report('yaml-hong', `Tệp thể thức viết sai YAML: ${error.message}`, [], error.pos[0]);
  if (diagnostics.length > 0) return { diagnostics };

  const inherits = base === undefined ? undefined : heir.safeParse(yaml.toJS());
  const parsed = whole.safeParse(base === undefined ? yaml.toJS() : parseDocument(base).toJS());
  for (const outcome of [inherits, parsed]) {
    for (const issue of outcome?.error?.issues ?? []) {
      const path = issue.path.filter((p) => typeof p !== 'symbol');
      report('the-thuc-sai', `Mục ${path.join('.') || 'gốc'} của tệp thể thức: ${issue.message}`, path);
    }
  }
  if (!parsed.success || (inherits && !inherits.success)) return { diagnostics };
  const values = parsed.data.giaTri;
  for (const [key, chosen] of Object.entries(inherits?.data?.chon ?? {})) {
    const old = values[key];
    if (old) values[key] = { ...old, chon: chosen };
    else report('the-thuc-la', `Thấy giá trị "${key}" mà chuẩn không có; cần một tên có trong giaTri.`, ['chon', key]);
  }
  for (const [key, v] of Object.entries(values)) {
    if (allows(v)) continue;
    const range = v.trong ? v.trong.join(', ') : `từ ${v.tu} đến ${v.den}`;
    report(
      'the-thuc-ngoai-khoang',
      `Thấy ${key} là ${v.chon}, cần ${range} ${v.donVi}, theo ${v.dieu}.`,
      base === undefined ? ['giaTri', key, 'chon'] : ['chon', key],
    );
  }
  if (diagnostics.length > 0) return { diagnostics };
  try {
    return { value: build(parsed.data, values), diagnostics };
  } catch (error) {
    if (!(error instanceof UnknownValue)) throw error;
    report('the-thuc-la', error.message);
    return { diagnostics };
  }
}

function allows(v: Values[string]): boolean {
  if (v.trong) return v.trong.includes(v.chon);
  return typeof v.chon === 'number' && v.chon >= (v.tu ?? -Infinity) && v.chon <= (v.den ?? Infinity);
}

class UnknownValue extends Error {}

function build(data: z.infer<typeof whole>, values: Values): Standard {
  const look = (name: string | number): number => {
    if (typeof name === 'number') return name;
    const found = values[name]?.chon;
    if (typeof found !== 'number')
      throw new UnknownValue(`Kiểu chữ dẫn tới "${name}" mà giaTri không có số nào tên đó.`);
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
    title: s.ten,
    size: look(s.co),
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
