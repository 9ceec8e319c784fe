/** Instruments and agencies in plain words: every citation is asked, every agency name is looked up in the catalogue. */

import type { CoQuan } from '../../plan/catalogue.js';
import { escapePattern } from '../../plan/pattern.js';
import { judgeAgency } from './co-quan.js';
import type { BoiCanh, Chiem, Luat, Truong } from './model.js';
import { type Reading, searchKey } from './reading.js';
import { claimAgency, wordsAround } from './rule-co-quan.js';
import { laterLaw } from './rule-van-ban.js';

/** `44/KH-UBND`, `116/2021/NĐ-CP`, `132-KL/TW`, `73/2021/QH14`. */
const symbol = /(?<![\p{L}\p{N}/])\d{1,5}(?:\/\d{4})?\s?[/-]\s?\p{Lu}[\p{L}\d]*(?:[-/&.][\p{Lu}\d][\p{L}\d]*)*/gu;
/** A kind of instrument with a name of its own. */
const named =
  /(?<!\p{L})(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:\s+\p{Lu}\p{L}*(?:[ ,]+(?:và\s+)?\p{Ll}[\p{L}-]*){0,8}?)?(?=\s+(?:năm|số|và|các|theo|được|về|đến|những|các|ở|đã|là|có|của|tháng|ngày|quý|để|cho|trong|với|trên|tới|từ|tại)(?!\p{L})|\s+[\p{Lu}\d]|[.;:)\n“”]|,\s|$)/gu;
const kinds =
  'Nghị quyết|Nghị định|Thông tư(?: liên tịch)?|Chỉ thị|Quyết định|Kết luận|Quy định|Quy chế|Hướng dẫn|Công văn|Công điện|Văn bản|Thông báo|Báo cáo|Tờ trình|Kế hoạch|Đề án|Chương trình(?: hành động)?|Luật|Pháp lệnh';
const body = new RegExp(`(?<!\\p{L})(?:${kinds})(?=\\s+số(?!\\p{L}))`, 'gu');
/** A number that was left out: `quyết định số...`. */
const blank = new RegExp(`(?<!\\p{L})(?:${kinds})\\s+số:?\\s*[.…_]{2,}`, 'giu');
/** `Nghị định 116/2021`, `NĐ 116`: without “số”. */
const bare =
  /(?<!\p{L})(?:Nghị quyết|Nghị định|Thông tư|Chỉ thị|Quyết định|Kết luận|Công văn|Công điện|NQ|NĐ|TT|CT|QĐ|KL|CV|HD)\s+\d{2,}(?:\/\d{4})?(?![\p{L}\d%/-])/giu;
const head = new RegExp(`(?<!\\p{L})(?:(?:${kinds})\\s+)?số:?\\s*$`, 'u');

export const vanBanChuRule: Luat = ({ reading }, boiCanh, free) => {
  const claims: Chiem[] = [];
  const add = (start: number, end: number): boolean => {
    const overlaps = claims.some((claim) => start < claim.end && claim.start < end);
    if (overlaps || !free(start, end)) return false;
    const words = reading.words.slice(start, end);
    const later = laterLaw(words, boiCanh);
    const year = yearOf(words, reading.words.slice(end), boiCanh.cu.nam);
    const lyDo =
      year === undefined
        ? 'Văn bản nêu bằng chữ thường, không đánh dấu: phải tra hiệu lực.'
        : `Văn bản của năm ${year}: năm ${boiCanh.nam} có văn bản khác thì ghi số, ngày mới; chưa có thì bỏ viện dẫn.`;
    const muc = { loai: 'van-ban-chu', hanhDong: 'hoi', lyDo, chac: 'vua' } as const;
    const offered = later ? { deXuat: [later] } : year === undefined ? {} : { nhom: 'van-ban-nam' as const };
    claims.push({ start, end, muc: { ...muc, ...offered } });
    return true;
  };
  for (const match of reading.words.matchAll(symbol)) {
    const tail = /^(?:\s*,?\s*ngày\s+\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4})/u.exec(
      reading.words.slice(match.index + match[0].length),
    );
    const before = head.exec(reading.words.slice(Math.max(0, match.index - 40), match.index));
    const start = match.index - (before?.[0].length ?? 0);
    const end = match.index + match[0].length + (tail?.[0].length ?? 0);
    if (!add(start, end)) add(match.index, match.index + match[0].length);
  }
  for (const match of reading.words.matchAll(named)) {
    const year =
      /^\s+(?:(?:năm\s+)?\d{4}(?!\d)|(?:,\s*)?ngày\s+\d{1,2}\s*(?:\/|tháng)\s*\d{1,2}\s*(?:\/|năm)\s*\d{4})/u.exec(
        reading.words.slice(match.index + match[0].length),
      );
    add(match.index, withinEmphasis(reading, match.index, match.index + match[0].length + (year?.[0].length ?? 0)));
  }
  for (const match of reading.words.matchAll(bare)) add(match.index, match.index + match[0].length);
  for (const match of reading.words.matchAll(blank)) add(match.index, match.index + match[0].length);
  for (const match of reading.words.matchAll(body)) add(match.index, match.index + match[0].length);
  return claims;
};

