/** Tables flattened to one cell a line are put together again, and left alone where nothing says how. */
import { expect, test } from 'vitest';
import { readText } from '../../src/readers/text/read.js';
import { loi } from '../phrase/words-of-project.js';
import { blocksOf } from './blocks.js';

const head = ['II. NHIỆM VỤ', 'TT', 'Nội dung', 'Chủ trì', 'Thời gian'];
const rows = ['1', 'Tuyên truyền', 'Công an xã', 'Tháng 6', '2', 'Rà soát', 'Trạm Y tế', 'Quý III'];

function read(...lines: readonly string[]) {
  const { value } = readText('thu.txt', new TextEncoder().encode(lines.join('\n')), loi);
  if (!value) throw new Error('unreadable');
  return value;
}

function tables(...lines: readonly string[]): readonly number[] {
  const blocks = read(...lines).sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []));
}

test('mỗi dòng một ô, hàng nào cũng đủ ô: thành bảng, và nói ra', () => {
  const lines = [...head, ...rows, 'III. TỔ CHỨC THỰC HIỆN', '1. Công an xã chủ trì.'];
  expect(tables(...lines)).toEqual([3]);
  expect(read(...lines).remarks.map(({ code }) => code)).toContain('bang-moi-dong-mot-o');
  const texts = blocksOf(read(...lines)).map(({ text }) => text);
  expect(texts.join('')).toBe(lines.join(''));
});

test.each([
  ['ô cuối dài hai dòng', [...head, ...rows, 'và cả năm', 'III. TỔ CHỨC']],
  ['ô giữa dài hai dòng', [...head, ...rows.slice(0, 4), 'Cả năm', ...rows.slice(4), 'III. TỔ CHỨC']],
  ['hàng thiếu ô', [...head, ...rows.slice(0, 3), ...rows.slice(4), '3', 'a', 'b', 'c', 'III. TỔ CHỨC']],
  ['chỉ một hàng', [...head, ...rows.slice(0, 4), 'III. TỔ CHỨC']],
])('%s: để nguyên', (_, lines) => {
  expect(tables(...lines)).toEqual([]);
});
