/** Long hostile texts do not slow the rules down: twice the text takes no more than about twice the time. */

import { beforeAll, describe, expect, test } from 'vitest';
import type { Rule, Subject } from '../../../src/check/model.js';
import { contentRules } from '../all-rules.js';
import { planSubject } from '../subjects.js';
import { texts } from './hostile-texts.js';

let base: Subject;
beforeAll(async () => {
  base = await planSubject('tu-lan/2026');
});

function judgeAll(text: string, role: string, rules: readonly Rule[]): number {
  const [first] = base.texts.filter((one) => one.role === 'khoan');
  if (!first) throw new Error('no text');
  const subject: Subject = { ...base, texts: [{ ...first, text, role }] };
  // Time of the processor: other work does not count.
  const start = process.cpuUsage();
  for (const rule of rules) rule.judge(subject);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe.each(texts)('%s', (_, make) => {
  test.each(['khoan', 'noi-nhan'])('%s', (role) => {
    judgeAll(make(2000), role, contentRules);
    // Thirty thousand letters in one paragraph is far beyond any plan.
    expect(judgeAll(make(30_000), role, contentRules)).toBeLessThan(1500);
  });
});
