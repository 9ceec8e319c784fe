/** The plan's head and foot: year, number, date, period, title, signer, drafter. */
import { isoDay, judgedDay, parseIso } from '../../plan/dates.js';
import { inlineText, parseInline } from '../../plan/inline.js';
import type { KeHoach, NgayCoTheTrong } from '../../plan/schema.js';
import { makeMuc } from '../ra-soat/entry.js';
import type { MucRaSoat } from '../ra-soat/model.js';
import { viDay } from './entries-words.js';
import type { BoiCanh, YeuCau } from './model.js';
import { cityChange, cityQuestion } from './tinh-thanh-pho.js';

export interface Dau {
  readonly ngay: NgayCoTheTrong;
  readonly thoiKy?: { readonly tu: string; readonly den: string };
}

/** Day and number blank, the month that of `--ngay` or of last year; the period a whole number of years later. */
export function newHead(cu: KeHoach, { nam, ngay }: YeuCau): Dau {
  const lech = nam - cu.nam;
  const thang = ngay === undefined ? cu.ngay.thang : Number(ngay.slice(5, 7));
  const head = { ngay: null, thang, nam: ngay === undefined ? cu.ngay.nam + lech : Number(ngay.slice(0, 4)) };
  if (!cu.thoiKy) return { ngay: head };
  return { ngay: head, thoiKy: { tu: shiftDay(cu.thoiKy.tu, lech), den: shiftDay(cu.thoiKy.den, lech, true) } };
}

/** The 29th of February becomes the last of the month, or the next one when it opens the period. */
function shiftDay(iso: string, lech: number, last = false): string {
  const day = parseIso(iso);
  if (!day) return iso;
  const moved = { ...day, nam: day.nam + lech };
  const text = isoDay(moved);
  if (parseIso(text)) return text;
  return isoDay(last ? { ...moved, ngay: 28 } : { ...moved, ngay: 1, thang: 3 });
}

/** The day on which names and laws are judged, and why. */
export function chooseDay(yeuCau: YeuCau, dau: Dau): { readonly ngay: string; readonly vi: string } {
  if (yeuCau.ngay !== undefined) return { ngay: yeuCau.ngay, vi: 'theo --ngay' };
  if (dau.thoiKy) return { ngay: dau.thoiKy.tu, vi: 'ngày đầu thời kỳ của kế hoạch' };
  return { ngay: judgedDay(dau.ngay), vi: 'ngày sớm nhất có thể ban hành, vì kế hoạch không ghi thời kỳ' };
}

export function headEntries(cu: KeHoach, dau: Dau, boiCanh: BoiCanh): readonly MucRaSoat[] {
  const { nam } = boiCanh;
  const done = { nguon: [], chac: 'cao', tuDong: true, trangThai: 'nhan' } as const;
  const place = (duong: string) => [{ nut: '', duong }];
  const entries: MucRaSoat[] = [
    makeMuc({
      ...done,
      loai: 'nam-ke-hoach',
      hanhDong: 'thay',
      cho: place('nam'),
      truoc: String(cu.nam),
      sau: String(nam),
      lyDo: 'Năm của kế hoạch.',
    }),
  ];
  if (cu.so !== null) {
    entries.push(
      makeMuc({
        ...done,
        loai: 'so',
        hanhDong: 'thay',
        cho: place('so'),
        truoc: String(cu.so),
        sau: '(để trống)',
        lyDo: 'Số do văn thư cấp.',
      }),
    );
  }
  const [before, after] = [cu.ngay, dau.ngay].map(printDate);
  if (before !== after) {
    entries.push(
      makeMuc({
        ...done,
        loai: 'ngay-ban-hanh',
        hanhDong: 'thay',
        cho: place('ngay'),
        truoc: before ?? '',
        sau: after ?? '',
        lyDo: 'Ngày ban hành để trống cho văn thư; tháng xem lại khi trình ký.',
      }),
    );
  }
  if (cu.thoiKy && dau.thoiKy) {
    for (const key of ['tu', 'den'] as const) {
      const [truoc, sau] = [cu.thoiKy[key], dau.thoiKy[key]];
      const lyDo = `${key === 'tu' ? 'Ngày đầu' : 'Ngày cuối'} thời kỳ của kế hoạch.${truoc.slice(5) === sau.slice(5) ? '' : ' Năm mới không có ngày ấy.'}`;
      entries.push(
        makeMuc({
          ...done,
          loai: 'thoi-ky',
          hanhDong: 'thay',
          cho: place(`thoiKy.${key}`),
          truoc: viDay(truoc),
          truocTho: truoc,
          sau: viDay(sau),
          sauTho: sau,
          lyDo,
          ...(truoc.slice(5) === sau.slice(5) ? {} : { trangThai: 'cho', tuDong: false }),
        }),
      );
    }
  }
  return entries;
}

