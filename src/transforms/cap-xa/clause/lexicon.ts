/** What the words of a clause say of levels and ground: rows of data/loi/cap-tren.yaml. */
import type { Loi } from '../../../phrase/loi.js';
import type { PhraseHit } from '../../../phrase/model.js';
import { type DiaBanRieng, diaBanRieng } from '../model.js';

export const tenDiaBan = {
  bienGioi: 'khu vực biên giới',
  cuaKhau: 'cửa khẩu, hải quan',
  cangHangKhong: 'cảng hàng không',
  khuCongNghiep: 'khu, cụm công nghiệp',
  khuDoThi: 'khu đô thị, chung cư',
} as const;

/** Provincial words; in a city with provincial rank (`loai`) the city too. */
export function provinceWords(text: string, loai: string, loi: Loi): readonly PhraseHit[] {
  return loi
    .bang('chuCapTinh')
    .find(text)
    .filter(({ row }) => row.nghia === undefined || loai === 'thành phố');
}

/** What a text as printed needs on the ground; of several the first named. */
export function groundOf(words: string, loi: Loi): DiaBanRieng | undefined {
  const nghia = loi.bang('diaBanRieng').first(words)?.row.nghia;
  return diaBanRieng.find((one) => one.replace(/\p{Lu}/gu, (letter) => `-${letter.toLowerCase()}`) === nghia);
}

const level = '(?:xã|phường|đặc khu|thị trấn)';

/** The kinds of commune one after another, in any order, case (flag `i`) and with any sign between them. */
export const levelList = `${level}(?:(?:\\s*[,;/]\\s*|\\s+-\\s+|\\s+(?:(?:và|hoặc)\\s+)?)(?:các\\s+)?${level})+(?![\\p{L}])`;
