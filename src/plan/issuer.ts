/** Resolves the issuing agency of a plan: an id or name of the catalogue, or the names as the plan writes them out. */
import { fold, nearest } from '../diagnostic/suggest.js';
import { defined } from '../values/defined.js';
import type { CoQuanBanHanh, DanhMuc, DonVi } from './catalogue.js';
import { error, type Finding } from './finding.js';
import { asList, asMap, asText, type RawMap } from './raw.js';
import type { KeHoach } from './schema.js';
import type { Locate } from './tree.js';

interface IssuerReading {
  readonly coQuan?: CoQuanBanHanh;
  readonly findings: readonly Finding[];
}

export function readIssuer(plan: RawMap, danhMuc: DanhMuc, ngay: string | undefined, locate: Locate): IssuerReading {
  const name = asText(plan.coQuan);
  if (name === undefined) return writtenOut(plan, locate);
  const found = danhMuc.banHanh(name, ngay);
  if (found === undefined) {
    const needed = 'cần mã hoặc tên có trong danh mục, hoặc viết đủ: coQuan: { ten: […], tenThuong: … }';
    const message = `Thấy cơ quan “${name}” mà danh mục không có; ${needed}.${nearIssuers(name, danhMuc)}`;
    return { findings: [error('co-quan-la', message, locate(['coQuan']))] };
  }
  if (!isSeveral(found)) return { coQuan: found, findings: [] };
  const choices = found.slice(0, 8).map((one) => `${one.id} (${placeName(one, danhMuc)})`);
  const message = `Thấy tên “${name}” ứng với ${found.length} cơ quan; cần viết mã: ${choices.join(', ')}.`;
  return { findings: [error('co-quan-nhieu', message, locate(['coQuan']))] };
}

function isSeveral(found: CoQuanBanHanh | readonly CoQuanBanHanh[]): found is readonly CoQuanBanHanh[] {
  return Array.isArray(found);
}

function placeName({ tenThuong, donVi }: CoQuanBanHanh, danhMuc: DanhMuc): string {
  const parent = donVi?.maCha === undefined ? undefined : danhMuc.donVi(donVi.maCha, donVi.tu);
  return parent ? `${tenThuong}, ${parent.loai} ${parent.ten}` : tenThuong;
}

/** Names are compared without “UBND” and “Ủy ban nhân dân”, which all issuers share. */
function nearIssuers(name: string, danhMuc: DanhMuc): string {
  const wanted = fold(name).replace(/^(?:ubnd|uy ban nhan dan)\s+/, '');
  const byName = new Map(danhMuc.allDonVi.map((unit) => [unitName(unit), unit]));
  const byId = new Map(danhMuc.allDonVi.map((unit) => [`ubnd-${unit.ma}`, unit]));
  const known = /^ubnd-/.test(wanted) ? byId : byName;
  const units = nearest(wanted, [...known.keys()], 3).flatMap((key) => known.get(key) ?? []);
  if (units.length === 0) return '';
  return ` Có phải ${units.map((unit) => `ubnd-${unit.ma} (UBND ${unitName(unit)})`).join(' hoặc ')} không?`;
}

function unitName({ loai, ten }: DonVi): string {
  return `${loai} ${ten}`;
}

/** A plan may write its agency out; then it must give the place name too, which no catalogue can add. */
function writtenOut(plan: RawMap, locate: Locate): IssuerReading {
  const written = asMap(plan.coQuan);
  const dong = asList(written.ten).flatMap((line) => asText(line) ?? []);
  const tenThuong = asText(written.tenThuong);
  if (dong.length === 0 || tenThuong === undefined) return { findings: [] };
  const diaDanh = asText(plan.diaDanh);
  if (diaDanh === undefined) {
    const message = 'Thấy cơ quan viết đủ tên mà thiếu khóa “diaDanh”; cần ghi địa danh in ở đầu trang.';
    return { findings: [error('thieu-dia-danh', message, locate(['coQuan']))] };
  }
  const lines = asList(written.chuQuan).flatMap((line) => asText(line) ?? []);
  const chuQuan = asText(written.chuQuan) ?? (lines.length > 0 ? lines : undefined);
  return { coQuan: writtenIssuer({ ten: dong, tenThuong, chuQuan }, diaDanh), findings: [] };
}

/** An agency that no catalogue knows. */
export function writtenIssuer(
  { ten, tenThuong, chuQuan }: Exclude<KeHoach['coQuan'], string>,
  diaDanh: string,
): CoQuanBanHanh {
  return {
    id: '',
    dong: ten,
    tenThuong,
    tenTat: tenThuong.replace(/^Ủy ban nhân dân/, 'UBND'),
    diaDanh,
    taiDau: ten[0]?.startsWith('ỦY BAN NHÂN DÂN') ? 'ubnd' : 'khac',
    ...defined({ chuQuan }),
  };
}
