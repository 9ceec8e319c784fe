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
  for (const { start, end } of quotedThemes(reading.words)) {
    const isKnown = claims.some((claim) => start < claim.end && claim.start < end);
    if (!isKnown && vaiTro !== 'chuDe') claims.push(theme(start, end, false, boiCanh));
  }
  return claims;
};

/** `Chủ đề: “…”`, `với chủ đề năm 2025 là “…”`: the words between the quotation marks. */
function quotedThemes(words: string): readonly { readonly start: number; readonly end: number }[] {
  return [
    ...words.matchAll(/(?<!\p{L})(?:chủ đề|thông điệp|khẩu hiệu)[^“”".;\n]{0,60}[“"]([^“”"\n]{8,400})[”"]/giu),
  ].map((match) => {
    const inner = match[1] ?? '';
    const start = match.index + match[0].length - inner.length - 1;
    return { start, end: start + inner.length };
  });
}

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
  const lyDo = `${old}${marked ? '' : ', chưa đánh dấu'}: ${what} ${all}`;
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
