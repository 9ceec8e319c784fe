/** What the catalogues know by date: the same sentence is right on one day and wrong on another, in one place and not in another. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadPlan } from '../../../src/plan/load.js';
import type { KeHoach } from '../../../src/plan/schema.js';
import { world } from '../../extract/world.js';
import { root } from '../../ho-tro/build.js';
import { contentRules } from '../all-rules.js';
import { subjectOf } from './subject.js';

let plan: KeHoach;
beforeAll(async () => {
  const file = path.join(root, 'tests', 'check', 'noi-dung', 'mau', 'tinh.yaml');
  const { value } = loadPlan(file, await readFile(file), (await world()).danhMuc);
  if (!value) throw new Error('no plan');
  plan = value.keHoach;
});

/** What is said of one sentence in a short plan of that issuer and day; an open month is `2026`. */
async function said(coQuan: string, day: string, chu: string): Promise<readonly string[]> {
  const [nam = 0, thang = null, ngay = null] = day.split('-').map(Number);
  const { canCu: _, phuLuc: __, thoiKy: ___, ...rest } = plan;
  const noiDung: KeHoach['noiDung'] = [{ cap: 'doan', chu: `${chu}./.` }];
  const loiDan = ['Ủy ban nhân dân ban hành Kế hoạch như sau:'];
  const subject = await subjectOf({ ...rest, coQuan, nam, loiDan, noiDung, ngay: { ngay, thang, nam } });
  return contentRules.flatMap((rule) => {
    const verdict = rule.judge(subject);
    const found = verdict.answer === 'broken' ? verdict.findings : [];
    return found
      .filter(({ place }) => subject.texts.some((text) => text.place === place && text.path === 'noiDung.0.chu'))
      .map(({ expected }) => `${rule.id} ${expected}`);
  });
}

const laoCai = 'ubnd-15';
const haNoi = 'ubnd-01';

test.each([
  // Tỉnh Bắc Ninh is a city from 20/9/2026 on.
  [laoCai, '2026-09-19', 'Phối hợp với tỉnh Bắc Ninh', ''],
  [laoCai, '2026-09-20', 'Phối hợp với tỉnh Bắc Ninh', 'ORG-02 “thành phố Bắc Ninh”'],
  [laoCai, '2026-09', 'Phối hợp với tỉnh Bắc Ninh', ''],
  // Departments before and after the mergers of 2025.
  ['ubnd-10', '2024-05-10', 'Sở Thông tin và Truyền thông chủ trì', ''],
  [laoCai, '2026-05-10', 'Sở Thông tin và Truyền thông chủ trì', 'ORG-01'],
  ['ubnd-10', '2024-05-10', 'Sở Nông nghiệp và Môi trường chủ trì', 'ORG-01'],
  [laoCai, '2026-05-10', 'Sở Nông nghiệp và Môi trường chủ trì', ''],
  // Districts end on 30/6/2025.
  ['ubnd-10', '2025-06-30', 'Trên địa bàn huyện Bát Xát và thị trấn của huyện', ''],
  [laoCai, '2025-07-01', 'Trên địa bàn huyện Bát Xát', 'ORG-02'],
  [laoCai, '2025-07-01', 'Báo cáo các huyện', 'ORG-06'],
  // So many were called so that nobody knows which is meant.
  [laoCai, '2026-05-10', 'Kinh nghiệm của xã Tân Lập', ''],
  // A city under the centre has bodies that are called as those of a former town.
  [haNoi, '2026-05-10', 'Công an thành phố, Thành ủy, Ủy ban nhân dân thành phố', ''],
  [laoCai, '2026-05-10', 'Công an thành phố kiểm tra', 'ORG-01'],
  // The law of 2021 ends on 30/6/2026, and its words with it.
  [laoCai, '2026-06-30', 'Tuyên truyền Luật Phòng, chống ma túy năm 2021', ''],
  [laoCai, '2026-07-01', 'Tuyên truyền Luật Phòng, chống ma túy năm 2021', 'hieu-luc'],
  [laoCai, '2026-07-01', 'Đưa vào cơ sở cai nghiện bắt buộc', 'ORG-05'],
  [laoCai, '2026', 'Đưa vào cơ sở cai nghiện bắt buộc', ''],
  // The same number of another place is another instrument.
  [
    'ubnd-08',
    '2026-05-10',
    'Theo Quyết định số 374/QĐ-UBND ngày 05/12/2018 của Ủy ban nhân dân tỉnh về cai nghiện',
    'hieu-luc',
  ],
  [laoCai, '2026-05-10', 'Theo Quyết định số 374/QĐ-UBND ngày 05/12/2018 của Ủy ban nhân dân tỉnh về cai nghiện', ''],
])('%s %s: %s', async (coQuan, day, sentence, wanted) => {
  const found = await said(coQuan, day, sentence);
  if (wanted === '') expect(found).toEqual([]);
  else expect(found.map((one) => one.startsWith(wanted))).toEqual([true]);
});

test('học vị của người ký: ngành y tế, giáo dục có quy định riêng, Ủy ban nhân dân thì không', async () => {
  const chuKy = { dong: ['GIÁM ĐỐC'], hoTen: 'BS.CKII. Nguyễn Văn Hùng' };
  const hospital = { ten: ['TRUNG TÂM Y TẾ'], tenThuong: 'Trung tâm Y tế khu vực Bát Xát' };
  const answer = async (coQuan: KeHoach['coQuan']) => {
    const subject = await subjectOf({ ...plan, coQuan, diaDanh: 'Bát Xát', chuKy });
    return contentRules.find(({ id }) => id === 'KY-07')?.judge(subject).answer;
  };
  expect(await answer(hospital)).toBe('unknown');
  expect(await answer(laoCai)).toBe('broken');
});
