/** When a plan cannot be rolled forward at all: why, and what to do instead. */
import type { CoQuanBanHanh, DanhMuc } from '../../plan/catalogue.js';
import { viDay } from './entries-words.js';
import type { DuKien } from './model.js';

/** The issuer in the new year, or the reason why there is none. */
export type NewIssuer = { readonly id: string; readonly coQuan: CoQuanBanHanh } | { readonly lyDo: string };

export function newIssuer(id: string, coQuan: CoQuanBanHanh, ngayXet: string, facts: DuKien): NewIssuer {
  const { danhMuc } = facts;
  const unit = coQuan.donVi;
  if (!unit) return { id, coQuan };
  if (unit.cap === 'huyen') return { lyDo: district(coQuan, danhMuc, ngayXet) };
  const now = danhMuc.donVi(unit.ma, ngayXet);
  if (now && now.ten === unit.ten && now.cap === unit.cap) {
    const issuer = danhMuc.banHanh(`ubnd-${now.ma}`, ngayXet);
    return issuer && !Array.isArray(issuer) && 'id' in issuer ? { id, coQuan: issuer } : { id, coQuan };
  }
  return unit.cap === 'tinh' ? province(coQuan, ngayXet, facts) : { lyDo: commune(coQuan, ngayXet) };
}

function district({ tenThuong, donVi }: CoQuanBanHanh, danhMuc: DanhMuc, ngayXet: string): string {
  const above = donVi?.maCha === undefined ? undefined : danhMuc.donVi(donVi.maCha, ngayXet);
  const namesake = danhMuc
    .timDonVi(donVi?.ten ?? '', ngayXet)
    .filter(({ cap }) => cap === 'xa')
    .map(({ loai, ten }) => `${loai} ${ten}`);
  const same = namesake.length > 0 ? ` (${namesake.join(', ')} chỉ trùng tên, không kế tục cả địa bàn)` : '';
  return `Thấy kế hoạch của ${tenThuong}; cấp huyện đã hết hoạt động từ ngày ${viDay(danhMuc.loi.ngayCaiCach('bo-cap-huyen'))} nên không có kế hoạch năm sau của cơ quan này${same}; cần làm kế hoạch của từng xã, phường${above ? ` thuộc ${above.loai} ${above.ten}` : ''}: lấy kế hoạch của tỉnh rồi dùng lệnh cap-xa, hoặc chép tệp này thành kế hoạch mới của một xã, phường và viết lại phần giao việc.`;
}

/** Merged into another, or the same name under another code. */
function province({ tenThuong, donVi }: CoQuanBanHanh, ngayXet: string, { danhMuc, tinh }: DuKien): NewIssuer {
  const [ma, ten] = [donVi?.ma ?? '', donVi?.ten ?? ''];
  const into = tinh.find(({ maCu }) => maCu.includes(ma));
  if (into && into.ten === ten) {
    const issuer = danhMuc.banHanh(`ubnd-${into.ma}`, ngayXet);
    if (issuer && 'id' in issuer) return { id: `ubnd-${into.ma}`, coQuan: issuer };
  }
  const unit = into && danhMuc.donVi(into.ma, ngayXet);
  const name = into && `${unit?.loai ?? 'tỉnh'} ${into.ten}`;
  const what = into ? ` (nay là một phần của ${name}, gồm ${into.truoc})` : '';
  const lyDo = `Thấy kế hoạch của ${tenThuong}; tỉnh này không còn vào ngày ${viDay(ngayXet)}${what} nên không tự ban hành kế hoạch năm sau; cần bắt đầu từ kế hoạch năm trước của UBND ${name ?? 'tỉnh mới'}, phần riêng của địa bàn cũ thì chép tay vào đó.`;
  return { lyDo };
}

function commune({ tenThuong }: CoQuanBanHanh, ngayXet: string): string {
  return `Thấy kế hoạch của ${tenThuong}; đơn vị này không còn vào ngày ${viDay(ngayXet)} (đã sắp xếp lại) nên không ban hành kế hoạch năm sau; cần bắt đầu từ kế hoạch của xã, phường mới, hoặc từ kế hoạch của tỉnh bằng lệnh cap-xa.`;
}
