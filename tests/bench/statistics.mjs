/** Numbers out of repeated measurements, and tables that a person reads. */

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A number the Vietnamese way: decimal comma. */
export function number(value, decimals = 1) {
  return value.toLocaleString('vi-VN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

export const ms = (value) => `${number(value)} ms`;
export const kb = (bytes) => `${number(bytes / 1024, 0)} KB`;
export const mb = (bytes) => `${number(bytes / 1024 / 1024, 0)} MB`;

/** A row that sets a ratio beside the most that it may be. */
export const goal = (name, value, most) => [
  name,
  number(value, 2),
  number(most, 2),
  value <= most ? 'đạt' : 'chưa đạt',
];

/** First column to the left, the others to the right; `head` may be left out. */
export function table(title, head, rows) {
  const lines = head ? [head, ...rows] : rows;
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]));
  const print = (line) => line.map(pad).join('   ');
  const rule = '─'.repeat(print(lines[0]).length);
  return ['', title, rule, ...(head ? [print(head), rule] : []), ...rows.map(print), rule].join('\n');
}