function printDate({ ngay, thang, nam }: NgayCoTheTrong): string {
  return `ngày ${ngay ?? '…'} tháng ${thang ?? '…'} năm ${nam}`;
}

/** Questions about the plan as a whole, first of all the one whether it comes every year. */
export function planQuestions(cu: KeHoach, boiCanh: BoiCanh): readonly MucRaSoat[] {
  const { nam } = boiCanh;
  const title = [cu.trichYeu, cu.phuDe ?? ''].join(' ');
  const printed = inlineText(parseInline(cu.trichYeu));
  const questions: MucRaSoat[] = [];
  if (
    !/(?<!\d)(?:19|20|21)\d\d(?!\d)/.test(
      title.replace(/(?:đến|đến hết|giai đoạn)\s+(?:năm\s+)?\d{4}(?:\s*[-–]\s*\d{4})?/gu, ''),
    )
  ) {
    const lyDo = `Trích yếu không ghi năm của kế hoạch: kế hoạch này có làm hằng năm không? Có thì giữ và quyết tiếp các việc dưới đây; không thì bỏ bản năm ${nam} này, sửa đổi, bổ sung kế hoạch cũ.`;
    questions.push(
      makeMuc({ loai: 'hang-nam', hanhDong: 'hoi', cho: [{ nut: '', duong: '' }], truoc: printed, lyDo, chac: 'cao' }),
    );
  }
  return [...questions, ...areaQuestion(boiCanh), ...cityQuestion(boiCanh), ...issuerQuestion(cu, boiCanh)];
}

/** What the catalogue cannot judge: an issuer that is written out, a place line that is. */
function issuerQuestion(cu: KeHoach, boiCanh: BoiCanh): readonly MucRaSoat[] {
  const { coQuanCu, ngayXet } = boiCanh;
  const questions: MucRaSoat[] = [];
  if (!coQuanCu.donVi) {
    const lyDo = `Cơ quan ban hành viết tay, danh mục không biết: ngày ${viDay(ngayXet)} còn tên này, còn cơ quan này không?`;
    questions.push(
      makeMuc({
        loai: 'co-quan-ban-hanh',
        hanhDong: 'hoi',
        cho: [{ nut: '', duong: '' }],
        truoc: coQuanCu.tenThuong,
        lyDo,
        chac: 'thap',
      }),
    );
  }
  if (cu.diaDanh !== undefined && (areaChange(boiCanh) || cityChange(boiCanh))) {
    const lyDo = 'Địa danh viết tay, mà địa bàn hay loại đơn vị đã đổi: xem còn đúng không.';
    questions.push(
      makeMuc({
        loai: 'dia-danh',
        hanhDong: 'hoi',
        cho: [{ nut: '', duong: 'diaDanh' }],
        truoc: cu.diaDanh,
        truocTho: cu.diaDanh,
        lyDo,
        chac: 'vua',
      }),
    );
  }
  return questions;
}

/** The issuer's own area changed: what the plan says of it, and whom it names, must be seen as a whole. */
function areaQuestion(boiCanh: BoiCanh): readonly MucRaSoat[] {
  const area = areaChange(boiCanh);
  return area === undefined
    ? []
    : [
        makeMuc({
          ...area,
          hanhDong: 'hoi',
          cho: [{ nut: '', duong: '' }],
          truoc: boiCanh.coQuanCu.tenThuong,
          chac: 'cao',
        }),
      ];
}

