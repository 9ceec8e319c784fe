/** Judges every agency named in a clause: which body of the commune stands there, what stays, what must be asked. */

import { type GiuVi, lyDo, wordsOf } from '../reasons.js';
import { splitByWork } from './chia.js';
import type { ClauseContext, Outcome } from './context.js';
import { ask } from './context.js';
import { dealsWith, type Head, headOf, isCitation } from './heads.js';
import { cleanLists } from './lists.js';
import type { Vai } from './roles.js';
import { ubnd } from './roles.js';
import { CQ, type Mark } from './tokens.js';

const one = new RegExp(CQ, 'gu');

/** What a row brings forth: `Quyết định của UBND tỉnh`. */
const ownText = /^(?:Quyết định|Kế hoạch|Công văn|Văn bản|Báo cáo|Nghị quyết|Chương trình|Đề án)(?: \p{L}+)* của$/iu;

/** The clause with every agency replaced by its slot, kept, or a reason to ask. */
export function judgeBodies(text: string, context: ClauseContext, outcome: Outcome): string {
  let result = dropViaUnknown(text, context, outcome);
  result = cleanLists(result, context, outcome);
  const levels = new Set<Vai['kind']>();
  const judged = result.replace(one, (letter, at: number) => {
    const mark = context.marks.get(letter);
    if (!mark) return letter;
    const before = result.slice(0, at);
    const replaced = replaceOne(mark, headOf(before), before, result.slice(at + 1), context, outcome);
    if (replaced === undefined) {
      outcome.kept.push(mark.raw);
      return letter;
    }
    levels.add(context.roles.vaiOf(mark.key).kind);
    return replaced;
  });
  // Two levels that are one in a commune: `Chủ tịch UBND xã chịu trách nhiệm trước UBND tỉnh`.
  if (levels.has('ubnd-tinh') && levels.has('tu-lam')) ask(outcome, 'gap-chinh-minh', lyDo('hai-cap-thanh-mot'));
  return judged;
}

/** undefined: it stays. */
function replaceOne(
  mark: Mark,
  head: Head,
  before: string,
  after: string,
  context: ClauseContext,
  outcome: Outcome,
): string | undefined {
  const vai = context.roles.vaiOf(mark.key);
  const kept = (reason: GiuVi) => {
    outcome.keptReasons.set(mark.raw, reason);
    return undefined;
  };
  const slot = (id: string) => {
    if (/(?:Giám đốc|Cục trưởng|Chánh Văn phòng|Chánh Thanh tra)(?: các)?$/iu.test(before.trimEnd()))
      ask(outcome, 'chuc-vu', lyDo('chuc-vu-khac', mark.text));
    if (context.self.includes(id)) ask(outcome, 'gap-chinh-minh', lyDo('gap-chinh-minh', mark.text));
    outcome.changed.push([mark.text, `{${id}}`]);
    return slotText(id, before);
  };
  const own = context.section === 'viec-xa';
  if (vai.kind !== 'tw' && vai.kind !== 'tu-lam' && isCitation(before)) return kept('trich-dan');
  switch (vai.kind) {
    case 'tw':
      if (dealsWith(head)) {
        ask(outcome, 'vuot-cap', lyDo('vuot-cap', mark.text));
        return kept('cho-quyet');
      }
      return kept('trung-uong');
    case 'ubnd-tinh':
      if (context.section === 'bang' && ownText.test(before.trimEnd())) {
        ask(outcome, 'cap-tren', lyDo('chua-ro-cap', mark.text));
        return kept('cho-quyet');
      }
      if (head === 'source' || /^\s*(?:đã |sẽ )?(?:giao|ban hành|phê duyệt)/u.test(after)) return kept('chi-dao-tinh');
      if (own && head === 'report') return kept('bao-cao-tinh');
      if (own || head === 'other' || head === 'start' || head === 'coordinate' || head === 'command') {
        ask(outcome, 'cap-tren', lyDo('chua-ro-cap', mark.text));
        return kept('cho-quyet');
      }
      return slot(ubnd);
    case 'tu-lam':
      if (
        (context.section !== 'chung' && /[Cc]hủ tịch$/u.test(before.trimEnd())) ||
        head === 'advise' ||
        head === 'report'
      )
        return slot(ubnd);
      ask(outcome, 'chi-dao-chinh-minh', lyDo('la-chinh-ubnd', mark.text));
      return kept('cho-quyet');
    case 'cap-xa':
      return commune(vai.slot, mark, head, context, outcome, slot);
    case 'moi-cap':
      return kept('moi-cap');
    case 'khu-vuc':
      if (head === 'command') ask(outcome, 'ngoai-tham-quyen', lyDo('khong-chi-dao', mark.text));
      return kept('khu-vuc');
    case 'hoi':
      ask(outcome, 'khong-tuong-ung', lyDo('co-quan', mark.text, wordsOf(vai.lyDo)));
      return vai.slot === undefined || own || head === 'command' ? kept('cho-quyet') : slot(vai.slot);
    case 'khong':
      ask(outcome, 'khong-tuong-ung', lyDo('co-quan', mark.text, wordsOf(vai.lyDo)));
      return kept('cho-quyet');
    default:
      return provincial(vai, mark, head, context, outcome, slot, kept);
  }
}

