/** Every rule of the formatting standard is there, as grave as the standard has it. */

import { expect, test } from 'vitest';
import type { Rule } from '../../src/check/model.js';
import { allRules } from './all-rules.js';

const stated: Readonly<Record<Rule['strength'], string>> = {
  must: `PAGE-01 PAGE-02 PAGE-04 PAGE-05 PAGE-06 PAGE-07 FONT-01 FONT-02 FONT-03 FONT-06 PNUM-01 PNUM-02 PNUM-03 PNUM-04
    PNUM-05 PNUM-06 PNUM-07 QH-01 QH-02 QH-03 TN-01 TN-02 TN-03 TN-04 CQ-01 CQ-03 CQ-04 CQ-05 CQ-06 SO-01 SO-02 SO-03
    SO-04 SO-05 SO-06 DD-01 DD-02 DD-03 DD-04 DD-05 DD-06 DD-07 DD-08 TL-01 TL-02 TY-01 TY-02 CC-02 CC-03 CC-04 ND-01
    ND-02 ND-03 ND-04 ND-05 ND-06 ND-07 ND-11 ND-12 ND-13 ND-15 ND-16 ND-18 ND-19 ND-20 ND-23 KY-01 KY-02 KY-03 KY-04
    KY-06 KY-07 KY-08 DAU-01 DAU-02 DAU-03 NN-01 NN-02 NN-03 NN-04 NN-06 PL-01 PL-02 PL-03 PL-04 PL-05 TB-06 TB-07 MK-01
    MK-02 MK-03 MK-04 MK-05 SAO-01 SAO-02 SAO-03 SAO-04 SAO-05 VH-01`,
  should: `PAGE-08 FONT-04 FONT-05 PNUM-08 CQ-02 CQ-07 TY-03 TY-04 ND-08 ND-09 ND-14 ND-17 ND-22 KY-05 KY-09 NN-07 PL-08
    PL-09 TB-01 TB-03 TB-04 TB-05 VH-02 VH-03 VH-04 VH-05 VH-06 VH-07 VH-08 VH-09 MD-01 ORG-01 ORG-02 ORG-03 ORG-04
    ORG-05 ORG-06`,
  info: 'PAGE-03 DD-09 CC-01 ND-10 ND-21 NN-05 PL-06 PL-07 TB-02',
};

/** Less grave than the standard's word would make them; the rule's file has the reason. */
const milder: Readonly<Record<string, Rule['severity']>> = {
  'FONT-05': 'goi-y',
  'ND-17': 'goi-y',
  'ND-22': 'goi-y',
  'KY-02': 'canh-bao',
  'VH-01': 'canh-bao',
  'VH-03': 'goi-y',
  'VH-06': 'goi-y',
};

const usual = { must: 'loi', should: 'canh-bao', info: 'goi-y' } as const;
const rules = new Map(allRules.map((rule) => [rule.id, rule]));
const cases = Object.entries(stated).flatMap(([strength, ids]) =>
  ids.split(/\s+/).map((id) => [id, strength] as const),
);

test('the standard has 145 rules', () => {
  expect(new Set(cases.map(([id]) => id)).size).toBe(145);
});

test.each(cases)('%s: %s', (id, strength) => {
  const rule = rules.get(id);
  expect(rule?.strength).toBe(strength);
  // Only the decree's text and samples make an error.
  const grave = strength === 'must' && !/[DM]/.test(rule?.status ?? '') ? 'canh-bao' : Reflect.get(usual, strength);
  expect(rule?.severity).toBe(milder[id] ?? grave);
});
