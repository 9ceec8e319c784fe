/** The running text is upright and in small letters. */

import { isBasis } from '../kit/basis.js';
import { bodyRule, sentences } from '../kit/body.js';
import { quote, showsLook } from '../kit/form-rule.js';
import { visibleRuns } from '../kit/look.js';

/** Words in italics and names in capitals are no fault; a whole paragraph of them is, but for a remark in brackets. */
export const kieuNoiDung = bodyRule({
  id: 'ND-02',
  roles: sentences,
  shows: showsLook,
  what: 'kiểu chữ',
  faults: (text, subject) => {
    const runs = visibleRuns(text);
    const isRemark = /^\(.*\)[.;]?$/su.test(text.text);
    if (runs.length === 0 || isRemark || isBasis(text, subject)) return [];
    const italic = runs.every((run) => run.italic);
    const capitals = text.text.length > 30 && !/\p{Ll}/u.test(text.text);
    if (!italic && !capitals) return [];
    return [
      { found: `cả đoạn ${quote(text.text)} ${italic ? 'in nghiêng' : 'in hoa'}`, expected: 'chữ đứng, in thường' },
    ];
  },
});
