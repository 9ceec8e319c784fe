/** What is announced is counted: `gồm 03 nhiệm vụ sau:` has three below it. */
import type { Nut } from '../../../plan/schema.js';
import { isBang, planNodes } from '../../../plan/walk.js';
import type { Finding, Subject } from '../../model.js';
import { contentRule, finding, type Hit, type Passage, passageAt, prose, quote } from '../kit/kit.js';

export const soDem = contentRule('so-dem', (subject) => [
  ...below(subject),
  ...prose(subject).flatMap((passage) => inline(passage).map((hit) => finding(passage, hit))),
]);

const words = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const things =
  'nội dung|nhiệm vụ|giải pháp|nhóm|bước|giai đoạn|đợt|mô hình|tiêu chí|mục tiêu|yêu cầu|chỉ tiêu|đơn vị|phần|hoạt động|lĩnh vực|hình thức|chuyên đề|điểm|vấn đề|biện pháp|trường hợp|loại|xã|phường|thôn|bản|tổ dân phố|khu phố|trường|đội|tổ|sở|ngành|cơ quan|địa phương';
const counted = String.raw`(\d{1,2}|${words.slice(1).join('|')}) (?:${things})(?!\p{L})`;

/** At the end of a text whose children follow. */
const opening = new RegExp(String.raw`(?<!\p{L}|\d[.,/])${counted}[^.;:\d]{0,50}:$`, 'iu');

function below(subject: Subject): readonly Finding[] {
  return [...planNodes(subject.keHoach)].flatMap(({ path, nut }): readonly Finding[] => {
    if (isBang(nut) || !nut.con) return [];
    const children = childrenOf(nut.con);
    const passage = passageAt(subject, `${path}.chu`) ?? passageAt(subject, path);
    const match = passage && opening.exec(passage.text.slice(-140));
    if (!match || children === undefined) return [];
    const said = numberOf(match[1] ?? '');
    if (said < 2 || said === children) return [];
    const found = `${quote(match[0])} mà bên dưới có ${children}`;
    const end = passage.text.length;
    return [finding(passage, { start: end - match[0].length, end, found, expected: 'số đếm khớp với danh sách' })];
  });
}

/** Of one level, with labels that tell where each begins. */
function childrenOf(con: readonly Nut[]): number | undefined {
  const [first] = con;
  const isOne = first && !isBang(first) && first.cap !== 'doan' && con.every(({ cap }) => cap === first.cap);
  return isOne && con.length > 1 ? con.length : undefined;
}

/** Names after a colon, up to the end of the clause: `04 xã: A, B, C và D`. */
const list = new RegExp(
  String.raw`(?<!\p{L}|\d[.,/-])${counted}(?: (?:là|gồm|bao gồm))?\s?(?::|\()\s?((?:\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,4})(?:(?:, | và |; )(?:\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,4})){1,30})(?=[.;)]|$)`,
  'gu',
);

function inline({ text }: Passage): readonly Hit[] {
  return [...text.matchAll(list)].flatMap((match): readonly Hit[] => {
    const said = numberOf(match[1] ?? '');
    const names = (match[2] ?? '').split(/, | và |; /u).length;
    if (said < 2 || said === names) return [];
    const found = `${quote(match[0])} kể ra ${names}`;
    return [{ start: match.index, end: match.index + match[0].length, found, expected: 'số đếm khớp với danh sách' }];
  });
}

function numberOf(text: string): number {
  const at = words.indexOf(text.toLowerCase());
  return at > 0 ? at : Number(text);
}
