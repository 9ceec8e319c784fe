/** Text and lines of a PDF page with their places: points from the left and from the bottom. */
import type { Runs } from '../lines/runs.js';

export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly x2: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A drawn straight line: horizontal (y = y2) or vertical (x = x2), from the lower end to the higher. */
export interface Rule {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
  readonly images: number;
}

/** What stands on one baseline of one column. */
export interface Line {
  readonly page: number;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly runs: Runs;
  readonly text: string;
}
