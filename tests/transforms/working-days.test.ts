/** Working days: neither weekends nor the days of rest of the law, nor those that the province has decided. */
import { expect, test } from 'vitest';
import { workingDaysAfter } from '../../src/transforms/cap-xa/clause/deadline.js';

test.each([
  ['from day to day', '2026-06-01', 3, [], '2026-06-04'],
  ['over a weekend', '2026-06-05', 1, [], '2026-06-08'],
  ['over 30/4, 1/5 and a weekend', '2026-04-29', 1, [], '2026-05-04'],
  ['over 2/9', '2026-09-01', 1, [], '2026-09-03'],
  ['over the turn of the year', '2026-12-31', 1, [], '2027-01-04'],
  ['over a day that was decided', '2026-09-01', 1, ['2026-09-03'], '2026-09-04'],
] as const)('%s', (_, from, count, rest, wanted) => {
  expect(workingDaysAfter(from, count, rest)).toBe(wanted);
});