/** The year whose own instrument it is: issued in the old plan's year or just before it, and no statute. */
function yearOf(words: string, after: string, nam: number): number | undefined {
  if (/^(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)/u.test(words) || /\/(?:QH\d+|NĐ-CP|TT-)/u.test(words)) return undefined;
  const issued = Number(/ngày\s+\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*(\d{4})$/u.exec(words)?.[1] ?? 0);
  const named = new RegExp(`^[^;.]{0,220}năm\\s+${nam}(?!\\d)`, 'u').test(after);
  return issued === nam || issued === nam - 1 ? issued : named && issued === 0 ? nam : undefined;
}

/** A name in italics ends where they end. */
function withinEmphasis(reading: Reading, start: number, end: number): number {
  const stars = reading.rawOf(start, end).text.split(/(?<!\\)\*/).length - 1;
  if (stars % 2 === 0) return end;
  const shorter = reading.words.slice(start, end).replace(/\s*\S+$/, '').length;
  return shorter > 0 ? withinEmphasis(reading, start, start + shorter) : end;
}

/** A name stops here for certain; anything else might make it longer. */
const stops =
  /^(?:$|[.,;:)\n”"]|\s+(?:và|phối hợp|chủ trì|có|là|để|về|trong|tổ chức|thực hiện|chỉ đạo|hướng dẫn|tham mưu|theo|đã|được|phải|cần)(?!\p{L}))/u;

export const coQuanChuRule: Luat = (truong, boiCanh, free) => {
  const { key } = truong.reading;
  const { form, names, patterns } = indexOf(boiCanh);
  const claims: Chiem[] = [];
  form.lastIndex = 0;
  for (let match = form.exec(key); match; match = form.exec(key)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!free(start, end)) {
      // Another name may begin inside the one that cannot be meant here.
      form.lastIndex = start + 1;
      continue;
    }
    const [name] = match;
    // `những huyện, thành phố còn lại`: places, not the bodies there.
    if (levels.test(name) && /^\p{Ll}/u.test(truong.reading.words.slice(start))) continue;
    const agencies = names.get(name) ?? patterns.filter((one) => one.form.test(name)).map(({ agency }) => agency);
    claims.push(plainAgency(start, end, agencies, truong, boiCanh));
  }
  return claims;
};

const levels = /^(?:(?:các|huyện|quận|thị xã|thành phố|thị trấn|xã|phường)(?:\s*,\s*|\s+và\s+|\s+|$))+$/u;

function plainAgency(start: number, end: number, agencies: readonly CoQuan[], truong: Truong, boiCanh: BoiCanh): Chiem {
  const { words } = truong.reading;
  const printed = words.slice(start, end);
  const around = wordsAround(truong, start, end, boiCanh);
  const judged = agencies.map((agency) => ({ agency, state: judgeAgency(agency, around, boiCanh) }));
  const changed = judged.find(({ state }) => state.kind !== 'same');
  // One name of several bodies, of which one lives on: only a gone one at the plan's level is told.
  const living = judged.some(({ agency, state }) => state.kind === 'same' && agency.cap !== 'huyen');
  if (!changed || living) {
    const [own] = judged;
    const city = own ? claimAgency(own.agency, { start, end, printed, around }, truong, boiCanh) : undefined;
    return city?.muc?.loai === 'co-quan-tinh-thanh-pho' ? city : { start, end };
  }
  const claim = claimAgency(changed.agency, { start, end, printed, around }, truong, boiCanh);
  if (!claim.thay || (stops.test(words.slice(end)) && /^\p{Lu}/u.test(printed))) return claim;
  // The name may go on, such as with another province's name: asked, not replaced.
  const { thay, muc } = claim;
  if (!muc) return claim;
  const { tuDong: _, trangThai: __, ...rest } = muc;
  return {
    start,
    end,
    muc: { ...rest, loai: 'co-quan-het', hanhDong: 'hoi', deXuat: [{ ...thay, lyDo: 'Tên mới theo danh mục.' }] },
  };
}

