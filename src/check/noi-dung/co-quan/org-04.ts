/** ORG-04: work that a reform gave to another body: `viecDaChuyen` of the subjects, `noiGiuViecCu` who had it. */
import { possibleDays } from '../../../plan/dates.js';
import { planNodes } from '../../../plan/walk.js';
import { unknown } from '../../kit/answer.js';
import type { Finding } from '../../model.js';
import { bodyProse, contentRule, finding, quote } from '../kit/kit.js';
import { proseTokens } from '../kit/words.js';

export const org04 = contentRule('ORG-04', (subject) => {
  const { loi } = subject.danhMuc;
  const { first } = possibleDays(subject.keHoach.ngay);
  const [works, holders] = [loi.bang('viecDaChuyen'), loi.bang('noiGiuViecCu')];
  if (works.rows.every(({ tu = '' }) => tu > first)) {
    const bodies = [...new Set(works.rows.map(({ thay = '' }) => thay))].join(', ');
    return unknown(`kế hoạch có trước, hoặc có thể có trước khi nhiệm vụ này chuyển về ${bodies}`);
  }
  const held = [...planNodes(subject.keHoach)].flatMap(({ path, nut }) => {
    const holder = 'tieuDe' in nut && nut.tieuDe !== undefined ? holders.first(nut.tieuDe) : undefined;
    return holder ? [{ path, nghia: holder.row.nghia }] : [];
  });
  const tokens = proseTokens(subject);
  return bodyProse(subject).flatMap((passage): readonly Finding[] => {
    const { path = '' } = passage.source;
    const own = held.filter((one) => path === one.path || path.startsWith(`${one.path}.`)).map(({ nghia }) => nghia);
    if (own.length === 0) return [];
    const hit = works.find(tokens.get(passage) ?? passage.text, first).find(({ row }) => own.includes(row.nghia));
    if (!hit) return [];
    const { start, end, row } = hit;
    const found = `${row.lyDo}: ${quote(passage.text.slice(start, end))}`;
    return [finding(passage, { start, end, found, expected: `giao cho ${row.thay}, cơ quan này phối hợp` })];
  });
});
