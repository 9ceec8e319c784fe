/** What part the commune has in a task that stands in its plan: by who is named in the row, the heading or the sentence. */
import type { DanhMuc } from '../../plan/catalogue.js';
import type { NutChu } from '../../plan/schema.js';
import { anyMark, CQ, mask, plain } from '../cap-xa/clause/tokens.js';
import { cellText, columnOf } from './cells.js';
import type { NoiCo } from './lineage.js';
import type { TrangThaiPhu } from './model.js';

type VaiXa = Extract<TrangThaiPhu, 'chu-tri' | 'phoi-hop' | 'de-nghi' | 'chua-giao'>;

export function roleOf(place: NoiCo, danhMuc: DanhMuc): VaiXa {
  return place.kind === 'hang' ? roleOfRow(place, danhMuc) : roleOfNode(place, danhMuc);
}

/** `cua-xa`: at least one body of the commune is told to; `ngoai`: those named are asked; `cap-tren`: only bodies above. */
type Ai = 'cua-xa' | 'ngoai' | 'cap-tren' | 'khong';

const asked = /đề nghị/iu;

/** `unmarked`: words without a mark name a body too. */
function whoIn(text: string, danhMuc: DanhMuc, unmarked = false): Ai {
  const { text: masked, marks } = mask(text);
  // Bodies stand between separators; `đề nghị` rules up to the next one that is told.
  const parts = masked.split(/[;,]|\s+và\s+/u).filter((part) => part.trim() !== '');
  let isAsked = false;
  const kinds = parts.map((part): Ai => {
    if (asked.test(part)) isAsked = true;
    else if (/yêu cầu|giao/iu.test(part) || masked.includes(';')) isAsked = false;
    const keys = (part.match(new RegExp(CQ, 'gu')) ?? []).map((letter) => marks.get(letter)?.key ?? '');
    if (keys.length === 0 && !unmarked) return 'khong';
    if (isAsked) return 'ngoai';
    if (keys.length > 0) return keys.every((key) => isAbove(key, danhMuc)) ? 'cap-tren' : 'cua-xa';
    return /(?:^|\s)(?:tỉnh|sở|bộ|trung ương)(?:\s|$)/iu.test(part) ? 'cap-tren' : 'cua-xa';
  });
  return (['cua-xa', 'ngoai', 'cap-tren'] as const).find((kind) => kinds.includes(kind)) ?? 'khong';
}

function isAbove(key: string, danhMuc: DanhMuc): boolean {
  if (key === 'ubnd-tinh' || /^ubnd-\d{2}$/.test(key)) return true;
  const cap = danhMuc.coQuan(key)?.cap;
  return cap === 'tinh' || cap === 'tw';
}

function roleOfRow({ hang, bang }: Extract<NoiCo, { kind: 'hang' }>, danhMuc: DanhMuc): VaiXa {
  const of = (vai: 'noiDung' | 'chuTri' | 'phoiHop') => cellText(hang, columnOf(bang, vai));
  const [lead, help] = [whoIn(of('chuTri'), danhMuc, true), whoIn(of('phoiHop'), danhMuc)];
  if (lead === 'cua-xa') return helpsAbove(of('noiDung'), danhMuc) ? 'phoi-hop' : 'chu-tri';
  if (help === 'cua-xa') return 'phoi-hop';
  return lead === 'ngoai' || help === 'ngoai' ? 'de-nghi' : 'chua-giao';
}

/** `Phối hợp với Ngân hàng Chính sách xã hội tỉnh …`: the commune's part of a row that a body above leads. */
function helpsAbove(work: string, danhMuc: DanhMuc): boolean {
  const { text, marks } = mask(work);
  const first = new RegExp(`^phối hợp (?:với )?(${CQ})`, 'iu').exec(text)?.[1];
  const mark = first === undefined ? undefined : marks.get(first);
  return mark !== undefined && isAbove(mark.key, danhMuc);
}

function roleOfNode({ nut, tren }: Extract<NoiCo, { kind: 'nut' }>, danhMuc: DanhMuc): VaiXa {
  const text = nut.chu ?? '';
  const who = whoIsTold(nut, tren, danhMuc);
  if (who === 'ngoai') return 'de-nghi';
  if (who !== 'cua-xa') return 'chua-giao';
  return /^(?:phối hợp|tham gia)(?=\s|,)/iu.test(plain(text)) ? 'phoi-hop' : 'chu-tri';
}

/** The nearest of: its own heading, the start of its sentence, the headings and lead-ins above. */
function whoIsTold(nut: NutChu, tren: readonly NutChu[], danhMuc: DanhMuc): Ai {
  const lines = [
    nut.tieuDe ?? '',
    opening(nut.chu ?? ''),
    ...tren.toReversed().flatMap(({ tieuDe = '', chu = '' }) => [tieuDe, /:\s*$/.test(chu) ? opening(chu) : '']),
  ];
  for (const line of lines) if (/\]\(cq:/.test(line)) return whoIn(line, danhMuc);
  return 'khong';
}

const callWords = '(?:đề nghị|yêu cầu|giao|chủ tịch|lãnh đạo|người đứng đầu|các|và)\\s+';
const openingForm = new RegExp(`^(?:${callWords})*${CQ}(?:${callWords}|${CQ}|[,;]?\\s+)*`, 'iu');

const furtherForm = new RegExp(`^[^.;:]*(?:yêu cầu|giao)\\s+(?:các\\s+)?${CQ}`, 'iu');

/** The bodies that a sentence begins with: `Giao A`, `Đề nghị A, B, yêu cầu C`, `Chủ tịch A`, `A, B`. */
function opening(text: string): string {
  const { text: masked, marks } = mask(text);
  const start = openingForm.exec(masked)?.[0] ?? '';
  // `Đề nghị A, các tổ chức khác, yêu cầu B …`
  const further = start === '' ? '' : (furtherForm.exec(masked)?.[0] ?? '');
  const run = further.length > start.length ? further : start;
  return run.replace(anyMark, (letter) => marks.get(letter)?.raw ?? '');
}
