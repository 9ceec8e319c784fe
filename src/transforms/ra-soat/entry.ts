/** Makes entries: a stable code from the rule, the text and where needed the node, and identical entries joined. */
import { createHash } from 'node:crypto';
import { escapeInline } from '../../plan/inline.js';
import { defined } from '../../values/defined.js';
import type { MucRaSoat, NoiRaSoat } from './model.js';

/** What a rule says; places of one entry may be many. */
export interface MucNhap extends Omit<MucRaSoat, 'ma' | 'nguon' | 'chac' | 'tuDong' | 'trangThai'> {
  readonly nguon?: readonly string[];
  readonly chac?: MucRaSoat['chac'];
  readonly tuDong?: boolean;
  readonly trangThai?: MucRaSoat['trangThai'];
  /** Keeps entries apart that read alike, such as the id of the node when each place needs its own decision. */
  readonly rieng?: string;
}

export function makeMuc({ rieng = '', ...draft }: MucNhap): MucRaSoat {
  const { loai, hanhDong, truoc, truocTho = '', sau = '', sauTho = '', lyDo, deXuat = [] } = draft;
  const proposals = deXuat.map(({ chu, tho = '', den = '' }) => `${chu}|${tho}|${den}`);
  // The reason is no part: a better worded one must not undo decisions.
  const key = [loai, hanhDong, rieng, truoc, truocTho, sau, sauTho, ...proposals].join('\u0000');
  return {
    ma: `${initials(loai)}-${shortHash(key)}`,
    ...draft,
    lyDo,
    nguon: draft.nguon ?? [],
    chac: draft.chac ?? 'vua',
    tuDong: draft.tuDong ?? false,
    trangThai: draft.trangThai ?? 'cho',
  };
}

/** `van-ban-dan` → `vbd`. */
function initials(loai: string): string {
  return loai
    .split('-')
    .map((word) => word.charAt(0))
    .join('');
}

/** Six letters and digits: two billion values. */
function shortHash(text: string): string {
  const number = createHash('sha256').update(text).digest().readUInt32BE(0);
  return number.toString(36).padStart(7, '0').slice(-6);
}

/** Entries of one code are one entry with all their places, at the place of the first. */
export function groupMuc(entries: readonly MucRaSoat[]): readonly MucRaSoat[] {
  const groups = new Map<string, MucRaSoat>();
  for (const entry of entries) {
    const first = groups.get(entry.ma);
    // A place twice: the words stand there twice.
    groups.set(entry.ma, first ? { ...first, cho: [...first.cho, ...entry.cho] } : entry);
  }
  return [...groups.values()];
}

/** The entries of a new run with the decisions of the last one; entries of the last run that are gone are dropped. */
export function keepDecisions(last: readonly MucRaSoat[], entries: readonly MucRaSoat[]): readonly MucRaSoat[] {
  const decided = new Map(last.map((entry) => [entry.ma, entry]));
  const codes = new Set(entries.map(({ ma }) => ma));
  // Lists of before gave one code to the same words at many places.
  const older = last.filter(({ ma, trangThai }) => !codes.has(ma) && (trangThai === 'giu' || trangThai === 'sua'));
  const alike = ({ loai, truoc, cho }: MucRaSoat) =>
    older.find(
      (one) =>
        one.loai === loai && one.truoc === truoc && cho.every((place) => one.cho.some((was) => samePlace(place, was))),
    );
  return entries.map((entry) => {
    const before = decided.get(entry.ma) ?? (older.length > 0 ? alike(entry) : undefined);
    if (!before || before.trangThai === entry.trangThai) return entry;
    const { trangThai, sau, sauTho, cum } = before;
    return { ...entry, trangThai, ...defined({ sau, sauTho, cum }) };
  });
}

function samePlace(a: NoiRaSoat, b: NoiRaSoat): boolean {
  return a.nut === b.nut && (a.nut !== '' || a.duong === b.duong);
}

/** The inline form of the words before. */
export function rawBefore(entry: MucRaSoat): string {
  return entry.truocTho ?? escapeInline(entry.truoc);
}

/** The inline form of the words after; undefined when there are none. */
export function rawAfter(entry: MucRaSoat): string | undefined {
  return entry.sauTho ?? (entry.sau === undefined ? undefined : escapeInline(entry.sau));
}

/** Typed as accepted, with proposals of which none was taken: nothing was decided yet. */
export function isUntaken({ trangThai, sau, deXuat = [] }: MucRaSoat): boolean {
  return trangThai === 'nhan' && sau === undefined && deXuat.length > 0;
}

/** A decision is owed. */
export function isOpen(entry: MucRaSoat): boolean {
  return entry.trangThai === 'cho' || isUntaken(entry);
}

/** What stands in the plan's text if nobody edited it by hand; undefined when nothing of it should be there. */
export function expectedRaw(entry: MucRaSoat): string | undefined {
  if (entry.trangThai === 'giu') return rawBefore(entry);
  if (entry.trangThai === 'xoa' || entry.trangThai === 'sua') return undefined;
  return rawAfter(entry) ?? rawBefore(entry);
}
