/** A province that becomes a city under the centre: its bodies change their names with it. */
import type { DonVi } from '../../plan/catalogue.js';
import { escapeInline } from '../../plan/inline.js';
import { makeMuc } from '../ra-soat/entry.js';
import type { DeXuat, MucRaSoat } from '../ra-soat/model.js';
import { addDays, viDay } from './entries-words.js';
import type { BoiCanh } from './model.js';

interface CityChange {
  readonly before: DonVi;
  readonly after: DonVi;
  /** Only within the plan's time: on the day of judgement the old name still holds. */
  readonly within: boolean;
}

export function cityChange({
  danhMuc,
  coQuanCu,
  coQuanMoi,
  ngayCu,
  ngayXet,
  ngayCuoi,
}: BoiCanh): CityChange | undefined {
  // Merging gave some provinces another code: the old one says nothing of the new plan's days.
  const [old, ma] = [provinceOf(coQuanCu.donVi), provinceOf(coQuanMoi.donVi)];
  if (old === undefined || ma === undefined) return undefined;
  const [before, now, later] = [danhMuc.donVi(old, ngayCu), danhMuc.donVi(ma, ngayXet), danhMuc.donVi(ma, ngayCuoi)];
  if (before && now && before.ten === now.ten && before.loai !== now.loai) return { before, after: now, within: false };
  if (now && later && now.ten === later.ten && now.loai !== later.loai)
    return { before: now, after: later, within: true };
  return undefined;
}

function provinceOf(unit: DonVi | undefined): string | undefined {
  return unit?.cap === 'tinh' ? unit.ma : unit?.maCha;
}

export function cityQuestion(boiCanh: BoiCanh): readonly MucRaSoat[] {
  const change = cityChange(boiCanh);
  if (!change) return [];
  const { before, after, within } = change;
  const since = viDay(after.tu ?? '');
  const names = `“UBND ${before.loai}”, “Công an ${before.loai}”, “Tỉnh ủy”`;
  const lyDo = within
    ? `Đổi ngay trong thời gian của kế hoạch: đến hết ngày ${viDay(addDays(after.tu ?? '', -1))} là ${before.loai} ${before.ten}, từ ngày ${since} là ${after.loai} ${after.ten}. Chọn cách gọi cho cả kế hoạch (${names}…), hay nêu cả hai.`
    : `Từ ngày ${since}, ${before.loai} ${before.ten} là ${after.loai} ${after.ten}: ${names}… trong kế hoạch phải đổi theo.`;
  const truoc = `${before.loai} ${before.ten}`;
  return [
    makeMuc({
      loai: 'tinh-thanh-pho',
      hanhDong: 'hoi',
      cho: [{ nut: '', duong: '' }],
      truoc,
      lyDo,
      nguon: [after.nguon],
      chac: 'cao',
    }),
  ];
}

/** What a provincial body of the plan is called after the change; undefined where its name does not say the level. */
export function cityName(printed: string, key: string | undefined, boiCanh: BoiCanh): DeXuat | undefined {
  const change = cityChange(boiCanh);
  if (change?.after.loai !== 'thành phố') return undefined;
  const chu = printed
    .replace(/Tỉnh ủy/g, 'Thành ủy')
    .replace(/(?<!\p{L})tỉnh(?!\p{L})/gu, 'thành phố')
    .replace(/(?<!\p{L})Tỉnh đoàn(?!\p{L})/gu, 'Thành đoàn');
  if (chu === printed) return undefined;
  const tho = key === undefined ? escapeInline(chu) : `[${escapeInline(chu)}](cq:${key})`;
  const lyDo = change.within ? `Tên từ ngày ${viDay(change.after.tu ?? '')}.` : 'Tên của cơ quan thành phố.';
  return { chu, tho, lyDo };
}
