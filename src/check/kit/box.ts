/** Marks that stand in a box. */
import type { CheckedText, Finding, Subject } from '../model.js';
import { standings } from './paragraphs.js';

export function boxFaults(
  { paragraph }: CheckedText,
  { read }: Subject,
  name: string,
): readonly Omit<Finding, 'place'>[] {
  if (!paragraph || paragraph.format.boxed) return [];
  // Offices also draw it as a table of a single cell.
  const table = standings(read).get(paragraph)?.table;
  if (table?.bordered && table.rows.length === 1 && table.rows[0]?.cells.length === 1) return [];
  return [{ found: `${name} không có khung`, expected: 'khung viền đơn' }];
}
