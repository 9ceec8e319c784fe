/** Writes the head's number, date and kind into the account, where the templates print them otherwise. */
import { dayDigits, monthDigits } from '../../plan/dates.js';
import type { NgayCoTheTrong } from '../../plan/schema.js';
import type { Ledger } from '../ledger.js';
import type { Header } from './header.js';
import type { Parts } from './parts.js';

export interface Printed {
  readonly so: number | null;
  readonly kyHieu: string;
  readonly diaDanh: string;
  readonly ngay: NgayCoTheTrong;
}

const spaces = (text: string) => text.replace(/[\s\u00a0._…]+/g, ' ').trim();

export function accountForHead({ header, title, kind }: Parts, printed: Printed, ledger: Ledger): void {
  accountForNumber(header, printed, ledger);
  accountForDate(header, printed, ledger);
  if (!header.hasMotto) {
    const chu = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM; Độc lập - Tự do - Hạnh phúc';
    ledger.add('dauTrang', chu, 'Tệp nguồn không có quốc hiệu, tiêu ngữ; mẫu luôn in.');
  }
  if (title.kindLine) ledger.put(title.kindLine, 'loai', 'ten-loai');
  if (title.kindLine && kind && title.kindLine.rich.text.length > kind.ten.length)
    ledger.change(title.kindLine.paragraph, `tên loại in là “${kind.ten}”, phần còn lại vào trích yếu`);
}

function accountForNumber({ so: found }: Header, { so, kyHieu }: Printed, ledger: Ledger): void {
  const text = spaces(`Số: ${so === null ? '' : String(so).padStart(2, '0')}/${kyHieu}`);
  if (!found) {
    ledger.add('so', text, 'Tệp nguồn không có số, ký hiệu.');
    return;
  }
  ledger.put(found.line, 'so', 'so-ky-hieu');
  if (spaces(found.line.rich.text).replace(/ \//, '/').replace('Số:/', 'Số: /') !== text)
    ledger.change(found.line.paragraph, `in theo mẫu: “${text}”`);
}

function accountForDate({ date }: Header, { diaDanh, ngay }: Printed, ledger: Ledger): void {
  const day = ngay.ngay === null ? '' : dayDigits(ngay.ngay);
  const month = ngay.thang === null ? '' : monthDigits(ngay.thang);
  const text = spaces(`${diaDanh}, ngày ${day} tháng ${month} năm ${ngay.nam}`);
  if (!date) {
    ledger.add('ngay', text, 'Tệp nguồn không có địa danh, ngày tháng.');
    return;
  }
  ledger.put(date.line, 'ngay', 'dia-danh');
  if (spaces(date.line.rich.text) !== text) ledger.change(date.line.paragraph, `in theo mẫu: “${text}”`);
}
