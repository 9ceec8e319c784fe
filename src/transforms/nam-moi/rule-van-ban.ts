/** Every cited instrument is asked, with what the catalogue knows: expired, replaced, period ended, of one year only. */
import type { VanBan } from '../../plan/catalogue.js';
import { escapeInline } from '../../plan/inline.js';
import type { DeXuat } from '../ra-soat/model.js';
import { insideNew, nextDay, viDay } from './entries-words.js';
import type { BoiCanh, Chiem, Luat, Truong } from './model.js';
import type { ReadMark } from './reading.js';

export const vanBanRule: Luat = (truong, boiCanh) =>
  truong.reading.marks.filter(({ kind }) => kind === 'vb').map((mark) => citation(mark, truong, boiCanh));

interface Known {
  readonly lyDo: string;
  readonly deXuat: readonly DeXuat[];
  /** Nothing is known against it. */
  readonly isSound?: boolean;
}

function citation({ start, end, key }: ReadMark, { reading }: Truong, boiCanh: BoiCanh): Chiem {
  const vanBan = boiCanh.danhMuc.vanBan(key);
  const printed = reading.words.slice(start, end);
  const base = { start, end };
  if (!vanBan) {
    const lyDo = `Danh mục không có văn bản “${key}”: phải tra hiệu lực.`;
    return { ...base, muc: { loai: 'van-ban-dan', hanhDong: 'hoi', lyDo, chac: 'thap' } };
  }
  if (isYearly(vanBan, boiCanh) && boiCanh.vanBan !== undefined && isCentral(vanBan, boiCanh)) {
    const thay = given(boiCanh.vanBan, boiCanh);
    const lyDo = `Văn bản của năm ${boiCanh.cu.nam}, thay bằng văn bản của năm nay.`;
    const muc = {
      loai: 'van-ban-nam',
      hanhDong: 'thay',
      lyDo,
      nguon: ['--van-ban'],
      chac: 'cao',
      trangThai: 'nhan',
    } as const;
    return { ...base, muc, thay };
  }
  const { lyDo, deXuat, isSound = false } = judge(vanBan, printed, boiCanh);
  const nhom = isYearly(vanBan, boiCanh)
    ? 'van-ban-nam'
    : isSound && vanBan.ghiChu === undefined
      ? 'con-hieu-luc'
      : undefined;
  const note = vanBan.ghiChu === undefined ? '' : ` ${vanBan.ghiChu}`;
  return {
    ...base,
    muc: {
      loai: 'van-ban-dan',
      hanhDong: 'hoi',
      lyDo: lyDo + note,
      nguon: vanBan.nguon,
      chac: vanBan.chac,
      ...(nhom === undefined ? {} : { nhom }),
      ...(deXuat.length > 0 ? { deXuat } : {}),
    },
  };
}

function judge(vanBan: VanBan, printed: string, boiCanh: BoiCanh): Known {
  const { het, thayBang, hieuLuc } = vanBan;
  const { ngayXet, cu, nam } = boiCanh;
  const next = thayBang === undefined ? undefined : boiCanh.danhMuc.vanBan(thayBang);
  const nextOffer = next ? [offerOf(next, printed, `Văn bản thay thế (${next.so})${from(next)}.`)] : [];
  if (isYearly(vanBan, boiCanh)) {
    return {
      lyDo: `Văn bản của riêng năm ${cu.nam}: năm ${nam} cần văn bản khác, hoặc bỏ viện dẫn.`,
      deXuat: yearlyOffers(vanBan, printed, boiCanh),
    };
  }
  if (het !== undefined && het < ngayXet) {
    const ended = `Hết hiệu lực hoặc hết giai đoạn từ sau ngày ${viDay(het)}`;
    return {
      lyDo: next ? `${ended}; đã có văn bản thay thế.` : `${ended}; danh mục chưa có văn bản thay thế.`,
      deXuat: nextOffer,
    };
  }
  if (het !== undefined && insideNew(het, boiCanh)) {
    const both = next ? [bothForms(vanBan, next, printed)] : [];
    return {
      lyDo: `Còn hiệu lực ngày ${viDay(ngayXet)}, nhưng hết hiệu lực sau ngày ${viDay(het)}, ngay trong thời gian của kế hoạch${next ? `; từ ngày ${viDay(nextDay(het))} là ${nameOf(next)}` : ''}. Dẫn văn bản nào, hay cả hai?`,
      deXuat: [...nextOffer, ...both],
    };
  }
  const year = endYear(printed) ?? endYear(vanBan.ten ?? '');
  if (year !== undefined && year < nam) {
    return {
      lyDo: `Tên văn bản nêu mốc năm ${year}, đã qua vào năm ${nam}: có thể giai đoạn đã hết.`,
      deXuat: nextOffer,
    };
  }
  if (hieuLuc !== undefined && hieuLuc > ngayXet) {
    return { lyDo: `Ngày ${viDay(ngayXet)} chưa có hiệu lực (từ ngày ${viDay(hieuLuc)}).`, deXuat: [] };
  }
  return {
    lyDo: 'Theo danh mục thì chưa hết hiệu lực; xem năm mới còn dẫn văn bản này không.',
    deXuat: [],
    isSound: true,
  };
}

