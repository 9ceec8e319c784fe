/** Judges one clause by all rules: the text with slots, what it needs on the ground, or why it must be asked. */
import { judgeAreas } from './areas.js';
import { judgeBodies } from './bodies.js';
import { judgeCommunes } from './communes.js';
import { ask, type ClauseContext, newOutcome, type Outcome } from './context.js';
import { moveDeadlines } from './deadline.js';
import { canDiaBan, ngoaiThamQuyen, tuCapTinh } from './lexicon.js';
import { type DiaBanRieng, diaBanRieng } from './model.js';
import { shieldNames } from './names.js';
import { splitAt } from './split.js';
import { plain, SO, unmask } from './tokens.js';

export interface JudgedClause {
  /** Inline form with slots. */
  readonly chu: string;
  readonly goc: string;
  readonly can?: DiaBanRieng;
  readonly outcome: Outcome;
  /** A goal of the province: printed, and asked. */
  readonly chiTieu: boolean;
}

/** The province tells its communes to make the very plan that is being made. */
const ownPlan =
  /^(?:xây dựng|ban hành)(?:, (?:ban hành|triển khai)| và (?:ban hành|triển khai))? [Kk]ế hoạch(?! (?:phát triển|kiểm tra))/iu;

export function judgeClause(masked: string, context: ClauseContext): JudgedClause {
  const goc = unmask(masked, context.marks);
  const printed = plain(goc);
  const outcome = newOutcome(printed);
  if (masked.includes('^[')) ask(outcome, 'chu-thich', 'có chú thích với số liệu, tên địa bàn của tỉnh');
  if (/(?:mục|khoản|điểm|phần) [IVX\d]+[^;]*Kế hoạch này/u.test(printed))
    ask(outcome, 'dan-chieu', 'dẫn tới mục của kế hoạch tỉnh, số mục của kế hoạch xã khác');
  for (const [form, reason] of context.helps === true ? [] : ngoaiThamQuyen) {
    const found = form.exec(printed);
    if (found) ask(outcome, 'ngoai-tham-quyen', `“${found[0].trim()}”: ${reason}`);
  }
  if (context.section === 'viec-xa' && ownPlan.test(printed))
    ask(outcome, 'tu-xay-dung', 'ban hành chính Kế hoạch này là làm việc ấy');
  for (const [letter, mark] of context.marks) {
    if (mark.kind !== 'vb' || !masked.includes(letter) || !new RegExp(tuCapTinh).test(mark.text)) continue;
    outcome.kept.push(mark.raw);
    outcome.keptReasons.set(mark.raw, 'trích dẫn văn bản của cấp tỉnh');
  }
  const needs = needsOf(masked, context);
  const names = shieldNames(needs.text, context, outcome);
  let text = judgeBodies(names.text, context, outcome);
  text = judgeAreas(text, context, outcome);
  text = judgeCommunes(text, context, outcome);
  text = moveDeadlines(text, context, outcome);
  text = text
    .replace(/^Cấp xã:\s*/u, '')
    .replace(/(\{\^?([a-z-]+)\})(?:, | và )\{\2\}/g, (_, first: string, id: string) => {
      outcome.dropped.push([`{${id}}`, 'đã có ngay trước']);
      return first;
    });
  const chiTieu = new RegExp(`${SO}|\\d+\\s*%`, 'u').test(masked);
  const chu = unmask(names.restore(text), context.marks);
  return { chu, goc, outcome, chiTieu, ...(needs.can === undefined ? {} : { can: needs.can }) };
}

/** An item of a list in parentheses that needs something on the ground can go alone; elsewhere the whole clause. */
function needsOf(masked: string, context: ClauseContext): { text: string; can?: DiaBanRieng } {
  const needOf = (part: string) => {
    const words = plain(unmask(part, context.marks));
    return diaBanRieng.toSorted().find((name) => canDiaBan[name].test(words));
  };
  const text = masked.replace(/\((\*?)([^()]*;[^()]*?)(\*?)\)/gu, (_, open: string, inner: string, close: string) => {
    const items = splitAt(inner, ';').map((item, index, all) => {
      const can = needOf(item);
      const piece = index === all.length - 1 ? item : `${item}; `;
      return can === undefined || index === all.length - 1 ? piece : `⟦${can}¦${piece}⟧`;
    });
    return `(${open}${items.join('')}${close})`;
  });
  const can = needOf(text.replace(/⟦[^⟧]*⟧/gu, ''));
  return can === undefined ? { text } : { text, can };
}
