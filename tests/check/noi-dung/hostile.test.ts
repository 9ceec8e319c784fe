/** Long hostile texts do not slow the rules down: the work grows with the text, not with its square. */

import { beforeAll, describe, test } from 'vitest';
import type { Subject } from '../../../src/check/model.js';
import { expectProportional } from '../../ho-tro/growth.js';
import { contentRules } from '../all-rules.js';
import { planSubject } from '../subjects.js';
import { texts } from './hostile-texts.js';

let base: Subject;
beforeAll(async () => {
  base = await planSubject('tu-lan/2026');
});

describe.each(texts)('%s', (_, make) => {
  test.each(['khoan', 'noi-nhan'] as const)('%s', (role) => {
    const [first] = base.texts.filter((one) => one.role === 'khoan');
    if (!first) throw new Error('no text');
    expectProportional((size) => {
      const subject: Subject = { ...base, texts: [{ ...first, text: make(size), role }] };
      for (const rule of contentRules) rule.judge(subject);
    }, 4000);
  });
});
