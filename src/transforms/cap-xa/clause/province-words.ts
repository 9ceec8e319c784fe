/** What of a clause is the whole province's or another commune's alone: figures, names of places, bodies that no catalogue lists. */

import type { Loi } from '../../../phrase/loi.js';
import { cutText } from '../../../phrase/words.js';
import type { DonVi } from '../../../plan/catalogue.js';
import { escapePattern } from '../../../plan/pattern.js';

export interface ProvinceWords {
  /** A number of something, with its noun; `từ 02 ca trở lên`, `trong 24 giờ` hold everywhere. */
  figure(text: string): string | undefined;
  place(text: string): string | undefined;
  body(text: string): string | undefined;
}

const plural = /^(?:0?[2-9]|[1-9]\d+|\d+(?:[.,]\d+)+)$/;

/** `communes`: of the province; `ten`: its own name, which other rules judge. */
export function createProvinceWords(loi: Loi, communes: readonly DonVi[], ten: string): ProvinceWords {
  const names = communes.map((one) => one.ten).filter((name) => name.includes(' ') && name !== ten);
  const bare = new RegExp(
    `(?<!\\p{Lu}\\p{L}*[ -])(?<!\\p{L})(?:${names.map(escapePattern).join('|')})(?! \\p{Lu})(?!\\p{L})`,
    'u',
  );
  const first = (group: 'diaDanhRieng' | 'coQuanNgoaiXa', text: string): string | undefined => {
    const hit = loi.bang(group).first(text);
    return hit && text.slice(hit.start, hit.end);
  };
  return {
    figure(text) {
      if (!/\d/.test(text)) return undefined;
      const tokens = cutText(text);
      const shared = loi.bang('soChung').find(tokens);
      const at = tokens.list.findIndex((token, index) => {
        const next = tokens.list[index + 1];
        const isQuantity = plural.test(token.text) && next !== undefined && /^\p{Ll}/u.test(next.text);
        return isQuantity && !shared.some((hit) => hit.first <= index && index < hit.last);
      });
      return at < 0 ? undefined : text.slice(tokens.list[at]?.start, tokens.list[at + 1]?.end);
    },
    place: (text) => first('diaDanhRieng', text) ?? (names.length === 0 ? undefined : bare.exec(text)?.[0]),
    body: (text) => first('coQuanNgoaiXa', text),
  };
}
