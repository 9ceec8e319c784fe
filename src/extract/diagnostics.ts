/** What a person should know at once about what was read: not a plan, places not understood. */
import type { Diagnostic } from '../diagnostic/model.js';
import type { ReadDocument, ReadPlace } from '../readers/model.js';
import type { Coverage } from './model.js';

export function diagnosticsOf(documents: readonly ReadDocument[], { doan, ngo }: Coverage): readonly Diagnostic[] {
  const file = documents[0]?.file ?? '';
  const kind = ngo.find(({ loai }) => loai === 'loai');
  const notPlan: readonly Diagnostic[] = kind
    ? [
        {
          code: 'khong-phai-ke-hoach',
          severity: 'warning',
          message: `${kind.lyDo}; bản nháp giữ đủ chữ theo khuôn của kế hoạch, cần xem lại từng mục trước khi dùng.`,
          place: { file },
        },
      ]
    : [];
  const lost = doan.filter(({ trangThai }) => trangThai === 'chua-hieu');
  return [
    ...notPlan,
    ...lost.map(
      ({ tep, place, chu }): Diagnostic => ({
        code: 'chua-hieu',
        severity: 'warning',
        message: `Thấy đoạn chưa đưa vào bản nháp (${placeWords(place)}): “${shortened(chu)}”; cần xem và tự thêm nếu cần.`,
        place: { file: tep },
      }),
    ),
  ];
}

export function placeWords({ part, paragraph, line, page }: ReadPlace): string {
  const words = [
    page === undefined ? '' : `trang ${page}`,
    line === undefined ? '' : `dòng ${line}`,
    paragraph === undefined ? '' : `đoạn ${paragraph}`,
  ].filter((word) => word !== '');
  return words.length > 0 ? words.join(', ') : part;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
