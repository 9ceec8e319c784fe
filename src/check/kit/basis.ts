/** Which texts are legal bases, those too whose punctuation is faulty. */
import type { CheckedText, Subject } from '../model.js';

/** A sentence that goes on to issue the plan (`Căn cứ …; Ủy ban nhân dân … ban hành …:`) is prose. */
const issuing = /[;,] (?:Ủy|Uỷ|UBND|Sở|Ban|Phòng|Công an|Trường|Văn phòng)[^;]{0,200}(?:ban hành|xây dựng) kế hoạch/iu;

const opening = /^(?:Căn cứ|(?:Theo|Xét) (?:đề nghị|tờ trình))\s/u;

export function isBasis({ role, text }: CheckedText): boolean {
  if (role === 'can-cu') return true;
  return role === 'loi-dan' && opening.test(text) && (/;$/.test(text) || !(/:$/.test(text) || issuing.test(text)));
}

export function basesOf({ texts }: Subject): readonly CheckedText[] {
  return texts.filter(isBasis);
}
