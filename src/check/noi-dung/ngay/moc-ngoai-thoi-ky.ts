/** Times of tasks lie within the plan's own period. */

import { isoDay } from '../../../plan/dates.js';
import { isBang, planNodes } from '../../../plan/walk.js';
import { unknown } from '../../kit/answer.js';
import type { Finding, Subject } from '../../model.js';
import { namedDays, ownPeriod, plusDays } from '../kit/dates.js';
import { contentRule, finding, quote } from '../kit/kit.js';

/** Reports are due some time after the end. */
const afterwards = 45;

export const mocNgoaiThoiKy = contentRule('moc-ngoai-thoi-ky', (subject) => {
  const period = ownPeriod(subject);
  if (!period) return unknown('kế hoạch không ghi thời kỳ của mình');
  const columns = timeColumns(subject);
  return namedDays(subject).flatMap(({ passage, start, end, text, day, real, cited }): Finding[] => {
    const path = passage.source.path ?? '';
    const isTime = columns.some(
      (column) => path.includes('.hang.') && path.startsWith(column.table) && path.split('.').includes(column.ma),
    );
    if (!isTime || !real || cited) return [];
    const date = isoDay(day);
    if (date >= plusDays(period.tu, -afterwards) && date <= plusDays(period.den, afterwards)) return [];
    const print = (one: string) => one.split('-').reverse().join('/');
    const found = `mốc ${quote(text)} ngoài thời kỳ của kế hoạch (${print(period.tu)} – ${print(period.den)})`;
    return [finding(passage, { start, end, found, expected: 'mốc nằm trong thời kỳ, hoặc sửa thời kỳ' })];
  });
});

function timeColumns({ keHoach }: Subject): readonly { readonly table: string; readonly ma: string }[] {
  return [...planNodes(keHoach)].flatMap(({ path, nut }) =>
    isBang(nut) ? nut.cot.filter(({ vai }) => vai === 'thoiGian').map(({ ma }) => ({ table: `${path}.`, ma })) : [],
  );
}
