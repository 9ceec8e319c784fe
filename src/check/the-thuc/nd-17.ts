/** A khoản with a title. */
import { showsLook } from '../kit/form-rule.js';
import { visibleRuns } from '../kit/look.js';
import { textRule } from '../kit/text-rule.js';

export const tieuDeKhoan = textRule({
  id: 'ND-17',
  roles: ['khoan'],
  name: 'khoản',
  only: (_, subject) => showsLook(subject),
  faults: (text) => {
    const runs = visibleRuns(text);
    const first = text.runs.find(({ bold }) => !bold);
    const title = text.runs.slice(0, first ? text.runs.indexOf(first) : 0).map((run) => run.text);
    const isRunIn = runs[0]?.bold === true && first !== undefined && /[.:]\s*$/.test(title.join(''));
    if (!isRunIn) return [];
    return [{ found: 'tiêu đề khoản viết liền với nội dung', expected: 'tiêu đề ở dòng riêng' }];
  },
});
