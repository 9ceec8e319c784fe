/** The page number stands in the middle of the upper margin. */
import { unknown } from '../kit/answer.js';
import { type PageOf, pageRule } from '../kit/section-rule.js';
import type { Subject } from '../model.js';

/** Letters that no single page holds. */
const twoPages = 6000;

export const viTriSoTrang = pageRule({
  id: 'PNUM-05',
  faults: (one, subject) => {
    const { page, name } = one;
    const { pageNumber } = page;
    if (!pageNumber) {
      if (subject.kind === 'pdf' || !isLong(one)) return unknown('chưa thấy số trang');
      return [{ found: `${name} dài hơn một trang mà không có số trang`, expected: 'số trang canh giữa ở lề trên' }];
    }
    const { where, align } = pageNumber;
    if (where === 'header' && align === 'center') return [];
    const found = `số trang của ${name} ở ${where === 'header' ? 'lề trên' : 'lề dưới'}, canh ${sides[align]}`;
    return [{ found, expected: 'lề trên, canh giữa' }];
  },
});

const sides = { left: 'trái', right: 'phải', center: 'giữa', justify: 'trái' } as const;

function isLong({ texts }: PageOf): boolean {
  const letters = (list: Subject['texts']) => list.reduce((sum, { text }) => sum + text.length, 0);
  return letters(texts) > twoPages;
}
