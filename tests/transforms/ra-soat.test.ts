/** The review list: any decisions in any order leave a plan that loads and says what was decided. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/load.js';
import { newPlanText } from '../../src/plan/save.js';
import type { KeHoach } from '../../src/plan/schema.js';
import { carryOver } from '../../src/transforms/ra-soat/carry.js';
import { decide } from '../../src/transforms/ra-soat/decide.js';
import { expectedRaw, isOpen, makeMuc, rawAfter } from '../../src/transforms/ra-soat/entry.js';
import { loadRaSoat } from '../../src/transforms/ra-soat/load.js';
import { markEdited, pendingRanges, relocate } from '../../src/transforms/ra-soat/locate.js';
import type { MucRaSoat, RaSoat } from '../../src/transforms/ra-soat/model.js';
import { chosenOccurrences, occurrences, withoutPassage } from '../../src/transforms/ra-soat/passage.js';
import { indexIds, textAt } from '../../src/transforms/ra-soat/paths.js';
import { saveRaSoat } from '../../src/transforms/ra-soat/save.js';
import { followTyped } from '../../src/transforms/ra-soat/typed.js';
import { catalogue } from '../plan/danh-muc.js';
import { planText, roll } from './nam-moi-doc.js';

const danhMuc = catalogue();
const head = { phienBan: 1, keHoach: 'moi.yaml', lenh: 'nam-moi', nguon: { tep: 'cu.yaml', bam: '0' } } as const;

function listOf(
  name: string,
  nam: number,
): { readonly keHoach: KeHoach; readonly list: RaSoat; readonly bare: KeHoach } {
  const made = roll(planText(name), { nam });
  return { ...carryOver({ bare: made.keHoach, entries: made.muc, head }), bare: made.keHoach };
}

const none = { nhan: [], giu: [], xoa: [], nhanChacChan: false };

function loads(keHoach: KeHoach): readonly string[] {
  const { value, diagnostics } = loadPlan(
    'moi.yaml',
    new TextEncoder().encode(newPlanText(keHoach, 'x.json')),
    danhMuc,
  );
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return value ? errors : [...errors, 'does not load'];
}

describe.each([
  ['tuyen-quang/2023', 2026],
  ['lai-chau/2026', 2027],
  ['lao-cai/2026-tieu-du-an-2', 2027],
] as const)('decisions on %s', (name, nam) => {
  const start = listOf(name, nam);

  test('any of them, in any order: the plan loads, and every decided word stands', () => {
    const kinds = fc.array(fc.record({ at: fc.nat(), what: fc.constantFrom('nhan', 'giu', 'xoa'), offer: fc.nat(4) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(kinds, (steps) => {
        let { keHoach, list } = start;
        for (const { at, what, offer } of steps) {
          const entry = list.muc[at % list.muc.length];
          if (!entry) continue;
          const ma = what === 'nhan' && entry.deXuat ? `${entry.ma}=${1 + (offer % entry.deXuat.length)}` : entry.ma;
          const done = decide(list, keHoach, { ...none, [what]: [ma] });
          if (done.problems.length > 0) continue;
          keHoach = done.keHoach;
          list = { ...done.list, muc: relocate(keHoach, done.list.muc) };
        }
        expect(loads(keHoach)).toEqual([]);
        const index = indexIds(keHoach);
        for (const entry of list.muc) {
          if (entry.phamVi !== undefined || entry.trangThai === 'xoa' || entry.trangThai === 'sua') continue;
          for (const { nut, duong } of entry.cho) {
            const text = textAt(keHoach, duong);
            const here =
              nut === ''
                ? !/^(?:noiNhan|loiDan|canCu|thoiKy|coQuan|chuKy)/.test(duong)
                : index.pathOf(nut) !== undefined;
            if (!here || text === undefined || duong === '') continue;
            expect(occurrences(text, expectedRaw(entry) ?? '').length, `${entry.ma} in “${text}”`).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('nothing decided, nothing edited: a second run gives the same plan and list', () => {
    const { keHoach, list } = start;
    const made = roll(planText(name), { nam });
    const again = carryOver({ bare: made.keHoach, entries: made.muc, head, last: { list, present: keHoach } });
    expect(again.keHoach).toEqual(keHoach);
    expect(saveRaSoat(again.list)).toBe(saveRaSoat(list));
  });

  test('a list is read back as it was written', () => {
    const text = saveRaSoat(start.list);
    const { value, diagnostics } = loadRaSoat('moi.ra-soat.yaml', new TextEncoder().encode(text));
    expect(diagnostics).toEqual([]);
    expect(value).toEqual(JSON.parse(JSON.stringify(start.list)));
    expect(value && saveRaSoat(value)).toBe(text);
  });

  test('undecided words are found where they stand, and none else', () => {
    const ranges = pendingRanges(start.keHoach, start.list.muc);
    for (const [path, places] of ranges) {
      const text = textAt(start.keHoach, path) ?? '';
      for (const { start: from, end } of places) expect(text.slice(from, end).trim()).not.toBe('');
    }
    const all = start.list.muc.map((entry) => ({ ...entry, trangThai: 'giu' as const }));
    expect(pendingRanges(start.keHoach, all).size).toBe(0);
  });
});

describe('passages', () => {
  test('whole words, never inside a mark of other words', () => {
    expect(occurrences('năm 2025, 20250, [năm 2025](nam)', '2025')).toEqual([4]);
    expect(occurrences('[2025](nam) và [2025](nam)', '[2025](nam)')).toEqual([0, 15]);
    expect(chosenOccurrences('x y x', 'x', [2])).toEqual([4]);
  });

  test('are taken out without a stump, or not at all', () => {
    const cases: readonly (readonly [string, string, string | undefined])[] = [
      ['[A](cq:a), [B](cq:b), [C](cq:c)', '[B](cq:b)', '[A](cq:a), [C](cq:c)'],
      ['[A](cq:a); [B](cq:b)', '[B](cq:b)', '[A](cq:a)'],
      ['[A](cq:a), [B](cq:b)', '[A](cq:a)', '[B](cq:b)'],
      ['[A](cq:a) và [B](cq:b).', '[B](cq:b)', '[A](cq:a).'],
      ['Một. Hai ba. Bốn.', 'Hai ba.', 'Một. Bốn.'],
      ['Việc này (theo luật) xong.', 'theo luật', 'Việc này xong.'],
      ['Giao Sở A kiểm tra.', 'Sở A', undefined],
      ['Sở A, theo luật, kiểm tra.', 'Sở A', undefined],
      ['Cả câu', 'Cả câu', ''],
    ];
    for (const [text, raw, left] of cases) expect(withoutPassage(text, raw), text).toBe(left);
  });
});

test('an entry keeps its code when its reason is worded better, and gets another for other words', () => {
  const draft = { loai: 'van-ban-dan', hanhDong: 'hoi', cho: [], truoc: 'Luật A', lyDo: 'x' } as const;
  expect(makeMuc(draft).ma).toMatch(/^vbd-[a-z0-9]{6}$/);
  expect(makeMuc({ ...draft, lyDo: 'y' }).ma).toBe(makeMuc(draft).ma);
  expect(makeMuc({ ...draft, truoc: 'Luật B' }).ma).not.toBe(makeMuc(draft).ma);
  expect(rawAfter(makeMuc({ ...draft, sau: 'a*b' }))).toBe('a\\*b');
});

test('words edited by hand are seen, in lists whose items moved too', () => {
  const { keHoach, list } = listOf('tuyen-quang/2023', 2026);
  const moved = structuredClone(keHoach);
  moved.noiNhan.splice(1, 0, 'Một nơi nhận viết thêm');
  expect(markEdited(moved, list.muc).filter(({ trangThai }) => trangThai === 'sua')).toEqual([]);
});

describe('decisions that cannot be followed, or that a hand took already', () => {
  const { keHoach, list } = listOf('tuyen-quang/2023', 2026);
  const of = (loai: string, words: string) => {
    const found = list.muc.find((entry) => entry.loai === loai && entry.truoc.includes(words));
    if (!found) throw new Error(`no ${loai} ${words}`);
    return found;
  };
  const typed = (ma: string, change: Partial<MucRaSoat>) =>
    followTyped(
      { ...list, muc: list.muc.map((entry) => (entry.ma === ma ? { ...entry, ...change } : entry)) },
      keHoach,
    );
  const task = of('viec-chia', 'Tiếp tục xây dựng');
  const sectionOf = (plan: KeHoach, id: string) => indexIds(plan).pathOf(id)?.split('.con.')[1]?.split('.')[0];

  test('what was deleted is neither kept nor accepted any more; a heading stays while tasks stand under it', () => {
    const recipient = list.muc.find(
      ({ cho, loai }) => loai === 'co-quan-cap-huyen' && cho[0]?.duong.startsWith('noiNhan'),
    );
    const gone = decide(list, keHoach, { ...none, xoa: [recipient?.ma ?? ''] });
    expect(gone.problems).toEqual([]);
    for (const what of ['nhan', 'giu']) {
      const again = decide(gone.list, gone.keHoach, { ...none, [what]: [recipient?.ma ?? ''] });
      expect([again.changed, again.problems.length]).toEqual([0, 1]);
    }
    const heading = of('co-quan-chia-viec', 'Sở Lao động');
    expect(decide(list, keHoach, { ...none, xoa: [heading.ma] }).problems[0]).toContain('còn 4 việc');
  });

  test('a task that a person moved to another section is decided by that', () => {
    const moved = structuredClone(keHoach);
    const nodes = moved.noiDung.flatMap((node) => (node.cap === 'bang' ? [] : (node.con ?? [])));
    const [from, to] = ['k13', 'k12'].map((id) => nodes.find((node) => node.id === id));
    if (from?.cap === 'bang' || to?.cap === 'bang') throw new Error('no sections');
    const [taken] = from?.con?.splice(3, 1) ?? [];
    if (!taken || !to?.con) throw new Error('no task');
    to.con.push(taken);
    const changed = markEdited(moved, list.muc).filter(({ trangThai }, i) => trangThai !== list.muc[i]?.trangThai);
    expect(changed.map(({ ma, trangThai }) => [ma, trangThai])).toEqual([[task.ma, 'sua']]);
  });

  test('decisions about a whole task, typed into the list: followed, or refused where several are offered', () => {
    expect(typed(task.ma, { trangThai: 'nhan' }).problems[0]).toContain(`--nhan ${task.ma}=1`);
    const [offer] = task.deXuat ?? [];
    const one = typed(task.ma, { trangThai: 'nhan', deXuat: offer ? [offer] : [] });
    expect(one.problems).toEqual([]);
    expect([sectionOf(keHoach, 'g11'), sectionOf(one.keHoach, 'g11')]).toEqual(['1', '0']);
    expect(one.list.muc.find(({ ma }) => ma === task.ma)?.sau).toBe(offer?.chu);
    const without = typed(task.ma, { trangThai: 'xoa' });
    expect(indexIds(without.keHoach).pathOf('g11')).toBeUndefined();
    // Followed once, it is not followed again.
    expect(followTyped(one.list, one.keHoach).keHoach).toEqual(one.keHoach);
  });

  test('accepted without saying what is not decided', () => {
    const law = of('van-ban-dan', 'Luật Phòng, chống ma túy năm 2021');
    expect(isOpen({ ...law, trangThai: 'nhan' })).toBe(true);
    expect(isOpen({ ...law, trangThai: 'nhan', sau: 'x' })).toBe(false);
    expect(pendingRanges(keHoach, [{ ...law, trangThai: 'nhan' }]).size).toBe(1);
  });
});
