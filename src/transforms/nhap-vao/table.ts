/** A table of the Word file joined with the plan's: columns with their codes and roles, rows by id, cells one by one. */
import type { Bang } from '../../plan/schema.js';
import { joinCell } from './cell.js';
import { type Joining, putBack } from './joining.js';
import type { Sources } from './judge.js';
import { printsSame } from './look.js';
import { keepMarks } from './marks.js';
import { setLabel } from './node.js';
import type { Party, Row } from './parties.js';
import { commonItems } from './similar.js';

type Column = Bang['cot'][number];
type DataRow = Extract<Row, { o: unknown }>;

/** A column of the Word file, and the one of our print and of the plan that it is. */
interface Trio {
  readonly word: Column;
  readonly print?: Column;
  readonly mine?: Column;
  /** Code in the merged plan. */
  readonly ma: string;
  /** Place in our print. */
  readonly at: number;
}

export function joinTable(table: Bang, joining: Joining): Bang {
  const found = joining.tableOf(table);
  if (!found || joining.placed.has(found.mine.id ?? '')) return newTable(table, joining);
  const { print, mine } = found;
  if (mine.id !== undefined) joining.placed.add(mine.id);
  const trios = matchColumns(table, print, mine);
  const made: Bang = { ...mine, cot: joinColumns(trios, joining), hang: [] };
  if (!printsSame(table.dauBang, print.dauBang)) {
    if (table.dauBang) made.dauBang = table.dauBang;
    else delete made.dauBang;
    joining.note({ loai: 'sua', owner: made, lyDo: 'đầu bảng' });
  }
  let number = 0;
  made.hang = table.hang.map((row) => {
    if (!('nhom' in row)) number++;
    return joinRow(row, trios, number, joining);
  });
  putBack(made.hang, mine.hang, (row) => keptRow(row, joining));
  return made;
}

function newTable(table: Bang, joining: Joining): Bang {
  const { id: _, ...rest } = table;
  const trios = table.cot.map((word, at): Trio => ({ word, ma: word.ma, at }));
  const made: Bang = { ...rest, hang: [] };
  joining.note({ loai: 'them', owner: made, sau: `bảng ${table.cot.map(({ ten }) => ten).join(' | ')}` });
  made.hang = table.hang.map((row, i) => joinRow(row, trios, i + 1, joining));
  return made;
}

function matchColumns(word: Bang, print: Bang, mine: Bang): readonly Trio[] {
  const same = word.cot.length === print.cot.length;
  const pairs = new Map(
    same
      ? word.cot.map((_, i) => [i, i] as const)
      : commonItems(
          word.cot.map(({ ten }) => ten),
          print.cot.map(({ ten }) => ten),
        ),
  );
  const used = new Set([...pairs.values()].flatMap((at) => mine.cot[at]?.ma ?? []));
  return word.cot.map((column, i): Trio => {
    const at = pairs.get(i) ?? -1;
    const [printed, own] = [print.cot[at], mine.cot[at]];
    if (printed && own) return { word: column, print: printed, mine: own, ma: own.ma, at };
    let ma = column.ma;
    for (let n = 2; used.has(ma); n++) ma = `${column.ma}${n}`;
    used.add(ma);
    return { word: column, ma, at };
  });
}

/** Word keeps widths in twentieths of a point, LibreOffice in hundredths of a millimetre: in parts of a hundred, this is nothing. */
const sameWidth = 0.6;

function joinColumns(trios: readonly Trio[], joining: Joining): Column[] {
  const asBefore = trios.every(({ word, print }) => print && Math.abs(word.rong - print.rong) <= sameWidth);
  return trios.map(({ word, print, mine, ma }) => {
    if (!print || !mine) {
      const made = { ...word, ma };
      joining.note({ loai: 'them', owner: made, sau: `cột ${word.ten}` });
      return made;
    }
    const made: Column = { ...mine, rong: asBefore ? mine.rong : word.rong };
    if (!printsSame(word.ten, print.ten)) {
      made.ten = keepMarks(mine.ten, word.ten);
      joining.note({ loai: 'sua', owner: made, truoc: print.ten, sau: word.ten });
    }
    if (word.canh !== print.canh) {
      if (word.canh) made.canh = word.canh;
      else delete made.canh;
    }
    return made;
  });
}

function joinRow(row: Row, trios: readonly Trio[], number: number, joining: Joining): Row {
  const id = row.id ?? '';
  const [mine, print] = [joining.mine.rows.get(id), joining.print.rows.get(id)];
  const isKnown = mine && print && !joining.placed.has(id);
  if (isKnown) joining.placed.add(id);
  if (isKnown && 'nhom' in row && 'nhom' in mine && 'nhom' in print) return joinGroup(row, print, mine, joining);
  if (isKnown && 'o' in row && 'o' in mine && 'o' in print) return joinData(row, print, mine, trios, number, joining);
  const { id: _, ...rest } = 'nhom' in row ? row : { ...row, o: renamed(row, trios) };
  const made: Row = isKnown ? { id, ...(mine.nguon === undefined ? {} : { nguon: mine.nguon }), ...rest } : rest;
  joining.note({ loai: isKnown ? 'sua' : 'them', owner: made, sau: rowWords(row, joining.word, joining.wordWords) });
  return made;
}

