/** Which bodies a plan gives tasks to, and which it is sent to. */
import { isLabelled } from '../../../phrase/form.js';
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

function headingPaths({ keHoach, danhMuc }: Subject): ReadonlySet<string> {
  const assignments = danhMuc.loi.bang('mucPhanCong');
  const parts = new Set<unknown>();
  const paths = new Set<string>();
  for (const { path, nut, cha } of planNodes(keHoach)) {
    const title = 'tieuDe' in nut ? (nut.tieuDe ?? '') : '';
    if (nut.cap === 'muc' && assignments.first(title)) parts.add(nut);
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
  // Without a heading a sentence begins with whom it tells what to do.
  if (passage.source.role === 'khoan' && passage.text.length > 120 && start > 20) return false;
  const before = passage.text.slice(0, start);
  return before.length < 120 && !/[:.(]/.test(before) && !/(?:phối hợp|tham mưu|báo cáo|chỉ đạo)/iu.test(before);
}

export const recipients = remember((subject): readonly Passage[] =>
  passagesOf(subject, 'noi-nhan').filter(({ text }) => !isLabelled(subject.danhMuc.loi, text, 'luu')),
);

export const recipientIds = remember((subject): ReadonlySet<string> => {
  const lines = new Set(recipients(subject));
  return new Set(
    nameHits(subject).flatMap(({ passage, names }) => (lines.has(passage) ? names.map(({ agency }) => agency.id) : [])),
  );
});

/** What the rows of `nhomNoiNhan` take in, by the kind of an agency. */
const takes: Readonly<Record<string, (kind: string) => boolean>> = {
  'co-quan': (kind) => !['ubnd', 'hdnd', 'dang', 'mat-tran', 'doan-the', 'lanh-dao'].includes(kind),
  'doan-the': (kind) => ['doan-the', 'mat-tran', 'nhom'].includes(kind),
  'mat-tran': (kind) => kind === 'mat-tran',
  ubnd: (kind) => ['ubnd', 'nhom', 'tram-y-te'].includes(kind),
  'bao-dai': (kind) => ['bao-dai', 'nhom'].includes(kind),
  truong: (kind) => ['truong', 'nhom'].includes(kind),
  nhom: (kind) => kind === 'nhom',
  dang: (kind) => kind === 'dang',
};

const lineGroups = remember((subject): ReadonlySet<string> => {
  const table = subject.danhMuc.loi.bang('nhomNoiNhan');
  return new Set(recipients(subject).flatMap(({ text }) => table.find(text).map(({ row }) => row.nghia ?? '')));
});

/** Whether a line that names many bodies together takes one in. */
export function isCovered({ id, loai }: CoQuan, subject: Subject): boolean {
  const kind = loai === 'nhom' && id.startsWith('ubnd') ? 'ubnd' : loai;
  return [...lineGroups(subject)].some((group) => takes[group]?.(kind) ?? false);
}
