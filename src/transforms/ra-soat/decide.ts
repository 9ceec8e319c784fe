/** Takes decisions on entries: accept, keep, delete; the plan's text follows. */
import type { KeHoach } from '../../plan/schema.js';
import { defined } from '../../values/defined.js';
import { renewNen } from './base.js';
import { codesFor } from './clusters.js';
import type { DeXuat, MucRaSoat, RaSoat } from './model.js';
import { parentPath, valueAt } from './paths.js';
import { settle } from './settle.js';

export interface Decisions {
  /** Codes, each with the number of a proposal (from 1) where several are offered: `vbd-k3x9q2=2`. */
  readonly nhan: readonly string[];
  readonly giu: readonly string[];
  readonly xoa: readonly string[];
  /** Accept every undecided entry that is automatic, certain and one-to-one. */
  readonly nhanChacChan: boolean;
}

export interface Decided {
  readonly list: RaSoat;
  readonly keHoach: KeHoach;
  /** How many entries have another state now. */
  readonly changed: number;
  /** What could not be done, in sentences; everything else was. */
  readonly problems: readonly string[];
}

type Change = (entry: MucRaSoat, chosen: number | undefined, keHoach: KeHoach) => MucRaSoat | string;

export function decide(list: RaSoat, keHoach: KeHoach, decisions: Decisions): Decided {
  const problems: string[] = [];
  const wanted = new Map<string, MucRaSoat>();
  const byCode = new Map(list.muc.map((entry) => [entry.ma, entry]));
  const plan = (typed: string, change: Change) => {
    const [, ma = typed, number] = /^(.*?)(?:=(\d+))?$/.exec(typed) ?? [];
    const entry = byCode.get(ma);
    if (!entry) problems.push(`mã “${ma}” không có trong danh sách; cần một mã mà lệnh ra-soat in ra`);
    else if (wanted.has(ma)) problems.push(`mục ${ma} được nêu hai lần; cần một lần`);
    else if (entry.trangThai === 'sua') problems.push(`mục ${ma} ${rewritten}`);
    else {
      const changed = change(entry, number === undefined ? undefined : Number(number), keHoach);
      if (typeof changed === 'string') problems.push(`mục ${ma} ${changed}`);
      else wanted.set(ma, changed);
    }
  };
  const isWhole = (typed: string) => !byCode.has(typed.replace(/=\d+$/, '')) && codesFor(list.muc, typed).length > 0;
  // What is said of one matter goes before what is said of its sentence or kind, of which the rest waits on.
  const each = (typed: readonly string[], change: Change) => {
    for (const one of typed) if (!isWhole(one)) plan(one, change);
  };
  const whole = (typed: readonly string[], change: Change) => {
    for (const one of typed) if (isWhole(one)) for (const ma of codesFor(list.muc, one)) planMember(ma, change);
  };
  const planMember = (ma: string, change: Change) => {
    const entry = byCode.get(ma);
    if (!entry || wanted.has(ma) || entry.trangThai === 'sua') return;
    const first = change === accept && entry.sau === undefined && (entry.deXuat ?? []).length > 0 ? 1 : undefined;
    const changed = change(entry, first, keHoach);
    if (typeof changed !== 'string') wanted.set(ma, changed);
  };
  each(decisions.nhan, accept);
  each(decisions.giu, keep);
  each(decisions.xoa, remove);
  whole(decisions.nhan, accept);
  whole(decisions.giu, keep);
  whole(decisions.xoa, remove);
  if (decisions.nhanChacChan) {
    for (const entry of list.muc) {
      const sure = entry.tuDong && entry.chac === 'cao' && entry.sau !== undefined && entry.trangThai === 'cho';
      if (sure && !wanted.has(entry.ma)) wanted.set(entry.ma, { ...entry, trangThai: 'nhan' });
    }
  }
  let settled = settle(
    keHoach,
    list.muc,
    list.muc.map((entry) => wanted.get(entry.ma) ?? entry),
  );
  if (settled.hong.length > 0) {
    problems.push(...settled.hong.map(cannotGo));
    for (const ma of settled.hong) wanted.delete(ma);
    settled = settle(
      keHoach,
      list.muc,
      list.muc.map((entry) => wanted.get(entry.ma) ?? entry),
    );
  }
  if (wanted.size === 0) return { list, keHoach, changed: 0, problems };
  const muc = list.muc.map((entry) => wanted.get(entry.ma) ?? entry);
  const nen = list.nen && renewNen(list.nen, keHoach, settled.keHoach);
  const changed = muc.filter((entry) => byCode.get(entry.ma)?.trangThai !== entry.trangThai).length;
  const decided = { ...list, muc: settled.muc, ...defined({ nen }) };
  return { list: decided, keHoach: settled.keHoach, changed, problems };
}

