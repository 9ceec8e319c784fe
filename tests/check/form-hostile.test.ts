/** Long hostile texts do not slow the rules about form down. */

import { beforeAll, expect, test } from 'vitest';
import type { Subject } from '../../src/check/model.js';
import { formRules } from './all-rules.js';
import { texts } from './noi-dung/hostile-texts.js';
import { planSubject } from './subjects.js';

let base: Subject;
beforeAll(async () => {
  base = await planSubject('tu-lan/2026');
});

const roles = [
  ...[
    'quoc-hieu',
    'tieu-ngu',
    'co-quan',
    'so-ky-hieu',
    'dia-danh',
    'ten-loai',
    'trich-yeu',
    'can-cu',
    'loi-dan',
    'phan',
  ],
  ...[
    'khoan',
    'diem',
    'chuc-vu',
    'noi-nhan-nhan',
    'noi-nhan',
    'luu',
    'phu-luc-nhan',
    'kem-theo',
    'o-dau-bang',
    'o-bang',
  ],
];

function judgeAll(text: string): readonly { readonly id: string; readonly time: number }[] {
  const [first] = base.texts.filter((one) => one.role === 'khoan');
  if (!first) throw new Error('no text');
  const subject: Subject = { ...base, texts: roles.map((role) => ({ ...first, text, role })) };
  return formRules.map((rule) => {
    // Time of the processor: other work does not count.
    const start = process.cpuUsage();
    rule.judge(subject);
    const { user, system } = process.cpuUsage(start);
    return { id: rule.id, time: (user + system) / 1000 };
  });
}

test.each(texts)('%s', (_, make) => {
  expect(judgeAll(make(30_000)).filter(({ time }) => time > 300)).toEqual([]);
});
