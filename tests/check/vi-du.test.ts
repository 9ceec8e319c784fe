/** Every example of data/quy-tac/ is run: the bad one is found with the words that it says, the good one is not. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ExampleText, Rule, Subject } from '../../src/check/model.js';
import { loadPlan } from '../../src/plan/load.js';
import type { KeHoach } from '../../src/plan/schema.js';
import { world } from '../extract/world.js';
import { root } from '../ho-tro/build.js';
import { allRules } from './all-rules.js';
import { type Planter, planters, seeded } from './noi-dung/plant.js';
import { subjectOf } from './noi-dung/subject.js';
import { fileSubject } from './subjects.js';
import { planted } from './the-thuc/docx-parts.js';
import { cleanWord } from './the-thuc/form-world.js';
import { neverBroken, notPlanted, plantedFaults } from './the-thuc/plants.js';

type Parts = Exclude<ExampleText, string>;

/** A plan without fault, as text, by its parts. */
const clean: Readonly<Required<Parts>> = {
  dau: 'ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc',
  so: 'Số: 12/KH-UBND',
  ngay: 'Lào Cai, ngày 05 tháng 5 năm 2026',
  loai: 'KẾ HOẠCH',
  trichYeu: 'Triển khai công tác cải cách hành chính năm 2026',
  canCu: '',
  loiDan:
    'Thực hiện Kế hoạch số 15/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh về cải cách hành chính, Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai công tác cải cách hành chính năm 2026, như sau:',
  than: '1. Tuyên truyền về cải cách hành chính trên địa bàn tỉnh.\n\n2. Kiểm tra việc giải quyết thủ tục hành chính; thực hiện các nhiệm vụ tại Phụ lục kèm theo.',
  noiNhan: 'Nơi nhận:\n\n- Các sở, ban, ngành tỉnh;\n\n- Lưu: VT, NC.',
  ky: 'TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An',
  phuLuc:
    'Phụ lục\n\nDANH MỤC NHIỆM VỤ\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh Lào Cai)\n\nRà soát thủ tục hành chính./.',
};

function plan(parts: Readonly<Required<Parts>>): string {
  const { dau, so, ngay, loai, trichYeu, canCu, loiDan, than, noiNhan, ky, phuLuc } = parts;
  const purpose = 'I. MỤC ĐÍCH, YÊU CẦU\n\nNâng cao chất lượng phục vụ người dân, doanh nghiệp.';
  const duties =
    'III. PHÂN CÔNG NHIỆM VỤ\n\n**1. Sở Nội vụ**\n\nTheo dõi, đôn đốc việc thực hiện Kế hoạch.\n\n**2. Sở Tài chính**\n\nBố trí kinh phí.\n\n**3. Sở Tư pháp**\n\nThẩm định dự thảo văn bản./.';
  return [dau, so, ngay, loai, trichYeu, canCu, loiDan, purpose, `II. NỘI DUNG\n\n${than}`, duties, noiNhan, ky, phuLuc]
    .filter((part) => part !== '')
    .join('\n\n');
}

async function foundIn(rule: Rule, parts: Parts): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(plan({ ...clean, ...parts }));
  const verdict = rule.judge(await fileSubject('vi-du.txt', bytes));
  return verdict.answer === 'broken' ? verdict.findings.map(({ found }) => found) : [];
}

const written = allRules.flatMap((rule) =>
  rule.examples.flatMap(({ bad, good, found }) =>
    typeof bad === 'string' || typeof good === 'string' ? [] : [{ id: rule.id, rule, bad, good, found }],
  ),
);

test.each(written)('$id: $bad', async ({ rule, bad, good, found }) => {
  expect(await foundIn(rule, bad)).toContainEqual(expect.stringContaining(found));
  expect(await foundIn(rule, good)).toEqual([]);
});

/** What the eye sees, or a plan's shape shows, is planted by the tests of planting, and told in the words of the example. */
const looks = allRules.flatMap(({ id, examples }) =>
  examples.flatMap(({ bad, found }) => (typeof bad === 'string' ? [{ id, bad, found }] : [])),
);

async function plantedSubjects(id: string): Promise<readonly Subject[]> {
  const files = plantedFaults.filter(({ rule }) => rule === id);
  const words = planters.filter(({ rule }) => rule === id);
  return Promise.all([
    ...files.map(async ({ base, plant }) => fileSubject('gai.docx', planted(await cleanWord(base), plant))),
    ...words.map(async ({ base, plant }) => subjectOf(plant(await cleanPlan(base), seeded(1)).keHoach)),
  ]);
}

async function cleanPlan(name: Planter['base']): Promise<KeHoach> {
  const file = path.join(root, 'tests', 'check', 'noi-dung', 'mau', `${name}.yaml`);
  const { value } = loadPlan(file, await readFile(file), (await world()).danhMuc);
  if (!value) throw new Error(name);
  return value.keHoach;
}

test.each(looks)('$id: $bad', async ({ id, found }) => {
  const rule = allRules.find((one) => one.id === id);
  const told = (await plantedSubjects(id)).flatMap((subject) => {
    const verdict = rule?.judge(subject);
    return verdict?.answer === 'broken' ? verdict.findings.map((one) => one.found) : [];
  });
  expect(told).toContainEqual(expect.stringContaining(found));
});

test('every rule that can be broken has an example', () => {
  const free = new Set([...neverBroken, ...Object.keys(notPlanted)]);
  expect(allRules.filter(({ id, examples }) => examples.length === 0 && !free.has(id)).map(({ id }) => id)).toEqual([]);
});
