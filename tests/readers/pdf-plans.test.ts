/** The PDFs of the five plans, read: nearly every block must be the one that was printed. */
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/readers/pdf/read.js';
import { buildPlanNamed } from '../ho-tro/build.js';
import { loi } from '../phrase/words-of-project.js';
import { blocksOf, notesOf } from './blocks.js';
import { measure, plans, truthOf } from './measure.js';

const known = new Map<string, ReturnType<typeof readAnew>>();

function read(name: string) {
  const document = known.get(name) ?? readAnew(name);
  known.set(name, document);
  return document;
}

async function readAnew(name: string) {
  const { pdf } = await buildPlanNamed(name);
  const { value, diagnostics } = await readPdf(`${name}.pdf`, pdf, { loi });
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('không đọc được');
  return value;
}

describe.each(plans)('PDF của $name', ({ name }) => {
  test('từng khối: đoạn, tiêu đề, ô bảng, đầu trang, nơi nhận, chữ ký', async () => {
    const truth = await truthOf(name);
    const { share, wrong, right, wanted, emphasis } = measure(truth.all, blocksOf(await read(name)));
    const left = [`${right}/${wanted}`, ...wrong].join('\n');
    expect(share, left).toBeGreaterThanOrEqual(0.99);
    expect(wrong, left).toEqual([]);
    expect(emphasis).toEqual([]);
  });

  test('khổ giấy, lề trái và phải, kẻ dưới tên cơ quan và tiêu ngữ', async () => {
    const [first] = (await read(name)).sections;
    const mm = (twips: number) => Math.round((twips / 1440) * 25.4);
    const page = first?.page;
    expect(page && [page.width, page.height, page.left, page.right].map(mm)).toEqual([210, 297, 30, 15]);
    expect(page && [page.top, page.bottom].map(mm).every((margin) => margin >= 18 && margin <= 27)).toBe(true);
    expect(page?.pageNumber).toMatchObject({ where: 'header', align: 'center' });
    const [head] = first?.blocks ?? [];
    const cells = head?.kind === 'table' ? (head.rows[0]?.cells ?? []) : [];
    const rules = cells.map(({ blocks }) => blocks.filter((one) => one.kind === 'paragraph' && one.format.rule).length);
    expect(rules).toEqual([1, 1]);
  });

  test('chú thích cuối trang', async () => {
    const truth = await truthOf(name);
    expect(notesOf(await read(name)).map(({ text }) => text)).toEqual(truth.notes.map(({ text }) => text));
  });
});
