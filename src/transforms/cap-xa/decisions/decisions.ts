/** Reads and writes the decisions about a provincial plan; a new run adds its questions and keeps every decision. */
import { Document, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, visit, YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Result } from '../../../diagnostic/model.js';
import { foundBy, readYamlFile, wantedBy } from '../../../diagnostic/yaml-file.js';
import type { MucRaSoat } from '../../ra-soat/model.js';
import type { CauHoi, Khung } from '../model.js';
import { checkDecisions, type Known } from './check.js';
import { type MucQuyetDinh, type QuyetDinh, quyetDinhSchema } from './model.js';

const head = (nguon: string) =>
  [
    ` Quyết định chung cho mọi xã, phường, đặc khu lập kế hoạch theo ${nguon}: quyết một lần ở đây, rồi chạy lại kehoach cap-xa.`,
    ' Mỗi mục là một đoạn mà chương trình không tự quyết được; chon để trống (null) thì đoạn ấy chưa in (riêng chi-tieu, trung-viec, tieu-de vẫn in).',
    '   chon: de-xuat (in theo deXuat) | giu (in như bản gốc) | bo | viec-xa (việc của chính UBND cấp xã), ve:<mã cơ quan> (giao về cơ quan ấy): khi hỏi việc về ai | chu (in chữ ở khóa chu)',
    '   Trong chu dùng được: {xa} (xã, phường, đặc khu), {don-vi} (tên đơn vị), {ubnd-xa}, {cong-an-xa}, {phong-vhxh}, {phong-kt}…',
    ' daLam, ở cuối: những điều đã tự làm cho mọi xã, chỉ để đọc.',
    ' Quyết cả một mục của kế hoạch tỉnh, kể cả mục không bị hỏi: thêm một dòng có nut và chon, không có ma.',
  ].join('\n');

/** `known`: what the decisions may name; without it only their form is judged. */
export function loadDecisions(file: string, text: string, known?: Known): Result<QuyetDinh> {
  const { value: yaml, diagnostics } = readYamlFile(file, text.normalize('NFC'));
  if (!yaml) return { diagnostics: diagnostics.map((one) => ({ ...one, code: 'quyet-dinh-hong' })) };
  const parsed = quyetDinhSchema.safeParse(yaml.value);
  if (parsed.success) {
    const unfit = known ? checkDecisions(parsed.data, known) : [];
    if (unfit.length === 0) return { value: parsed.data, diagnostics };
    return { diagnostics: unfit.map(({ path, message }) => yaml.fault('quyet-dinh-la', message, path)) };
  }
  const faults = parsed.error.issues
    .slice(0, 20)
    .map((issue) => yaml.fault('quyet-dinh-hong', messageOf(issue), issue.path));
  return { diagnostics: faults };
}

/** The schema's own words where it has some. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  const wanted =
    issue.path.at(-1) === 'chon' ? 'de-xuat, giu, bo, viec-xa, ve:<mã cơ quan>, chu hoặc null' : wantedBy(issue);
  return `Thấy ${foundBy(issue)}; cần ${wanted}.`;
}

/**
 * The file's text with the questions of this run. What a person decided or wrote stays, also where the question is gone;
 * open questions take the reason and proposal of this run, or leave when they are gone.
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
  const now = new Map(hoi.map((question) => [question.ma, question]));
  for (const item of list.items) if (isMap(item) && isOpen(item)) renew(item, now.get(String(item.get('ma'))));
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
  const ma = item.get('ma');
  return typeof ma !== 'string' || asked.has(ma) || !isOpen(item);
}

function isOpen(item: YAMLMap): boolean {
  return (item.get('chon') ?? null) === null;
}

/** Nobody answered yet: the reason and the proposal are those of this run (an earlier deadline, a mended name). */
function renew(item: YAMLMap, question: CauHoi | undefined): void {
  if (!question) return;
  if (item.get('vi') !== question.vi) item.set('vi', question.vi);
  if (item.get('deXuat') === question.deXuat) return;
  if (question.deXuat === undefined) item.delete('deXuat');
  else if (item.has('deXuat')) item.set('deXuat', question.deXuat);
  else item.items.splice(-1, 0, new Pair(new Scalar('deXuat'), new Scalar(question.deXuat)));
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
