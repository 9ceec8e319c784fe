/** Title and opening words of a commune's plan, from those of the province's. */

import { longDay, parseIso } from '../../../plan/dates.js';
import type { LoadedPlan } from '../../../plan/load.js';
import { judgeAreas } from '../clause/areas.js';
import { judgeCommunes } from '../clause/communes.js';
import { newOutcome, type PlanContext } from '../clause/context.js';
import type { Notes } from '../clause/entries.js';
import { tieuDe } from '../clause/passage.js';
import { ubnd } from '../clause/roles.js';
import { lowerFirst } from '../clause/split.js';
import { mask, unmask } from '../clause/tokens.js';
import { answeredText } from '../decisions/answers.js';
import type { QuyetDinh } from '../decisions/model.js';
import { lyDo } from '../reasons.js';

/** Theme and year stay; only the area becomes the commune's. `field`: what it is called in questions. */
export function adaptTitle(text: string, field: string, context: PlanContext, notes: Notes): string {
  const { text: masked, marks } = mask(text);
  const outcome = newOutcome(text);
  const clause = { ...context, marks, section: 'chung', self: [] } as const;
  const adapted = unmask(judgeCommunes(judgeAreas(masked, clause, outcome), clause, outcome), marks);
  if (outcome.asks.length > 0) {
    const why = outcome.asks.map((one) => one.lyDo);
    const deXuat = adapted === text ? {} : { deXuat: adapted };
    const answer = notes.answers.of(
      notes.ask({ loai: tieuDe, nut: field, truoc: text, lyDo: why, vanIn: true, ...deXuat }),
    );
    return answer?.chon === 'giu' ? text : (answeredText(answer) ?? adapted);
  }
  if (adapted !== text) {
    notes.add({
      loai: tieuDe,
      hanhDong: 'thay',
      nut: '',
      truoc: text,
      sau: adapted,
      lyDo: lyDo('dia-ban-xa'),
      chac: 'cao',
    });
  }
  return adapted;
}

const room = '\u00a0'.repeat(8);

/** `Kế hoạch số …/KH-UBND ngày … của UBND tỉnh … về …`; blank until the province has numbered its plan. */
export function citation(
  { keHoach, coQuan }: LoadedPlan,
  { vanBanTinh }: QuyetDinh,
): { chu: string; isBlank: boolean } {
  const so = vanBanTinh.so ?? keHoach.so;
  const iso = vanBanTinh.ngay === null ? undefined : parseIso(vanBanTinh.ngay);
  const ngay = iso ?? keHoach.ngay;
  const number = typeof so === 'string' && so.includes('/') ? so : `${so ?? room}/${keHoach.kyHieu}`;
  const issuer = `[${coQuan.tenTat}](cq:${coQuan.id})`;
  return {
    chu: `Kế hoạch số ${number} ${longDay(ngay)} của ${issuer} về ${lowerFirst(keHoach.trichYeu)}`,
    isBlank: so === null || ngay.ngay === null || ngay.thang === null,
  };
}

export function openingWords(plan: LoadedPlan, quyetDinh: QuyetDinh, notes: Notes): readonly string[] {
  const { keHoach } = plan;
  const { chu } = citation(plan, quyetDinh);
  const theme = keHoach.chuDe === undefined ? '' : ` với chủ đề “*[${keHoach.chuDe}](chu-de)*”`;
  const opening = `Thực hiện ${chu}, {${ubnd}-ten} ban hành Kế hoạch triển khai thực hiện trên địa bàn {xa}${theme}, cụ thể như sau:`;
  for (const text of [...(keHoach.canCu ?? []), ...(keHoach.loiDan ?? [])]) {
    const why = lyDo('loi-dan');
    notes.add({ loai: 'loi-dan', hanhDong: 'thay', nut: '', truoc: text, sau: opening, lyDo: why, chac: 'cao' });
  }
  return [opening];
}
