/** Measures a reader against the blocks of the plan that was made by hand from the same source. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPlanNamed, root } from '../ho-tro/build.js';
import { emphasis } from '../ho-tro/compare-blocks.js';
import { deviate } from '../ho-tro/deviate.js';
import { readDocx } from '../ho-tro/read-docx.js';
import { readSaiKhac, type SaiKhac } from '../ho-tro/sai-khac.js';
import { concat, join, type Styled, split, tidy, withStyleMarks } from '../ho-tro/styled.js';

export const plans = [
  { name: 'lai-chau/2026', source: '000' },
  { name: 'lao-cai/2026-tieu-du-an-2', source: '001' },
  { name: 'tp-lai-chau/2024', source: '002' },
  { name: 'tu-lan/2026', source: '003' },
  { name: 'tuyen-quang/2023', source: '004' },
];

export interface Truth {
  readonly list: SaiKhac;
  /** Blocks that stand in the source, with the deviations. */
  readonly blocks: readonly Styled[];
  readonly all: readonly Styled[];
  readonly notes: readonly Styled[];
}

export async function truthOf(name: string): Promise<Truth> {
  const file = path.join(root, 'data', 'ke-hoach', `${name}.sai-khac.yaml`);
  const list = readSaiKhac(await readFile(file, 'utf8'));
  const docx = readDocx((await buildPlanNamed(name)).docx);
  const made = list.sinhRa.flatMap((one) => one.chu);
  const real = docx.blocks
    .filter(({ section }) => list.phamVi === 'toan-van' || section > 0)
    .map(({ text }) => tidy(text));
  const blocks = real.filter((block) => {
    const at = made.indexOf(block.text);
    if (at >= 0) made.splice(at, 1);
    return at < 0;
  });
  return { list, blocks, all: docx.blocks.map(({ text }) => tidy(text)), notes: docx.notes };
}

/** What was read, with the deviations of the plan from its source. */
export function withDeviations(
  blocks: readonly Styled[],
  list: SaiKhac,
): { blocks: Styled[]; problems: readonly string[] } {
  const read = join(blocks, '\n');
  // A word that a line's end had cut may have been put together already.
  const open = list.saiKhac.filter(
    ({ nguon, ta, loai }) => loai !== 'trinh-bay' || read.text.includes(nguon) || !read.text.includes(ta),
  );
  const { body, problems } = deviate(read, { ...list, saiKhac: open, sinhRa: [] });
  return { blocks: split(body, '\n').map(tidy), problems };
}

export interface Measured {
  readonly wanted: number;
  readonly right: number;
  readonly share: number;
  /** Wanted blocks that were not read, `-`, and read ones that are not wanted, `+`, in order. */
  readonly wrong: readonly string[];
  readonly emphasis: readonly string[];
}

/** The longest common row of blocks. */
export function measure(wanted: readonly Styled[], read: readonly Styled[]): Measured {
  const n = wanted.length;
  const m = read.length;
  const table = Array.from({ length: n + 1 }, () => new Uint32Array(m + 1));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  const same = (i: number, j: number) => wanted[i]?.text === read[j]?.text;
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const row = table[i];
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const wrong: string[] = [];
  const emphasised: string[] = [];
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    const [one, other] = [wanted[i], read[j]];
    if (one && other && same(i, j)) {
      emphasised.push(...emphasis(withStyleMarks(one), withStyleMarks(other)));
      i++;
      j++;
    } else if (other && (!one || at(i, j + 1) >= at(i + 1, j))) {
      wrong.push(`+ ${short(other.text)}`);
      j++;
    } else {
      if (one) wrong.push(`- ${short(one.text)}`);
      i++;
    }
  }
  const right = at(0, 0);
  return { wanted: n, right, share: n === 0 ? 1 : right / n, wrong, emphasis: emphasised };
}

function short(text: string): string {
  return text.length <= 900 ? text : `${text.slice(0, 200)} … ${text.slice(-200)}`;
}

/** Letters of all blocks without blanks: what must not be lost or invented. */
export function lettersOf(blocks: readonly Styled[]): string {
  return concat(...blocks).text.replace(/\s/g, '');
}
