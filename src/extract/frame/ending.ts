/** Nơi nhận and signature, whether they share a table, stand beside each other by tabs, or follow each other. */

import { isLabelled, labelEnd } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import type { ReadBlock, ReadTable } from '../../readers/model.js';
import { isCapitals } from '../body/headings.js';
import type { Ledger } from '../ledger.js';
import { cut, type Line, lineOf, type Piece, paragraphsIn, printedLines, tabbed } from '../pieces.js';
import { flattened } from './flattened.js';
import { isAuthorityLine, recipientsLabel } from './frame-lines.js';

export interface Ending {
  readonly recipients: readonly Recipient[];
  readonly filing?: Line;
  /** Authority lines, in capitals. */
  readonly authority: readonly Line[];
  readonly name?: Line;
}

export interface Recipient {
  /** Several: under one brace. */
  readonly lines: readonly Line[];
  readonly note?: Line;
}

type Side = 'left' | 'right' | undefined;
type Token =
  | { readonly kind: 'line'; readonly line: Line; readonly side: Side }
  | { readonly kind: 'group'; readonly lines: readonly Line[]; readonly note: Line };

const dash = /^[-–—+•*]\s*/u;
const bracketed = /^\(.*\)\s*[;.,]?$/s;
const drawn = /^[\s_*\-–—=.…]+$/;

export function readEnding(pieces: readonly Piece[], loi: Loi, ledger: Ledger): Ending {
  const found: { recipients: Recipient[]; authority: Line[]; filing?: Line; name?: Line } = {
    recipients: [],
    authority: [],
  };
  let isListing = false;
  for (const token of pieces.flatMap(tokensOf).flatMap((one) => apart(one, loi))) {
    if (token.kind === 'group') {
      found.recipients.push({ lines: token.lines, note: token.note });
      continue;
    }
    const { side } = token;
    const label = recipientsLabel(token.line.rich.text, loi);
    if (label > 0 && isListing) ledger.drop(token.line.paragraph, 'nhãn “Nơi nhận:” lặp lại');
    else if (label > 0) {
      isListing = true;
      ledger.put(token.line, 'noiNhan', 'noi-nhan-nhan');
      if (/^[*+]/.test(token.line.rich.text)) ledger.change(token.line.paragraph, 'in theo mẫu: “Nơi nhận:”');
    }
    const line = label > 0 ? cut(token.line, label) : token.line;
    const { text } = line.rich;
    if (text === '') continue;
    const last = found.recipients.at(-1)?.lines.at(-1);
    if (isFiling(text, loi) && !found.filing) found.filing = line;
    else if (drawn.test(text)) ledger.drop(line.paragraph, 'nét kẻ gõ bằng ký tự');
    else if (side !== 'right' && dash.test(text)) found.recipients.push({ lines: [line] });
    else if (isLabelled(loi, text, 'da-ky')) ledger.drop(line.paragraph, 'ghi chú “đã ký” của bản sao');
    else if (side !== 'left' && isSignatureLine(text, found.authority.length > 0, loi)) found.authority.push(line);
    else if (bracketed.test(text)) loneNote(line, ledger);
    else if (side !== 'left' && found.authority.length > 0 && !found.name && isName(text)) found.name = line;
    else if (isListing && side !== 'right' && !found.filing && last && !/[;.]$/.test(last.rich.text))
      continueLast(found.recipients, line, ledger);
    else if (isListing && side !== 'right' && !found.filing) found.recipients.push({ lines: [line] });
    else ledger.miss(line.paragraph, text);
  }
  if (!isListing) ledger.add('noiNhan', 'Nơi nhận:', 'Tệp nguồn không có chữ “Nơi nhận:”; mẫu luôn in.');
  return found;
}

/** The label stands before what a copy has run together with it. */
function apart(token: Token, loi: Loi): readonly Token[] {
  if (token.kind === 'group') return [token];
  const label = recipientsLabel(token.line.rich.text, loi);
  const lines =
    label === 0 ? flattened(token.line, loi) : [cut(token.line, 0, label), ...flattened(cut(token.line, label), loi)];
  return lines.map((line) => ({ ...token, line }));
}

