/** What became of each question that the plan of Nghệ An once got: asked, part of a general question, or no matter. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { carryOver } from '../../src/transforms/ra-soat/carry.js';
import { openClusters } from '../../src/transforms/ra-soat/clusters.js';
import { isOpen } from '../../src/transforms/ra-soat/entry.js';
import { roll } from './nam-moi-doc.js';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const rows: readonly { readonly chu: string; readonly cho: string; readonly so: string }[] = parse(
  read('./nghe-an-170.yaml'),
);
const made = roll(read('./tep/nghe-an-2025-attp.yaml'), { nam: 2026 });
const head = { phienBan: 1, keHoach: 'moi.yaml', lenh: 'nam-moi', nguon: { tep: 'cu.yaml', bam: '0' } } as const;
const { list } = carryOver({ bare: made.keHoach, entries: made.muc, head });

function fateOf({ chu, cho }: { readonly chu: string; readonly cho: string }): string {
  const found = list.muc.filter(
    (entry) => entry.cho.some(({ duong }) => duong === cho) && (entry.truoc.includes(chu) || chu.includes(entry.truoc)),
  );
  const open = found.find(isOpen);
  if (!open) return found.length > 0 ? 'tinh' : 'khong';
  return open.nhom === undefined ? 'hoi' : `chung: ${open.nhom}`;
}

test('at most seventy questions, at most ten of them general', () => {
  const open = openClusters(list);
  expect(open.length).toBeLessThanOrEqual(70);
  expect(open.filter(({ nhom }) => nhom !== undefined).length).toBeLessThanOrEqual(10);
});

test('each of the old questions has its fate', () => {
  expect(rows.length).toBeGreaterThan(160);
  expect(rows.map((row) => ({ ...row, so: fateOf(row) }))).toEqual(rows);
});
