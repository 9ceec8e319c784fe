/** What a person should know at once about what was read: not a plan, and each thing of the source that the draft lacks, once. */
import type { Diagnostic } from '../diagnostic/model.js';
import type { ReadDocument, ReadPlace } from '../readers/model.js';
import type { Coverage, Doubt, SourceEntry } from './model.js';

export function diagnosticsOf(documents: readonly ReadDocument[], { doan, ngo }: Coverage): readonly Diagnostic[] {
  const file = documents[0]?.file ?? '';
  const kind = ngo.find(({ loai }) => loai === 'loai');
  const message = `${kind?.lyDo}; bản nháp giữ đủ chữ theo khuôn của kế hoạch, cần xem lại từng mục trước khi dùng.`;
  const notPlan: Diagnostic = { code: 'khong-phai-ke-hoach', severity: 'warning', message, place: { file } };
  const assumed = ngo.filter(({ loai }) => loai === 'phu-luc').map((one) => assumption(one, file));
  return [...(kind ? [notPlan] : []), ...assumed, ...missing(doan), ...missingPieces(doan), ...dropped(doan)];
}

function assumption({ chu, lyDo }: Doubt, file: string): Diagnostic {
  const words = `${lyDo.charAt(0).toUpperCase()}${lyDo.slice(1)}`;
  return {
    code: 'phu-luc-suy-ra',
    severity: 'warning',
    message: `${words} (“${shortened(chu)}”); cần xem lại.`,
    place: { file },
  };
}

function warning(code: string, message: string, { tep }: SourceEntry): Diagnostic {
  return { code, severity: 'warning', message, place: { file: tep } };
}

/** Neighbours that went nowhere are one thing to a reader: a table, a list, the lines of a page's head. */
function missing(doan: readonly SourceEntry[]): readonly Diagnostic[] {
  return groups(doan).map((group) => {
    const [first] = group;
    const words = shortened(group.map(({ chu }) => chu).join(first.khoi.kind === 'table' ? ' | ' : ' / '));
    const message = `Thấy ${thing(group)} chưa đưa vào bản nháp (${span(group)}): “${words}”; cần xem và tự thêm nếu cần.`;
    return warning('chua-hieu', message, first);
  });
}

type Group = readonly [SourceEntry, ...SourceEntry[]];

function groups(doan: readonly SourceEntry[]): readonly Group[] {
  const found: [SourceEntry, ...SourceEntry[]][] = [];
  let before: SourceEntry | undefined;
  for (const entry of doan) {
    const last = found.at(-1);
    const goesOn = before?.trangThai === 'chua-hieu' && isAlike(before, entry);
    if (entry.trangThai === 'chua-hieu' && last && goesOn) last.push(entry);
    else if (entry.trangThai === 'chua-hieu') found.push([entry]);
    before = entry;
  }
  return found;
}

function isAlike(one: SourceEntry, other: SourceEntry): boolean {
  if (one.khoi === other.khoi) return true;
  return one.place.part === other.place.part && one.khoi.kind === 'paragraph' && other.khoi.kind === 'paragraph';
}

function thing([first, ...more]: Group): string {
  const { khoi } = first;
  const count = more.length + 1;
  if (khoi.kind === 'paragraph') return count === 1 ? 'đoạn' : `${count} đoạn liền nhau`;
  const columns = Math.max(...khoi.rows.map(({ cells }) => cells.length));
  return `bảng ${khoi.rows.length} hàng, ${columns} cột (${count} ô)`;
}

function span([first, ...more]: Group): string {
  const last = more.at(-1)?.place.paragraph;
  const from = placeWords(first.place);
  return last === undefined || first.place.paragraph === undefined ? from : `${from} đến ${last}`;
}

/** Of paragraphs that are in the draft otherwise. */
function missingPieces(doan: readonly SourceEntry[]): readonly Diagnostic[] {
  return doan
    .filter(({ trangThai }) => trangThai === 'doi')
    .flatMap((entry) =>
      entry.mat.map((words) => {
        const message = `Thấy một phần của đoạn chưa đưa vào bản nháp (${placeWords(entry.place)}): “${shortened(words)}”; cần xem và tự thêm nếu cần.`;
        return warning('chua-hieu-mot-phan', message, entry);
      }),
    );
}

/** Words that were left out for one reason. */
function dropped(doan: readonly SourceEntry[]): readonly Diagnostic[] {
  const reasons = new Map<string, SourceEntry[]>();
  for (const entry of doan) {
    if (entry.trangThai !== 'bo' || !/[\p{L}\p{N}]/u.test(entry.chu)) continue;
    const reason = entry.ghiChu.join('; ');
    reasons.set(reason, [...(reasons.get(reason) ?? []), entry]);
  }
  return [...reasons].flatMap(([reason, [first, ...more]]) => {
    if (!first) return [];
    const count = more.length === 0 ? 'một đoạn' : `${more.length + 1} đoạn`;
    const message = `Không đưa ${count} vào bản nháp (${placeWords(first.place)}: “${shortened(first.chu)}”): ${reason}.`;
    return [warning('bo-co-ly-do', message, first)];
  });
}

export function placeWords({ part, paragraph, line, page }: ReadPlace): string {
  const words = [
    page === undefined ? '' : `trang ${page}`,
    line === undefined ? '' : `dòng ${line}`,
    paragraph === undefined ? '' : `đoạn ${paragraph}`,
  ].filter((word) => word !== '');
  return words.length > 0 ? words.join(', ') : part;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
