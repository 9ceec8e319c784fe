/** Whom a commune's plan goes to, and who signs it: kinds of bodies as a commune's plans have them. */
import type { KeHoach } from '../../plan/schema.js';
import type { KhungDayDu } from './frame.js';
import type { HoSo } from './profile.js';
import type { Filler } from './slots.js';

export function recipients(khung: KhungDayDu, filler: Filler, hoSo: HoSo | undefined): KeHoach['noiNhan'] {
  if (hoSo?.noiNhan) return [...hoSo.noiNhan];
  const { name } = filler;
  const { loai } = filler.xa;
  return [
    ...khung.noiNhanTren.map((ten) => ({ ten, ghiChu: 'b/c' })),
    `Thường trực ${name('dang-uy-xa')}, ${name('hdnd-xa').replace('Hội đồng nhân dân', 'HĐND')}`,
    `Chủ tịch, các Phó Chủ tịch UBND ${loai}`,
    name('ubmttq-xa-va-to-chuc'),
    name('cac-phong-ban-xa'),
    name('cong-an-xa'),
    name('ban-chqs-xa'),
    name('tram-y-te-xa'),
    name('cac-truong-hoc'),
    `Các ${filler.fill('{duoi-xa}')}`,
  ];
}

export function signature(hoSo: HoSo | undefined): KeHoach['chuKy'] {
  return hoSo?.nguoiKy ?? { chucVu: 'Chủ tịch', hoTen: null };
}
