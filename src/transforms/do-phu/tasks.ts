/** The tasks of a province's plan: its last sentences that give work, and the rows of its tables of tasks. */
import type { Bang, KeHoach, Nut, NutChu } from '../../plan/schema.js';
import { isBang } from '../../plan/walk.js';
import { plain } from '../cap-xa/clause/tokens.js';
import { cellText, columnOf } from './cells.js';
import type { NhiemVu, PhanNgoai } from './model.js';

export interface Tasks {
  readonly nhiemVu: readonly NhiemVu[];
  readonly ngoai: readonly PhanNgoai[];
}

/** Every node must have its id. */
export function tasksOf(keHoach: KeHoach): Tasks {
  const collected = new Collected();
  for (const [index, nut] of keHoach.noiDung.entries()) {
    const duong = `noiDung.${index}`;
    const chu = isBang(nut) ? '' : plain(nut.tieuDe ?? '');
    collected.visit([nut], () => duong, { phan: { duong, chu }, ngoai: false });
  }
  for (const [index, phuLuc] of (keHoach.phuLuc ?? []).entries()) {
    const duong = `phuLuc.${index}`;
    const phan = { duong, chu: plain(phuLuc.tieuDe ?? '') };
    collected.visit(phuLuc.noiDung, (at) => `${duong}.noiDung.${at}`, { phan, ngoai: false });
  }
  return collected;
}

interface Above {
  readonly phan: NhiemVu['phan'];
  readonly oTinh?: string;
  /** Under a heading such as `MỤC ĐÍCH`. */
  readonly ngoai: boolean;
}

class Collected implements Tasks {
  readonly nhiemVu: NhiemVu[] = [];
  readonly ngoai: PhanNgoai[] = [];

  visit(nodes: readonly Nut[], pathOf: (index: number) => string, above: Above): void {
    const besideTasks = nodes.some((node) => isBang(node) && isTaskTable(node));
    for (const [index, node] of nodes.entries()) {
      const duong = pathOf(index);
      if (isBang(node)) this.table(node, duong, above);
      // A paragraph beside a table of tasks speaks of the table.
      else if (!(besideTasks && node.cap === 'doan')) this.node(node, duong, above);
    }
  }

  private node(node: NutChu, duong: string, above: Above): void {
    const heading = plain(node.tieuDe ?? '');
    const kind = node.tieuDe === undefined ? undefined : headingKind(node.tieuDe);
    const ngoai = kind === undefined ? above.ngoai : kind === 'ngoai';
    if (ngoai && !above.ngoai) this.ngoai.push({ duong, chu: heading });
    const named =
      node.tieuDe !== undefined && /\]\(cq:/.test(node.tieuDe) ? heading.replace(/^đề nghị\s+|:$/giu, '') : above.oTinh;
    const oTinh = named === undefined ? {} : { oTinh: named };
    const con = node.con ?? [];
    if (!ngoai && givesWork(node)) {
      const chu = plain(node.chu ?? node.tieuDe ?? '');
      const led = node.chu !== undefined && heading !== '' && named === undefined ? `${heading} ${chu}` : chu;
      const bare = node.chu === undefined ? { chiTieuDe: true as const } : {};
      this.nhiemVu.push({ id: node.id ?? '', duong, chu: led, phan: above.phan, ...bare, ...oTinh });
    }
    this.visit(con, (index) => `${duong}.con.${index}`, { phan: above.phan, ngoai, ...oTinh });
  }

  private table(bang: Bang, duong: string, { phan }: Above): void {
    if (!isTaskTable(bang)) return;
    const [work, lead] = [columnOf(bang, 'noiDung'), columnOf(bang, 'chuTri')];
    for (const [index, row] of bang.hang.entries()) {
      if ('nhom' in row) continue;
      const chu = plain(cellText(row, work ?? bang.cot.find(({ vai }) => vai !== 'tt')?.ma));
      const oTinh = plain(cellText(row, lead));
      this.nhiemVu.push({
        id: row.id ?? '',
        duong: `${duong}.hang.${index}`,
        chu,
        phan,
        ...(oTinh === '' ? {} : { oTinh }),
      });
    }
  }
}

function isTaskTable(bang: Bang): boolean {
  return bang.kieu === 'nhiem-vu' || columnOf(bang, 'chuTri') !== undefined;
}

/** Has words of its own that are no lead-in of what stands below. */
function givesWork({ chu, con = [] }: NutChu): boolean {
  if (chu === undefined) return con.length === 0;
  if (con.length > 0 && /:\s*$/.test(chu)) return false;
  return !factWords.test(plain(chu)) && !pointsToAppendix.test(plain(chu));
}

/** What a plan tells beside its tasks. A heading of agencies (`Yêu cầu Sở Y tế`) is none of these. */
const outsideWords =
  /^(?:mục đích|yêu cầu(?=$|[,;:.]| chung| cụ thể)|quan điểm|mục tiêu|chỉ tiêu|tiêu chí|phạm vi|đối tượng|thời gian|thời hạn|lộ trình|(?:nguồn )?kinh phí|nguồn lực|căn cứ|cơ sở (?:pháp lý|chính trị)|sự cần thiết|(?:đặc điểm|đánh giá|khái quát)(?: chung)?,? tình hình|tình hình|thực trạng|kết quả (?:đạt được|thực hiện)|giải thích từ ngữ)/iu;
const workWords = /nhiệm vụ|giải pháp|nội dung|phân công|trách nhiệm|tổ chức thực hiện/iu;
const factWords = /^(?:thời gian|kinh phí|phạm vi|đối tượng|mục tiêu|địa điểm)(?=$|[\s:,])/iu;
const pointsToAppendix = /(?:được phân công|cụ thể|chi tiết)[^.;]{0,40} (?:tại|theo|ở) (?:các )?phụ lục/iu;

function headingKind(tieuDe: string): 'ngoai' | 'viec' | undefined {
  if (/\]\(cq:/.test(tieuDe)) return 'viec';
  const words = plain(tieuDe).trim();
  if (workWords.test(words)) return 'viec';
  return outsideWords.test(words) ? 'ngoai' : undefined;
}
