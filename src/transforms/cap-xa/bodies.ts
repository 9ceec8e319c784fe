/** Judges every agency named in a clause: which body of the commune stands there, what stays, what must be asked. */

import type { ClauseContext, Outcome } from './context.js';
import { ask } from './context.js';
import { quanLyCue, thucHienCue, trainingCue } from './lexicon.js';
import type { Vai } from './roles.js';
import { ubnd } from './roles.js';
import { CQ, type Mark } from './tokens.js';

const listTail = new RegExp(`(?:${CQ}(?:\\s*\\([^()]*\\))?(?:\\s*[,;]|\\s+và|\\s+cùng)?\\s*(?:các\\s+)?)+$`, 'u');
const one = new RegExp(CQ, 'gu');

/** The words that govern a list of bodies. */
const heads = {
  via: /\((?:qua|thông qua)$/iu,
  advise: /(?:tham mưu|giúp|giúp việc)(?: cho| với)?$/iu,
  report: /(?:báo cáo|gửi|về|trình|đề xuất|kiến nghị|phản ánh)(?: với| cho| về| lên)?$/iu,
  coordinate: /(?:phối hợp|hiệp đồng)(?: chặt chẽ)?(?: với| cùng)?$/iu,
  command: /(?:chỉ đạo|hướng dẫn|đôn đốc|kiểm tra|giao|yêu cầu|phân công|giám sát|đề nghị)(?: lực lượng| cho)?$/iu,
  source: /(?:của|do|được|theo|vai trò của)(?: lực lượng)?$/iu,
} as const;
type Head = keyof typeof heads | 'start' | 'other';

function headOf(before: string): Head {
  const words = before.replace(listTail, '').trimEnd();
  if (words === '' || /^(?:đề nghị|yêu cầu)?$/iu.test(words)) return 'start';
  const found = (Object.keys(heads) as (keyof typeof heads)[]).find((name) => heads[name].test(words));
  return found ?? 'other';
}

/** The clause with every agency replaced by its slot, kept, or a reason to ask. */
export function judgeBodies(text: string, context: ClauseContext, outcome: Outcome): string {
  let result = dropViaUnknown(text, context, outcome);
  result = dropOwnFromLists(result, context, outcome);
  result = dropAbove(result, context, outcome);
  const addressees: boolean[] = [];
  return result.replace(one, (letter, at: number) => {
    const mark = context.marks.get(letter);
    if (!mark) return letter;
    const before = result.slice(0, at);
    const replaced = replaceOne(mark, headOf(before), before, result.slice(at + 1), context, outcome, addressees);
    if (replaced === undefined) {
      outcome.kept.push(mark.raw);
      return letter;
    }
    return replaced;
  });
}

/** undefined: it stays. `addressees`: whether the ones before went to the commune. */
function replaceOne(
  mark: Mark,
  head: Head,
  before: string,
  after: string,
  context: ClauseContext,
  outcome: Outcome,
  addressees: boolean[],
): string | undefined {
  const vai = context.roles.vaiOf(mark.key);
  const kept = (reason: string) => {
    outcome.keptReasons.set(mark.raw, reason);
    addressees.push(false);
    return undefined;
  };
  const slot = (id: string) => {
    addressees.push(true);
    if (context.self.includes(id)) ask(outcome, 'gap-chinh-minh', `cơ quan được giao gặp chính mình (“${mark.text}”)`);
    outcome.changed.push([mark.text, `{${id}}`]);
    return slotText(id, before);
  };
  const own = context.section === 'viec-xa';
  switch (vai.kind) {
    case 'tw':
      if (skipsLevel(head)) {
        ask(outcome, 'vuot-cap', skipped(mark));
        return kept('chờ quyết định');
      }
      return kept('cơ quan trung ương, chỉ nhắc tới');
    case 'ubnd-tinh':
      if (head === 'source' || /^\s*(?:đã |sẽ )?(?:giao|ban hành|phê duyệt)/u.test(after))
        return kept('chỉ đạo, quy định của UBND tỉnh vẫn của UBND tỉnh');
      if (own && head === 'report') return kept('xã báo cáo tỉnh: giữ nơi nhận như bản gốc');
      if (own || head === 'other' || head === 'start' || head === 'coordinate' || head === 'command') {
        ask(outcome, 'cap-tren', `chưa rõ “${mark.text}” ở đây là cấp tỉnh hay cấp xã`);
        return kept('chờ quyết định');
      }
      return slot(ubnd);
    case 'tu-lam':
      if (/[Cc]hủ tịch$/u.test(before.trimEnd()) || head === 'advise' || head === 'report') return slot(ubnd);
      ask(outcome, 'chi-dao-chinh-minh', `“${mark.text}” ở đây là chính UBND ban hành kế hoạch`);
      return kept('chờ quyết định');
    case 'cap-xa':
      return commune(vai.slot, mark, head, context, outcome, slot);
    case 'moi-cap':
      return kept('tên chung cho mọi cấp');
    case 'khu-vuc':
      if (head === 'command') ask(outcome, 'ngoai-tham-quyen', `cấp xã không chỉ đạo “${mark.text}”`);
      return kept('cơ quan khu vực, giữ tên');
    case 'hoi':
      ask(outcome, 'khong-tuong-ung', `“${mark.text}”: ${vai.lyDo}`);
      return vai.slot === undefined || own || head === 'command' ? kept('chờ quyết định') : slot(vai.slot);
    case 'khong':
      ask(outcome, 'khong-tuong-ung', `“${mark.text}”: ${vai.lyDo}`);
      return kept('chờ quyết định');
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
  kept: (reason: string) => undefined,
): string | undefined {
  if (context.section === 'viec-xa') {
    if (head === 'report' || head === 'source' || head === 'via')
      return kept('việc của xã với cơ quan tỉnh: giữ như bản gốc');
    ask(outcome, 'viec-cua-xa', `UBND cấp xã với “${mark.text}”: chưa rõ giữ cơ quan tỉnh hay thay bằng đơn vị của xã`);
    return kept('chờ quyết định');
  }
  if (context.section === 'giao' && head === 'command')
    ask(outcome, 'chi-dao-ngang-cap', `đơn vị cấp xã không chỉ đạo, hướng dẫn “${mark.text}”`);
  if (vai.kind === 'de-nghi' && (vai.chac !== 'cao' || head === 'command') && context.section !== 'chung')
    ask(outcome, 'de-nghi', `“${mark.text}” không thuộc UBND cấp xã: chỉ đề nghị, không giao`);
  if (vai.kind !== 'chia') return slot(vai.slot);
  const byWork = splitByWork(outcome.source, vai);
  if (byWork !== undefined) return slot(byWork);
  ask(outcome, 'chia-viec', `việc của “${mark.text}” ở cấp xã chia hai nơi, chưa rõ thuộc nơi nào`);
  return kept('chờ quyết định');
}

function commune(
  id: string,
  mark: Mark,
  head: Head,
  context: ClauseContext,
  outcome: Outcome,
  slot: (id: string) => string,
): string {
  if (context.section === 'viec-xa' && (head === 'coordinate' || head === 'command'))
    ask(outcome, 'don-vi-cua-minh', `UBND cấp xã giao “${mark.text}”, không phối hợp với đơn vị của mình`);
  if (context.section === 'giao' && head === 'command' && !context.self.includes(id))
    ask(outcome, 'chi-dao-ngang-cap', `đơn vị cấp xã không chỉ đạo, hướng dẫn “${mark.text}”`);
  return slot(id);
}

/** Undefined: the words do not tell, or tell both. */
export function splitByWork(text: string, vai: Extract<Vai, { kind: 'chia' }>): string | undefined {
  const [quanLy, thucHien] = [quanLyCue.test(text), thucHienCue.test(text)];
  if (quanLy === thucHien || trainingCue.test(text)) return undefined;
  return quanLy ? vai.quanLy : vai.thucHien;
}

/** Inside a sentence, a collective name begins small. */
function slotText(id: string, before: string): string {
  const opens = /(?:^|[.!?:]\s*)["“*(]*$/u.test(before);
  return opens ? `{^${id}}` : `{${id}}`;
}

function skipsLevel(head: Head): boolean {
  return head === 'report' || head === 'coordinate' || head === 'advise' || head === 'command';
}

function skipped({ text }: Mark): string {
  return `cấp xã làm việc trực tiếp với “${text}” là vượt cấp`;
}

/** `báo cáo Bộ Công an và UBND tỉnh`: asked, and without the central body it is what a commune may do. */
function dropAbove(text: string, context: ClauseContext, outcome: Outcome): string {
  const list = new RegExp(`${CQ}(?:(?:, | và |, và )${CQ})+`, 'gu');
  return text.replace(list, (whole, at: number) => {
    if (!skipsLevel(headOf(text.slice(0, at)))) return whole;
    const marks = [...whole.matchAll(one)].flatMap(([letter]) => context.marks.get(letter) ?? []);
    const isAbove = ({ key }: Mark) => context.roles.vaiOf(key).kind === 'tw';
    const above = marks.filter(isAbove);
    if (above.length === 0 || above.length === marks.length) return whole;
    for (const mark of above) ask(outcome, 'vuot-cap', skipped(mark));
    const left = [...whole.matchAll(one)].map(([letter]) => letter).filter((letter) => {
      const mark = context.marks.get(letter);
      return mark !== undefined && !isAbove(mark);
    });
    const last = left.at(-1) ?? '';
    return left.length === 1 ? last : `${left.slice(0, -1).join(', ')} và ${last}`;
  });
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
    outcome.dropped.push([`(qua ${mark.text})`, '']);
    return '';
  });
}

/** The communes as one of several addressees: this plan is their own, so the others stay. */
function dropOwnFromLists(text: string, context: ClauseContext, outcome: Outcome): string {
  if (context.section !== 'chung') return text;
  return text.replace(
    new RegExp(`(${CQ})(?:\\s*[,;]|\\s+và)\\s*(${CQ})(?=\\s+\\p{Ll})`, 'gu'),
    (whole, first: string, last: string, at: number) => {
      const [a, b] = [context.marks.get(first), context.marks.get(last)];
      if (!a || !b || headOf(text.slice(0, at)) !== 'start') {
        const words = text.slice(0, at).replace(listTail, '').trimEnd();
        if (!a || !b || !/(?:đề nghị|yêu cầu|giao),?$/iu.test(words)) return whole;
      }
      if (context.roles.vaiOf(b.key).kind === 'tu-lam' && context.roles.vaiOf(a.key).kind !== 'tu-lam') {
        outcome.dropped.push([b.text, '']);
        outcome.ownToo = true;
        return first;
      }
      return whole;
    },
  );
}
