/** Lists of the old levels as one unit, with the body that they belong to: `UBND các huyện, thành phố, thị xã`. */
import { inBeing } from '../../plan/catalogue.js';
import { escapeInline } from '../../plan/inline.js';
import type { DeXuat } from '../ra-soat/model.js';
import { viDay } from './entries-words.js';
import type { BoiCanh, Chiem, Luat } from './model.js';

const level = '(?:huyện|quận|thị xã|thành phố|thị trấn|xã|phường|đặc khu)';
const joint = '(?:\\s*[,;/]\\s*(?:và\\s+)?|\\s+(?:và|hoặc)\\s+)';
const list = `${level}(?:${joint}${level})+`;
/** One word for a level alone, where it means all of them. */
const alone = `(?:cấp huyện|tuyến huyện|các huyện|các quận)(?:${joint}(?:UBND\\s+|Ủy ban nhân dân\\s+)?(?:cấp|tuyến) xã)?`;
const body =
  'Chủ tịch UBND|Chủ tịch Ủy ban nhân dân|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Công an|Trung tâm [Yy] tế|Ban Chỉ huy [Qq]uân sự';
/** Offices that no commune has: what takes their place is known to the province alone. */
const office =
  /(?<![\p{L}\p{N}])(?:Trạm|Đài|Phòng|Hạt|Đội|Chi cục|Chi nhánh|Bệnh viện|Trung tâm|Kho bạc|Bảo hiểm xã hội|Viện kiểm sát|Tòa án|Hội|Đoàn|Thanh tra)\s(?:(?!\s(?:tại|ở|cho|với|của|trên|trong|đến|từ|về|theo|là|có|và (?:các|UBND|Ủy|Công)|kiểm tra|phối hợp|chỉ đạo|tổ chức|thực hiện)\s)[^,;.:()]){0,60}$/u;
