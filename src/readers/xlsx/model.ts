/** What the reader of Excel files gives: the texts of cells as a person sees them, and what a text alone does not tell. */

export interface SheetRead {
  readonly name: string;
  readonly hidden: boolean;
  /** Row 1 of the sheet is the first; rows may differ in length. */
  readonly cells: readonly (readonly string[])[];
  /** Of cells whose text is not the whole truth, in reading order. */
  readonly notes: readonly CellNote[];
  readonly merged: readonly MergedRange[];
  /** Indexes from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/**
 * `gach`: letters struck out, which the text leaves out; `loi`: a formula that gave an error; `chua-tinh`: a formula without
 * its value; `ngay`: a number shown as a day; `so`: a number.
 */
export type CellKind = 'gach' | 'loi' | 'chua-tinh' | 'ngay' | 'so';

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /** What was struck out, or the error as Excel shows it. */
  readonly shown: string;
}

/** All four from 0, the last ones included. The text stands in the first cell. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A1` for the first cell. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  const letters = column >= 26 ? columnName(Math.floor(column / 26) - 1) : '';
  return `${letters}${String.fromCharCode(65 + (column % 26))}`;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `B12` → its place; undefined for anything else. */
export function placeOf(name: string): CellPlace | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}
