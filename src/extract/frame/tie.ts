/** What the tying line of an appendix says of its document, for a file that holds nothing else of it. */
import type { NgayCoTheTrong } from '../../plan/schema.js';
import { linesIn, type Piece } from '../pieces.js';

export interface Tie {
  readonly so: number | null;
  readonly kyHieu: string;
  readonly ngay?: NgayCoTheTrong;
}

const tying =
  /^\(.*kèm theo\s.*?số\s*:?\s*(\d*)[\s\u00a0._…]*\/\s*([\p{L}\d-]+)\s*,?\s*(?:ngày([\s\u00a0._…\d]*)tháng([\s\u00a0._…\d]*)năm\s*(\d{4}))?/iu;

/** `(Kèm theo Kế hoạch số 44/KH-UBND ngày 14 tháng 3 năm 2023 của …)`. */
export function tieOf(appendices: readonly (readonly Piece[])[]): Tie | undefined {
  for (const { line } of appendices.flatMap((pieces) => pieces.slice(0, 8).flatMap(linesIn))) {
    const match = tying.exec(line.rich.text);
    if (!match) continue;
    const [, so = '', kyHieu = '', day = '', month = '', year] = match;
    const figure = (text: string, most: number) => {
      const value = Number(/\d+/.exec(text)?.[0] ?? 0);
      return value >= 1 && value <= most ? value : null;
    };
    const thang = figure(month, 12);
    const ngay = { ngay: thang === null ? null : figure(day, 31), thang, nam: Number(year) };
    return { so: so === '' ? null : Number(so), kyHieu, ...(year === undefined ? {} : { ngay }) };
  }
  return undefined;
}