const form = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${body})\\s+)?(?:(các|những)\\s+)?(?:(\\d{1,3}(?:\\/\\d{1,3})?)\\s+)?(${list}|${alone})(?![\\p{L}])(?!\\s+\\p{Lu})(?:\\s*[,;]\\s*(\\d{1,4})\\s+(xã(?:${joint}${level})+))?`,
  'gu',
);
const gone = /(?<!\p{L})(?:huyện|quận|thị xã|thành phố)(?!\p{L})/u;
const ofCommunes = /^(?:xã|phường|đặc khu)(?!\p{L})/u;

/** Where the list has no body of its own, only a list of districts is meant here; communes with towns are asked elsewhere. */
export const khoiRule: Luat = ({ reading }, boiCanh, free) => {
  const { danhMuc, ngayXet, coQuanMoi } = boiCanh;
  if (ngayXet < danhMuc.loi.ngayCaiCach('bo-cap-huyen')) return [];
  const { words, marks } = reading;
  return [...words.matchAll(form)].flatMap((match): Chiem[] => {
    const [whole, head, , count, levels = '', communes] = match;
    const before = head === undefined ? office.exec(words.slice(0, match.index)) : undefined;
    const [start, end] = [before?.index ?? match.index, match.index + whole.length];
    const cut = marks.some((mark) => mark.start < end && start < mark.end && (mark.start < start || mark.end > end));
    const isDistrict = gone.test(levels.replace(/(?<!\p{L})thị xã(?!\p{L})/gu, 'huyện')) && !ofCommunes.test(levels);
    // A single level word with neither a body nor a number says too little to be one unit.
    if (!isDistrict || cut || !free(start, end)) return [];
    if (coQuanMoi.donVi?.loai === 'thành phố' && /^thành phố$/u.test(levels)) return [];
    // Which ones are meant, only the sentence says.
    const some = /^\s*(?:còn lại|khác|này|đó|nói trên|trọng điểm|sau)(?!\p{L})/u.test(words.slice(end));
    const parts = { head: head ?? (some ? '' : before?.[0].split(/\s/)[0]), count, communes };
    return [claim(start, end, words.slice(start, end), parts, boiCanh)];
  });
};

interface Parts {
  readonly head: string | undefined;
  readonly count: string | undefined;
  readonly communes: string | undefined;
}

function claim(start: number, end: number, whole: string, parts: Parts, boiCanh: BoiCanh): Chiem {
  const day = viDay(boiCanh.danhMuc.loi.ngayCaiCach('bo-cap-huyen'));
  const lyDo = `Cấp huyện không còn từ ngày ${day}: cả cụm “${whole}” đổi một lần. Việc này nay cấp xã làm thì nhận; cơ quan tỉnh làm hay bỏ thì sửa câu.`;
  const offers = offersFor(whole, parts, boiCanh);
  const loai = (parts.head ?? '') === '' ? 'chu-cap-huyen' : 'co-quan-cap-huyen';
  const deXuat = offers.length > 0 ? { deXuat: offers } : {};
  return {
    start,
    end,
    muc: { loai, hanhDong: 'hoi', lyDo, nguon: ['72/2025/QH15', '203/2025/QH15'], chac: 'cao', ...deXuat },
  };
}

/** Communes of the plan's own province, as lists of them are written there. */
export function communeWords({ danhMuc, coQuanMoi, ngayXet }: Pick<BoiCanh, 'danhMuc' | 'coQuanMoi' | 'ngayXet'>) {
  const province = coQuanMoi.donVi?.cap === 'tinh' ? coQuanMoi.donVi.ma : coQuanMoi.donVi?.maCha;
  const units = danhMuc.allDonVi.filter(
    (unit) => unit.cap === 'xa' && unit.maCha === province && inBeing(unit, ngayXet) === 'co',
  );
  const kinds = ['xã', 'phường', 'đặc khu'].filter((loai) => units.some((unit) => unit.loai === loai));
  return { chu: kinds.length > 0 ? kinds.join(', ') : 'xã, phường', so: units.length };
}

type Offer = (whole: string, parts: Parts, boiCanh: BoiCanh) => readonly DeXuat[];

const asCommunes = 'Cấp xã thay cho cấp huyện.';

function offersFor(whole: string, parts: Parts, boiCanh: BoiCanh): readonly DeXuat[] {
  const { head, count, communes } = parts;
  if (count !== undefined) return counted(whole, parts, boiCanh);
  if (communes !== undefined) return [];
  // A hospital or a sample of the district went to the province's own bodies, not to the communes.
  if (head === undefined && /^tuyến huyện$/iu.test(whole)) return [];
  if (head === undefined) return [{ chu: levelWords(whole, boiCanh), lyDo: asCommunes }];
  return (byHead.find(([form]) => form.test(head))?.[1] ?? nothing)(whole, parts, boiCanh);
}

const nothing: Offer = () => [];

/** Which bodies have one in each commune, and how it is written. */
const byHead: readonly (readonly [RegExp, Offer])[] = [
  [
    /^Trung tâm [Yy] tế/u,
    (_, __, boiCanh) => [
      marked('Trung tâm Y tế khu vực', 'ttyt-khu-vuc', 'Trung tâm Y tế nay theo khu vực, thuộc Sở Y tế.', boiCanh),
    ],
  ],
  [
    /^Chủ tịch/u,
    (whole, { head = '' }, boiCanh) => [{ chu: `${head} ${levelWords(whole, boiCanh)}`, lyDo: asCommunes }],
  ],
  [
    /^(?:UBND|Ủy|Uỷ)/u,
    (whole, { head = '' }, boiCanh) => [
      marked(`${head} ${levelWords(whole, boiCanh)}`, 'ubnd-cap-xa', asCommunes, boiCanh),
    ],
  ],
  [
    /^Công an/u,
    (whole, { head = '' }, boiCanh) => [
      marked(`${head} ${levelWords(whole, boiCanh)}`, 'cong-an-cap-xa', asCommunes, boiCanh),
      marked('Công an tỉnh', 'cong-an-tinh', 'Việc mà Công an tỉnh làm thẳng.', boiCanh),
    ],
  ],
];

/** `cấp huyện` → `cấp xã`, `các huyện, thành phố` → `các xã, phường`, in the way the plan writes it. */
function levelWords(whole: string, boiCanh: BoiCanh): string {
  const one = /(cấp|tuyến)\s+(?:huyện|xã)$/iu.exec(whole);
  if (one) return `${/^\p{Lu}/u.test(whole) && one.index === 0 ? (one[1] ?? '') : (one[1] ?? '').toLowerCase()} xã`;
  const { chu } = communeWords(boiCanh);
  return /(?<!\p{L})các\s/u.test(whole) ? `các ${chu}` : chu;
}

/** `20/20 huyện, thành phố`: as many as the province has communes now. */
function counted(_: string, { count = '' }: Parts, boiCanh: BoiCanh): readonly DeXuat[] {
  const { chu, so } = communeWords(boiCanh);
  const [some, all = some] = count.split('/');
  if (so === 0 || some !== all) return [];
  const number = count.includes('/') ? `${so}/${so}` : String(so);
  return [{ chu: `${number} ${chu}`, lyDo: `Số xã, phường của tỉnh theo danh mục: ${so}.` }];
}

/** Marked so that the catalogue knows it. */
function marked(chu: string, key: string, lyDo: string, { danhMuc }: BoiCanh): DeXuat {
  return { chu, tho: danhMuc.coQuan(key) ? `[${escapeInline(chu)}](cq:${key})` : escapeInline(chu), lyDo };
}
