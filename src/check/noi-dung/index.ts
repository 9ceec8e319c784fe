/** How rules about what a plan says are judged. */
import type { Judge } from '../model.js';
import { danhSoPhan } from './bo-cuc/danh-so-phan.js';
import { danhSoThapPhan } from './bo-cuc/danh-so-thap-phan.js';
import { doanLap } from './bo-cuc/doan-lap.js';
import { khoanLanLon } from './bo-cuc/khoan-lan-lon.js';
import { motDiem } from './bo-cuc/mot-diem.js';
import { nd07 } from './bo-cuc/nd-07.js';
import { nd15 } from './bo-cuc/nd-15.js';
import { nd16 } from './bo-cuc/nd-16.js';
import { nd20 } from './bo-cuc/nd-20.js';
import { phuLucKhongCo } from './bo-cuc/phu-luc-khong-co.js';
import { pl01 } from './bo-cuc/pl-01.js';
import { pl08 } from './bo-cuc/pl-08.js';
import { amTiet } from './chinh-ta/am-tiet.js';
import { bangMaCu } from './chinh-ta/bang-ma-cu.js';
import { chuLap } from './chinh-ta/chu-lap.js';
import { cumTu } from './chinh-ta/cum-tu.js';
import { dauCauLap } from './chinh-ta/dau-cau-lap.js';
import { dinhChu } from './chinh-ta/dinh-chu.js';
import { goMay } from './chinh-ta/go-may.js';
import { iY } from './chinh-ta/i-y.js';
import { ketDoan } from './chinh-ta/ket-doan.js';
import { khoangTrang } from './chinh-ta/khoang-trang.js';
import { matChuDau } from './chinh-ta/mat-chu-dau.js';
import { nghiSaiDau } from './chinh-ta/nghi-sai-dau.js';
import { ngoac } from './chinh-ta/ngoac.js';
import { saiDauTuGhep } from './chinh-ta/sai-dau-tu-ghep.js';
import { vh03 } from './chinh-ta/vh-03.js';
import { vh06 } from './chinh-ta/vh-06.js';
import { vh07 } from './chinh-ta/vh-07.js';
import { vh09 } from './chinh-ta/vh-09.js';
import { vietHoaThua } from './chinh-ta/viet-hoa-thua.js';
import { apTrongPhuong } from './co-quan/ap-trong-phuong.js';
import { loiDan } from './co-quan/loi-dan.js';
import { motCoQuanHaiTen } from './co-quan/mot-co-quan-hai-ten.js';
import { noiNhanThua } from './co-quan/noi-nhan-thua.js';
import { org01 } from './co-quan/org-01.js';
import { org02 } from './co-quan/org-02.js';
import { org03 } from './co-quan/org-03.js';
import { org04 } from './co-quan/org-04.js';
import { org05 } from './co-quan/org-05.js';
import { org06 } from './co-quan/org-06.js';
import { thieuNoiNhan } from './co-quan/thieu-noi-nhan.js';
import { vh01 } from './co-quan/vh-01.js';
import { vh02 } from './co-quan/vh-02.js';
import { choGiu } from './con-sot/cho-giu.js';
import { choTrong } from './con-sot/cho-trong.js';
import { mucTrong } from './con-sot/muc-trong.js';
import { ky02 } from './ket/ky-02.js';
import { ky03 } from './ket/ky-03.js';
import { ky05 } from './ket/ky-05.js';
import { ky07 } from './ket/ky-07.js';
import { nn04 } from './ket/nn-04.js';
import { nn05 } from './ket/nn-05.js';
import { nn07 } from './ket/nn-07.js';
import { giaiDoan } from './ngay/giai-doan.js';
import { hanSauThoiKy } from './ngay/han-sau-thoi-ky.js';
import { hanTruocNgay } from './ngay/han-truoc-ngay.js';
import { khoangNguoc } from './ngay/khoang-nguoc.js';
import { mocNgoaiThoiKy } from './ngay/moc-ngoai-thoi-ky.js';
import { namKeHoach } from './ngay/nam-ke-hoach.js';
import { ngayKhongCo } from './ngay/ngay-khong-co.js';
import { thuSaiNgay } from './ngay/thu-sai-ngay.js';
import { vh08 } from './ngay/vh-08.js';
import { soDem } from './so-lieu/so-dem.js';
import { soThapPhan } from './so-lieu/so-thap-phan.js';
import { soVoLy } from './so-lieu/so-vo-ly.js';
import { tongSo } from './so-lieu/tong-so.js';
import { tyLe } from './so-lieu/ty-le.js';
import { cc04 } from './van-ban/cc-04.js';
import { danKhacSo } from './van-ban/dan-khac-so.js';
import { hieuLuc } from './van-ban/hieu-luc.js';
import { kyHieuLa } from './van-ban/ky-hieu-la.js';
import { loaiKhacKyHieu } from './van-ban/loai-khac-ky-hieu.js';
import { motVanBanHaiTen } from './van-ban/mot-van-ban-hai-ten.js';
import { nd08 } from './van-ban/nd-08.js';
import { nd09 } from './van-ban/nd-09.js';
import { nd10 } from './van-ban/nd-10.js';
import { ngayVanBan } from './van-ban/ngay-van-ban.js';
import { phayTruocNgay } from './van-ban/phay-truoc-ngay.js';
import { tenGoi } from './van-ban/ten-goi.js';
import { tenLuat } from './van-ban/ten-luat.js';
import { vh04 } from './van-ban/vh-04.js';
import { vh05 } from './van-ban/vh-05.js';

export const contentJudges: readonly Judge[] = [
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
  danKhacSo,
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
  doanLap,
  phuLucKhongCo,
  danhSoThapPhan,
  namKeHoach,
  soVoLy,
  soThapPhan,
  tongSo,
  soDem,
  tenLuat,
  goMay,
  saiDauTuGhep,
  choGiu,
  choTrong,
  mucTrong,
];
