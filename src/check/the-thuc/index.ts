/** How rules about form are judged, where it takes more than what the standard says of a style. */
import type { Judge } from '../model.js';
import { canCuStyle } from './cc-02.js';
import { dauCauCanCu } from './cc-03.js';
import { khongChuQuan } from './cq-02.js';
import { tenDayDu } from './cq-04.js';
import { keCoQuan } from './cq-05.js';
import { cachDongCoQuan } from './cq-06.js';
import { coCoQuan } from './cq-07.js';
import { phuLucKhongKy } from './dau-03.js';
import { xepBangDauCach } from './dau-04.js';
import { diaDanhStyle } from './dd-01.js';
import { viTriDiaDanh } from './dd-02.js';
import { diaDanh } from './dd-03.js';
import { diaDanhRieng } from './dd-04.js';
import { phayDiaDanh } from './dd-05.js';
import { thoiGian } from './dd-06.js';
import { ngayCoSo0 } from './dd-07.js';
import { thangCoSo0 } from './dd-08.js';
import { phongChu } from './font-01.js';
import { mauChu } from './font-02.js';
import { bangMa } from './font-03.js';
import { unicodeDungSan } from './font-04.js';
import { phongNhung } from './font-05.js';
import { boCo } from './font-06.js';
import { quyenHan } from './ky-04.js';
import { cungTrang } from './ky-09.js';
import { le } from './le.js';
import { doKhan } from './mk-01.js';
import { luuHanhStyle } from './mk-03.js';
import { nguoiSoan } from './mk-04.js';
import { coNoiDung } from './nd-01.js';
import { kieuNoiDung } from './nd-02.js';
import { canhNoiDung } from './nd-03.js';
import { thutDong } from './nd-04.js';
import { cachDoan } from './nd-05.js';
import { cachDong } from './nd-06.js';
import { phan } from './nd-11.js';
import { mucSoARap } from './nd-12.js';
import { canhMuc } from './nd-14.js';
import { tieuDeKhoan } from './nd-17.js';
import { khoanKhongTieuDe } from './nd-18.js';
import { nhanDiem } from './nd-19.js';
import { nhanThapPhan } from './nd-22.js';
import { coTieuDe } from './nd-23.js';
import { nhanNoiNhan } from './nn-01.js';
import { dongNoiNhan } from './nn-03.js';
import { khongKinhGui } from './nn-06.js';
import { khoGiay } from './page-01.js';
import { chieuGiay } from './page-02.js';
import { cachMepSoTrang } from './page-08.js';
import { soPhuLuc } from './pl-02.js';
import { nhanPhuLuc } from './pl-03.js';
import { kemTheo } from './pl-05.js';
import { kePhuLuc } from './pl-07.js';
import { phuLucKhongDauTrang } from './pl-09.js';
import { soTrangDau } from './pnum-01.js';
import { soTrangARap } from './pnum-02.js';
import { soTrangCo } from './pnum-03.js';
import { viTriSoTrang } from './pnum-05.js';
import { soTrangNhat } from './pnum-06.js';
import { soTrangPhuLuc } from './pnum-07.js';
import { soTrangNhatPhuLuc } from './pnum-08.js';
import { quocHieu } from './qh-01.js';
import { viTriQuocHieu } from './qh-03.js';
import { nhanSo } from './so-01.js';
import { chuSo } from './so-02.js';
import { kyHieu } from './so-03.js';
import { dauNoi } from './so-04.js';
import { dauBang } from './tb-01.js';
import { soThuTu } from './tb-03.js';
import { netBang } from './tb-04.js';
import { coBang } from './tb-05.js';
import { rongBang } from './tb-06.js';
import { mauBang } from './tb-07.js';
import { tenLoai } from './tl-01.js';
import { tieuNgu } from './tn-01.js';
import { keTieuNgu } from './tn-03.js';
import { cachDongQuocHieu } from './tn-04.js';
import { keTrichYeu } from './ty-02.js';
import { cuoiTrichYeu } from './ty-03.js';
import { daiTrichYeu } from './ty-04.js';

export const formJudges: readonly Judge[] = [
  ...le,
  khoGiay,
  chieuGiay,
  cachMepSoTrang,
  phongChu,
  mauChu,
  bangMa,
  unicodeDungSan,
  phongNhung,
  boCo,
  soTrangDau,
  soTrangARap,
  soTrangCo,
  viTriSoTrang,
  soTrangNhat,
  soTrangPhuLuc,
  soTrangNhatPhuLuc,
  quocHieu,
  viTriQuocHieu,
  tieuNgu,
  keTieuNgu,
  cachDongQuocHieu,
  khongChuQuan,
  tenDayDu,
  keCoQuan,
  cachDongCoQuan,
  coCoQuan,
  nhanSo,
  chuSo,
  kyHieu,
  dauNoi,
  diaDanhStyle,
  viTriDiaDanh,
  diaDanh,
  diaDanhRieng,
  phayDiaDanh,
  thoiGian,
  ngayCoSo0,
  thangCoSo0,
  tenLoai,
  keTrichYeu,
  cuoiTrichYeu,
  daiTrichYeu,
  canCuStyle,
  dauCauCanCu,
  coNoiDung,
  kieuNoiDung,
  canhNoiDung,
  thutDong,
  cachDoan,
  cachDong,
  phan,
  mucSoARap,
  canhMuc,
  tieuDeKhoan,
  khoanKhongTieuDe,
  nhanDiem,
  nhanThapPhan,
  coTieuDe,
  quyenHan,
  cungTrang,
  phuLucKhongKy,
  xepBangDauCach,
  nhanNoiNhan,
  dongNoiNhan,
  khongKinhGui,
  soPhuLuc,
  nhanPhuLuc,
  kemTheo,
  kePhuLuc,
  phuLucKhongDauTrang,
  dauBang,
  soThuTu,
  netBang,
  coBang,
  rongBang,
  mauBang,
  doKhan,
  luuHanhStyle,
  nguoiSoan,
];
