/** Judges one clause by all rules: the text with slots, what it needs on the ground, or why it must be asked. */

import type { DiaBanRieng } from '../model.js';
import { lyDo } from '../reasons.js';
import { judgeAreas } from './areas.js';
import { judgeBodies } from './bodies.js';
import { judgeCommunes } from './communes.js';
import { ask, type ClauseContext, newOutcome, type Outcome } from './context.js';
import { moveDeadlines } from './deadline.js';
import { groundOf, provinceWords } from './lexicon.js';
import { shieldNames } from './names.js';
import { splitAt } from './split.js';
import { anyMark, plain, SO, unmask } from './tokens.js';

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
  /^(?:căn cứ [^,;]*, )?(?:xây dựng|ban hành)(?:, (?:ban hành|triển khai)| và (?:ban hành|triển khai))? kế hoạch(?! (?:phát triển|kiểm tra))/iu;

export function judgeClause(source: string, context: ClauseContext): JudgedClause {
  const goc = unmask(source, context.marks);
  const beside = context.section === 'viec-xa' ? besideOwnPlan(source, context) : undefined;
  const masked = beside ?? source;
  const printed = plain(unmask(masked, context.marks));
  const outcome = newOutcome(printed);
  if (beside !== undefined)
    outcome.dropped.push([
      plain(goc)
        .slice(0, -printed.length)
        .replace(/[,\s]+$/u, ''),
      lyDo('tu-xay-dung'),
    ]);
  if (masked.includes('^[')) ask(outcome, 'chu-thich', lyDo('chu-thich'));
  if (/(?:mục|khoản|điểm|phần) [IVX\d]+[^;]*Kế hoạch này/u.test(printed)) ask(outcome, 'dan-chieu', lyDo('dan-chieu'));
  if (context.helps !== true) beyondPowers(printed, context, outcome);
  const itself = commandsItself(printed, context);
  if (itself !== undefined) ask(outcome, 'gap-chinh-minh', lyDo('chi-dao-chinh-minh', itself));
  if (context.section === 'viec-xa' && ownPlan.test(printed)) ask(outcome, 'tu-xay-dung', lyDo('tu-xay-dung'));
  for (const [letter, mark] of context.marks) {
    if (mark.kind !== 'vb' || !masked.includes(letter)) continue;
    if (provinceWords(mark.text, context.tinh.loai, context.roles.loi).length === 0) continue;
    outcome.kept.push(mark.raw);
    outcome.keptReasons.set(mark.raw, 'trich-dan');
  }
  const needs = needsOf(masked, context, outcome);
  const words = needs.text.replace(anyMark, '…');
  if (context.helps !== true) judgePowers(words, context, outcome);
  judgeProvinces(words, needs.text, context, outcome);
  const names = shieldNames(needs.text, context, outcome);
  let text = judgeBodies(names.text, context, outcome);
  text = judgeAreas(text, context, outcome);
  text = judgeCommunes(text, context, outcome);
  text = moveDeadlines(text, context, outcome);
  text = text
    .replace(/^Cấp xã:\s*/u, '')
    .replace(/thanh tra(?:, | và )(?=kiểm tra)|(?<=kiểm tra)(?:, | và )thanh tra/giu, '')
    .replace(/(\{\^?([a-z-]+)\})(?:(?:, | và | hoặc )\{\2\}| \(hoặc \{\2\}\))/g, (_, first: string, id: string) => {
      outcome.dropped.push([`{${id}}`, lyDo('da-co-ngay-truoc')]);
      return first;
    });
  const chiTieu = new RegExp(`${SO}|\\d+\\s*%`, 'u').test(masked);
  const chu = unmask(names.restore(text), context.marks);
  return { chu, goc, outcome, chiTieu, ...(needs.can === undefined ? {} : { can: needs.can }) };
}

/** `Xây dựng kế hoạch, tổ chức lễ phát động, …`: the tasks beside the plan stay; undefined: there are none. */
function besideOwnPlan(masked: string, { begins }: ClauseContext): string | undefined {
  if (!ownPlan.test(masked)) return undefined;
  const comma = masked.search(
    /,\s(?!(?:ban hành|triển khai|chỉ đạo|hướng dẫn|phê duyệt|đề ra|xác định|phân công|cụ thể hóa|lồng ghép|gắn với|bảo đảm|trong đó|bố trí)(?!\p{L}))/u,
  );
  const rest = comma < 0 ? '' : masked.slice(comma + 1).trim();
  return rest !== '' && begins.verb(rest) ? rest : undefined;
}

