/** What the catalogue knows of an agency on the days that matter: the same, renamed for certain, or to be asked. */
import { type CoQuan, type DanhMuc, inBeing } from '../../plan/catalogue.js';
import { printedDate } from '../../plan/dates.js';
import { escapeInline } from '../../plan/inline.js';
import type { DeXuat } from '../ra-soat/model.js';
import { changedBetween, insideNew, nextDay, viDay } from './entries-words.js';
import type { BoiCanh } from './model.js';

export type State =
  | { readonly kind: 'same' }
  /** Automatic, certain, one to one. */
  | { readonly kind: 'renamed'; readonly by: CoQuan; readonly lyDo: string }
  | { readonly kind: 'asked'; readonly loai: string; readonly lyDo: string; readonly deXuat: readonly DeXuat[] };

/** `around`: the words among which it is named, for agencies whose tasks were split. */
export function judgeAgency(agency: CoQuan, around: string, boiCanh: BoiCanh): State {
  const { ngayXet } = boiCanh;
  const being = inBeing(agency, ngayXet);
  if (being === 'co') return judgeLiving(agency, boiCanh);
  const note = agency.ghiChu === undefined ? '' : ` ${agency.ghiChu}`;
  if (being === 'chua-ro') {
    const lyDo = `Chưa chắc ngày ${viDay(ngayXet)} còn tên này${until(agency)}.${note}`;
    return { kind: 'asked', loai: 'co-quan-chua-ro', lyDo, deXuat: successors(agency, boiCanh) };
  }
  if (agency.den === undefined) {
    const lyDo = `Ngày ${viDay(ngayXet)} chưa có cơ quan này (từ ${viDay(agency.tu ?? '')}).${note}`;
    return { kind: 'asked', loai: 'co-quan-chua-ro', lyDo, deXuat: [] };
  }
  const by = onlySuccessor(agency, boiCanh);
  if (by) return { kind: 'renamed', by, lyDo: `Tên cũ dùng đến ${printedDate(agency.den)}, nay là ${by.ten}.${note}` };
  if (agency.chia) {
    const lyDo = `Chỉ có đến ${printedDate(agency.den)}, việc đã chia cho nhiều cơ quan: chọn theo việc.${note}`;
    return { kind: 'asked', loai: 'co-quan-chia-viec', lyDo, deXuat: byTask(agency, around, boiCanh) };
  }
  if (agency.cap === 'huyen') {
    const lyDo = `Cấp huyện đã hết hoạt động (tên này đến ${printedDate(agency.den)}).${note}`;
    return { kind: 'asked', loai: 'co-quan-cap-huyen', lyDo, deXuat: successors(agency, boiCanh) };
  }
  const lyDo = `Tên này chỉ dùng đến ${printedDate(agency.den)}.${note}`;
  return { kind: 'asked', loai: 'co-quan-het', lyDo, deXuat: successors(agency, boiCanh) };
}

function judgeLiving(agency: CoQuan, boiCanh: BoiCanh): State {
  const { den, doiTu, giuTen, ghiChu = '', tuDong, chac } = agency;
  if (den?.length === 10 && insideNew(den, boiCanh) && den < boiCanh.ngayCuoi) {
    const lyDo =
      `Ngày ${viDay(boiCanh.ngayXet)} còn tên này, nhưng chỉ đến ${viDay(den)}: từ ngày ${viDay(nextDay(den))} là tên khác. ${ghiChu}`.trim();
    return { kind: 'asked', loai: 'co-quan-doi-trong-ky', lyDo, deXuat: successors(agency, boiCanh) };
  }
  if (giuTen && doiTu !== undefined && changedBetween(doiTu, boiCanh)) {
    const lyDo = `Tên không đổi, nhưng từ ${printedDate(doiTu)} tổ chức đã khác. ${ghiChu}`.trim();
    return { kind: 'asked', loai: 'co-quan-giu-ten', lyDo, deXuat: [] };
  }
  const doubtful =
    chac === 'thap' ||
    (tuDong === 'hoi' &&
      doiTu === undefined &&
      changedBetween(boiCanh.danhMuc.loi.ngayCaiCach('bo-cap-huyen'), boiCanh));
  if (giuTen && doubtful && tuDong !== 'khong') {
    return {
      kind: 'asked',
      loai: 'co-quan-giu-ten',
      lyDo: `${chac === 'cao' ? 'Tên này không phải tỉnh nào cũng dùng.' : 'Chưa chắc tên này còn dùng.'} ${ghiChu}`.trim(),
      deXuat: [],
    };
  }
  return { kind: 'same' };
}

function until({ den }: CoQuan): string {
  return den === undefined ? '' : ` (đến ${printedDate(den)})`;
}

/** At the plan's own level, in being, with a name that needs no number of a region. */
function onlySuccessor(agency: CoQuan, { danhMuc, ngayXet, coQuanMoi }: BoiCanh): CoQuan | undefined {
  const { tuDong, chac, moi = [], chia, cap } = agency;
  if (tuDong !== 'co' || chac !== 'cao' || chia !== undefined || moi.length !== 1) return undefined;
  if (cap !== coQuanMoi.donVi?.cap) return undefined;
  const by = danhMuc.coQuan(moi[0] ?? '', ngayXet);
  const sound = by !== undefined && by.cap === cap && !by.ten.includes('{') && inBeing(by, ngayXet) === 'co';
  return sound ? by : undefined;
}

function successors({ moi = [], deXuat = [] }: CoQuan, boiCanh: BoiCanh): readonly DeXuat[] {
  return [...moi, ...deXuat].flatMap((id) =>
    offer(id, 'Cơ quan kế tục theo danh mục; phải xem có đúng việc này không.', boiCanh),
  );
}

/** The successors, the one whose tasks the words speak of first. */
function byTask(agency: CoQuan, around: string, boiCanh: BoiCanh): readonly DeXuat[] {
  return rankTasks(agency, around, boiCanh.danhMuc).flatMap(({ ve, viec, chac, hits }) =>
    offer(ve, `${hits > 0 ? 'Hợp với câu này: ' : ''}${viec} (chắc: ${chacWords[chac]}).`, boiCanh),
  );
}

const chacWords = { cao: 'cao', vua: 'vừa', thap: 'thấp' } as const;

export function rankTasks({ chia = [] }: CoQuan, around: string, { loi }: DanhMuc) {
  const known = loi.bang('tuNhanViec').rows.flatMap(({ mau }) => mau);
  const words = around.toLowerCase();
  return chia
    .map((part) => ({
      ...part,
      hits: keywords(part.viec, known).reduce((sum, word) => sum + words.split(word).length - 1, 0),
    }))
    .toSorted((a, b) => b.hits - a.hits);
}

/** The things named in a description of tasks, and the shorter words that tell it as surely; what stands in brackets is an exception. */
function keywords(viec: string, known: readonly string[]): readonly string[] {
  const parts = viec
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .split(/[,;]/)
    .map((part) => part.trim());
  return [...new Set([...parts, ...parts.flatMap((part) => known.filter((word) => part.includes(word)))])].filter(
    (word) => word.length > 4,
  );
}

function offer(id: string, lyDo: string, { danhMuc, ngayXet }: BoiCanh): readonly DeXuat[] {
  const agency = danhMuc.coQuan(id, ngayXet);
  if (!agency || agency.ten.includes('{')) return [];
  return [{ chu: agency.ten, tho: `[${escapeInline(agency.ten)}](cq:${id})`, lyDo }];
}
