/** Cells find their grid column under row spans. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/document/model.js';
import { placeCells } from '../../src/layout/grid.js';

const cell = (colSpan = 1, rowSpan = 1): Cell => ({ blocks: [], colSpan, rowSpan, vAlign: 'top' });
const columns = (rows: readonly (readonly Cell[])[]) =>
  placeCells(rows.map((cells) => ({ cells }))).map((row) => row.map((placed) => placed.column));

describe('placeCells', () => {
  it('counts column spans', () => {
    expect(
      columns([
        [cell(2), cell()],
        [cell(), cell(), cell()],
      ]),
    ).toEqual([
      [0, 2],
      [0, 1, 2],
    ]);
  });

  it('passes over columns covered from above, at the start, in the middle and at the end', () => {
    expect(
      columns([
        [cell(1, 2), cell(), cell()],
        [cell(), cell()],
      ])[1],
    ).toEqual([1, 2]);
    expect(
      columns([
        [cell(), cell(1, 2), cell()],
        [cell(), cell()],
      ])[1],
    ).toEqual([0, 2]);
    expect(
      columns([
        [cell(), cell(), cell(1, 3)],
        [cell(), cell()],
        [cell(), cell()],
        [cell(), cell(), cell()],
      ]),
    ).toEqual([
      [0, 1, 2],
      [0, 1],
      [0, 1],
      [0, 1, 2],
    ]);
  });
});