export function cannotGo(ma: string): string {
  return `mục ${ma} bỏ đi thì câu còn lại có thể hỏng; cần sửa câu ấy trong tệp kế hoạch, mục sẽ tự thành “đã sửa tay”`;
}

const rewritten = 'đã sửa tay: chữ trong kế hoạch là chữ đã sửa; cần sửa tiếp trong tệp kế hoạch nếu chưa đúng ý';
const gone = 'đã xóa khỏi kế hoạch; cần đổi trangThai trong tệp danh sách rồi chạy lại lệnh đã làm ra nó';

function accept(entry: MucRaSoat, chosen: number | undefined): MucRaSoat | string {
  const offers = entry.deXuat ?? [];
  if (entry.trangThai === 'xoa') return gone;
  if (chosen !== undefined) {
    const offer = offers[chosen - 1];
    return offer ? take(entry, offer) : `không có đề xuất số ${chosen}; cần số từ 1 đến ${offers.length}`;
  }
  if (entry.sau !== undefined) return { ...entry, trangThai: 'nhan' };
  const [only, second] = offers;
  if (second) return `có ${offers.length} đề xuất; cần chọn một, ví dụ --nhan ${entry.ma}=1`;
  if (only) return take(entry, only);
  return 'chỉ là câu hỏi, không có chữ nào để nhận; cần --giu nếu giữ nguyên, không thì sửa câu ấy trong tệp kế hoạch';
}

function take(entry: MucRaSoat, { chu, tho, den }: DeXuat): MucRaSoat | string {
  if (entry.phamVi === 'nut' && den === undefined)
    return 'có đề xuất chương trình không tự làm được; cần sửa trong tệp kế hoạch rồi --giu';
  const { sauTho: _, ...rest } = entry;
  return { ...rest, sau: chu, ...defined({ sauTho: tho }), trangThai: 'nhan' };
}

function keep(entry: MucRaSoat, _: number | undefined, keHoach: KeHoach): MucRaSoat | string {
  const fixed = entry.cho.some(({ duong }) => /^(?:thoiKy|coQuan)/.test(duong));
  if (entry.sau !== undefined && (fixed || isNoText(entry, keHoach)))
    return 'không phải chữ trong câu; cần sửa trong tệp kế hoạch';
  if (entry.trangThai === 'xoa') return gone;
  if (entry.phamVi === 'nut' && entry.trangThai === 'nhan')
    return 'đã chuyển chỗ; cần sửa tay trong tệp kế hoạch nếu muốn trả lại chỗ cũ';
  return { ...entry, trangThai: 'giu' };
}

function isNoText({ cho }: MucRaSoat, keHoach: KeHoach): boolean {
  return cho.some(({ duong }) => duong !== '' && typeof valueAt(keHoach, duong) !== 'string');
}

/** A heading that goes would leave its tasks to the section before. */
function childrenOfHeading(keHoach: KeHoach, duong: string): readonly unknown[] {
  if (!/\.tieuDe$/.test(duong)) return [];
  const con = valueAt(keHoach, `${parentPath(duong)}.con`);
  return Array.isArray(con) ? con : [];
}

/** What the plan cannot be without, or what has no words of its own. */
const firm =
  /^(?:thoiKy|trichYeu|phuDe|chuDe|coQuan|luu|nam|so|ngay|kyHieu|diaDanh)(?:\.|$)|\.(?:cot|dauBang)\.\d|\.nhom$|^chuKy\.(?:chucVu|dong)/;

function remove(entry: MucRaSoat, _: number | undefined, keHoach: KeHoach): MucRaSoat | string {
  const below = entry.cho.flatMap(({ duong }) => (entry.phamVi === undefined ? childrenOfHeading(keHoach, duong) : []));
  if (below.length > 0) return `là tiêu đề của mục còn ${below.length} việc; cần chuyển hay bỏ các việc ấy trước`;
  if (entry.phamVi !== 'nut' && (isNoText(entry, keHoach) || entry.cho.some(({ duong }) => firm.test(duong))))
    return 'nằm ở phần không bỏ được của kế hoạch; cần sửa trong tệp kế hoạch';
  if (entry.phamVi === 'truong' || entry.cho.every(({ duong }) => duong === ''))
    return 'không phải mấy chữ có thể bỏ; cần sửa trong tệp kế hoạch';
  return { ...entry, trangThai: 'xoa' };
}
