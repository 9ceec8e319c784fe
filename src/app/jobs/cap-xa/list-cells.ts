/** What the cells of a list hold beside their text: joined over rows, hidden, struck out, in error; each told at its cell. */
import { oddCharacters } from '../../../diagnostic/characters.js';
import type { Diagnostic } from '../../../diagnostic/model.js';
import { type CellNote, cellName, columnName, type MergedRange, type SheetRead } from '../../../readers/xlsx/model.js';
import { encodingWords, findLegacy } from '../../../text/legacy.js';

/** A sheet with the value of a cell joined over rows in each of them. */
export interface ListCells {
  readonly names: readonly string[];
  /** From 0. */
  readonly firstRow: number;
  readonly rows: readonly (readonly string[])[];
  /** Ranges over several columns, of which nobody knows whose the text is. */
  readonly wide: readonly MergedRange[];
  /** Of ranges over several rows of one column, with the text that each of the rows got. */
  readonly spread: readonly (MergedRange & { readonly text: string })[];
}

/** Names may stand in several rows when the head is joined over them: the lowest counts. */
export function listCells({ cells, merged }: SheetRead, head: number): ListCells {
  const bottom = merged.reduce(
    (lowest, { top, bottom }) => (top <= head && bottom >= head ? Math.max(lowest, bottom) : lowest),
    head,
  );
  const width = cells.slice(head, bottom + 1).reduce((widest, { length }) => Math.max(widest, length), 0);
  const names = Array.from({ length: width }, (_, column) => {
    const texts = cells.slice(head, bottom + 1).map((row) => row[column] ?? '');
    return texts.findLast((text) => text !== '') ?? '';
  });
  const below = merged.filter(({ top }) => top > bottom);
  const wide = below.filter(({ left, right, top }) => left < right && (cells[top]?.[left] ?? '') !== '');
  const rows = cells.map((row) => [...row]);
  const spread = below.flatMap((range) => {
    const { top, left, right, bottom: last } = range;
    const text = cells[top]?.[left] ?? '';
    if (left !== right || text === '') return [];
    for (let row = top + 1; row <= Math.min(last, rows.length - 1); row++) {
      const line = rows[row] ?? [];
      while (line.length <= left) line.push('');
      line[left] = text;
    }
    return [{ ...range, text }];
  });
  return { names, firstRow: bottom + 1, rows: rows.slice(bottom + 1), wide, spread };
}

export function rangeName({ top, left, bottom, right }: MergedRange): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

export type Said = Pick<Diagnostic, 'code' | 'severity' | 'message'>;

/** A word on one cell, for whoever knows that its column and its row count. */
export function noteFault(note: CellNote, text: string): Said | undefined {
  const cell = cellName(note.row, note.column);
  switch (note.kind) {
    case 'gach': {
      const rest = text === '' ? 'coi như ô trống' : `chỉ lấy “${text}”`;
      const message = `Thấy ô ${cell} có chữ bị gạch ngang “${note.shown}”; bỏ chữ ấy, ${rest}: cần xóa hẳn chữ gạch, hoặc bỏ gạch nếu vẫn dùng.`;
      return { code: 'chu-gach', severity: 'warning', message };
    }
    case 'loi': {
      const message = `Thấy ô ${cell} báo lỗi ${note.shown}; cần sửa công thức, gõ giá trị, hoặc xóa trống ô ấy.`;
      return { code: 'o-loi', severity: 'error', message };
    }
    case 'chua-tinh': {
      const message = `Thấy ô ${cell} có công thức chưa tính ra giá trị; cần mở bằng Excel rồi lưu lại, hoặc gõ giá trị vào ô.`;
      return { code: 'o-chua-tinh', severity: 'error', message };
    }
    case 'ngay': {
      const message = `Thấy ô ${cell} là ngày tháng, đọc là “${text}”; nếu Excel tự đổi chữ đã gõ thì cần đặt ô dạng Text rồi gõ lại.`;
      return { code: 'o-ngay', severity: 'warning', message };
    }
    case 'so':
      return undefined;
  }
}

/** Letters that must not reach paper: those of an old font, control characters; by row and column of the rows given. */
export function letterFaults(rows: readonly (readonly string[])[]): ReadonlyMap<string, Said> {
  const texts = rows.flatMap((row, at) => row.map((text, column) => ({ key: cellKey(at, column), text })));
  const legacy = findLegacy(texts.map(({ text }) => text));
  return new Map(
    texts.flatMap(({ key, text }, index): readonly (readonly [string, Said])[] => {
      const old = legacy[index];
      const [odd] = old ? [] : oddCharacters(text);
      if (odd) return [[key, { code: odd.code, severity: 'error', message: odd.message }]];
      if (!old) return [];
      const message = `Thấy “${old.found}” giống chữ theo bảng mã ${encodingWords[old.encoding]}, có lẽ là “${old.meant}”; cần chuyển bảng sang Unicode.`;
      return [[key, { code: 'bang-ma-cu', severity: 'error', message }]];
    }),
  );
}

export function cellKey(row: number, column: number): string {
  return `${row} ${column}`;
}

export function spreadWarning(range: MergedRange & { readonly text: string }) {
  const rows = range.bottom - range.top + 1;
  const message = `Thấy ô gộp ${rangeName(range)}; lấy “${range.text}” cho cả ${rows} dòng: cần bỏ gộp ô nếu không phải vậy.`;
  return { code: 'o-gop', severity: 'warning', message } as const;
}

export function wideFault(range: MergedRange) {
  const message = `Thấy ô gộp ${rangeName(range)} trên nhiều cột; cần bỏ gộp (dòng chỉ để phân nhóm thì xóa đi), vì không biết chữ thuộc cột nào.`;
  return { code: 'o-gop', severity: 'error', message } as const;
}

export function hiddenColumnWarning(column: number, name: string) {
  const message = `Thấy cột ${columnName(column)} “${name}” đang ẩn mà có chữ; bỏ qua cột này: cần bỏ ẩn nếu muốn dùng.`;
  return { code: 'cot-an', severity: 'warning', message } as const;
}
