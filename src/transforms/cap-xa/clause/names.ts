/** Names of programmes and schemes of the province: whatever place stands in them, they are never another's name. */
import { lyDo } from '../reasons.js';
import { ask, type ClauseContext, type Outcome } from './context.js';
import { provinceWords } from './lexicon.js';
import { DV } from './tokens.js';

const kinds = '(?:Chương trình|Đề án|Dự án|Phương án|Quy chế|Kế hoạch|Nghị quyết|Chỉ thị|Quyết định)';
/** `Đề án “…”`, `Chương trình … (ban hành kèm theo …)`. */
const quoted = `${kinds}[^“”;().]{0,60}?“[^”]*”`;
const enclosed = `${kinds} [^“”;().]*?(?=\\s*\\(\\*?(?:được )?(?:ban hành )?kèm theo)`;
const name = new RegExp(`${quoted}|${enclosed}`, 'gu');

export interface Shielded {
  readonly text: string;
  restore(text: string): string;
}

/** Hides names that speak of the province, so that no rule changes a word of them, and asks about the clause. */
export function shieldNames(text: string, context: ClauseContext, outcome: Outcome): Shielded {
  const saved: string[] = [];
  const hidden = text.replace(name, (found) => {
    if (!ofProvince(found, context)) return found;
    ask(outcome, 'ten-chuong-trinh', lyDo('ten-chuong-trinh'));
    return `\uf8f2${saved.push(found) - 1}\uf8f3`;
  });
  return {
    text: hidden,
    restore: (after) => after.replace(/\uf8f2(\d+)\uf8f3/g, (_, index: string) => saved[Number(index)] ?? ''),
  };
}

function ofProvince(words: string, { marks, tinh, roles }: ClauseContext): boolean {
  const units = words.match(new RegExp(DV, 'gu')) ?? [];
  return (
    provinceWords(words, tinh.loai, roles.loi).length > 0 ||
    words.includes(tinh.ten) ||
    units.some((letter) => marks.get(letter)?.key === tinh.ma)
  );
}
