/** What the command `nhap` tells: what was made, how much of the source is in it, what to look at. */
import type { Account } from '../app/jobs/nhap/account.js';
import type { NhapSummary } from '../app/jobs/nhap/nhap.js';

export function nhapLines({ written }: NhapSummary): readonly string[] {
  if (!written) return [];
  const { plan, report, counts, account, planFaults } = written;
  const { doan, giu, doi, bo, chuaHieu, them, ngo } = counts;
  const wordLine = account ? accountLine(account) : 'Chưa in thử được bản nháp nên chưa so được từng chữ với nguồn.';
  const errors = planFaults.filter(({ severity }) => severity === 'error').length;
  return [
    `Đã ghi ${plan}`,
    `Báo cáo: ${report}`,
    `Đoạn và ô của nguồn: ${doan}. Giữ nguyên ${giu}, in khác nguồn ${doi}, bỏ có lý do ${bo}, chưa hiểu ${chuaHieu}. Thêm ${them}, chỗ cần xem ${ngo}.`,
    wordLine,
    ...(errors > 0 ? [`Còn ${errors} lỗi phải sửa trong tệp YAML trước khi tạo văn bản:`] : []),
  ];
}

function accountLine({ words, lost, moved }: Account): string {
  const { nguon, mat, them } = words;
  const unread = lost > 0 ? `, ${lost} chỗ chương trình không đọc được (nêu ở trên)` : '';
  const elsewhere = moved.length > 0 ? `, ${moved.length} đoạn in ở chỗ khác` : '';
  return `Chữ: nguồn ${nguon}, in ra ${words.in}; ${mat.length} chữ của nguồn không in ra, ${them.length} chữ in thêm (kê trong báo cáo)${unread}${elsewhere}.`;
}