export function areaChange({ coQuanCu, coQuanMoi, tinh, danhMuc }: BoiCanh) {
  const [old, now] = [coQuanCu.donVi, coQuanMoi.donVi];
  if (!old || !now || (old === now && old.loai === now.loai)) return undefined;
  const merged = tinh.find(({ ma }) => ma === now.ma);
  const bodies =
    'Cần xem lại: xã, phường, đặc khu trong danh sách nhận và giao việc; sở, ban, ngành và Công an, Quân sự, Biên phòng, Hải quan của cả địa bàn mới; tòa án, viện kiểm sát khu vực; cơ sở trực thuộc; cửa khẩu, tuyến biên giới; số liệu, chỉ tiêu, địa bàn trọng điểm; văn bản của tỉnh cũ.';
  if (now.cap === 'tinh' && merged && merged.maCu.length > 1) {
    // A later change of its kind is another period of the same area.
    const since = danhMuc.allDonVi
      .flatMap(({ ma, tu }) => (ma === now.ma && tu !== undefined ? [tu] : []))
      .toSorted()[0];
    const lyDo = `Địa bàn đã đổi từ ngày ${viDay(since ?? danhMuc.loi.ngayCaiCach('bo-cap-huyen'))}: nay gồm ${merged.truoc}. ${bodies}`;
    return { loai: 'dia-ban-doi', lyDo, nguon: ['202/2025/QH15'] };
  }
  if (now.cap === 'xa' && now.bienDoi !== 'giu-nguyen') {
    const lyDo = `Địa giới đã đổi từ ngày ${viDay(now.tu ?? '')}. Cần xem lại: thôn, tổ dân phố, trường, trạm y tế, số liệu, chỉ tiêu, và tên các phòng của UBND.`;
    return { loai: 'dia-ban-doi', lyDo, nguon: [now.nguon] };
  }
  return undefined;
}

/** Initials of whoever drafted the old plan. */
export function drafterEntry({ luu }: KeHoach): readonly MucRaSoat[] {
  const { nguoiSoan } = luu;
  if (nguoiSoan === undefined) return [];
  const cho = [{ nut: '', duong: 'luu.nguoiSoan' }];
  const lyDo = 'Ký hiệu người soạn thảo của năm trước: năm mới ai soạn?';
  return [
    makeMuc({ loai: 'nguoi-soan', hanhDong: 'hoi', cho, truoc: nguoiSoan, truocTho: nguoiSoan, lyDo, chac: 'cao' }),
  ];
}

/** The signer's office, which is the last line where the authority lines are typed. */
function officeOf({ chuKy }: KeHoach): { readonly duong: string; readonly chu: string } {
  if ('chucVu' in chuKy) return { duong: 'chuKy.chucVu', chu: chuKy.chucVu };
  return { duong: `chuKy.dong.${chuKy.dong.length - 1}`, chu: chuKy.dong.at(-1) ?? '' };
}

export function signerEntries(
  cu: KeHoach,
  { nguoiKy, nam }: YeuCau,
): { readonly hoTen: string | null; readonly muc: readonly MucRaSoat[] } {
  const { hoTen } = cu.chuKy;
  const cho = [{ nut: '', duong: 'chuKy.hoTen' }];
  if (nguoiKy !== undefined && nguoiKy !== hoTen) {
    const muc = makeMuc({
      loai: 'nguoi-ky',
      hanhDong: 'thay',
      cho,
      truoc: hoTen ?? '(để trống)',
      sau: nguoiKy,
      lyDo: 'Người ký của năm nay.',
      nguon: ['--nguoi-ky'],
      chac: 'cao',
      trangThai: 'nhan',
    });
    const { duong, chu } = officeOf(cu);
    const office = makeMuc({
      loai: 'chuc-vu',
      hanhDong: 'hoi',
      cho: [{ nut: '', duong }],
      truoc: chu,
      truocTho: chu,
      lyDo: `Chức vụ của người ký năm trước: ${nguoiKy} ký với chức vụ gì?`,
      chac: 'cao',
    });
    return { hoTen: nguoiKy, muc: [muc, office] };
  }
  if (hoTen === null) return { hoTen, muc: [] };
  const muc = makeMuc({
    loai: 'nguoi-ky',
    hanhDong: 'hoi',
    cho,
    truoc: hoTen,
    lyDo: `Người ký của năm trước: năm ${nam} ai ký, chức vụ gì?`,
    chac: 'cao',
  });
  return { hoTen, muc: [muc] };
}
