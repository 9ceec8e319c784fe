/** `Giai đoạn 1`, `Giai đoạn 2`… follow each other in number and time. */
import { isoDay, isRealDay } from '../../../plan/dates.js';
import { romanNumber } from '../../../text/roman.js';
import type { Finding } from '../../model.js';
import { bodyProse, contentRule, finding, type Passage, quote } from '../kit/kit.js';

interface Stage {
  readonly passage: Passage;
  readonly kind: string;
  readonly number: number;
  readonly from?: string;
  readonly to?: string;
}

const form = /^(giai đoạn|đợt|bước) (\d{1,2}|[IVX]{1,4})\s*[:(.,-]/iu;
const span =
  /từ (?:ngày )?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))? ?(?:đến|tới|-|–) ?(?:hết )?(?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})/iu;

export const giaiDoan = contentRule('giai-doan', (subject) => {
  const last = new Map<string, Stage>();
  return bodyProse(subject).flatMap((passage): Finding[] => {
    const stage = stageOf(passage);
    if (!stage) return [];
    const place = `${(passage.source.path ?? '').replace(/\.\d+(?:\.(?:chu|tieuDe))?$/, '')} ${stage.kind}`;
    const before = last.get(place);
    last.set(place, stage);
    // Without dates it is a heading or a mention.
    if (!before || stage.number === 1) return [];
    return faultsOf(before, stage);
  });
});

function stageOf(passage: Passage): Stage | undefined {
  const match = form.exec(passage.text.slice(0, 40));
  if (!match) return undefined;
  const [, kind = '', number = ''] = match;
  const dates = span.exec(passage.text.slice(0, 160));
  const value = /^\d/.test(number) ? Number(number) : (romanNumber(number.toUpperCase()) ?? -1);
  if (!dates) return { passage, kind: kind.toLowerCase(), number: value };
  const [, d1, m1, y1, d2, m2, y2] = dates;
  const from = { ngay: Number(d1), thang: Number(m1), nam: Number(y1 ?? y2) };
  const to = { ngay: Number(d2), thang: Number(m2), nam: Number(y2) };
  if (!isRealDay(from) || !isRealDay(to)) return undefined;
  return { passage, kind: kind.toLowerCase(), number: value, from: isoDay(from), to: isoDay(to) };
}

function faultsOf(before: Stage, { passage, kind, number, from }: Stage): Finding[] {
  const at = { start: 0, end: 0 };
  const said = quote(passage.text.slice(0, 60));
  if (number !== before.number + 1) {
    const expected = `${kind} ${before.number + 1} sau ${kind} ${before.number}`;
    return [finding(passage, { ...at, found: `${said} đứng sau ${kind} ${before.number}`, expected })];
  }
  if (from === undefined || before.to === undefined || from > before.to) return [];
  const found = `${said} bắt đầu khi ${kind} ${before.number} chưa hết (đến ${before.to.split('-').reverse().join('/')})`;
  return [finding(passage, { ...at, found, expected: 'hai giai đoạn không chồng lên nhau' })];
}