function provincial(
  vai: Extract<Vai, { kind: 'giao' | 'de-nghi' | 'nhom' | 'chia' }>,
  mark: Mark,
  head: Head,
  context: ClauseContext,
  outcome: Outcome,
  slot: (id: string) => string,
  kept: (reason: GiuVi) => undefined,
): string | undefined {
  if (context.section === 'viec-xa') {
    if (head === 'report' || head === 'via') return kept('bao-cao-tinh');
    if (head === 'source' || head === 'coordinate') return kept('viec-xa-voi-tinh');
    ask(outcome, 'viec-cua-xa', lyDo('viec-cua-xa', mark.text));
    return kept('cho-quyet');
  }
  if (context.section === 'giao' && head === 'command')
    ask(outcome, 'chi-dao-ngang-cap', lyDo('chi-dao-ngang-cap', mark.text));
  const isUnsure = vai.kind === 'de-nghi' && (vai.chac !== 'cao' || head === 'command') && context.section !== 'chung';
  if (isUnsure || (vai.kind === 'de-nghi' && vai.ngoaiXa && head === 'command'))
    ask(outcome, 'de-nghi', lyDo('chi-de-nghi', mark.text));
  if (vai.kind !== 'chia') return slot(vai.slot);
  const byWork = splitByWork(outcome.source, vai, context.roles.loi);
  if (byWork !== undefined) return slot(byWork);
  ask(outcome, 'chia-co-quan', lyDo('chia-hai-noi', mark.text));
  return kept('cho-quyet');
}

function commune(
  id: string,
  mark: Mark,
  head: Head,
  context: ClauseContext,
  outcome: Outcome,
  slot: (id: string) => string,
): string {
  if (context.section === 'viec-xa' && head === 'coordinate')
    ask(outcome, 'don-vi-cua-minh', lyDo('don-vi-cua-minh', mark.text));
  if (context.section === 'giao' && head === 'command' && !context.self.includes(id))
    ask(outcome, 'chi-dao-ngang-cap', lyDo('chi-dao-ngang-cap', mark.text));
  return slot(id);
}

/** Inside a sentence, a collective name begins small. */
function slotText(id: string, before: string): string {
  const opens = /(?:^|[.!?:]\s*)["“*(]*$/u.test(before);
  return opens ? `{^${id}}` : `{${id}}`;
}

/** `(qua Phòng Tham mưu)`: a desk that the commune has not. */
function dropViaUnknown(text: string, context: ClauseContext, outcome: Outcome): string {
  const form = new RegExp(`\\s*\\((?:qua|thông qua) (${CQ})\\)`, 'gu');
  return text.replace(form, (whole, letter: string) => {
    const mark = context.marks.get(letter);
    if (!mark || context.section === 'viec-xa') return whole;
    const vai = context.roles.vaiOf(mark.key);
    const isSelf = vai.kind === 'giao' && context.self.includes(vai.slot);
    if (vai.kind !== 'khong' && !isSelf) return whole;
    outcome.dropped.push([`(qua ${mark.text})`, lyDo('khong-co-o-xa')]);
    return '';
  });
}
