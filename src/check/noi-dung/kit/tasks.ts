/** Which bodies a plan gives tasks to, and which it is sent to. */
import type { CoQuan } from '../../../plan/catalogue.js';
import { isBang, planNodes } from '../../../plan/walk.js';
import type { Subject } from '../../model.js';
import { isUpper, type Passage, passagesOf, remember } from './kit.js';
import { type NameHit, nameHits } from './names.js';

export interface Tasked {
  readonly hit: NameHit;
  readonly agency: CoQuan;
}

/** Headings of assignments (`2. Sở Y tế: …`) and the cells of who is responsible. */
export const tasked = remember((subject): readonly Tasked[] => {
  const heads = headingPaths(subject);
  const cells = responsibleCells(subject);
  return nameHits(subject).flatMap((hit): Tasked[] => {
    const path = (hit.passage.source.path ?? '').replace(/\.(?:chu|tieuDe)$/, '');
    const isHead = heads.has(path) && isLeading(hit);
    const isCell = cells.some(({ table, ma }) => path.startsWith(table) && path.split('.').includes(ma));
    const [name] = hit.names;
    return name && (isHead || isCell) && /^\p{Lu}/u.test(hit.surface) && !isUpper(hit.surface)
      ? [{ hit, agency: name.agency }]
      : [];
  });
});

function headingPaths({ keHoach }: Subject): ReadonlySet<string> {
  const parts = new Set<unknown>();
  const paths = new Set<string>();
  for (const { path, nut, cha } of planNodes(keHoach)) {
    const title = 'tieuDe' in nut ? (nut.tieuDe ?? '') : '';
    if (/(?:phân công|trách nhiệm|nhiệm vụ của)/iu.test(title) && nut.cap === 'muc') parts.add(nut);
    if (nut.cap === 'khoan' && parts.has(cha)) paths.add(path);
  }
  return paths;
}

function responsibleCells({ keHoach }: Subject): readonly { readonly table: string; readonly ma: string }[] {
  return [...planNodes(keHoach)].flatMap(({ path, nut }) =>
    isBang(nut) ? nut.cot.filter(({ vai }) => vai === 'chuTri').map(({ ma }) => ({ table: `${path}.`, ma })) : [],
  );
}

/** At the head of the line, alone or in a list: what comes after a colon is the task. */
function isLeading({ passage, start }: NameHit): boolean {
  const before = passage.text.slice(0, start);
  return before.length < 120 && !/[:.(]/.test(before) && !/(?:phối hợp|tham mưu|báo cáo|chỉ đạo)/iu.test(before);
}

export const recipients = remember((subject): readonly Passage[] =>
  passagesOf(subject, 'noi-nhan').filter(({ text }) => !/^Lưu/u.test(text)),
);

export const recipientIds = remember((subject): ReadonlySet<string> => {
  const lines = new Set(recipients(subject));
  return new Set(
    nameHits(subject).flatMap(({ passage, names }) => (lines.has(passage) ? names.map(({ agency }) => agency.id) : [])),
  );
});

/** Whether a line that names many bodies together takes one in. */
export function isCovered({ id, loai }: CoQuan, lines: readonly Passage[]): boolean {
  const kind = loai === 'nhom' && id.startsWith('ubnd') ? 'ubnd' : loai;
  return lines.some(({ text }) => groups.some(({ words, takes }) => words.test(text) && takes.test(kind)));
}

const groups: readonly { readonly words: RegExp; readonly takes: RegExp }[] = [
  {
    words: /các (?:sở|ngành|phòng|ban|cơ quan|đơn vị)(?!\p{L})|(?:sở|phòng|ban), (?:ban|ngành|phòng)/iu,
    takes: /^(?!ubnd$|hdnd$|dang$|mat-tran$|doan-the$|lanh-dao$)/,
  },
  { words: /đoàn thể|tổ chức/iu, takes: /^(?:doan-the|mat-tran|nhom)$/ },
  { words: /MTTQ|Mặt trận/u, takes: /^mat-tran$/ },
  {
    words:
      /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)[^;]{0,30}(?:xã|phường|huyện|cấp|địa phương)|các xã|các địa phương/iu,
    takes: /^(?:ubnd|nhom|tram-y-te)$/,
  },
  { words: /báo chí|Báo|Đài/u, takes: /^(?:bao-dai|nhom)$/ },
  { words: /trường|cơ sở giáo dục/iu, takes: /^(?:truong|nhom)$/ },
  { words: /tổ dân phố|thôn|bản/iu, takes: /^nhom$/ },
  { words: /(?:Tỉnh|Thành|Đảng|Huyện) (?:ủy|uỷ)/u, takes: /^dang$/ },
];
