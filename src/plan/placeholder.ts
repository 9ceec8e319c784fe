/** Visible words in the place of what a plan must have and its source has not. */

export const coQuanChuaThay = '(CHƯA THẤY CƠ QUAN BAN HÀNH TRONG TỆP NGUỒN)';
export const chucVuChuaThay = '(CHƯA THẤY CHỨC VỤ NGƯỜI KÝ TRONG TỆP NGUỒN)';

export function isPlaceholder(text: string): boolean {
  return text === coQuanChuaThay || text === chucVuChuaThay;
}
