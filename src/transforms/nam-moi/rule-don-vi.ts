/** Units marked or named in plain words: abolished ones, and those that kept a name while their area changed, are asked. */
import type { DonVi } from '../../plan/catalogue.js';
import { escapeInline } from '../../plan/inline.js';
import { areaChange } from './dau.js';
import { viDay } from './entries-words.js';
import type { BoiCanh, Chiem, Luat, Truong } from './model.js';

export const donViRule: Luat = ({ reading }, boiCanh) =>
  reading.marks
    .filter(({ kind }) => kind === 'dv')
    .map(({ start, end, key }) => {
      const { danhMuc, ngayCu, ngayXet, coQuanCu, coQuanMoi } = boiCanh;
      const printed = reading.words.slice(start, end);
      const old = danhMuc.donVi(key, ngayCu) ?? danhMuc.donVi(key);
      const [before, after] = [coQuanCu.donVi, coQuanMoi.donVi];
      const isOwn = before !== undefined && after !== undefined && key === before.ma && after.ma !== key;
      const now = isOwn ? after : danhMuc.donVi(key, ngayXet);
      const claim = claimUnit(start, end, printed, old, now, boiCanh);
      return isOwn && !claim.muc ? renumbered(start, end, printed, after) : claim;
    });

/** The own province under its new code: the name stands, the mark must change. */
function renumbered(start: number, end: number, printed: string, now: DonVi): Chiem {
  const lyDo = `Chữ giữ nguyên, chỉ đổi mã đánh dấu: mã của ${now.loai} ${now.ten} nay là ${now.ma}.`;
  const done = { nguon: ['19/2025/QĐ-TTg'], chac: 'cao', tuDong: true, trangThai: 'nhan' } as const;
  return {
    start,
    end,
    muc: { loai: 'ma-don-vi', hanhDong: 'thay', lyDo, ...done },
    thay: { chu: printed, tho: `[${escapeInline(printed)}](dv:${now.ma})` },
  };
}

const noun = '(?:tỉnh|thành phố|tp\\.?|t\\.p|huyện|quận|thị xã|tx\\.?|thị trấn|tt\\.?|xã|phường|đặc khu)';
const namedUnit = new RegExp(`(?<![\\p{L}\\p{N}])${noun}\\s+(?=\\p{Lu})`, 'giu');
const nameWords = /^(?:[\p{Lu}\d][\p{L}\p{N}'’]*|-)(?: (?:[\p{Lu}\d][\p{L}\p{N}'’]*|-(?= \p{Lu})))*/u;

/** `phường Minh Xuân` in plain words, where the catalogue has such a unit. */
export const donViChuRule: Luat = (truong, boiCanh, free) => namedUnits(truong, boiCanh, free, true);

/** `tỉnh Vân Nam`: after the agencies, whose names may follow a noun. */
export const donViLaRule: Luat = (truong, boiCanh, free) => namedUnits(truong, boiCanh, free, false);

function namedUnits(
  { reading }: Truong,
  boiCanh: BoiCanh,
  free: Parameters<Luat>[2],
  known: boolean,
): readonly Chiem[] {
  const claims: Chiem[] = [];
  for (const match of reading.words.matchAll(namedUnit)) {
    const start = match.index;
    const nameAt = start + match[0].length;
    // With the flag i, \p{Lu} lets small letters pass.
    const name = nameWords.exec(reading.words.slice(nameAt))?.[0];
    if (name === undefined || !/^[\p{Lu}\d]/u.test(name)) continue;
    const claim = knownUnit(start, nameAt, name, match[0].trim(), boiCanh);
    if (known && claim && free(claim.start, claim.end)) claims.push(claim);
    // A number after a name that nobody knows is no part of it.
    const end = nameAt + name.replace(/(?: \d\S*)+$/, '').length;
    if (!known && !claim && free(start, end)) claims.push(unknownUnit(start, end));
  }
  return claims;
}

function unknownUnit(start: number, end: number): Chiem {
  const lyDo = 'Danh mục không có đơn vị tên này (nước ngoài, hay tên cũ?): xem còn đúng không.';
  return { start, end, muc: { loai: 'don-vi-chua-ro', hanhDong: 'hoi', lyDo, chac: 'thap' } };
}

function knownUnit(start: number, nameAt: number, name: string, loai: string, boiCanh: BoiCanh): Chiem | undefined {
  const { danhMuc, ngayCu, ngayXet } = boiCanh;
  const words = name.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const part = words.slice(0, count).join(' ');
    const typed = `${loai} ${part}`;
    const [old, now] = [danhMuc.timDonVi(typed, ngayCu), danhMuc.timDonVi(typed, ngayXet)];
    if (old.length === 0 && now.length === 0) continue;
    const before = nearest(old, boiCanh);
    const isOwn = before !== undefined && before.ma === boiCanh.coQuanCu.donVi?.ma;
    const after = isOwn ? boiCanh.coQuanMoi.donVi : nearest(now, boiCanh);
    return claimUnit(start, nameAt + part.length, typed, before ?? after, after, boiCanh);
  }
  return undefined;
}

