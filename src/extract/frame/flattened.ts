/** Lines of the ending that a copy has run together: recipients in a row, an authority line or a name behind a recipient. */

import { cut, type Line } from '../pieces.js';
import { isAuthorityLine } from './frame.js';

const ranks = 'Thiếu úy|Trung úy|Thượng úy|Đại úy|Thiếu tá|Trung tá|Thượng tá|Đại tá|Thiếu tướng|Trung tướng';
const person = `(?:(?:${ranks})\\s+)?\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){1,4}`;
/** `- Lưu: VT, NC. Nguyễn Thành Nam` */
const nameBehind = new RegExp(`^((?:[-–—+•*]\\s*)?Lưu.*[.)])\\s+(${person})$`, 'u');
/** `- Bộ Công an; KT. CHỦ TỊCH` */
const authorityBehind = /^(.*?[;.,)])\s*((?:(?:TM|KT|TL|TUQ|Q)\.|[TK]\/[MTL]|\p{Lu}{2,})[\p{Lu}\s.,/]*)$/u;
/** `CHỦ TỊCH Nguyễn Văn An` */
const nameAfter = new RegExp(`^([\\p{Lu}\\s.,/]*\\p{Lu}{2,})\\s+(${person})$`, 'u');
const office =
  /^(\S+\s.*\p{Lu}{2,})\s+(KT\.\s.*|(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|BÍ THƯ))$/u;

/** As they stood before, each with the place in its line; one line when nothing was run together. */
export function flattened(line: Line): readonly Line[] {
  const { text } = line.rich;
  const ends = [...text.matchAll(/(?<=[;.,)])\s+(?=[-–]\s+\p{Lu})/gu)].map(({ index }) => index);
  if (ends.length > 0 && /^[-–]\s/u.test(text))
    return [0, ...ends].flatMap((from, i) => flattened(cut(line, from, ends[i])));
  const behind = authorityBehind.exec(text);
  if (behind && /^[-–—+•*]/u.test(text) && isAuthorityLine(behind[2] ?? '')) return twoOf(line, behind[1] ?? '');
  const named = nameBehind.exec(text) ?? nameAfter.exec(text);
  if (!named || !/\p{Ll}/u.test(named[2] ?? '')) return authorities(line);
  const [first, second] = twoOf(line, named[1] ?? '');
  if (!first || !second) return [line];
  if (/^(?:[-–—+•*]\s*)?Lưu/u.test(text)) return [first, second];
  return isAuthorityLine(first.rich.text) ? [...authorities(first), second] : [line];
}

/** `TM. ỦY BAN NHÂN DÂN CHỦ TỊCH`, `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`. */
function authorities(line: Line): readonly Line[] {
  const { text } = line.rich;
  const [, before = ''] = (isAuthorityLine(text) ? office.exec(text) : null) ?? [];
  if (before === '' || /^(?:KT|TL|Q)\.$|PHÓ$/u.test(before)) return [line];
  return [...authorities(cut(line, 0, before.length)), ...authorities(cut(line, before.length))];
}

function twoOf(line: Line, before: string): readonly Line[] {
  return [cut(line, 0, before.length), cut(line, before.length)];
}
