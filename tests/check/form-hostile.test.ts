/** Long hostile texts do not slow the rules about form down: the work grows with the text, not with its square. */

import { beforeAll, test } from 'vitest';
import type { Role, Subject } from '../../src/check/model.js';
import { expectProportional } from '../ho-tro/growth.js';
import { formRules } from './all-rules.js';
import { texts } from './noi-dung/hostile-texts.js';
import { planSubject } from './subjects.js';

let base: Subject;
beforeAll(async () => {
  base = await planSubject('tu-lan/2026');
});

const roles: readonly Role[] = [
  ...([
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
  ] as const),
  ...([
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
  ] as const),
];

function subjectOf(text: string): Subject {
  const [first] = base.texts.filter((one) => one.role === 'khoan');
  if (!first) throw new Error('no text');
  return { ...base, texts: roles.map((role) => ({ ...first, text, role })) };
}

test.each(texts)('%s', (_, make) => {
  expectProportional((size) => {
    const subject = subjectOf(make(size));
    for (const rule of formRules) rule.judge(subject);
  }, 4000);
});
