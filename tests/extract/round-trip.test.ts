/** A plan that we printed is read back with everything that it prints, with and without what is not printed. */
import { describe, expect, test } from 'vitest';
import { outline } from '../../src/document/outline.js';
import { extract } from '../../src/extract/extract.js';
import { planNodes } from '../../src/plan/walk.js';
import { readDocx } from '../../src/readers/docx/read.js';
import { buildPlanNamed } from '../ho-tro/build.js';
import { toRead } from './to-read.js';
import { asLoaded, loadNamed, planNames, render, world } from './world.js';

const withoutIds = (text: string) => text.replace(/ #[a-z0-9-]+/g, '');

describe.each(planNames)('%s', (name) => {
  test('từ bản in: cùng chữ, cùng kiểu chữ, cùng cấp, cùng bảng', async () => {
    const open = await world();
    const printed = render(await loadNamed(name, open), open);
    const { keHoach, coverage, diagnostics } = extract(toRead(printed, open.standard), open.danhMuc);
    expect(withoutIds(outline(render(asLoaded(keHoach, open.danhMuc), open)))).toBe(withoutIds(outline(printed)));
    expect(diagnostics).toEqual([]);
    expect(coverage.doan.filter(({ trangThai }) => trangThai !== 'giu')).toEqual([]);
    expect(coverage.them).toEqual([]);
  });

  test('từ tệp Word do tao ghi', async () => {
    const open = await world();
    const plan = await loadNamed(name, open);
    const { value } = readDocx(`${name}.docx`, (await buildPlanNamed(name)).docx);
    if (!value) throw new Error('unreadable');
    const { keHoach } = extract(value, open.danhMuc);
    expect(withoutIds(outline(render(asLoaded(keHoach, open.danhMuc), open)))).toBe(
      withoutIds(outline(render(plan, open))),
    );
  }, 30_000);

  test('mã mục còn trong dấu trang thì được giữ', async () => {
    const open = await world();
    const plan = await loadNamed(name, open);
    const { keHoach } = extract(toRead(render(plan, open), open.standard, { ids: true }), open.danhMuc);
    const ids = (nodes: Iterable<{ nut: { id?: string | undefined; cap: string } }>) =>
      [...nodes].flatMap(({ nut }) => (nut.cap !== 'bang' && nut.id !== undefined ? [nut.id] : []));
    expect(ids(planNodes(keHoach)).toSorted()).toEqual(ids(planNodes(plan.keHoach)).toSorted());
  });
});
