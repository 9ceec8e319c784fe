/** A table of one page while its cells are still lines on the page. */
import type { Line } from './model.js';

export interface DraftCell {
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly x: number;
  readonly x2: number;
  lines: Line[];
}

export interface DraftTable {
  readonly kind: 'table';
  readonly page: number;
  /** Its borders are drawn. */
  readonly ruled: boolean;
  readonly xs: readonly number[];
  readonly rows: DraftCell[][];
}
