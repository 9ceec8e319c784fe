/** Last year's plan → this year's plan with its review list: the whole way of this room. */
import type { Diagnostic, Result } from '../../diagnostic/model.js';
import { judgedDay } from '../../plan/dates.js';
import type { LoadedPlan } from '../../plan/load.js';
import type { KeHoach, Nut } from '../../plan/schema.js';
import { groupMuc } from '../ra-soat/entry.js';
import type { MucRaSoat } from '../ra-soat/model.js';
import { chooseDay, type Dau, drafterEntry, headEntries, newHead, planQuestions, signerEntries } from './dau.js';
import { fullDays } from './lich.js';
import type { BoiCanh, DuKien, NamMoi, YeuCau } from './model.js';
import { askSections } from './muc-chia-viec.js';
import { withGroups } from './nhom.js';
import { renewTexts } from './texts.js';
import { newIssuer } from './tu-choi.js';

/** Every node, row and appendix of `plan` must have its id. */
export function rollForward(plan: LoadedPlan, yeuCau: YeuCau, facts: DuKien): Result<NamMoi> {
  const { keHoach: cu, coQuan: coQuanCu } = plan;
  const refuse = (code: string, message: string, path: string): Result<NamMoi> => {
    return { diagnostics: [{ code, severity: 'error', message, place: plan.place(path) }] };
  };
  if (yeuCau.nam <= cu.nam) {
    return refuse(
      'nam-khong-moi',
      `Thấy --nam ${yeuCau.nam}, kế hoạch này đã là của năm ${cu.nam}; cần một năm sau đó.`,
      'nam',
    );
  }
  const namXet = Number((yeuCau.ngay ?? '').slice(0, 4)) || yeuCau.nam;
  if (namXet < cu.nam || namXet > yeuCau.nam + 1) {
    const message = `Thấy --ngay năm ${namXet}, kế hoạch mới là của năm ${yeuCau.nam}; cần một ngày từ năm ${cu.nam} tới năm ${yeuCau.nam + 1}.`;
    return refuse('ngay-xet-la', message, 'nam');
  }
  const dau = newHead(cu, yeuCau);
  const { ngay: ngayXet, vi } = chooseDay(yeuCau, dau);
  const id = typeof cu.coQuan === 'string' ? cu.coQuan : '';
  const issuer = newIssuer(id, coQuanCu, ngayXet, facts);
  if ('lyDo' in issuer) return refuse('khong-chuyen-duoc', issuer.lyDo, 'coQuan');
  const boiCanh: BoiCanh = {
    ...facts,
    ...yeuCau,
    cu,
    moi: { ...cu, nam: yeuCau.nam, so: null, ngay: dau.ngay, ...(dau.thoiKy ? { thoiKy: dau.thoiKy } : {}) },
    coQuanCu,
    coQuanMoi: issuer.coQuan,
    ngayCu: judgedDay(cu.ngay, cu.thoiKy?.tu),
    ngayXet,
    ngayCuoi: lastDay(cu, dau, yeuCau.nam, ngayXet),
    lech: yeuCau.nam - cu.nam,
  };
  const texts = renewTexts(cu, boiCanh);
  const signer = signerEntries(cu, yeuCau);
  const keHoach = assemble(texts.keHoach, dau, signer.hoTen, yeuCau.nam, id === '' ? undefined : issuer.id);
  const muc = groupMuc(
    withGroups([
      ...planQuestions(cu, boiCanh),
      ...headEntries(cu, dau, boiCanh),
      ...issuerEntry(id, issuer.id, boiCanh),
      ...texts.muc,
      ...askSections(keHoach, boiCanh),
      ...signer.muc,
      ...drafterEntry(cu),
    ]),
  );
  return { value: { keHoach, muc, ngayXet, vi, diagnostics: notices(boiCanh, muc, plan) }, diagnostics: [] };
}

