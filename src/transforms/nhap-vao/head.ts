/** Everything outside the body and the appendices: number, date, title, grounds, recipients, signature. */
import type { KeHoach, NguoiNhan } from '../../plan/schema.js';
import type { Joining } from './joining.js';
import { matchItems } from './lists.js';
import { printsSame } from './look.js';
import { keepMarks } from './marks.js';

type Field = keyof KeHoach;

/** What one line of the print says; the first is also the data path of that line in the account of the source. */
const lines: readonly (readonly [Field, ...Field[]])[] = [
  ['so', 'kyHieu'],
  ['ngay', 'diaDanh'],
  ...(['trichYeu', 'phuDe', 'coQuan', 'canCu', 'loiDan', 'noiNhan', 'luu', 'chuKy'] as const).map(
    (field) => [field] as const,
  ),
];

/** Printed words of the marks of the head; they stand in frames of their own. */
const marks: Readonly<Partial<Record<Field, Readonly<Record<string, string>>>>> = {
  doKhan: { khan: 'KHẨN', 'thuong-khan': 'THƯỢNG KHẨN', 'hoa-toc': 'HỎA TỐC' },
  doMat: { mat: 'MẬT', 'toi-mat': 'TỐI MẬT', 'tuyet-mat': 'TUYỆT MẬT' },
  luuHanh: { 'xem-xong-tra-lai': 'XEM XONG TRẢ LẠI', 'luu-hanh-noi-bo': 'LƯU HÀNH NỘI BỘ' },
  duThao: { true: 'DỰ THẢO' },
};

/** Changes `made`, a copy of the plan. */
export function joinHead(made: KeHoach, joining: Joining): void {
  for (const line of lines) joinLine(made, line, joining);
  for (const field of ['doKhan', 'doMat', 'luuHanh', 'duThao'] as const) joinMark(made, field, joining);
  joinAddressees(made, joining);
  for (const field of ['nam', 'loai'] as const) noteOther(field, joining);
}

/** Much hangs on these besides what is printed: they are left to the person. */
function noteOther(field: 'nam' | 'loai', joining: Joining): void {
  const [word, print] = [joining.word.keHoach[field], joining.print.keHoach[field]];
  if (word === print) return;
  const lyDo = `chữ của tệp Word cho thấy ${field} khác; nếu đúng thì sửa khóa ${field} trong tệp YAML`;
  joining.note({ loai: 'giu', field, truoc: String(joining.mine.keHoach[field]), sau: String(word), lyDo });
}

function joinLine(made: KeHoach, line: (typeof lines)[number], joining: Joining): void {
  const [word, print, mine] = [joining.word.keHoach, joining.print.keHoach, joining.mine.keHoach];
  const [path] = line;
  const changed = line.filter((field) => !printsSame(word[field], print[field]));
  if (changed.length === 0) return;
  const texts = [linesAt(path, joining, 'print'), linesAt(path, joining, 'word')] as const;
  // Read otherwise for what stands elsewhere, such as the year of the title; the line itself is as it was.
  if (texts[0].join('\n') === texts[1].join('\n')) return;
  if (isMissing(path, joining)) {
    const lyDo = 'tệp Word không còn phần này mà văn bản phải có; đang giữ theo kế hoạch';
    joining.note({ loai: 'giu', field: path, truoc: texts[0].join(' '), lyDo });
    return;
  }
  if (!joining.takes('', ...texts, { field: path })) return;
  for (const one of changed) set(made, one, joined(one, word[one], print[one], mine[one]));
}

const firstOf: Readonly<Record<string, readonly string[]>> = {
  noiNhan: ['noiNhan.0'],
  luu: ['luu.noi.0'],
  chuKy: ['chuKy.dong.0'],
  coQuan: ['coQuan', 'coQuan.ten.0'],
};

/** The reader had to fill it in. */
function isMissing(path: string, { wordWords, printWords }: Joining): boolean {
  return (firstOf[path] ?? [path]).some((one) => wordWords.isAdded(one) && !printWords.isAdded(one));
}

