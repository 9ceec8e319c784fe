/** Lines of the ending that a copy has run together: recipients in a row, an authority line or a name behind a recipient. */

import { isLabelled, labelEnd } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { cut, type Line } from '../pieces.js';
import { isAuthorityLine } from './frame-lines.js';

const ranks = 'Thiếu úy|Trung úy|Thượng úy|Đại úy|Thiếu tá|Trung tá|Thượng tá|Đại tá|Thiếu tướng|Trung tướng';
const person = `(?:(?:${ranks})\\s+)?\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){1,4}`;
/** `- Lưu: VT, NC. Nguyễn Thành Nam` */
const nameBehind = new RegExp(`^(.*[.)])\\s+(${person})$`, 'u');
/** `- Bộ Công an; KT. CHỦ TỊCH` */
const authorityBehind = /^(.*?[;.,)])\s*((?:(?:TM|KT|TL|TUQ|Q)\.|[TK]\/[MTL]|\p{Lu}{2,})[\p{Lu}\s.,/]*)$/u;
/** `CHỦ TỊCH Nguyễn Văn An` */
const nameAfter = new RegExp(`^([\\p{Lu}\\s.,/]*\\p{Lu}{2,})\\s+(${person})$`, 'u');

/** As they stood before, each with the place in its line; one line when nothing was run together. */
export function flattened(line: Line, loi: Loi): readonly Line[] {
  const { text } = line.rich;
  const ends = [...text.matchAll(/(?<=[;.,)])\s+(?=[-–]\s+\p{Lu})/gu)].map(({ index }) => index);
  if (ends.length > 0 && /^[-–]\s/u.test(text))
    return [0, ...ends].flatMap((from, i) => flattened(cut(line, from, ends[i]), loi));
  const behind = authorityBehind.exec(text);
  if (behind && /^[-–—+•*]/u.test(text) && isAuthorityLine(behind[2] ?? '', loi)) return twoOf(line, behind[1] ?? '');
  const isFiling = isLabelled(loi, text.replace(/^[-–—+•*]\s*/u, ''), 'luu');
  const named = (isFiling ? nameBehind.exec(text) : null) ?? nameAfter.exec(text);
  if (!named || !/\p{Ll}/u.test(named[2] ?? '')) return authorities(line, loi);
  const [first, second] = twoOf(line, named[1] ?? '');
  if (!first || !second) return [line];
  if (isFiling) return [first, second];
  return isAuthorityLine(first.rich.text, loi) ? [...authorities(first, loi), second] : [line];
}

/** `TM. ỦY BAN NHÂN DÂN CHỦ TỊCH`, `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`. */
function authorities(line: Line, loi: Loi): readonly Line[] {
  const { text } = line.rich;
  const at = isAuthorityLine(text, loi) ? officeBehind(text, loi) : 0;
  return at === 0 ? [line] : [...authorities(cut(line, 0, at), loi), ...authorities(cut(line, at), loi)];
}

/** Where the last office of the line begins, with the sign before it; 0: where the line does. */
function officeBehind(text: string, loi: Loi): number {
  const offices = loi
    .bang('nhan')
    .find(text)
    .filter(({ row }) => row.nghia === 'chuc-vu');
  const last = offices.at(-1);
  if (!last) return 0;
  const start = Math.min(...offices.filter(({ end }) => end >= last.end).map(({ start }) => start));
  const before = text.slice(0, start).trimEnd();
  const sign = /(?:^|\s)(\S+)$/.exec(before)?.[1] ?? '';
  return labelEnd(loi, `${sign} X`, 'quyen-han') > 0 ? before.length - sign.length : start;
}

function twoOf(line: Line, before: string): readonly Line[] {
  return [cut(line, 0, before.length), cut(line, before.length)];
}
