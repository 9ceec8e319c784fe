/** Running again after the source was corrected and the plan was edited by hand, both at random: nothing is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/load.js';
import { newPlanText } from '../../src/plan/save.js';
import type { KeHoach, Nut } from '../../src/plan/schema.js';
import { planNodes } from '../../src/plan/walk.js';
import { type Carried, carryOver } from '../../src/transforms/ra-soat/carry.js';
import { decide } from '../../src/transforms/ra-soat/decide.js';
import { relocate } from '../../src/transforms/ra-soat/locate.js';
import { parentPath, removeAt, valueAt } from '../../src/transforms/ra-soat/paths.js';
import { saveRaSoat } from '../../src/transforms/ra-soat/save.js';
import { catalogue } from '../plan/danh-muc.js';
import { planText, roll } from './nam-moi-doc.js';

const danhMuc = catalogue();
const head = { phienBan: 1, keHoach: 'moi.yaml', lenh: 'nam-moi', nguon: { tep: 'cu.yaml', bam: '0' } } as const;

type What = 'viet' | 'them' | 'bo' | 'doi-cho' | 'nhan';
interface Edit {
  readonly what: What;
  readonly at: number;
  readonly to: number;
}

const edits = (kinds: readonly What[]) =>
  fc.array(fc.record({ what: fc.constantFrom(...kinds), at: fc.nat(200), to: fc.nat(200) }), { maxLength: 6 });

interface Edited {
  readonly keHoach: KeHoach;
  /** Sentences that were written. */
  readonly cau: readonly string[];
}

/** `who` keeps the sentences and ids of both sides apart. */
function edit(plan: KeHoach, list: readonly Edit[], who: string): Edited {
  const keHoach = structuredClone(plan);
  const cau: string[] = [];
  for (const [i, { what, at, to }] of list.entries()) {
    const nodes = [...planNodes(keHoach)].filter(({ path }) => path.startsWith('noiDung'));
    const pick = (n: number) => nodes[n % nodes.length];
    const one = pick(at);
    if (!one) continue;
    const words = `Câu ${who} ${'abcdefg'.charAt(i)}.`;
    if (what === 'nhan') {
      keHoach.noiNhan.splice(at % (keHoach.noiNhan.length + 1), 0, words);
      cau.push(words);
    } else if (what === 'viet' && one.nut.cap !== 'bang' && one.nut.chu !== undefined) {
      one.nut.chu = `${one.nut.chu} ${words}`;
      cau.push(words);
    } else if (what === 'them') {
      const holder: unknown = valueAt(keHoach, parentPath(one.path));
      if (!Array.isArray(holder) || one.nut.cap === 'bang') continue;
      const added: Nut = { id: `${who}${i}x${at}`, cap: one.nut.cap, chu: words };
      holder.splice(Number(one.path.split('.').at(-1)), 0, added);
      cau.push(words);
    } else if (what === 'bo') drop(keHoach, one.path);
    else if (what === 'doi-cho') {
      const target = pick(to);
      // Beside one of the same level, so that the plan stays a sound one.
      if (!target || target.nut.cap !== one.nut.cap || target.path.startsWith(one.path)) continue;
      const list: unknown = valueAt(keHoach, parentPath(target.path));
      drop(keHoach, one.path);
      if (Array.isArray(list)) list.splice(list.indexOf(target.nut), 0, one.nut);
    }
  }
  return { keHoach, cau: cau.filter((words) => JSON.stringify(keHoach).includes(words)) };
}

function drop(keHoach: KeHoach, path: string): void {
  removeAt(keHoach, path);
  const list: unknown = valueAt(keHoach, parentPath(path));
  if (Array.isArray(list) && list.length === 0 && path.includes('.con.')) removeAt(keHoach, parentPath(path));
}

function decideAll(start: Carried, steps: readonly Edit[]): Carried {
  let { keHoach, list } = start;
  for (const { at, to } of steps) {
    const entry = list.muc[at % list.muc.length];
    const ma = entry?.deXuat ? `${entry.ma}=1` : (entry?.ma ?? '');
    const what = (['nhan', 'giu', 'xoa'] as const)[to % 3] ?? 'nhan';
    const done = decide(list, keHoach, { nhan: [], giu: [], xoa: [], nhanChacChan: false, [what]: [ma] });
    if (done.problems.length > 0) continue;
    keHoach = done.keHoach;
    list = { ...done.list, muc: relocate(keHoach, done.list.muc) };
  }
  return { keHoach, list };
}

