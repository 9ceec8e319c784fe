/** Phrases that keep an old word on purpose (`cumTuLuat` of data/loi), and names of programmes in which a year is part of the name. */

import type { Chiem, Luat } from './model.js';
import { searchKey } from './reading.js';

/** Phrases of statutes: a mechanical change of their words would change the law that is meant. */
export const cumTuLuatRule: Luat = ({ reading }, { danhMuc, ngayXet }) =>
  danhMuc.loi
    .bang('cumTuLuat')
    .find(reading.words, ngayXet)
    .map(({ row: { lyDo = '', nguon = [], chac = 'vua' }, start, end }) => ({
      start,
      end,
      muc: { loai: 'cum-tu-luat', hanhDong: 'hoi', lyDo, nguon, chac } as const,
    }));

/** So much of an instrument's name before the year that nothing else can be meant. */
const enough = 30;

/** `Chương trình mục tiêu quốc gia … đến năm 2030`: the year belongs to the name of a valid instrument. */
export const tenChuongTrinhRule: Luat = ({ reading }, { danhMuc, ngayXet, nam }, free) => {
  const years = [...reading.words.matchAll(/(?<!\d)(?:\d{4}\s*[-–]\s*)?\d{4}(?!\d)/g)];
  if (years.length === 0) return [];
  const names = danhMuc.allVanBan.flatMap((vanBan) =>
    vanBan.ten === undefined ? [] : [{ vanBan, key: searchKey(vanBan.ten) }],
  );
  return years.flatMap((match): Chiem[] => {
    const end = match.index + match[0].length;
    if (!free(match.index, end)) return [];
    const before = reading.key.slice(Math.max(0, end - 160), end);
    const found = names
      .map(({ vanBan, key }) => ({ vanBan, key, length: commonEnd(before, key) }))
      .filter(({ length }) => length >= enough)
      // Of several names that go so, the shortest is the programme's own.
      .toSorted((a, b) => b.length - a.length || a.key.length - b.key.length)[0];
    if (!found) return [];
    const { vanBan } = found;
    const ended = vanBan.het !== undefined && vanBan.het < ngayXet;
    const year = Number(match[0].slice(-4));
    const start = end - match[0].length;
    const sources = [`${vanBan.loai} số ${vanBan.so}`, ...vanBan.nguon];
    if (!ended && year >= nam) {
      const lyDo = `Năm ${match[0]} nằm trong tên của văn bản còn hiệu lực (${vanBan.loai} số ${vanBan.so}): giữ nguyên.`;
      return [
        {
          start,
          end,
          muc: { loai: 'nam-trong-ten', hanhDong: 'hoi', lyDo, nguon: sources, chac: vanBan.chac, trangThai: 'giu' },
        },
      ];
    }
    const lyDo = `Năm ${match[0]} nằm trong tên của văn bản ${vanBan.loai} số ${vanBan.so}, ${ended ? 'đã hết hiệu lực hoặc hết giai đoạn' : 'có mốc đã qua'}: xem còn nêu không.`;
    const muc = { loai: 'nam-trong-ten', hanhDong: 'hoi', lyDo, nguon: sources, chac: vanBan.chac } as const;
    return [{ start, end, muc: { ...muc, rieng: vanBan.id } }];
  });
};

/** How many letters before the year, and the year, stand so in the name as well. */
function commonEnd(text: string, name: string): number {
  const year = text.slice(-4);
  let best = 0;
  for (let at = name.indexOf(year); at >= 0; at = name.indexOf(year, at + 1)) {
    let length = 0;
    while (length < text.length && at + 3 - length >= 0 && text[text.length - 1 - length] === name[at + 3 - length])
      length += 1;
    best = Math.max(best, length);
  }
  return best;
}
