/** From the province's plan and the decisions about it, the frame that all its communes share. */

import type { DanhMuc } from '../../../plan/catalogue.js';
import { judgedDay, possibleDays } from '../../../plan/dates.js';
import type { LoadedPlan } from '../../../plan/load.js';
import type { KeHoach } from '../../../plan/schema.js';
import { planNodes } from '../../../plan/walk.js';
import type { PlanWithIds } from '../../../plan/with-ids.js';
import { createMarker, markPlan } from '../clause/bare.js';
import { createBeginnings } from '../clause/beginnings.js';
import { Gathered, type GiuTen } from '../clause/changes.js';
import { workingDaysAfter } from '../clause/deadline.js';
import { Notes } from '../clause/entries.js';
import type { PassageContext } from '../clause/passage.js';
import { createProvinceWords } from '../clause/province-words.js';
import { createRoles, type Roles } from '../clause/roles.js';
import { mask } from '../clause/tokens.js';
import { createAnswers } from '../decisions/answers.js';
import type { QuyetDinh } from '../decisions/model.js';
import type { BangKhung, Khung, NutKhung, PhuLucKhung } from '../model.js';
import { lyDo } from '../reasons.js';
import { idOf, idsOf, textOf } from './ids.js';
import { judgeChildren } from './nodes.js';
import { adaptTitle, citation, openingWords } from './opening.js';

/** Plain values: one thread hands it to others. */
export interface KhungDayDu extends Khung {
  readonly slots: Roles['slots'];
  readonly giuTen: readonly GiuTen[];
  readonly coSoTinh: boolean;
  readonly phuDe?: string;
  readonly chuDe?: string;
}

/** `ngayLe`: holidays, ISO, beside weekends. */
export function soanKhung(
  tinh: PlanWithIds,
  quyetDinh: QuyetDinh,
  danhMuc: DanhMuc,
  ngayLe: readonly string[] = [],
): KhungDayDu {
  const unit = tinh.coQuan.donVi;
  const place = { ma: unit?.ma ?? '', loai: unit?.loai ?? 'tỉnh', ten: unit?.ten ?? '' };
  const ngay = judgedDay(tinh.keHoach.ngay, tinh.keHoach.thoiKy?.tu);
  const roles = createRoles(danhMuc, place, ngay);
  const keHoach = markPlan(tinh.keHoach, createMarker(danhMuc, place));
  const answers = createAnswers(quyetDinh);
  const notes = new Notes(answers);
  const changes = new Gathered();
  const { truocHan, choBanHanh } = quyetDinh.caiDat;
  const ngayNghi = [...quyetDinh.caiDat.ngayNghi, ...ngayLe];
  const context: PassageContext = {
    roles,
    tinh: place,
    begins: createBeginnings(danhMuc.loi),
    ofProvince: createProvinceWords(danhMuc.loi, danhMuc.allDonVi, place.ten),
    som: workingDaysAfter(quyetDinh.vanBanTinh.ngay ?? possibleDays(keHoach.ngay).last, choBanHanh, ngayNghi),
    truocHan,
    ngayNghi,
    notes,
    changes,
    answers,
    section: 'chung',
    self: [],
  };
  const trichYeu = adaptTitle(keHoach.trichYeu, 'trich-yeu', context, notes);
  const chuDe = keHoach.chuDe === undefined ? undefined : adaptTitle(keHoach.chuDe, 'chu-de', context, notes);
  const noiDung = judgeChildren(keHoach.noiDung, context);
  const phuLuc = (keHoach.phuLuc ?? []).flatMap((one) => judgeAppendix(one, context));
  listLost(keHoach, [...noiDung, ...phuLuc.flatMap((one) => one.noiDung)], phuLuc, notes);
  const loiDan = openingWords(tinh, quyetDinh, notes);
  const giuTen = changes.flush(notes);
  return {
    slots: roles.slots,
    giuTen,
    coSoTinh: !citation(tinh, quyetDinh).isBlank,
    trichYeu,
    loiDan,
    ...(keHoach.phuDe === undefined ? {} : { phuDe: keHoach.phuDe }),
    ...(chuDe === undefined ? {} : { chuDe }),
    noiDung,
    phuLuc,
    noiNhanTren: reportsTo(tinh, giuTen, roles),
    muc: notes.muc,
    hoi: notes.hoi,
  };
}

function judgeAppendix(
  phuLuc: NonNullable<KeHoach['phuLuc']>[number],
  context: PassageContext,
): readonly PhuLucKhung[] {
  const noiDung = judgeChildren(phuLuc.noiDung, context);
  if (noiDung.length === 0) return [];
  const id = idOf(phuLuc);
  const { tieuDe, kho } = phuLuc;
  return [
    {
      id,
      nguon: id,
      ...(tieuDe === undefined ? {} : { tieuDe: adaptTitle(tieuDe, id, context, context.notes) }),
      ...(kho === undefined ? {} : { kho }),
      noiDung,
    },
  ];
}

/** The province's committee, and its agencies to which texts still report. */
function reportsTo({ coQuan }: LoadedPlan, giuTen: readonly GiuTen[], roles: Roles): readonly string[] {
  const agencies = giuTen
    .filter(({ vi }) => vi === 'bao-cao-tinh')
    .flatMap(({ ten }) => [...mask(ten).marks.values()])
    .filter(({ kind, key }) => kind === 'cq' && ['giao', 'chia'].includes(roles.vaiOf(key).kind));
  const names = new Map(agencies.map(({ key, text }) => [key, `[${text}](cq:${key})`]));
  return [`[${coQuan.tenTat}](cq:${coQuan.id})`, ...names.values()];
}

/** Whatever stands neither in the frame nor in an entry was left out with all that it held. */
function listLost(
  keHoach: KeHoach,
  frame: readonly (NutKhung | BangKhung)[],
  phuLuc: readonly PhuLucKhung[],
  notes: Notes,
): void {
  const seen = new Set([...frame.flatMap(sourcesOf), ...phuLuc.map(({ nguon }) => nguon)]);
  const listed = () => new Set([...seen, ...notes.muc.flatMap(({ cho }) => cho.map(({ nut }) => nut))]);
  for (const { nut } of planNodes(keHoach)) {
    const missing = idsOf(nut).filter((id) => !listed().has(id));
    if (!missing.includes(idOf(nut))) continue;
    const truoc = nut.cap === 'bang' ? 'bảng' : textOf(nut);
    const words = truoc === '' ? idOf(nut) : truoc;
    notes.add({ loai: 'muc-rong', hanhDong: 'xoa', nut: missing, truoc: words, lyDo: lyDo('muc-rong') });
  }
  const lost = (keHoach.phuLuc ?? []).map(idOf).filter((id) => !listed().has(id));
  if (lost.length > 0)
    notes.add({ loai: 'muc-rong', hanhDong: 'xoa', nut: lost, truoc: 'phụ lục', lyDo: lyDo('het-hang') });
}

function sourcesOf(node: NutKhung | BangKhung): readonly string[] {
  if (node.cap === 'bang') return 'goc' in node ? [node.nguon, ...node.hang.map(({ nguon }) => nguon)] : [];
  return 'con' in node ? [...node.nguon, ...node.con.flatMap(sourcesOf)] : [];
}
