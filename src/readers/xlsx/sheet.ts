/** One sheet's XML → texts of its cells with what must be known of them, within limits. */
import { type Outcome, refuse } from '../docx/fault.js';
import { child, childrenNamed, type Xml } from '../docx/xml.js';
import { decoded, type Letters, lettersOf } from './letters.js';
import { type CellNote, type CellPlace, cellName, type MergedRange, placeOf, type SheetRead } from './model.js';
import { numberWords } from './numbers.js';
import type { CellStyle } from './styles.js';

export interface Workbook {
  readonly strings: readonly (readonly Letters[])[];
  readonly style: (index: number) => CellStyle;
  readonly isOld: boolean;
}

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

type Cells = Omit<SheetRead, 'name' | 'hidden'>;

/** Cells that hold nothing may lie anywhere: programs write them to hold a format. */
export function readSheet(xml: Xml, workbook: Workbook, limits: SheetLimits): Outcome<Cells> {
  const cells: string[][] = [];
  const notes: CellNote[] = [];
  const hiddenRows = new Set<number>();
  let row = -1;
  for (const element of childrenNamed(child(xml, 's:sheetData'), 's:row')) {
    row = (Number(element.attributes.r) || row + 2) - 1;
    if (isOn(element.attributes.hidden) || element.attributes.ht === '0') hiddenRows.add(row);
    let column = -1;
    for (const cell of childrenNamed(element, 's:c')) {
      const place: CellPlace = placeOf(cell.attributes.r ?? '') ?? { row, column: column + 1 };
      column = place.column;
      const { text, note } = readCell(cell, workbook);
      if (text === '' && !note) continue;
      if (place.row >= limits.rows || place.column >= limits.columns) {
        const where = cellName(place.row, place.column);
        const needed = `cần bảng không quá ${limits.rows} dòng, ${limits.columns} cột: xóa phần thừa rồi lưu lại`;
        return refuse('xlsx-hong', `thấy ô ${where} có chữ ở quá xa, ${needed}`);
      }
      while (cells.length <= place.row) cells.push([]);
      const line = cells[place.row] ?? [];
      while (line.length <= place.column) line.push('');
      line[place.column] = text;
      if (note) notes.push({ ...place, ...note });
    }
  }
  const hiddenColumns = hiddenIn(child(xml, 's:cols'), limits);
  return { value: { cells, notes, merged: mergedIn(child(xml, 's:mergeCells')), hiddenRows, hiddenColumns } };
}

interface CellRead {
  readonly text: string;
  readonly note?: Pick<CellNote, 'kind' | 'shown'>;
}

function readCell(cell: Xml, { strings, style, isOld }: Workbook): CellRead {
  const look = style(Number(cell.attributes.s ?? 0));
  const value = child(cell, 's:v')?.text;
  const letters = (parts: readonly Letters[]) => kept(parts, look.struck);
  switch (cell.attributes.t) {
    case 's':
      return letters(strings[Number(value)] ?? []);
    case 'inlineStr': {
      const inside = child(cell, 's:is');
      return letters(inside ? lettersOf(inside) : []);
    }
    case 'str':
      return letters([{ text: decoded(value ?? '') }]);
    case 'b':
      return letters([{ text: value === '1' || value === 'true' ? 'có' : 'không' }]);
    case 'e':
      return { text: '', note: { kind: 'loi', shown: value ?? '#N/A' } };
    case 'd':
      return letters([{ text: value ?? '' }]);
    default: {
      if (value === undefined || value.trim() === '')
        return child(cell, 's:f') ? { text: '', note: { kind: 'chua-tinh', shown: '' } } : { text: '' };
      const number = Number(value);
      if (!Number.isFinite(number)) return letters([{ text: value }]);
      const text = numberWords(number, look.look, isOld);
      if (look.struck) return kept([{ text }], true);
      return { text, note: { kind: look.look === 'ngay' ? 'ngay' : 'so', shown: text } };
    }
  }
}

/** Struck-out letters are what somebody took back. */
function kept(parts: readonly Letters[], cellStruck: boolean): CellRead {
  const isOut = ({ struck = cellStruck }: Letters) => struck;
  const words = (wanted: boolean) =>
    clean(
      parts
        .filter((part) => isOut(part) === wanted)
        .map(({ text }) => text)
        .join(''),
    );
  const out = words(true);
  return { text: words(false), ...(out === '' ? {} : { note: { kind: 'gach', shown: out } }) };
}

export function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function hiddenIn(cols: Xml | undefined, { columns }: SheetLimits): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { attributes } of childrenNamed(cols, 's:col')) {
    if (!isOn(attributes.hidden) && Number(attributes.width) !== 0) continue;
    const last = Math.min(Number(attributes.max) || 0, columns);
    for (let at = Math.max(1, Number(attributes.min) || 1); at <= last; at++) hidden.add(at - 1);
  }
  return hidden;
}

function mergedIn(list: Xml | undefined): readonly MergedRange[] {
  return childrenNamed(list, 's:mergeCell').flatMap(({ attributes }) => {
    const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
    if (!from || !to || from.row > to.row || from.column > to.column) return [];
    return [{ top: from.row, left: from.column, bottom: to.row, right: to.column }];
  });
}
