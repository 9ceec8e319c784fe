/** How the text of columns and cells is aligned, in the words of the plan. */
import type { Bang } from '../../plan/schema.js';
import type { GridCell } from './cells.js';
import type { ColumnRole } from './columns.js';

export type Align = NonNullable<Bang['cot'][number]['canh']>;

/** As the templates align a column that says nothing. */
export function usualAlign(role: ColumnRole): Align {
  if (role === 'tt' || role === 'thoiGian') return 'giua';
  return role === 'noiDung' ? 'deu' : 'trai';
}

const aligns = { left: 'trai', center: 'giua', justify: 'deu', right: 'trai' } as const;

export function alignOf(cell: GridCell): Align | undefined {
  const [line] = cell.lines;
  return line && aligns[line.align];
}

export function commonAlign(cells: readonly GridCell[]): Align | undefined {
  const counts = new Map<Align, number>();
  for (const cell of cells) {
    const align = alignOf(cell);
    if (align !== undefined) counts.set(align, (counts.get(align) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
