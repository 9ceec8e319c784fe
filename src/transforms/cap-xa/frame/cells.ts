/** The cells of a table that name bodies: who leads and who helps, as the commune has them. */

import type { DiaBanRieng } from '../../../plan/catalogue.js';
import { splitByWork, twoWays } from '../clause/chia.js';
import { provinceWords } from '../clause/lexicon.js';
import type { PassageContext } from '../clause/passage.js';
import { type Roles, ubnd, type Vai } from '../clause/roles.js';
import { CQ, type Mark, mask, plain, unmask } from '../clause/tokens.js';
import { type LyDo, lyDo, wordsOf } from '../reasons.js';

export interface CellBody {
  /** What is printed, with slots; the committee itself is `own`. */
  readonly chu?: string;
  readonly slot?: string;
  readonly own?: boolean;
  readonly can?: DiaBanRieng;
  /** Why nothing is printed. */
  readonly lyDo?: LyDo;
  /** How that can be answered. */
  readonly cach?: string;
  readonly tw?: boolean;
  /** Certainly no body of a commune does its work. */
  readonly khong?: boolean;
  readonly gone?: boolean;
  readonly goc: string;
}

/** Cuts where a new body, or a plain list of bodies, begins. */
const cut = new RegExp(
  `(?:[,;]|\\s+và)\\s+(?=(?:[Đđ]ề nghị |[Cc]ác cơ quan |[Ll]ực lượng |[Cc]ác đơn vị )*${CQ}|[Cc]ác cơ quan, đơn vị)|;`,
  'u',
);

export function readBodies(cell: string, work: string, context: PassageContext): readonly CellBody[] {
  const { text, marks } = mask(cell);
  return text
    .split(cut)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readPart(part, marks, work, context));
}

function readPart(
  part: string,
  marks: ReadonlyMap<string, Mark>,
  work: string,
  { roles, tinh }: PassageContext,
): CellBody {
  const goc = unmask(part, marks);
  const letters = part.match(new RegExp(CQ, 'gu')) ?? [];
  const [letter = ''] = letters;
  const mark = marks.get(letter);
  if (!mark) {
    const generic = /^(?:các )?(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị))* (?:có )?liên quan$/iu.test(part);
    return generic ? { goc, chu: part } : { goc, lyDo: lyDo('chua-ro-o-xa', plain(goc)) };
  }
  const rest = part.slice(part.indexOf(letter) + 1).trim();
  const before = part
    .slice(0, part.indexOf(letter))
    .replace(/đề nghị/iu, '')
    .trim();
  if (letters.length > 1 || (before !== '' && !/^(?:các cơ quan|lực lượng|các đơn vị)$/iu.test(before)))
    return { goc, lyDo: lyDo('nhieu-trong-mot-cau', plain(goc)) };
  // `các sở, ngành, phòng ban, tỉnh, xã`: more than the body that was read.
  if (/^[,;]/.test(rest) || provinceWords(rest, tinh.loai, roles.loi).length > 0)
    return { goc, lyDo: lyDo('chua-ro-o-xa', plain(goc)) };
  const vai = roles.vaiOf(mark.key);
  const body = bodyOf(vai, mark, work, /đề nghị/iu.test(part), roles);
  const gone = roles.gone(mark.key);
  return {
    goc,
    ...(gone ? { gone } : {}),
    ...body,
    ...(rest === '' || body.chu === undefined ? {} : { chu: `${body.chu} ${unmask(rest, marks)}` }),
  };
}

function bodyOf(vai: Vai, mark: Mark, work: string, asked: boolean, roles: Roles): Omit<CellBody, 'goc'> {
  switch (vai.kind) {
    case 'giao':
    case 'nhom':
    case 'cap-xa':
      return { chu: `{${vai.slot}}`, slot: vai.slot };
    case 'de-nghi': {
      const can = roles.groundOf(vai.slot);
      return vai.chac === 'cao' || asked || can !== undefined
        ? { chu: `đề nghị {${vai.slot}}`, slot: vai.slot, ...(can === undefined ? {} : { can }) }
        : { lyDo: lyDo('o-chua-chac', mark.text), ...(vai.ngoaiXa ? { khong: true } : {}) };
    }
    case 'tu-lam':
      return { chu: `{${ubnd}}`, slot: ubnd, own: true };
    case 'chia': {
      const slot = splitByWork(work, vai, roles.loi);
      return slot === undefined
        ? { lyDo: lyDo('o-hai-noi', mark.text), cach: twoWays(vai) }
        : { chu: `{${slot}}`, slot };
    }
    case 'khu-vuc':
      return { chu: `đề nghị ${vai.ten}` };
    case 'tw':
      return { lyDo: lyDo('khong-phan-cong', mark.text), tw: true };
    case 'hoi':
      return { lyDo: lyDo('co-quan', mark.text, wordsOf(vai.lyDo)) };
    case 'khong':
      return { lyDo: lyDo('co-quan', mark.text, wordsOf(vai.lyDo)), khong: true };
    default:
      return { lyDo: lyDo('chua-ro-o-xa', mark.text) };
  }
}
