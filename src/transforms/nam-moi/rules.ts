/** The rules in their order: what one has claimed, later ones leave alone. */
import type { Luat } from './model.js';
import { capHuyenRule } from './rule-cap-huyen.js';
import { chuDeRule, soLieuRule } from './rule-chu.js';
import { coQuanChuRule, tenLaRule, vanBanChuRule } from './rule-chua-danh-dau.js';
import { coQuanRule } from './rule-co-quan.js';
import { conSoRule } from './rule-con-so.js';
import { cumTuLuatRule, tenChuongTrinhRule } from './rule-cum-tu.js';
import { donViChuRule, donViLaRule, donViRule } from './rule-don-vi.js';
import { huyenRule } from './rule-huyen.js';
import { khoiRule } from './rule-khoi.js';
import { lichRule } from './rule-lich.js';
import { mocRule } from './rule-moc.js';
import { namRule } from './rule-nam.js';
import { ngayRule } from './rule-ngay.js';
import { nguoiRule, suKienRule } from './rule-nguoi.js';
import { vanBanRule } from './rule-van-ban.js';

export const rules: readonly Luat[] = [
  // Marked words first: the data says what they are.
  namRule,
  mocRule,
  // Before the names in it: a list is one unit.
  khoiRule,
  huyenRule,
  vanBanRule,
  coQuanRule,
  donViRule,
  chuDeRule,
  soLieuRule,
  // Then plain words, the longer and surer ones before the rest.
  cumTuLuatRule,
  vanBanChuRule,
  tenChuongTrinhRule,
  donViChuRule,
  coQuanChuRule,
  nguoiRule,
  lichRule,
  suKienRule,
  capHuyenRule,
  ngayRule,
  donViLaRule,
  tenLaRule,
  conSoRule,
];
