/** Other marked words: the year's theme and figures. */
import { escapeInline } from '../../plan/inline.js';
import type { Chiem, Luat } from './model.js';
import { sameFigure } from './rule-con-so.js';
import { subjectOf } from './subject.js';

export const chuDeRule: Luat = ({ reading, path, vaiTro }, boiCanh) => {
  const claims: Chiem[] = reading.marks
    .filter(({ kind }) => kind === 'chu-de')
    .map(({ start, end }) => theme(start, end, true, boiCanh));
  // The theme's own text is not marked: it is the theme.
  if (vaiTro === 'chuDe' && path === 'chuDe') claims.push(theme(0, reading.words.length, false, boiCanh));
  return claims;
};

function theme(start: number, end: number, marked: boolean, { chuDe, danhMuc, nam, cu }: Parameters<Luat>[1]): Chiem {
  const form = (chu: string) => ({ chu, tho: marked ? `[${escapeInline(chu)}](chu-de)` : escapeInline(chu) });
  const old = `Chủ đề của năm ${cu.nam}`;
  if (chuDe !== undefined) {
    const muc = {
      loai: 'chu-de',
      hanhDong: 'thay',
      lyDo: `${old}, thay bằng chủ đề mới.`,
      nguon: ['--chu-de'],
      chac: 'cao',
      trangThai: 'nhan',
    } as const;
    return { start, end, muc, thay: form(chuDe) };
  }
  const known = danhMuc.chuDe(nam, subjectOf(cu, danhMuc));
  const what =
    known?.chuDe === undefined
      ? `danh mục chưa có chủ đề năm ${nam}. ${known?.ghiChu ?? ''}`.trim()
      : `danh mục có chủ đề năm ${nam}, phải đối chiếu.`;
  const all = 'Nêu chủ đề mới khi chuyển năm thì mọi chỗ nêu chủ đề cùng đổi.';
  const lyDo = `${old}${marked ? '' : ', ghi ở khóa chuDe'}: ${what} ${all}`;
  const deXuat =
    known?.chuDe === undefined
      ? {}
      : { deXuat: [{ ...form(known.chuDe), lyDo: `Chủ đề năm ${nam} theo danh mục (chắc: ${known.chac}).` }] };
  return {
    start,
    end,
    muc: { loai: 'chu-de', hanhDong: 'hoi', lyDo, nguon: known?.nguon ?? [], chac: known?.chac ?? 'thap', ...deXuat },
  };
}

export const soLieuRule: Luat = ({ reading }, { cu }) =>
  reading.marks
    .filter(({ kind }) => kind === 'so-lieu')
    .map(({ start, end }) => ({
      start,
      end,
      muc: {
        loai: 'so-lieu',
        hanhDong: 'hoi',
        lyDo: `Số liệu của năm ${cu.nam}: năm mới là bao nhiêu?`,
        chac: 'cao',
        rieng: sameFigure(reading.key, end),
      },
    }));