interface Index {
  readonly form: RegExp;
  readonly names: ReadonlyMap<string, readonly CoQuan[]>;
  readonly patterns: readonly { readonly form: RegExp; readonly agency: CoQuan }[];
}

const indexes = new WeakMap<object, Index>();

/** All names of the catalogue in one expression, the longest first. */
function indexOf({ danhMuc }: BoiCanh): Index {
  const known = indexes.get(danhMuc);
  if (known) return known;
  const names = new Map<string, CoQuan[]>();
  const patterns: { form: RegExp; agency: CoQuan }[] = [];
  const sources: string[] = [];
  const provinces = [...new Set(danhMuc.allDonVi.filter(({ cap }) => cap === 'tinh').map(({ ten }) => searchKey(ten)))];
  for (const agency of danhMuc.allCoQuan) {
    for (const name of [agency.ten, ...agency.biDanh]) {
      const key = searchKey(name);
      if (key.length < 4) continue;
      if (key.includes('{')) {
        const source = escapePattern(key)
          .replace('\\{so\\}', '(?:\\d+|[ivxlc]+)')
          .replace('\\{tinh\\}', `(?:${provinces.map(escapePattern).join('|')})`);
        patterns.push({ form: new RegExp(`^${source}$`, 'u'), agency });
        sources.push(source);
        continue;
      }
      const list = names.get(key);
      if (!list) {
        names.set(key, [agency]);
        sources.push(escapePattern(key));
      } else if (!list.includes(agency)) list.push(agency);
    }
  }
  const all = sources.toSorted((a, b) => b.length - a.length).join('|');
  const index = { form: new RegExp(`(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'gu'), names, patterns };
  indexes.set(danhMuc, index);
  return index;
}

const officeNoun =
  'Sở|Tổng cục|Cục|Chi cục|Vụ|Phòng|Ban|Trung tâm|Hội|Hiệp hội|Liên hiệp hội|Liên đoàn|Bệnh viện|Trường|Học viện|Viện|Công ty|Tập đoàn|Tổ|Đội|Đồn|Trạm|Báo|Đài|Ngân hàng|Kho bạc|Quỹ|Bộ|Ủy ban|Uỷ ban|Hội đồng|Quân khu|Công an|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng bộ|Văn phòng|Thanh tra';
const nameGoesOn =
  '(?!\\s+(?:và|chủ|phối|tổ|thực|chỉ|làm|là|có|để|trong|tại|theo|do|gồm|được|với|cho|từ|đến|trước|sau|tăng|kiểm|các|của|thuộc|đã|phải|cần|tham|hướng|trên|ở|tiếp|đề|bảo|báo|xây|rà|quản lý nhà|chuẩn|triển|khi|nếu|hoặc|cùng|này|đó|về\\s+(?:việc|\\p{Ll}+\\s+\\p{Ll}))(?!\\p{L}))';
const office = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${officeNoun})\\s+\\p{Lu}[\\p{L}\\d&]*(?:(?:\\s+(?:và\\s+)?|,\\s+|\\s+-\\s+)\\p{Lu}[\\p{L}&]*|\\s+\\p{Ll}+(?=\\s+\\p{Lu})|${nameGoesOn}\\s+\\p{Ll}+){0,12}`,
  'gu',
);

/** Names that look like an office and are in no catalogue. */
export const tenLaRule: Luat = ({ reading }, _, free) =>
  [...reading.words.matchAll(office)].flatMap((match): Chiem[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!free(start, end)) return [];
    const lyDo = 'Tên cơ quan, đơn vị không có trong danh mục: xem còn đúng không.';
    return [{ start, end, muc: { loai: 'ten-chua-tra-duoc', hanhDong: 'hoi', lyDo, chac: 'thap' } }];
  });
