/** The five plans of the project: no false error, and nothing more than what people have read and judged. */

import { describe, expect, test } from 'vitest';
import { planNames } from '../../ho-tro/plan-names.js';
import { contentRules } from '../all-rules.js';
import { planSubject } from '../subjects.js';

/** Findings by rule, all of them read one by one: real peculiarities of the originals that the data keeps. */
const known: Readonly<Record<(typeof planNames)[number], string>> = {
  'lai-chau/2026': 'ND-08 phay-truoc-ngay thieu-noi-nhan×2 VH-02×2 ORG-01×3 ORG-06 ngoac',
  'lao-cai/2026-tieu-du-an-2': 'loi-dan ky-hieu-la ngay-van-ban thieu-noi-nhan VH-03×2 mot-co-quan-hai-ten ten-goi',
  'tp-lai-chau/2024':
    'ND-08 khoan-lan-lon×2 loi-dan phay-truoc-ngay ty-le VH-03×5 VH-07×10 VH-08 VH-09×5 mot-co-quan-hai-ten',
  'tu-lan/2026': 'loi-dan×2 loai-khac-ky-hieu NN-05 VH-02×2 VH-07×3 viet-hoa-thua×6 ap-trong-phuong',
  'tuyen-quang/2023': 'ND-08 VH-06×2 VH-07 mot-co-quan-hai-ten',
};

describe.each(planNames)('%s', (name) => {
  test('không lỗi oan', async () => {
    const subject = await planSubject(name);
    const found = contentRules.flatMap((rule) => {
      const verdict = rule.judge(subject);
      return verdict.answer === 'broken' ? [{ rule, count: verdict.findings.length }] : [];
    });
    expect(found.filter(({ rule }) => rule.severity === 'loi')).toEqual([]);
    expect(found.map(({ rule, count }) => (count === 1 ? rule.id : `${rule.id}×${count}`)).join(' ')).toBe(known[name]);
  });
});