/** A note whose brace the source has lost belongs to nobody knows how many. */
function loneNote(line: Line, ledger: Ledger): void {
  const lyDo = 'ghi chú đứng riêng, không rõ của những nơi nhận nào';
  ledger.drop(line.paragraph, lyDo);
  ledger.doubt({ loai: 'noi-nhan', chu: line.rich.text, lyDo }, 'noiNhan');
}

function continueLast(recipients: Recipient[], line: Line, ledger: Ledger): void {
  const last = recipients.at(-1);
  ledger.put(line, `noiNhan.${recipients.length - 1}`, 'noi-nhan');
  ledger.change(line.paragraph, 'nối với dòng trên thành một nơi nhận');
  if (last)
    recipients[recipients.length - 1] = {
      ...last,
      lines: [...last.lines.slice(0, -1), joined(last.lines.at(-1), line)],
    };
}

function joined(first: Line | undefined, second: Line): Line {
  if (!first) return second;
  const text = `${first.rich.text} ${second.rich.text}`;
  const rich = { text, marks: [...first.rich.marks, 0, ...second.rich.marks] };
  return { ...first, rich, raw: rich };
}

/** `Lưu: VT`, `- Lưu VT`. */
function isFiling(text: string, loi: Loi): boolean {
  const sign = dash.exec(text)?.[0].length ?? 0;
  const end = labelEnd(loi, text.slice(sign), 'luu');
  return end > 0 && /^(?:\s*:|\s+\p{Lu})/u.test(text.slice(sign + end));
}

function isSignatureLine(text: string, hasAuthority: boolean, loi: Loi): boolean {
  return isAuthorityLine(text, loi) || (hasAuthority && isCapitals(text) && text.length < 90 && !bracketed.test(text));
}

function isName(text: string): boolean {
  return text.length <= 60 && text.split(' ').length <= 9 && /^\p{Lu}/u.test(text) && !/[;:]$/.test(text);
}

function tokensOf(piece: Piece): readonly Token[] {
  if (piece.kind === 'table') return tableTokens(piece.table);
  return printedLines(piece).flatMap((line) => {
    const parts = tabbed(line);
    if (parts.length === 1) return [{ kind: 'line' as const, line, side: undefined }];
    const filled = parts.map((part, i) => ({ part, i })).filter(({ part }) => part.rich.text !== '');
    return filled.map(({ part, i }): Token => ({ kind: 'line', line: part, side: i === 0 ? 'left' : 'right' }));
  });
}

/** Left column before right column, as a person reads them. */
function tableTokens(table: ReadTable): readonly Token[] {
  const width = Math.max(1, ...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.colSpan)));
  const side = (column: number): Side => (width < 2 ? undefined : column === 0 ? 'left' : 'right');
  const cells = table.rows.flatMap((row) => row.cells);
  const ordered = [...cells.filter((cell) => cell.column === 0), ...cells.filter((cell) => cell.column > 0)];
  return ordered.flatMap((cell) => cell.blocks.flatMap((block) => blockTokens(block, side(cell.column))));
}

function blockTokens(block: ReadBlock, side: Side): readonly Token[] {
  if (block.kind === 'table') {
    const group = braceOf(block);
    return group
      ? [group]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap((one) => blockTokens(one, side))));
  }
  return printedLines(lineOf(block))
    .flatMap((line) => tabbed(line))
    .filter((line) => line.rich.text !== '')
    .map((line) => ({ kind: 'line' as const, line, side }));
}

/** Names on the left, one note in brackets on the right. */
function braceOf(table: ReadTable): Token | undefined {
  const [row, ...more] = table.rows;
  if (!row || more.length > 0 || row.cells.length < 2) return undefined;
  const lines = row.cells.map((cell) =>
    cell.blocks
      .flatMap(paragraphsIn)
      .map((paragraph) => lineOf(paragraph))
      .filter((line) => line.rich.text !== ''),
  );
  const [names = [], ...others] = lines;
  const notes = others.flat();
  const [note] = notes;
  if (!note || notes.length > 1 || names.length < 2 || !names.every((line) => dash.test(line.rich.text)))
    return undefined;
  return bracketed.test(note.rich.text) ? { kind: 'group', lines: names, note } : undefined;
}
