/** Which communes a run is about: all of the province, those that were typed, or those of a sheet. */
import type { Diagnostic } from '../../../diagnostic/model.js';
import { didYouMean } from '../../../diagnostic/suggest.js';
import { type DonVi, inBeing, tenDonVi } from '../../../plan/catalogue.js';
import { communesOf, findCommune } from '../../../transforms/cap-xa/commune/communes-of.js';
import type { CapXaInput } from './input.js';
import { useList } from './list.js';

export interface ChoiceRequest {
  /** The province's plan as typed. */
  readonly plan: string;
  /** Codes or names; all communes of the province when `all`. */
  readonly communes: readonly string[];
  readonly all: boolean;
  /** A sheet that names the communes and carries what their profiles need, as typed. */
  readonly list?: string;
  readonly cwd: string;
  readonly root: string;
}

export interface Chosen {
  readonly communes: readonly DonVi[];
  /** How many profiles a sheet changed. */
  readonly profiles?: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing is to be made; otherwise what is faulty is left out and the others are made. Its exit code. */
  readonly unusable?: 1 | 3;
}

export async function chooseCommunes(request: ChoiceRequest, input: CapXaInput): Promise<Chosen> {
  const { tinh, ngay, danhMuc } = input;
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
    if (fits.length === 0) fault('khong-co-xa', unknownCommune(typed, known, input));
    if (fits.length > 1) fault('nhieu-xa', `Thấy tên “${typed}” ứng với ${fits.length} đơn vị; cần ghi mã: ${names}.`);
    return fits.length === 1 ? fits : [];
  });
  const unusable = diagnostics.length > 0 ? { unusable: 1 as const } : {};
  return { ...unusable, communes: [...new Map(found.map((one) => [one.ma, one])).values()], diagnostics };
}

/** A code of another province is told as that; else the likeliest name is offered. */
function unknownCommune(typed: string, known: readonly DonVi[], { tinh, ngay, danhMuc }: CapXaInput): string {
  const now = (code: string | undefined) =>
    danhMuc.allDonVi.find((unit) => unit.ma === code && inBeing(unit, ngay) !== 'khong');
  const where = tinh.coQuan.donVi ? tenDonVi(tinh.coQuan.donVi) : 'tỉnh này';
  const elsewhere = now(typed);
  if (elsewhere) {
    const owner = now(elsewhere.maCha);
    return `Thấy ${typed} là ${tenDonVi(elsewhere)}${owner ? `, ${tenDonVi(owner)}` : ''}; cần một đơn vị cấp xã của ${where}.`;
  }
  const names = known.flatMap((one) => [one.ten, tenDonVi(one)]);
  return `Thấy “${typed}”, ${where} không có xã, phường, đặc khu nào mã hoặc tên ấy; cần mã 5 chữ số, hoặc tên viết đủ trong ngoặc kép.${didYouMean(typed, names)}`;
}
