/** The column that the lines of a body keep: its edges, indents and line spacing. */
import { labelOf } from '../lines/labels.js';
import { startsSmall } from '../lines/sentence.js';
import type { Line } from './model.js';
import type { Column } from './paragraphs.js';

export function columnOf(lines: readonly Line[]): Column {
  const left = edge(lines.map((line) => line.x));
  const right = -edge(lines.map((line) => -line.x2));
  const labelled = lines.filter((line) => labelOf(line.text) !== undefined);
  const indented = labelled.filter((line) => line.x - left > line.size * 0.7);
  const isIndented = indented.length > labelled.length * 0.6;
  return { left, right, indented: isIndented, hanging: isHanging(lines), step: stepOf(lines), narrow: false };
}

/** The outermost place at which several lines begin. */
function edge(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const enough = Math.max(1, Math.min(3, Math.floor(sorted.length / 8)));
  for (const [i, value] of sorted.entries()) {
    const far = sorted[i + enough - 1];
    if (far !== undefined && far - value < 3) return value;
  }
  return sorted[0] ?? 0;
}

/** Lines that go on below a label mostly begin to the right of it. */
function isHanging(lines: readonly Line[]): boolean {
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before && labelOf(before.text) && startsSmall(line.text) ? [(line.x - before.x) / line.size] : [];
  });
  return steps.length >= 3 && steps.filter((step) => step > 0.4).length > steps.length * 0.6;
}

function stepOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    if (!before || before.page !== line.page || Math.abs(before.size - line.size) > 0.5) return [];
    const step = (before.y - line.y) / line.size;
    return step > 0.8 && step < 3 ? [step] : [];
  });
  const sorted = steps.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.25)] ?? 1.2;
}

/** A cell's inner width, by the margin of all cells of its table. */
export function cellColumn(x: number, x2: number, margin: number, lines: readonly Line[]): Column {
  return { left: x + margin, right: x2 - margin, indented: false, hanging: false, step: stepOf(lines), narrow: true };
}
