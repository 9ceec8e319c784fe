/** Hand edits between the list and the decision: an entry touches only the very words and place that it showed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeHoach } from '../../src/plan/schema.js';
import { planTexts } from '../../src/plan/walk.js';
import { sentencesOf } from '../../src/transforms/ra-soat/anchor.js';
import { editedFields } from '../../src/transforms/ra-soat/base.js';
import { carryOver } from '../../src/transforms/ra-soat/carry.js';
import { decide } from '../../src/transforms/ra-soat/decide.js';
import { expectedRaw, rawAfter } from '../../src/transforms/ra-soat/entry.js';
import { loadRaSoat } from '../../src/transforms/ra-soat/load.js';
import { markEdited } from '../../src/transforms/ra-soat/locate.js';
import type { MucRaSoat, RaSoat } from '../../src/transforms/ra-soat/model.js';
import { bindOldList } from '../../src/transforms/ra-soat/old-list.js';
import { setAt, textAt } from '../../src/transforms/ra-soat/paths.js';
import { saveRaSoat } from '../../src/transforms/ra-soat/save.js';
import { bodyText, planText, roll, small } from './nam-moi-doc.js';

const head = { phienBan: 1, keHoach: 'moi.yaml', lenh: 'nam-moi', nguon: { tep: 'cu.yaml', bam: '0' } } as const;
const none = { nhan: [], giu: [], xoa: [], nhanChacChan: false };

function start(text: string, nam: number): { readonly keHoach: KeHoach; readonly list: RaSoat } {
  const made = roll(text, { nam });
  return carryOver({ bare: made.keHoach, entries: made.muc, head });
}

/** As the command does: the list looked at again first. */
function decideOn(keHoach: KeHoach, list: RaSoat, what: 'nhan' | 'giu' | 'xoa', entry: MucRaSoat) {
  const looked = { ...list, muc: markEdited(keHoach, list.muc, editedFields(list.nen ?? {}, keHoach)) };
  const ma = what === 'nhan' && entry.deXuat && entry.sau === undefined ? `${entry.ma}=1` : entry.ma;
  return { looked, done: decide(looked, keHoach, { ...none, [what]: [ma] }) };
}

const sources = [
  ['tuyen-quang/2023', 2026],
  ['lai-chau/2026', 2027],
] as const;

describe.each(sources)('%s', (name, nam) => {
  const { keHoach, list } = start(planText(name), nam);
  const texts = [...planTexts(keHoach)].filter(({ path, prose }) => prose && /^(?:noiDung|phuLuc|loiDan)/.test(path));
  const edit = fc.record({
    own: fc.boolean(),
    at: fc.nat(),
    where: fc.nat(),
    how: fc.constantFrom('figure', 'words', 'front', 'whole'),
  });

  test('a decision changes nothing but the words that its entry showed', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom('nhan', 'giu', 'xoa'),
        (edits, at, what) => {
          const entry = list.muc[at % list.muc.length];
          if (!entry || entry.phamVi !== undefined) return;
          const present = structuredClone(keHoach);
          const near = texts.filter(({ path }) => entry.cho.some(({ duong }) => duong === path));
          for (const { own, at: which, where, how } of edits) {
            const among = own && near.length > 0 ? near : texts;
            const text = among[which % among.length];
            if (text) setAt(present, text.path, byHand(textAt(present, text.path) ?? '', where, how));
          }
          const { looked, done } = decideOn(present, list, what, entry);
          if (done.problems.length > 0) return;
          const now = looked.muc.find(({ ma }) => ma === entry.ma);
          const shown = expectedRaw(entry) ?? '';
          for (const { path, text } of planTexts(present)) {
            const after = textAt(done.keHoach, path) ?? '';
            if (after === text || what === 'xoa') continue;
            const own = entry.cho.filter(({ duong }) => duong === path);
            expect(own.length, `${entry.ma} changed ${path}`).toBeGreaterThan(0);
            const decided = done.list.muc.find(({ ma }) => ma === entry.ma);
            const put =
              decided && what === 'nhan' ? (rawAfter(decided) ?? shown) : (expectedRaw(decided ?? entry) ?? shown);
            // Taken back, the text is what stood there: nothing else went with it.
            expect(turnBack(text, after, shown, put), `${entry.ma} in ${path}`).toBe(true);
            // Only in sentences that the program itself wrote.
            const untouched = sentencesOf(textAt(keHoach, path) ?? '').map(({ start: a, end: b }) =>
              (textAt(keHoach, path) ?? '').slice(a, b).trim(),
            );
            for (const { start: a, end: b } of sentencesOf(text)) {
              const sentence = text.slice(a, b).trim();
              if (!untouched.includes(sentence))
                expect(after, `${entry.ma} touched an edited sentence`).toContain(sentence);
            }
          }
          if (now?.trangThai === 'sua') expect(done.keHoach).toEqual(present);
        },
      ),
      { numRuns: 120 },
    );
  });
});

