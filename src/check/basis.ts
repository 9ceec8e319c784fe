/** Which texts are legal bases, those too whose punctuation is faulty. */
import type { CheckedText, Subject } from './model.js';

/** A sentence that goes on to issue the plan (`Căn cứ …; Ủy ban nhân dân … ban hành …:`) is prose. */
export function isBasis({ role, text }: CheckedText): boolean {
  if (role === 'can-cu') return true;
  return role === 'loi-dan' && /^Căn cứ\s/u.test(text) && !/:$/.test(text) && !/ban hành Kế hoạch/u.test(text);
}

export function basesOf({ texts }: Subject): readonly CheckedText[] {
  return texts.filter(isBasis);
}
