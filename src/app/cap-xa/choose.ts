/** Which communes a run is about: all of the province, those that were typed, or those of a sheet. */
import type { Diagnostic } from '../../diagnostic/model.js';
import type { DonVi } from '../../plan/danh-muc/model.js';
import { communesOf, findCommune } from '../../transforms/cap-xa/communes-of.js';
import type { CapXaRequest } from './cap-xa.js';
import type { CapXaInput } from './input.js';
import { useList } from './list.js';

export interface Chosen {
  readonly communes: readonly DonVi[];
  /** How many profiles a sheet changed. */
  readonly profiles?: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing is to be made; otherwise what is faulty is left out and the others are made. */
  readonly unusable?: true;
}

export async function chooseCommunes(request: CapXaRequest, { tinh, ngay, danhMuc }: CapXaInput): Promise<Chosen> {
  const { communes, all, plan, list } = request;
  const known = communesOf(tinh.coQuan.donVi?.ma ?? '', ngay, danhMuc);
  if (all) return { communes: known, diagnostics: [] };
  if (list !== undefined) return useList(list, known, `${tinh.coQuan.donVi?.loai} ${tinh.coQuan.donVi?.ten}`, request);
  const diagnostics: Diagnostic[] = [];
  const fault = (code: string, message: string) =>
    diagnostics.push({ code, severity: 'error', message, place: { file: plan } });
  const found = communes.flatMap((typed) => {
    const fits = findCommune(typed, known);
    const names = fits.map(({ ma, loai, ten }) => `${ma} (${loai} ${ten})`).join(', ');
    if (fits.length === 0)
      fault(
        'khong-co-xa',
        `thấy “${typed}”, ${tinh.coQuan.donVi?.loai ?? 'tỉnh'} ${tinh.coQuan.donVi?.ten ?? ''} không có xã, phường, đặc khu nào mã hoặc tên ấy`,
      );
    if (fits.length > 1) fault('nhieu-xa', `thấy tên “${typed}” ứng với ${fits.length} đơn vị, cần ghi mã: ${names}`);
    return fits.length === 1 ? fits : [];
  });
  const unusable = diagnostics.length > 0 ? { unusable: true as const } : {};
  return { ...unusable, communes: [...new Map(found.map((one) => [one.ma, one])).values()], diagnostics };
}
