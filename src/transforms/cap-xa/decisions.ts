/** Reads and writes the decisions about a provincial plan; a new run adds its questions and keeps every decision. */
import { Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, YAMLMap } from 'yaml';
import type { Diagnostic, Result } from '../../diagnostic/model.js';
import type { MucRaSoat } from '../ra-soat/model.js';
import { type MucQuyetDinh, type QuyetDinh, quyetDinhSchema } from './decisions-model.js';
import type { CauHoi, Khung } from './model.js';

const head = (nguon: string) =>
  [
    ` Quyết định chung cho mọi xã, phường, đặc khu lập kế hoạch theo ${nguon}: quyết một lần ở đây, rồi chạy lại kehoach cap-xa.`,
    ' Mỗi mục là một đoạn mà chương trình không tự quyết được; chon để trống (null) thì đoạn ấy chưa in (riêng chi-tieu, trung-viec, tieu-de vẫn in).',
    '   chon: de-xuat (in theo deXuat) | giu (in như bản gốc) | bo | viec-xa (việc của chính UBND cấp xã) | ve:<mã cơ quan> (giao về cơ quan ấy) | chu (in chữ ở khóa chu)',
    '   Trong chu dùng được: {xa} (xã, phường, đặc khu), {don-vi} (tên đơn vị), {ubnd-xa}, {cong-an-xa}, {phong-vhxh}, {phong-kt}…',
    ' daLam, ở cuối: những điều đã tự làm cho mọi xã, chỉ để đọc.',
    ' Quyết cả một mục của kế hoạch tỉnh, kể cả mục không bị hỏi: thêm một dòng có nut và chon, không có ma.',
  ].join('\n');

export function loadDecisions(file: string, text: string): Result<QuyetDinh> {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines });
  const fault = (message: string, offset: number): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    return { code: 'quyet-dinh-hong', severity: 'error', message, place: { file, line, column: col } };
  };
  const [broken] = document.errors;
  if (broken)
    return { diagnostics: [fault(`thấy chỗ viết sai YAML (${broken.code}) trong tệp quyết định`, broken.pos[0])] };
  const parsed = quyetDinhSchema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  const diagnostics = parsed.error.issues.slice(0, 20).map(({ path }) => {
    const node = [...path.keys()]
      .reverse()
      .map((n) => document.getIn(path.slice(0, n + 1), true))
      .find(isPlaced);
    const what = path.map(String).join('.');
    const wanted = what.endsWith('chon') ? ', cần de-xuat, giu, bo, viec-xa, ve:<mã cơ quan>, chu hoặc null' : '';
    return fault(`thấy “${what || 'tệp quyết định'}” không đúng dạng${wanted}`, node?.range[0] ?? 0);
  });
  return { diagnostics };
}

function isPlaced(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray(Reflect.get(node, 'range'));
}

/**
 * The file's text with the questions of this run. What a person decided or wrote stays, also where the question is gone;
 * open questions that are gone leave.
 */
export function saveDecisions(
  before: string | undefined,
  quyetDinh: QuyetDinh,
  { hoi, muc }: Pick<Khung, 'hoi' | 'muc'>,
): string {
  const document = before === undefined ? newDocument(quyetDinh) : parseDocument(before);
  const known = new Map(quyetDinh.quyetDinh.flatMap((one) => (one.ma === undefined ? [] : [[one.ma, one] as const])));
  const asked = new Set(hoi.map(({ ma }) => ma));
  let list = document.get('quyetDinh', true);
  if (!isSeq(list)) {
    document.set('quyetDinh', document.createNode([]));
    list = document.get('quyetDinh', true);
  }
  if (!isSeq(list)) return document.toString();
  list.items = list.items.filter((item) => !isMap(item) || isKept(item, asked));
  list.flow = false;
  for (const question of hoi) if (!known.has(question.ma)) list.items.push(entryOf(document, question));
  writeDone(document, muc, asked);
  quote(document);
  return document.toString({ lineWidth: 0, doubleQuotedAsJSON: true }).replace(/^[ \t]+$/gm, '');
}

/** What was done for every commune without a question: to be read, written anew by every run. */
function writeDone(document: Document, muc: readonly MucRaSoat[], asked: ReadonlySet<string>): void {
  const done = muc
    .filter(({ ma }) => !asked.has(ma))
    .map(({ hanhDong, cho, truoc, sau, lyDo }) => ({
      lam: hanhDong,
      nut: cho.map(({ nut }) => nut).filter((nut) => nut !== ''),
      ...(truoc === '' ? {} : { truoc }),
      ...(sau === undefined ? {} : { sau }),
      vi: lyDo,
    }));
  const list = document.createNode(done);
  if (isSeq(list)) for (const item of list.items) if (isMap(item)) flow(item);
  document.set('daLam', list);
}

function flow(entry: YAMLMap): void {
  const nut = entry.get('nut', true);
  if (isSeq(nut)) nut.flow = true;
}

function isKept(item: YAMLMap, asked: ReadonlySet<string>): boolean {
  const [ma, chon] = [item.get('ma'), item.get('chon')];
  return typeof ma !== 'string' || asked.has(ma) || (chon !== null && chon !== undefined);
}

function newDocument({ phienBan, nguon, caiDat, vanBanTinh }: QuyetDinh): Document {
  const document = new Document({ phienBan, nguon, caiDat, vanBanTinh, quyetDinh: [] });
  document.commentBefore = head(nguon);
  return document;
}

function entryOf(document: Document, { ma, nut, loai, viec, vi, deXuat }: CauHoi): YAMLMap {
  const entry: MucQuyetDinh = { ma, nut, loai, viec, vi, ...(deXuat === undefined ? {} : { deXuat }), chon: null };
  const map = document.createNode(entry);
  if (!(map instanceof YAMLMap)) throw new Error('không phải bản đồ YAML');
  map.spaceBefore = true;
  return map;
}

function quote(document: Document): void {
  const texts = new Set(['viec', 'vi', 'deXuat', 'chu', 'truoc', 'sau']);
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && isScalar(value) && texts.has(String(key.value)) && typeof value.value === 'string') {
        value.type ??= 'QUOTE_DOUBLE';
        if (value.type === 'PLAIN') value.type = 'QUOTE_DOUBLE';
      }
    },
  });
}
