/** Finds texts and table rows that would print nothing: blanks between quotes, rows without a word. */
import { error, type Finding, warning } from './finding.js';
import { type InlineNode, readInline } from './inline.js';
import { asList, asMap, asText, type RawMap, rawNodes } from './raw.js';
import { isProse, roleAt } from './roles.js';
import type { Leaf, Locate, Segments } from './tree.js';

/** An empty cell is left out or written `""`: nothing but that says it clearly, so blanks there are let pass. */
export function checkBlank(leaves: readonly Leaf[]): readonly Finding[] {
  return leaves.flatMap((leaf) => {
    const role = roleAt(leaf.segments);
    // The schema speaks of `""` itself.
    if (role === undefined || role === 'o' || leaf.text === '' || !isBlank(leaf.text, isProse(role))) return [];
    if (leaf.text === unnamed && isHeaderCell(leaf.segments)) return [];
    const message = 'Thấy chữ chỉ có khoảng trắng; cần có chữ, nếu không dùng thì xóa cả khóa, vì in ra sẽ trống.';
    return [error('gia-tri-trong', message, leaf)];
  });
}

/** How a header cell says that the column has no title: the schema wants a text there. */
const unnamed = '\u00a0';

function isHeaderCell(segments: Segments): boolean {
  return segments.includes('dauBang') || (segments.at(-3) === 'cot' && segments.at(-1) === 'ten');
}

function isBlank(text: string, prose: boolean): boolean {
  if (text.trim() === '') return true;
  return prose && /^[\s*^\\]*$/.test(text) && readInline(text).nodes.every(printsNothing);
}

function printsNothing(node: InlineNode): boolean {
  if (node.kind === 'text') return node.text.trim() === '';
  return node.kind !== 'mark' && node.kind !== 'note' && node.children.every(printsNothing);
}

export function checkRows(plan: RawMap, locate: Locate): readonly Finding[] {
  return rawNodes(plan)
    .filter(({ node }) => node.cap === 'bang')
    .flatMap(({ node, segments }) => rowsOf(node, segments, locate));
}

function rowsOf(table: RawMap, segments: Segments, locate: Locate): readonly Finding[] {
  const rows = asList(table.hang).map(asMap);
  const blank = rows.map((row) => row.o !== undefined && Object.values(asMap(row.o)).every(isBlankCell));
  if (rows.length === 0 || !blank.includes(true)) return [];
  // A group's name alone is no row either.
  if (rows.every((row, index) => blank[index] || row.nhom !== undefined)) {
    const needed = 'cần điền ô của ít nhất một hàng hoặc xóa bảng';
    const at = locate([...segments, 'hang']);
    return table.kieu === 'nhiem-vu'
      ? [error('bang-trong', `Thấy bảng nhiệm vụ mà không hàng nào có chữ; ${needed}.`, at)]
      : [warning('bang-trong', `Thấy bảng mà không hàng nào có chữ; ${needed}, nếu đây không phải biểu để trống.`, at)];
  }
  // Below a merged cell a row may be left without a word of its own.
  if (rows.some((row) => Object.values(asMap(row.o)).some((cell) => asMap(cell).gopHang !== undefined))) return [];
  return rows.flatMap((_, index) => {
    if (!blank[index]) return [];
    const message = 'Thấy hàng không có chữ ở ô nào; cần điền ô hoặc xóa hàng, vì in ra sẽ là một hàng trống.';
    return [warning('hang-trong', message, locate([...segments, 'hang', index]))];
  });
}

/** A cell of an unknown shape is the schema's business. */
function isBlankCell(cell: unknown): boolean {
  if (Array.isArray(cell)) return cell.every(isBlankCell);
  const text = asText(cell);
  if (text !== undefined) return text.trim() === '';
  const { chu } = asMap(cell);
  return chu !== undefined && isBlankCell(chu);
}
