/** Marks that stand in a box. */
import type { CheckedText, Finding } from './model.js';

export function boxFaults({ paragraph }: CheckedText, name: string): readonly Omit<Finding, 'place'>[] {
  return paragraph?.format.boxed === false ? [{ found: `${name} không có khung`, expected: 'khung viền đơn' }] : [];
}