/** Work or objects that a commune has no power over; one reason is said once, of the most words. */
function beyondPowers(text: string, { roles }: ClauseContext, outcome: Outcome): void {
  const table = roles.loi.bang('ngoaiThamQuyen');
  const hits = table.find(text).toSorted((a, b) => table.rows.indexOf(a.row) - table.rows.indexOf(b.row));
  for (const reason of new Set(hits.map(({ row }) => row.lyDo ?? ''))) {
    const [first] = hits
      .filter(({ row }) => row.lyDo === reason)
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
    if (first) ask(outcome, 'ngoai-tham-quyen', lyDo('tham-quyen', text.slice(first.start, first.end), reason));
  }
}

/** `Các trường học: Chỉ đạo các trường học …`, in words that name no body. */
function commandsItself(text: string, { self, roles }: ClauseContext): string | undefined {
  const hits = roles.loi.bang('baoChinhMinh').find(text);
  const hit = hits.find(({ row }) => row.nghia !== undefined && self.includes(row.nghia));
  return hit && text.slice(hit.start, hit.end);
}

/** Staff and bodies of others, powers that a commune has not, in words without marks; what is only helped or reported to is no such thing. */
function judgePowers(words: string, { ofProvince, roles: { loi } }: ClauseContext, outcome: Outcome): void {
  const staff = loi.bang('nguoiNganhDoc').first(words);
  if (staff && !/(?:phối hợp|hiệp đồng|báo cáo)[^;.]*$/iu.test(words.slice(0, staff.start)))
    ask(outcome, 'ngoai-tham-quyen', lyDo('nguoi-nganh-doc', words.slice(staff.start, staff.end)));
  const unknown = loi.bang('coQuanLa').first(words);
  const stranger = unknown ? words.slice(unknown.start, unknown.end) : ofProvince.body(words);
  if (stranger !== undefined) ask(outcome, 'co-quan-la', lyDo('co-quan-la', stranger));
  if (loi.bang('chuThanhTra').first(words)) {
    const isJoined = /thanh tra(?:, | và )kiểm tra|kiểm tra(?:, | và )thanh tra/iu.test(words);
    const loai = isJoined ? 'thanh-tra' : 'ngoai-tham-quyen';
    ask(outcome, loai, lyDo('thanh-tra'));
  }
}

/** Figures, places and people of the province, whoever acts; a marked figure is read as its words. */
function judgeProvinces(words: string, masked: string, context: ClauseContext, outcome: Outcome): void {
  const { ofProvince, marks } = context;
  const written = masked.replace(anyMark, (letter) => {
    const mark = marks.get(letter);
    return mark?.kind === 'so-lieu' ? plain(mark.text) : '…';
  });
  for (const { start, end } of ofProvince.figures(written).slice(0, 1))
    ask(outcome, 'so-luong', lyDo('so-cua-tinh', written.slice(start, end)));
  const place = ofProvince.place(words);
  if (place !== undefined) ask(outcome, 'don-vi', lyDo('don-vi', place));
  const person = ofProvince.person(words);
  if (person !== undefined) ask(outcome, 'nguoi-lien-he', lyDo('nguoi-lien-he', person));
}

interface Needs {
  readonly text: string;
  readonly can?: DiaBanRieng;
}

/** What is named first is needed: `cửa khẩu (… khu vực biên giới)` is of the border gate. An item of a list in parentheses that needs something on the ground can go alone; elsewhere the whole clause. */
function needsOf(masked: string, context: ClauseContext, outcome: Outcome): Needs {
  const printed = (part: string) => plain(unmask(part, context.marks));
  const needOf = (part: string) => groundOf(printed(part), context.roles.loi);
  const text = masked.replace(/\((\*?)([^()]*;[^()]*?)(\*?)\)/gu, (_, open: string, inner: string, close: string) => {
    const items = splitAt(inner, ';').filter((item) => {
      const isOthers = context.roles.loi.bang('nguoiNganhDoc').first(printed(item)) !== undefined;
      if (isOthers) outcome.dropped.push([printed(item), lyDo('nganh-doc')]);
      return !isOthers;
    });
    const pieces = items.map((item, index) => {
      const can = needOf(item);
      const isLast = index === items.length - 1;
      const piece = isLast ? item : `${item}; `;
      return can === undefined || isLast ? piece : `⟦${can}¦${piece}⟧`;
    });
    return `(${open}${pieces.join('')}${close})`;
  });
  const can = needOf(text.replace(/⟦[^⟧]*⟧/gu, ''));
  return can === undefined ? { text } : { text, can };
}
