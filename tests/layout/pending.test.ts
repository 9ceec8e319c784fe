/** Drafts: words to be decided are highlighted in the document and barred in the margin, and nothing else changes. */
import { describe, expect, test } from 'vitest';
import { fitDocument, paginate } from '../../src/layout/layout.js';
import type { Page, Stroke } from '../../src/layout/model.js';
import { type Pending, viewOfPlan } from '../../src/template/plan-view.js';
import { renderView } from '../../src/template/render.js';
import { carryOver } from '../../src/transforms/ra-soat/carry.js';
import { pendingRanges } from '../../src/transforms/ra-soat/locate.js';
import { outline as outlineOf } from '../ho-tro/outline.js';
import { styles, templates } from '../template/support.js';
import { open, planText, roll } from '../transforms/nam-moi-doc.js';
import { standardWith, tinos } from './world.js';

const [family, standard] = [await tinos(), await standardWith()];
const made = roll(planText('tuyen-quang/2023'), { nam: 2026 });
const plan = open(planText('tuyen-quang/2023'));
const { keHoach, list } = carryOver({
  bare: made.keHoach,
  entries: made.muc,
  head: { phienBan: 1, keHoach: 'a', lenh: 'nam-moi', nguon: { tep: 'b', bam: 'c' } },
});

function document(pending?: Pending) {
  const { value, diagnostics } = renderView(viewOfPlan({ ...plan, keHoach }, pending), templates, styles);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function pagesOf(pending?: Pending): readonly Page[] {
  return paginate(fitDocument(document(pending), standard, family).fitted, family);
}

const ranges = pendingRanges(keHoach, list.muc);
const isBar = (item: Page['items'][number], page: Page): item is Stroke =>
  item.kind === 'stroke' && item.x1 === item.x2 && item.colour === 'C00000' && item.x1 < page.width / 4;

describe('the draft of Tuyên Quang 2026', () => {
  const [plain, barred] = [pagesOf(), pagesOf(ranges)];

  test('has the same lines at the same places', () => {
    const lines = (pages: readonly Page[]) =>
      pages.map((page) =>
        page.items.flatMap((item) =>
          item.kind === 'line' ? [[item.baseline, item.pieces.map((one) => one.text).join(''), item.pieces[0]?.x]] : [],
        ),
      );
    expect(lines(barred)).toEqual(lines(plain));
  });

  test('has bars in the margin, left of every letter, and the plain one has none', () => {
    expect(plain.flatMap((page) => page.items.filter((item) => isBar(item, page)))).toEqual([]);
    const bars = barred.flatMap((page) => page.items.filter((item) => isBar(item, page)));
    expect(bars.length).toBeGreaterThan(60);
    const leftmost = Math.min(
      ...barred.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'line' ? item.pieces.map(({ x }) => x) : [])),
      ),
    );
    for (const bar of bars) expect(bar.x1 + bar.width / 2).toBeLessThan(leftmost);
  });

  test('bars stand beside the words, in the footnote too', () => {
    const page = barred.find(({ items }) =>
      items.some((item) => item.kind === 'line' && item.pieces.some(({ text }) => text.includes('Gồm 02 địa bàn'))),
    );
    const note = page?.items.find(
      (item) => item.kind === 'line' && item.pieces.some(({ text }) => text.includes('Gồm 02 địa bàn')),
    );
    const beside = page?.items.some(
      (item) =>
        note?.kind === 'line' && page && isBar(item, page) && item.y1 < note.baseline && note.baseline < item.y2,
    );
    expect(beside).toBe(true);
  });

  test('highlights exactly the undecided words', () => {
    const outline = outlineOf(document(ranges));
    expect(outline).toContain('??Văn bản số 3426/VPCP-KGVX ngày 15/5/2023');
    const bare = (text: string) => text.replace(/\?\?|\*/g, '');
    expect(bare(outline)).toBe(bare(outlineOf(document())));
    expect(outline).not.toContain('??Bộ Công an??');
  });
});