/** The last day that the plan speaks of: of its period or of its timetable; the year's end where neither is given. */
function lastDay(cu: KeHoach, dau: Dau, nam: number, ngayXet: string): string {
  const lech = nam - cu.nam;
  const marked = [...JSON.stringify(cu).matchAll(/\[([^\]]*)\]\(moc\)/g)].flatMap(([, words = '']) =>
    fullDays(words).map(({ iso }) => `${Number(iso.slice(0, 4)) + lech}${iso.slice(4)}`),
  );
  const days = [...marked, ...(dau.thoiKy ? [dau.thoiKy.den] : [`${nam}-12-31`])];
  return days.reduce((last, day) => (day > last ? day : last), ngayXet);
}

function assemble(texts: KeHoach, dau: Dau, hoTen: string | null, nam: number, coQuan: string | undefined): KeHoach {
  const plan: KeHoach = {
    ...texts,
    nam,
    so: null,
    ngay: dau.ngay,
    chuKy: { ...texts.chuKy, hoTen },
    noiDung: withLineage(texts.noiDung),
  };
  if (coQuan !== undefined) plan.coQuan = coQuan;
  if (dau.thoiKy) plan.thoiKy = dau.thoiKy;
  if (texts.phuLuc) {
    plan.phuLuc = texts.phuLuc.map((one) => ({ ...one, ...lineage(one.id), noiDung: withLineage(one.noiDung) }));
  }
  return plan;
}

/** Every node and row names the node of the source plan that it was made from; ids stay what they were. */
function withLineage(nodes: readonly Nut[]): Nut[] {
  return nodes.map((node) => {
    if (node.cap === 'bang') {
      return { ...node, ...lineage(node.id), hang: node.hang.map((row) => ({ ...row, ...lineage(row.id) })) };
    }
    return { ...node, ...lineage(node.id), ...(node.con ? { con: withLineage(node.con) } : {}) };
  });
}

function lineage(id: string | undefined): { nguon?: string } {
  return id === undefined ? {} : { nguon: id };
}

function issuerEntry(before: string, after: string, { coQuanCu, coQuanMoi }: BoiCanh): readonly MucRaSoat[] {
  if (before === after || before === '') return [];
  return [
    {
      ma: `mcq-${after}`,
      loai: 'ma-co-quan',
      hanhDong: 'thay',
      cho: [{ nut: '', duong: 'coQuan' }],
      truoc: before,
      sau: after,
      lyDo: `${coQuanCu.tenThuong} nay mang mã khác (${coQuanMoi.id}).`,
      nguon: ['19/2025/QĐ-TTg'],
      chac: 'cao',
      tuDong: true,
      trangThai: 'nhan',
    },
  ];
}

/** What the command says beside the list. */
function notices(boiCanh: BoiCanh, muc: readonly MucRaSoat[], plan: LoadedPlan): readonly Diagnostic[] {
  const notes: Diagnostic[] = [];
  const note = (code: string, message: string, path: string) =>
    notes.push({ code, severity: 'warning', message, place: plan.place(path) });
  const years = new Set([boiCanh.ngayXet, boiCanh.ngayCuoi].map((day) => Number(day.slice(0, 4))));
  for (const year of years) {
    if (boiCanh.ngayNghi.has(year)) continue;
    note(
      'chua-co-ngay-nghi',
      `Thấy chưa có danh sách ngày nghỉ năm ${year}; cần tệp data/danh-muc/ngay-nghi/${year}.yaml để biết hạn nào trúng ngày nghỉ lễ.`,
      'nam',
    );
  }
  if (boiCanh.vanBan !== undefined && !muc.some(({ loai }) => loai === 'van-ban-nam')) {
    note(
      'van-ban-khong-cho',
      'Thấy --van-ban nhưng kế hoạch cũ không dẫn văn bản mở đầu hằng năm mà danh mục biết; cần tự đưa văn bản mới vào căn cứ hay lời dẫn.',
      'loiDan',
    );
  }
  if (boiCanh.chuDe !== undefined && !muc.some(({ loai, sau }) => loai === 'chu-de' && sau !== undefined)) {
    note(
      'chu-de-khong-cho',
      'Thấy --chu-de nhưng kế hoạch cũ không đánh dấu chủ đề ở đâu; cần tự đưa chủ đề vào.',
      'chuDe',
    );
  }
  return notes;
}
