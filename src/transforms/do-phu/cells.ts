/** The words of a table's cells by the role of their column. */
import type { Bang } from '../../plan/schema.js';

export type Hang = Extract<Bang['hang'][number], { o: unknown }>;

export function columnOf({ cot }: Bang, vai: Bang['cot'][number]['vai']): string | undefined {
  return cot.find((column) => column.vai === vai)?.ma;
}

/** In the inline form, paragraphs joined; empty when there is no such cell. */
export function cellText({ o }: Hang, ma: string | undefined): string {
  const cell = ma === undefined ? undefined : o[ma];
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  const chu = Array.isArray(cell) ? cell : cell.chu;
  return typeof chu === 'string' ? chu : chu.join(' ');
}