function from({ hieuLuc }: VanBan): string {
  return hieuLuc === undefined ? '' : `, có hiệu lực từ ngày ${viDay(hieuLuc)}`;
}

/** Of one year only: the year's central instrument, or one whose name says the old plan's year. */
function isYearly({ id, ten = '', ngay }: VanBan, { danhMuc, cu }: BoiCanh): boolean {
  return (
    danhMuc.allChuDe.some(({ vanBan }) => vanBan === id) ||
    (ten.endsWith(`năm ${cu.nam}`) && ngay.startsWith(String(cu.nam)))
  );
}

function isCentral({ id }: VanBan, { danhMuc }: BoiCanh): boolean {
  return danhMuc.allChuDe.some(({ vanBan }) => vanBan === id);
}

function yearlyOffers({ id }: VanBan, printed: string, { danhMuc, nam }: BoiCanh): readonly DeXuat[] {
  const theme = danhMuc.allChuDe.find(({ vanBan }) => vanBan === id);
  if (!theme) return [];
  const now = danhMuc.vanBan(danhMuc.chuDe(nam, theme.linhVuc)?.vanBan ?? '');
  return now ? [offerOf(now, printed, `Văn bản của năm ${nam}.`)] : [];
}

function offerOf(vanBan: VanBan, printed: string, lyDo: string): DeXuat {
  const chu = nameLike(vanBan, printed);
  return { chu, tho: `[${escapeInline(chu)}](vb:${vanBan.id})`, lyDo };
}

function bothForms(old: VanBan, next: VanBan, printed: string): DeXuat {
  const [first, second] = [printed, nameLike(next, printed)];
  const [until, since] = [
    ` (đến hết ngày ${viDay(old.het ?? '')})`,
    ` (từ ngày ${viDay(next.hieuLuc ?? nextDay(old.het ?? ''))})`,
  ];
  return {
    chu: `${first}${until}, ${second}${since}`,
    tho: `[${escapeInline(first)}](vb:${old.id})${until}, [${escapeInline(second)}](vb:${next.id})${since}`,
    lyDo: 'Nêu cả hai.',
  };
}

/** In the way the plan names the old one: `Luật … năm 2021` → `Luật … năm 2025`. */
function nameLike(vanBan: VanBan, printed: string): string {
  const year = /( năm | )\d{4}$/.exec(printed)?.[1];
  const { ten = '', loai } = vanBan;
  if (loai === 'Luật' && ten.startsWith('Luật'))
    return year === undefined ? ten : `${ten}${year}${vanBan.ngay.slice(0, 4)}`;
  return nameOf(vanBan);
}

function nameOf({ loai, so, ngay, coQuan, ten = '' }: VanBan): string {
  if (loai === 'Luật' && ten.startsWith('Luật')) return `${ten} số ${so}`;
  return `${loai} số ${so} ngày ${viDay(ngay)}${coQuan === undefined ? '' : ` của ${coQuan}`}`;
}

/** A law of the same name that a plain citation with its day cannot mean: issued later, and in force. */
export function laterLaw(words: string, { danhMuc, ngayXet }: BoiCanh): DeXuat | undefined {
  const [, name = '', lead = '', d = '', m = '', y = ''] =
    /^(.*?)(\s*,?\s*ngày\s+)(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})$/u.exec(words) ?? [];
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const later = danhMuc.allVanBan.find(
    (one) =>
      one.ten === name &&
      one.loai === 'Luật' &&
      one.ngay > day &&
      (one.hieuLuc ?? one.ngay) <= ngayXet &&
      (one.het ?? ngayXet) >= ngayXet,
  );
  if (!later || name === '') return undefined;
  const chu = `${name}${lead}${viDay(later.ngay)}`;
  return { chu, tho: `[${escapeInline(chu)}](vb:${later.id})`, lyDo: `Luật cùng tên ban hành sau (${later.so}).` };
}

/** By its id, or as typed. */
function given(typed: string, { danhMuc }: BoiCanh): { readonly tho: string; readonly chu: string } {
  const known = danhMuc.vanBan(typed);
  if (!known) return { chu: typed, tho: escapeInline(typed) };
  const chu = nameOf(known);
  return { chu, tho: `[${escapeInline(chu)}](vb:${known.id})` };
}

/** `giai đoạn 2021-2025`, `đến năm 2025`. */
function endYear(text: string): number | undefined {
  const years = [...text.matchAll(/(?:giai đoạn\s+\d{4}\s*[-–]\s*|đến (?:hết )?năm\s+)(\d{4})/giu)].map((match) =>
    Number(match[1]),
  );
  return years.length > 0 ? Math.max(...years) : undefined;
}
