/** What the data must have and the source has not: visible words in its place, and a line in the report. */

import type { Ledger } from '../ledger.js';
import type { Kind } from './kinds.js';

const noTitle = '(chưa thấy trích yếu trong tệp nguồn)';
const noBody = '(chưa thấy nội dung trong tệp nguồn)';
/** A year must stand in the data; nothing is known of this one. */
const noYear = 2000;

export function missingTitle(ledger: Ledger): string {
  ledger.add('trichYeu', noTitle, 'Tệp nguồn không có trích yếu; cần điền.');
  return noTitle;
}

export function missingYear(ledger: Ledger): number {
  const lyDo = `tệp nguồn không nêu năm nào; tạm ghi ${noYear}, cần điền`;
  ledger.doubt({ loai: 'nam', chu: '', lyDo }, 'nam');
  return noYear;
}

export function missingBody(ledger: Ledger): { cap: 'doan'; chu: string } {
  const node = { cap: 'doan' as const, chu: noBody };
  ledger.add({ owner: node, field: 'chu' }, noBody, 'Tệp nguồn không có nội dung sau tiêu đề; cần điền.');
  return node;
}

export function missingKind({ loai, ten }: Partial<Kind>, ledger: Ledger): void {
  if (loai === 'ke-hoach') return;
  if (loai === undefined) ledger.add('loai', 'KẾ HOẠCH', 'Tệp nguồn không có dòng tên loại; tạm coi là kế hoạch.');
  const lyDo =
    ten === undefined
      ? 'Không thấy dòng tên loại văn bản (KẾ HOẠCH, QUYẾT ĐỊNH…) nên tạm coi là kế hoạch'
      : `Thấy văn bản này là ${ten.toLowerCase()}, không phải kế hoạch`;
  ledger.doubt({ loai: 'loai', chu: ten ?? '', lyDo }, 'loai');
}