function linesAt(path: string, joining: Joining, side: 'print' | 'word'): readonly string[] {
  const { keHoach } = joining[side];
  const words = side === 'print' ? joining.printWords : joining.wordWords;
  switch (path) {
    case 'canCu':
    case 'loiDan':
      return words.texts(...(keHoach[path] ?? []).map((_, i) => `${path}.${i}`));
    case 'noiNhan':
      return words.texts(...keHoach.noiNhan.flatMap(recipientPaths));
    case 'chuKy':
      return words.texts('chuKy.hoTen', ...Array.from({ length: 9 }, (_, i) => `chuKy.dong.${i}`));
    case 'coQuan':
      return words.texts('coQuan', 'coQuan.chuQuan', ...Array.from({ length: 4 }, (_, i) => `coQuan.ten.${i}`));
    default:
      return words.texts(path);
  }
}

function recipientPaths(one: NguoiNhan, i: number): readonly string[] {
  const path = `noiNhan.${i}`;
  const group = typeof one === 'object' && 'nhom' in one ? one.nhom.map((_, j) => `${path}.nhom.${j}`) : [];
  return [path, `${path}.ghiChu`, ...group];
}

/** `value` is of the field's own type: it comes from a plan. */
function set(made: KeHoach, field: Field, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(made, field);
  else Reflect.set(made, field, value);
}

function joined(field: Field, word: unknown, print: unknown, mine: unknown): unknown {
  switch (field) {
    case 'trichYeu':
    case 'phuDe':
      return typeof word === 'string' && typeof mine === 'string' ? keepMarks(mine, word) : word;
    case 'canCu':
    case 'loiDan':
    case 'noiNhan':
      return joinedList(asList(word), asList(print), asList(mine));
    case 'chuKy':
      return joinedSignature(word, print, mine);
    default:
      return word;
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function joinedList(word: readonly unknown[], print: readonly unknown[], mine: readonly unknown[]): unknown {
  if (word.length === 0) return undefined;
  const pairs = matchItems(word, print);
  // Where the plan reads back as another number of items, its own are found by their words.
  const own = print.length === mine.length ? undefined : matchItems(word, mine);
  return word.map((item, i) => {
    const at = pairs.get(i);
    const before = own ? mine[own.get(i) ?? -1] : at === undefined ? undefined : mine[at];
    if (before === undefined) return item;
    const isSame = own ? printsSame(item, before) : printsSame(item, print[at ?? -1]);
    return isSame ? before : joinedItem(item, before);
  });
}

function joinedItem(item: unknown, before: unknown): unknown {
  const name = nameOf(before);
  if (typeof item === 'string') return keepMarks(name, item);
  if (typeof item !== 'object' || item === null) return item;
  if ('ten' in item && typeof item.ten === 'string') return { ...item, ten: keepMarks(name, item.ten) };
  return item;
}

function nameOf(item: unknown): string {
  if (typeof item === 'string') return item;
  return typeof item === 'object' && item !== null && 'ten' in item && typeof item.ten === 'string' ? item.ten : '';
}

/** Only another name: the plan's way of giving the office stays. */
function joinedSignature(word: unknown, print: unknown, mine: unknown): unknown {
  if (!isSignature(word) || !isSignature(print) || !isSignature(mine)) return word;
  const { hoTen, ...rest } = word;
  const { hoTen: _, ...before } = print;
  return printsSame(rest, before) ? { ...mine, hoTen } : word;
}

function isSignature(value: unknown): value is { readonly hoTen: unknown } {
  return typeof value === 'object' && value !== null && 'hoTen' in value;
}

function joinMark(made: KeHoach, field: 'doKhan' | 'doMat' | 'luuHanh' | 'duThao', joining: Joining): void {
  const [word, print] = [joining.word.keHoach[field], joining.print.keHoach[field]];
  if (word === print) return;
  const texts = [print, word].map((value) => (value ? [marks[field]?.[String(value)] ?? ''] : []));
  const [before = [], after = []] = texts;
  // A plan with decisions owed is printed as a draft, whatever it says itself.
  if (field === 'duThao' && word && !joining.judge.knows && made.raSoat !== undefined) return;
  if (joining.takes('', before, after, { field })) set(made, field, word);
}

/** Of a công văn. */
function joinAddressees(made: KeHoach, joining: Joining): void {
  const [word, print] = [joining.word.keHoach.them?.kinhGui, joining.print.keHoach.them?.kinhGui];
  if (word === undefined || printsSame(word, print) || isMissing('them.kinhGui', joining)) return;
  const path = 'them.kinhGui';
  const paths = [path, ...Array.from({ length: 30 }, (_, i) => `${path}.${i}`)];
  if (!joining.takes('', joining.printWords.texts(...paths), joining.wordWords.texts(...paths), { field: path }))
    return;
  made.them = { ...made.them, kinhGui: word };
}
