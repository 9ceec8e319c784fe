/** Every rule about what a plan says. */
import type { Rule } from '../model.js';
import { amTiet } from './am-tiet.js';
import { apTrongPhuong } from './ap-trong-phuong.js';
import { bangMaCu } from './bang-ma-cu.js';
import { cc04 } from './cc-04.js';
import { chuLap } from './chu-lap.js';
import { cumTu } from './cum-tu.js';
import { danhSoPhan } from './danh-so-phan.js';
import { dauCauLap } from './dau-cau-lap.js';
import { dinhChu } from './dinh-chu.js';
import { giaiDoan } from './giai-doan.js';
import { hanSauThoiKy } from './han-sau-thoi-ky.js';
import { hanTruocNgay } from './han-truoc-ngay.js';
import { hieuLuc } from './hieu-luc.js';
import { iY } from './i-y.js';
import { ketDoan } from './ket-doan.js';
import { khoanLanLon } from './khoan-lan-lon.js';
import { khoangNguoc } from './khoang-nguoc.js';
import { khoangTrang } from './khoang-trang.js';
import { ky02 } from './ky-02.js';
import { ky03 } from './ky-03.js';
import { ky05 } from './ky-05.js';
import { ky07 } from './ky-07.js';
import { kyHieuLa } from './ky-hieu-la.js';
import { loaiKhacKyHieu } from './loai-khac-ky-hieu.js';
import { loiDan } from './loi-dan.js';
import { matChuDau } from './mat-chu-dau.js';
import { mocNgoaiThoiKy } from './moc-ngoai-thoi-ky.js';
import { motCoQuanHaiTen } from './mot-co-quan-hai-ten.js';
import { motDiem } from './mot-diem.js';
import { motVanBanHaiTen } from './mot-van-ban-hai-ten.js';
import { nd07 } from './nd-07.js';
import { nd08 } from './nd-08.js';
import { nd09 } from './nd-09.js';
import { nd10 } from './nd-10.js';
import { nd15 } from './nd-15.js';
import { nd16 } from './nd-16.js';
import { nd20 } from './nd-20.js';
import { ngayKhongCo } from './ngay-khong-co.js';
import { ngayVanBan } from './ngay-van-ban.js';
import { nghiSaiDau } from './nghi-sai-dau.js';
import { ngoac } from './ngoac.js';
import { nn04 } from './nn-04.js';
import { nn05 } from './nn-05.js';
import { nn07 } from './nn-07.js';
import { noiNhanThua } from './noi-nhan-thua.js';
import { org01 } from './org-01.js';
import { org02 } from './org-02.js';
import { org03 } from './org-03.js';
import { org04 } from './org-04.js';
import { org05 } from './org-05.js';
import { org06 } from './org-06.js';
import { phayTruocNgay } from './phay-truoc-ngay.js';
import { pl01 } from './pl-01.js';
import { pl08 } from './pl-08.js';
import { tenGoi } from './ten-goi.js';
import { thieuNoiNhan } from './thieu-noi-nhan.js';
import { thuSaiNgay } from './thu-sai-ngay.js';
import { tyLe } from './ty-le.js';
import { vh01 } from './vh-01.js';
import { vh02 } from './vh-02.js';
import { vh03 } from './vh-03.js';
import { vh04 } from './vh-04.js';
import { vh05 } from './vh-05.js';
import { vh06 } from './vh-06.js';
import { vh07 } from './vh-07.js';
import { vh08 } from './vh-08.js';
import { vh09 } from './vh-09.js';
import { vietHoaThua } from './viet-hoa-thua.js';

export const contentRules: readonly Rule[] = [
  nd07,
  nd08,
  nd09,
  nd10,
  nd15,
  nd16,
  nd20,
  danhSoPhan,
  motDiem,
  khoanLanLon,
  cc04,
  loiDan,
  loaiKhacKyHieu,
  kyHieuLa,
  phayTruocNgay,
  ngayVanBan,
  motVanBanHaiTen,
  hieuLuc,
  ngayKhongCo,
  thuSaiNgay,
  khoangNguoc,
  giaiDoan,
  hanTruocNgay,
  hanSauThoiKy,
  mocNgoaiThoiKy,
  tyLe,
  pl01,
  pl08,
  nn04,
  nn05,
  nn07,
  thieuNoiNhan,
  noiNhanThua,
  ky02,
  ky03,
  ky05,
  ky07,
  vh01,
  vh02,
  vh03,
  vh04,
  vh05,
  vh06,
  vh07,
  vh08,
  vh09,
  vietHoaThua,
  motCoQuanHaiTen,
  tenGoi,
  org01,
  org02,
  org03,
  org04,
  org05,
  org06,
  apTrongPhuong,
  bangMaCu,
  amTiet,
  dinhChu,
  matChuDau,
  cumTu,
  nghiSaiDau,
  chuLap,
  iY,
  khoangTrang,
  dauCauLap,
  ketDoan,
  ngoac,
];
