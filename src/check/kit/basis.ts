/** Which texts are legal bases, those too whose punctuation is faulty. */
import { isLabelled } from '../../phrase/form.js';
import type { CheckedText, Subject } from '../model.js';

/** A sentence that goes on to issue the plan (`Căn cứ …; Ủy ban nhân dân … ban hành …:`) is prose. */
const issuing = /[;,] (?:Ủy|Uỷ|UBND|Sở|Ban|Phòng|Công an|Trường|Văn phòng)[^;]{0,200}(?:ban hành|xây dựng) kế hoạch/iu;

export function isBasis({ role, text }: CheckedText, { danhMuc: { loi } }: Subject): boolean {
  if (role === 'can-cu') return true;
  return (
    role === 'loi-dan' &&
    isLabelled(loi, text, 'can-cu', 'de-nghi') &&
    (/;$/.test(text) || !(/:$/.test(text) || issuing.test(text)))
  );
}

export function basesOf(subject: Subject): readonly CheckedText[] {
  return subject.texts.filter((text) => isBasis(text, subject));
}