/** Of several units with one name, the one in the plan's own province. */
function nearest(units: readonly DonVi[], { coQuanMoi, coQuanCu }: BoiCanh): DonVi | undefined {
  const own = new Set([coQuanMoi, coQuanCu].flatMap(({ donVi }) => (donVi ? [donVi.ma, donVi.maCha] : [])));
  return units.find(({ ma, maCha }) => own.has(ma) || own.has(maCha)) ?? (units.length === 1 ? units[0] : undefined);
}

function claimUnit(
  start: number,
  end: number,
  printed: string,
  old: DonVi | undefined,
  now: DonVi | undefined,
  boiCanh: BoiCanh,
): Chiem {
  const asked = judgeUnit(printed, old, now, boiCanh);
  if (!asked) return { start, end };
  return { start, end, muc: { ...asked, hanhDong: 'hoi', nguon: ['danh mục đơn vị hành chính'], chac: 'cao' } };
}

function judgeUnit(printed: string, old: DonVi | undefined, now: DonVi | undefined, boiCanh: BoiCanh) {
  const { danhMuc, ngayXet, ngayCuoi, coQuanMoi } = boiCanh;
  if (!old) return { loai: 'don-vi-chua-ro', lyDo: `Chưa rõ “${printed}” là đơn vị nào: xem còn đúng không.` };
  if (old.cap === 'huyen') {
    const namesake = danhMuc.timDonVi(old.ten, ngayXet).filter(({ cap, maCha }) => cap === 'xa' && maCha === old.maCha);
    const warn =
      namesake.length > 0
        ? ` Xã, phường trùng tên (${listUnits(namesake)}) chỉ là một phần, không thay được cho cả ${old.loai}.`
        : '';
    return {
      loai: 'don-vi-het',
      lyDo: `Cấp huyện không còn từ ngày ${viDay(danhMuc.loi.ngayCaiCach('bo-cap-huyen'))}.${warn} Phải nêu các xã, phường của địa bàn này.`,
    };
  }
  if (!now || now.ten !== old.ten || now.cap !== old.cap) {
    const namesake = danhMuc
      .timDonVi(old.ten, ngayXet)
      .filter(({ cap, maCha, ma }) => cap === old.cap && maCha === coQuanMoi.donVi?.ma && ma !== old.ma);
    const same =
      namesake.length > 0 ? ` Nay có ${listUnits(namesake)}, trùng tên nhưng là đơn vị khác, địa giới khác.` : '';
    const until = old.den === undefined ? '' : ` (đến ${viDay(old.den)})`;
    return { loai: 'don-vi-het', lyDo: `Đơn vị này không còn vào ngày ${viDay(ngayXet)}${until}.${same}` };
  }
  if (now.loai !== old.loai) {
    const deXuat = [{ ...newForm(printed, now), lyDo: 'Tên gọi mới.' }];
    return { loai: 'don-vi-doi-loai', lyDo: `Từ ngày ${viDay(now.tu ?? '')} là ${now.loai} ${now.ten}.`, deXuat };
  }
  const later = danhMuc.donVi(now.ma, ngayCuoi);
  if (later && (later.loai !== now.loai || later.ten !== now.ten)) {
    const form = newForm(printed, later);
    const since = ` (từ ngày ${viDay(later.tu ?? '')} là `;
    const both = { chu: `${printed}${since}${form.chu})`, tho: `${escapeInline(printed)}${since}${form.tho})` };
    return {
      loai: 'don-vi-doi-trong-ky',
      deXuat: [
        { ...form, lyDo: `Tên gọi từ ngày ${viDay(later.tu ?? '')}.` },
        { ...both, lyDo: 'Nêu cả hai.' },
      ],
      lyDo: `Ngày ${viDay(ngayXet)} là ${now.loai} ${now.ten}, từ ngày ${viDay(later.tu ?? '')} là ${later.loai} ${later.ten}: đổi ngay trong thời gian của kế hoạch.`,
    };
  }
  // Of the issuer's own area the one question about the whole plan speaks.
  if (old.ma === boiCanh.coQuanCu.donVi?.ma && areaChange(boiCanh)) return undefined;
  if (now !== old && now.bienDoi !== 'giu-nguyen') {
    return {
      loai: 'don-vi-doi-dia-gioi',
      lyDo: `Tên còn, nhưng địa giới đã đổi từ ngày ${viDay(now.tu ?? '')}: điều nói ở đây có thể không còn đúng cho cả địa bàn mới.`,
    };
  }
  return undefined;
}

/** In the way the old one is written: `tỉnh Bắc Ninh` → `thành phố Bắc Ninh`. */
function newForm(printed: string, { loai, ten, ma }: DonVi): { readonly chu: string; readonly tho: string } {
  const noun = /^\p{Lu}/u.test(printed) ? `${loai.charAt(0).toUpperCase()}${loai.slice(1)}` : loai;
  const chu = `${noun} ${ten}`;
  return { chu, tho: `[${escapeInline(chu)}](dv:${ma})` };
}

function listUnits(units: readonly DonVi[]): string {
  return units.map(({ loai, ten }) => `${loai} ${ten}`).join(', ');
}
