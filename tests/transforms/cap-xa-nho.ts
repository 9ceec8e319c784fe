/** A province's plan of a few sentences, and what one commune makes of it. */

import type { KeHoach, Nut } from '../../src/plan/schema.js';
import { isBang, planNodes } from '../../src/plan/walk.js';
import { type CapXa, dienKhung } from '../../src/transforms/cap-xa/cap-xa.js';
import { plain } from '../../src/transforms/cap-xa/clause/tokens.js';
import type { HoSo } from '../../src/transforms/cap-xa/commune/profile.js';
import { noDecisions, type QuyetDinh } from '../../src/transforms/cap-xa/decisions/model.js';
import { type KhungDayDu, soanKhung } from '../../src/transforms/cap-xa/frame/frame.js';
import { wholePlan } from '../ho-tro/whole-plan.js';
import { catalogue } from '../plan/danh-muc.js';
import { load } from './cap-xa-doc.js';

const danhMuc = catalogue();

/** `nhiemVu`: duties of everybody, one a node; `giao`: duties by the heading of a provincial body. */
export interface Source {
  readonly nhiemVu?: readonly string[];
  readonly giao?: Readonly<Record<string, readonly string[]>>;
  /** Nodes as data. */
  readonly them?: readonly { readonly cap: string }[];
  readonly phuLuc?: readonly object[];
  /** The province or city, Lào Cai unless said. */
  readonly tinh?: { readonly ma: string; readonly ten: string };
}

const laoCai = { ma: '15', ten: 'tỉnh Lào Cai' };

function assigned(giao: Readonly<Record<string, readonly string[]>>): readonly object[] {
  const con = Object.entries(giao).map(([tieuDe, duties]) => ({
    cap: 'khoan',
    tieuDe,
    con: duties.map((chu) => ({ cap: 'gach', chu })),
  }));
  return con.length === 0 ? [] : [{ cap: 'muc', tieuDe: 'PHÂN CÔNG', con }];
}

const planOf = ({ nhiemVu = [], giao = {}, them = [], phuLuc = [], tinh = laoCai }: Source) =>
  load(
    JSON.stringify({
      phienBan: 1,
      loai: 'ke-hoach',
      coQuan: `ubnd-${tinh.ma}`,
      nam: 2026,
      so: null,
      kyHieu: 'KH-UBND',
      ngay: { ngay: 12, thang: 3, nam: 2026 },
      trichYeu: `Bảo đảm an toàn thực phẩm trên địa bàn [${tinh.ten}](dv:${tinh.ma}) năm [2026](nam)`,
      noiDung: [...nhiemVu.map((chu) => ({ cap: 'khoan', chu })), ...them, ...assigned(giao)],
      ...(phuLuc.length === 0 ? {} : { phuLuc }),
      noiNhan: ['UBND các xã, phường'],
      luu: { noi: ['VT'] },
      chuKy: { chucVu: 'Chủ tịch', hoTen: null },
    }),
    danhMuc,
  );

export function derived(
  source: Source,
  { ma = '02686', quyetDinh = [], hoSo }: Options = {},
): CapXa & { readonly khung: KhungDayDu; readonly lines: readonly string[] } {
  const plan = planOf(source);
  const decisions = { ...noDecisions('t.yaml'), quyetDinh };
  const xa = danhMuc.donVi(ma, '2026-06-01');
  if (!xa) throw new Error(ma);
  const khung = soanKhung(wholePlan(plan), decisions, danhMuc);
  const { keHoach, muc } = dienKhung(plan, khung, xa, hoSo, danhMuc);
  return { khung, keHoach, muc, lines: linesOf(keHoach) };
}
interface Options {
  readonly ma?: string;
  readonly quyetDinh?: QuyetDinh['quyetDinh'];
  readonly hoSo?: HoSo;
}

function linesOf(keHoach: KeHoach): readonly string[] {
  return [...planNodes(keHoach)].flatMap(({ nut }) =>
    isBang(nut) ? [] : [[nut.tieuDe, nut.chu].flatMap((text) => (text === undefined ? [] : [plain(text)])).join(' ')],
  );
}

export function nodes(keHoach: KeHoach): readonly Exclude<Nut, { cap: 'bang' }>[] {
  return [...planNodes(keHoach)].flatMap(({ nut }) => (isBang(nut) ? [] : [nut]));
}