function renamed({ o }: DataRow, trios: readonly Trio[]): DataRow['o'] {
  return Object.fromEntries(
    trios.flatMap(({ word, ma }) => {
      const cell = o[word.ma];
      return cell === undefined ? [] : [[ma, cell]];
    }),
  );
}

function joinGroup<T extends Extract<Row, { nhom: unknown }>>(word: T, print: T, mine: T, joining: Joining): T {
  if (printsSame(word.nhom, print.nhom)) return { ...mine };
  const made = { ...mine };
  const texts = [
    joining.printWords.cell(`${joining.print.path(print)}.nhom`),
    joining.wordWords.cell(`${joining.word.path(word)}.nhom`),
  ] as const;
  if (joining.takes(`${mine.id ?? ''}.0`, ...texts, { owner: made })) made.nhom = keepMarks(mine.nhom, word.nhom);
  return made;
}

function joinData(
  word: DataRow,
  print: DataRow,
  mine: DataRow,
  trios: readonly Trio[],
  number: number,
  joining: Joining,
): DataRow {
  const made: DataRow = { ...mine, o: {} };
  const cells = new Map<string, DataRow['o'][string]>();
  for (const trio of trios) {
    const { ma, at } = trio;
    const theirs = word.o[trio.word.ma];
    const ours = trio.print && print.o[trio.print.ma];
    const own = trio.mine && mine.o[trio.mine.ma];
    const isNumber = trio.word.vai === 'tt' && theirs === undefined && ours === undefined;
    const isSame = isNumber || printsSame(theirs, ours);
    const texts = () =>
      [
        trio.print ? joining.printWords.cell(`${joining.print.path(print)}.o.${trio.print.ma}`) : [],
        joining.wordWords.cell(`${joining.word.path(word)}.o.${trio.word.ma}`),
      ] as const;
    const taken = isSame || joining.takes(`${mine.id ?? ''}.${at}`, ...texts(), { owner: made, field: `o.${ma}` });
    const cell = isSame || !taken ? own : joinCell(theirs, ours, own);
    if (cell !== undefined) cells.set(ma, cell);
  }
  made.o = ordered(cells, Object.keys(mine.o));
  joinNumber(made, word, print, mine, trios, number);
  return made;
}

/** Keys as the plan had them, new ones behind. */
function ordered(cells: ReadonlyMap<string, DataRow['o'][string]>, before: readonly string[]): DataRow['o'] {
  const keys = [...before.filter((key) => cells.has(key)), ...[...cells.keys()].filter((key) => !before.includes(key))];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const cell = cells.get(key);
      return cell === undefined ? [] : [[key, cell]];
    }),
  );
}

/** A row's number may be typed as its label or as the text of its cell. */
function joinNumber(
  made: DataRow,
  word: DataRow,
  print: DataRow,
  mine: DataRow,
  trios: readonly Trio[],
  number: number,
): void {
  const column = trios.find((trio) => trio.word.vai === 'tt');
  if (!column || word.o[column.word.ma] !== undefined) return;
  const wanted = word.nhan ?? String(number);
  const typed = mine.o[column.ma];
  const isTyped = mine.nhan === undefined && typed !== undefined && print.o[column.print?.ma ?? ''] === undefined;
  if (isTyped && typed === wanted) return;
  if (isTyped) delete made.o[column.ma];
  setLabel(made, wanted, String(number));
}

function rowWords(row: Row, party: Party, words: Sources): string {
  const fields = 'nhom' in row ? ['nhom'] : Object.keys(row.o).map((ma) => `o.${ma}`);
  return fields.flatMap((field) => words.cell(`${party.path(row)}.${field}`)).join(' | ');
}

/** Rows that the plan wrote after the Word file was made. */
export function rowsLeft(table: Bang, joining: Joining): Row[] {
  return table.hang.flatMap((row) => keptRow(row, joining, false) ?? []);
}

function keptRow(row: Row, joining: Joining, isSaid = true): Row | undefined {
  const { id = '' } = row;
  if (joining.placed.has(id)) return undefined;
  const print = joining.print.rows.get(id);
  const truoc = print ? rowWords(print, joining.print, joining.printWords) : '';
  const stands = !joining.judge.knows || !print || cellsStand(print, joining);
  if (stands) {
    if (isSaid) joining.note({ loai: 'xoa', owner: row, truoc });
    return undefined;
  }
  if (isSaid) {
    joining.placed.add(id);
    joining.note({ loai: 'giu', owner: row, truoc, lyDo: 'kế hoạch đã thêm hoặc sửa hàng này sau khi làm tệp Word' });
  }
  return row;
}

function cellsStand(row: Row, { print, printWords, judge }: Joining): boolean {
  const path = print.path(row);
  const id = row.id ?? '';
  if ('nhom' in row) return judge.stands(`${id}.0`, printWords.cell(`${path}.nhom`));
  const table = print.tables.find(({ hang }) => hang.includes(row));
  return (table?.cot ?? []).every(
    ({ ma, vai }, at) => vai === 'tt' || judge.stands(`${id}.${at}`, printWords.cell(`${path}.o.${ma}`)),
  );
}
