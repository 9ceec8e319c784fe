/** What the command `nhap` tells: what was made, how much of the source is in it, what to look at. */
import type { NhapSummary } from '../app/jobs/nhap/nhap.js';

export function nhapLines({ written }: NhapSummary): readonly string[] {
  if (!written) return [];
  const { plan, report, counts, words, planFaults } = written;
  const { doan, giu, doi, bo, chuaHieu, them, ngo } = counts;
  const wordLine = words
    ? `Chữ: nguồn ${words.nguon}, in ra ${words.in}; ${words.mat.length} chữ của nguồn không in ra, ${words.them.length} chữ in thêm (kê trong báo cáo).`
    : 'Chưa in thử được bản nháp nên chưa so được từng chữ với nguồn.';
  const errors = planFaults.filter(({ severity }) => severity === 'error').length;
  return [
    `Đã ghi ${plan}`,
    `Báo cáo: ${report}`,
    `Đoạn và ô của nguồn: ${doan}. Giữ nguyên ${giu}, in khác nguồn ${doi}, bỏ có lý do ${bo}, chưa hiểu ${chuaHieu}. Thêm ${them}, chỗ cần xem ${ngo}.`,
    wordLine,
    ...(errors > 0 ? [`Còn ${errors} lỗi phải sửa trong tệp YAML trước khi tạo văn bản:`] : []),
  ];
}