function byHand(text: string, where: number, how: string): string {
  if (how === 'whole') return 'Câu viết lại ngày 10/12/2025, năm 2023, 100% hộ.';
  if (how === 'front') return `Thêm một câu năm 2023. ${text}`;
  const found = [...text.matchAll(how === 'figure' ? /\d+/g : /(?<= )\p{Ll}{2,}(?= )/gu)];
  const one = found[where % Math.max(1, found.length)];
  if (!one) return `${text} năm 2023`;
  const put = how === 'figure' ? String(Number(one[0]) + 1) : 'sửa';
  return text.slice(0, one.index) + put + text.slice(one.index + one[0].length);
}

/** Whether `after` is `before` with some of the words `from` written as `to`. */
function turnBack(before: string, after: string, from: string, to: string): boolean {
  const parts = before.split(from);
  const left = (i: number, rest: string): boolean => {
    const part = parts[i];
    if (part === undefined || !rest.startsWith(part)) return false;
    const next = rest.slice(part.length);
    if (i === parts.length - 1) return next === '';
    return (
      (next.startsWith(to) && left(i + 1, next.slice(to.length))) ||
      (next.startsWith(from) && left(i + 1, next.slice(from.length)))
    );
  };
  return left(0, after);
}

test('a year of an entry is not found in a sentence that a person wrote in its place', () => {
  const { keHoach, list } = start(small('Tổng kết trong năm 2023. Kiểm tra năm 2023 ở xã.'), 2026);
  const present = structuredClone(keHoach);
  setAt(present, 'noiDung.0.chu', 'Theo Quyết định số 3701/QĐ-UBND ngày 10/12/2023. Kiểm tra năm 2023 ở xã.');
  const entries = list.muc.filter(
    ({ cho, truoc }) => truoc === '2023' && cho.some(({ duong }) => duong === 'noiDung.0.chu'),
  );
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) {
    const { done } = decideOn(present, list, 'nhan', entry);
    expect(bodyText(done.keHoach)).toMatch(/^Theo Quyết định số 3701\/QĐ-UBND ngày 10\/12\/2023\./);
  }
});

test('an edited sentence closes its entries, and only its own', () => {
  const { keHoach, list } = start(
    small('Giao huyện Mường Tè tổng kết. Kiểm tra ở huyện Sìn Hồ trước 20/6/2023.', { coQuan: 'ubnd-12' }),
    2026,
  );
  const present = structuredClone(keHoach);
  setAt(present, 'noiDung.0.chu', bodyText(keHoach).replace('tổng kết', 'sơ kết'));
  const looked = markEdited(present, list.muc, editedFields(list.nen ?? {}, present));
  const state = (words: string) =>
    looked
      .filter(({ truoc, cho }) => truoc.includes(words) && cho.some(({ nut }) => nut === 'k1'))
      .map(({ trangThai }) => trangThai);
  expect(state('Mường Tè')).toEqual(['sua']);
  expect(state('Sìn Hồ')).toEqual(['cho']);
  expect(state('20/6/2023')).toEqual(['cho']);
});

test('a list of before places were bound is read, and bound where nobody edited', () => {
  const { keHoach, list } = start(planText('tuyen-quang/2023'), 2026);
  const old: RaSoat = {
    ...list,
    muc: list.muc.map((entry) => ({ ...entry, cho: entry.cho.map(({ cau: _, tai: __, ...place }) => place) })),
  };
  const read = loadRaSoat('x', new TextEncoder().encode(saveRaSoat(old))).value;
  expect(read).toBeDefined();
  const bound = bindOldList(old, keHoach);
  const states = (one: RaSoat) => one.muc.map(({ ma, trangThai }) => [ma, trangThai]);
  expect(states(bound)).toEqual(states(list));
  const words = bound.muc.filter((entry) => entry.phamVi === undefined && expectedRaw(entry) !== undefined);
  expect(
    words.filter(({ cho }) => cho.some(({ duong, cau }) => cau === undefined && textAt(keHoach, duong) !== undefined)),
  ).toEqual([]);
});
