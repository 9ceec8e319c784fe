/** The paper is A4. */
import { decimal, mm, standardValue } from '../kit/form-rule.js';
import { pageRule } from '../kit/section-rule.js';

/** In mm: rounding of other programs. */
const tolerance = 0.5;

export const khoGiay = pageRule({
  id: 'PAGE-01',
  faults: ({ page, name }, subject) => {
    const sizes = [mm(page.width), mm(page.height)].sort((a, b) => a - b);
    const wanted = ['trang.rong', 'trang.cao'].map((id) => Number(standardValue(subject, id).chosen));
    if (sizes.every((size, i) => Math.abs(size - (wanted[i] ?? size)) <= tolerance)) return [];
    return [
      {
        found: `khổ giấy của ${name} ${sizes.map(decimal).join(' × ')} mm`,
        expected: `khổ A4, ${wanted.join(' × ')} mm`,
      },
    ];
  },
});