function idsOf(keHoach: KeHoach): ReadonlySet<string> {
  return new Set([...planNodes(keHoach)].flatMap(({ nut }) => nut.id ?? []));
}

const sources = [
  ['tuyen-quang/2023', 2026],
  ['lao-cai/2026-tieu-du-an-2', 2027],
] as const;

describe.each(sources)('%s', (name, nam) => {
  const source = loadPlan('cu.yaml', new TextEncoder().encode(planText(name)), danhMuc).value?.keHoach;
  if (!source) throw new Error('does not load');
  const made = roll(planText(name), { nam });
  const first = carryOver({ bare: made.keHoach, entries: made.muc, head });

  test('what a person wrote stays, what the source gained arrives or is offered, decisions hold, all is stable', () => {
    const hand = edits(['viet', 'them', 'bo', 'doi-cho', 'nhan']);
    fc.assert(
      fc.property(edits(['viet', 'them', 'bo']), edits(['viet']), hand, (corrected, decisions, written) => {
        const nguon = edit(source, corrected, 'nguon');
        const decided = decideAll(first, decisions);
        const tay = edit(decided.keHoach, written, 'tay');
        const again = roll(newPlanText(nguon.keHoach, 'x.json'), { nam });
        const run = (present: KeHoach, list: Carried['list']) =>
          carryOver({ bare: again.keHoach, entries: again.muc, head, last: { list, present } });
        const second = run(tay.keHoach, decided.list);
        const text = JSON.stringify(second.keHoach);
        for (const words of tay.cau) expect(text).toContain(words);
        const offered = second.list.muc.flatMap(({ deXuat = [], loai }) =>
          loai === 'xung-dot' ? deXuat.map(({ chu }) => chu) : [],
        );
        for (const [id, words] of wordsById(nguon.keHoach, nguon.cau)) {
          const gone = isGone(nguon.keHoach, second.keHoach, id, !idsOf(source).has(id));
          const arrived = text.includes(words) || offered.some((one) => one.includes(words));
          expect(arrived || gone, `${words} of ${id}`).toBe(true);
        }
        // What was taken out by hand does not come back.
        const ids = idsOf(second.keHoach);
        for (const id of idsOf(decided.keHoach)) if (!idsOf(tay.keHoach).has(id)) expect(ids.has(id), id).toBe(false);
        expect([...planNodes(second.keHoach)]).toHaveLength(ids.size);
        const before = new Map(decided.list.muc.map(({ ma, trangThai }) => [ma, trangThai]));
        for (const { ma, trangThai } of second.list.muc) {
          const was = before.get(ma);
          if (was !== undefined) expect([was, 'sua'], ma).toContain(trangThai);
        }
        const third = run(second.keHoach, second.list);
        expect(third.keHoach).toEqual(second.keHoach);
        expect(saveRaSoat(third.list)).toBe(saveRaSoat(second.list));
        const loaded = loadPlan('moi.yaml', new TextEncoder().encode(newPlanText(second.keHoach, 'x.json')), danhMuc);
        expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

/** Which node holds each sentence. */
function wordsById(keHoach: KeHoach, cau: readonly string[]): readonly (readonly [string, string])[] {
  return cau.flatMap((words) => {
    const holder = [...planNodes(keHoach)].find(({ nut }) => nut.cap !== 'bang' && nut.chu?.includes(words));
    return holder?.nut.id === undefined ? [] : [[holder.nut.id, words] as const];
  });
}

/** The node, or for a new one the node that it stands in, was taken away on purpose: by hand or by a decision. */
function isGone(source: KeHoach, now: KeHoach, id: string, isNew: boolean): boolean {
  const ids = idsOf(now);
  if (!isNew) return !ids.has(id);
  const parent = [...planNodes(source)].find(({ nut }) => nut.id === id)?.cha?.id;
  return parent !== undefined && !ids.has(parent);
}
