/** The five real texts, read: nearly every block must be the one of the plan made by hand, its listed deviations applied. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/readers/text/read.js';
import { root } from '../ho-tro/build.js';
import { loi } from '../phrase/words-of-project.js';
import { blocksOf, notesOf } from './blocks.js';
import { measure, plans, truthOf, withDeviations } from './measure.js';

async function read(source: string) {
  const file = `${source}.txt`;
  const { value, diagnostics } = readText(file, await readFile(path.join(root, 'tests', 'nguon', file)), loi);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('không đọc được');
  return value;
}

describe.each(plans)('văn bản nguồn $source của $name', ({ name, source }) => {
  test('từng khối: đoạn, tiêu đề, ô bảng', async () => {
    const truth = await truthOf(name);
    const document = await read(source);
    const { blocks, problems } = withDeviations(blocksOf(document), truth.list);
    const { share, wrong, right, wanted, emphasis } = measure(truth.blocks, blocks);
    const left = [`${right}/${wanted}`, ...wrong, ...problems].join('\n');
    expect(share, left).toBeGreaterThanOrEqual(0.99);
    expect(wrong.length, left).toBe(0);
    expect(emphasis).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('chú thích cuối trang', async () => {
    const truth = await truthOf(name);
    expect(notesOf(await read(source)).map(({ text }) => text)).toEqual(truth.notes.map(({ text }) => text));
  });
});
