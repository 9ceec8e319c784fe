/** Sentences and forms that several rules use. */
import type { BoiCanh } from './model.js';

/** `2026-06-01` → `01/6/2026`; a month or year alone is printed as it is known. */
export function viDay(iso: string): string {
  const [nam = '', thang, ngay] = iso.split('-');
  if (thang === undefined) return nam;
  const month = Number(thang) < 3 ? thang : String(Number(thang));
  return ngay === undefined ? `${month}/${nam}` : `${ngay}/${month}/${nam}`;
}

/** The day after, ISO. */
export function nextDay(iso: string): string {
  return addDays(iso, 1);
}

export function addDays(iso: string, days: number): string {
  const [nam = 1970, thang = 1, ngay = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(nam, thang - 1, ngay + days)).toISOString().slice(0, 10);
}

/** 0: Sunday. */
export function weekday(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

export const weekdayNames = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** `tu` is after the old plan and not after the new plan's last day. */
export function changedBetween(date: string, { ngayCu, ngayCuoi }: BoiCanh): boolean {
  const day = date + '-01-01'.slice(date.length - 4);
  return date !== '' && ngayCu < day && day <= ngayCuoi;
}

export function insideNew(date: string, { ngayXet, ngayCuoi }: BoiCanh): boolean {
  return ngayXet <= date && date <= ngayCuoi;
}
