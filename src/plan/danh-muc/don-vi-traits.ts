/** The columns of a unit after its code and name: kind, level, parent, period, origin of the name, source. */
import { type Fault, splitRow } from './csv.js';
import { isDay } from './dates.js';
import { bienDoi, type CapDonVi, capDonVi, type DonVi, datTenTheo, type LoaiDonVi, loaiDonVi } from './model.js';

export const traitColumns = ['loai', 'cap', 'ma_cha', 'tu', 'den', 'dat_ten_theo', 'bien_doi', 'nguon'] as const;

export type Traits = Omit<DonVi, 'ma' | 'ten'>;

const nouns: Readonly<Record<CapDonVi, readonly LoaiDonVi[]>> = {
  tinh: ['tỉnh', 'thành phố'],
  huyen: ['huyện', 'quận', 'thị xã', 'thành phố'],
  xa: ['xã', 'phường', 'thị trấn', 'đặc khu'],
};

export function readTraits(rest: string): Traits | Fault {
  const fields = splitRow(rest, traitColumns.length);
  if ('code' in fields) return { code: 'bang-sai', message: 'Thấy số ô khác với dòng đầu; cần đủ các cột của bảng.' };
  const [noun = '', level = '', maCha = '', tu = '', den = '', after = '', change = '', nguon = ''] = fields;
  const cap = capDonVi.find((word) => word === level);
  if (!cap) return choice('cap', level, capDonVi);
  const loai = loaiDonVi.find((word) => word === noun);
  if (!loai || !nouns[cap].includes(loai)) return choice('loai', noun, nouns[cap]);
  const origin = datTenTheo.find((word) => word === after);
  if (!origin) return choice('dat_ten_theo', after, datTenTheo);
  const changed = bienDoi.find((word) => word === change);
  if (!changed && change !== '') return choice('bien_doi', change, bienDoi);
  if (nguon === '') return { code: 'thieu-nguon', message: 'Thấy cột nguon trống; cần ghi đơn vị này lấy từ đâu.' };
  const wrong = [tu, den].find((day) => day !== '' && !isDay(day));
  if (wrong !== undefined) {
    return {
      code: 'ngay-sai',
      message: `Thấy ngày “${wrong}”; cần ngày có thật dạng năm-tháng-ngày, ví dụ 2025-07-01.`,
    };
  }
  if (tu !== '' && den !== '' && tu > den) {
    return { code: 'ngay-nguoc', message: `Thấy từ ${tu} đến ${den}; cần ngày đầu trước ngày cuối.` };
  }
  const given = (text: string) => (text === '' ? undefined : text);
  return {
    loai,
    cap,
    maCha: given(maCha),
    tu: given(tu),
    den: given(den),
    datTenTheo: origin,
    bienDoi: changed,
    nguon,
  };
}

function choice(column: (typeof traitColumns)[number], found: string, words: readonly string[]): Fault {
  return { code: 'gia-tri-la', message: `Thấy “${found}” ở cột ${column}; cần một trong: ${words.join(', ')}.` };
}
