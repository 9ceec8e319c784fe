/** What a person decides at once: general questions first, then one entry a sentence or table row, in the document's order. */
import { createHash } from 'node:crypto';
import type { KeHoach } from '../../plan/schema.js';
import { planItems, planTexts } from '../../plan/walk.js';
import { locate, sentencesOf } from './anchor.js';
import { expectedRaw, isOpen } from './entry.js';
import { type MucRaSoat, type NhomChung, nhomChung, type RaSoat } from './model.js';
import { textAt } from './paths.js';

export interface Cluster {
  /** Code by which all its matters are decided. */
  readonly ma: string;
  /** Of a general question. */
  readonly nhom?: NhomChung;
  readonly muc: readonly MucRaSoat[];
}

/** Every entry named with its sentence or row, in the order of the document. */
export function withClusters(keHoach: KeHoach, muc: readonly MucRaSoat[]): readonly MucRaSoat[] {
  const order = orderOf(keHoach);
  const rows = new Set(
    [...planItems(keHoach)].flatMap(({ item }) => (item.id !== undefined && 'o' in item ? [item.id] : [])),
  );
  const rank = ({ cho: [place] }: MucRaSoat) => order.get(place?.duong ?? '') ?? -1;
  // Rules tell the matters of a text in its order.
  const sorted = muc
    .map((entry, i) => ({ entry, i, at: rank(entry) }))
    .toSorted((a, b) => a.at - b.at || a.i - b.i)
    .map(({ entry }) => {
      const { cum = clusterCode(keHoach, entry, rows), ...rest } = entry;
      return entry.nhom === undefined ? { ...rest, cum } : rest;
    });
  return clustersOf(sorted).flatMap((one) => one.muc);
}

function orderOf(keHoach: KeHoach): ReadonlyMap<string, number> {
  const paths = [...planTexts(keHoach)].map(({ path }) => path);
  const order = new Map(paths.map((path, i) => [path, i * 2 + 2]));
  for (const { path } of planItems(keHoach)) {
    const first = paths.findIndex((one) => one.startsWith(`${path}.`));
    if (first >= 0) order.set(path, first * 2 + 1);
  }
  return order;
}

function offsetOf(keHoach: KeHoach, entry: MucRaSoat): number {
  const [place] = entry.cho;
  const raw = expectedRaw(entry);
  if (!place || raw === undefined || entry.phamVi !== undefined) return 0;
  return locate(textAt(keHoach, place.duong) ?? '', raw, [place])[0] ?? 0;
}

/** Of the same words at several places: a cluster of their own. */
function clusterCode(keHoach: KeHoach, entry: MucRaSoat, rows: ReadonlySet<string>): string {
  const offset = offsetOf(keHoach, entry);
  const paths = new Set(entry.cho.map(({ nut, duong }) => nut || duong));
  const [place] = entry.cho;
  if (paths.size !== 1 || !place || place.duong === '') return code(entry.ma);
  if (rows.has(place.nut)) return code(place.nut);
  const text = entry.phamVi === 'nut' ? '' : (textAt(keHoach, place.duong) ?? '');
  const sentence = sentencesOf(text).findLastIndex(({ start }) => start <= offset);
  return code(`${place.nut || place.duong} ${Math.max(0, sentence)}`);
}

function code(key: string): string {
  const number = createHash('sha256').update(key).digest().readUInt32BE(0);
  return `c-${number.toString(36).padStart(7, '0').slice(-6)}`;
}

/** General questions first; an entry without a cluster stands by itself. */
export function clustersOf(muc: readonly MucRaSoat[]): readonly Cluster[] {
  const groups = new Map<string, MucRaSoat[]>();
  for (const entry of muc) {
    const key = entry.nhom ?? entry.cum ?? entry.ma;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const all = [...groups].map(([ma, entries]): Cluster => {
    const nhom = entries[0]?.nhom;
    return { ma, muc: entries, ...(nhom === undefined ? {} : { nhom }) };
  });
  const rank = ({ nhom }: Cluster) => (nhom === undefined ? nhomChung.length : nhomChung.indexOf(nhom));
  return all.toSorted((a, b) => rank(a) - rank(b));
}

export function openClusters({ muc }: Pick<RaSoat, 'muc'>): readonly Cluster[] {
  return clustersOf(muc).filter((one) => one.muc.some(isOpen));
}

/** Codes that a typed word stands for: an entry's own, those of a sentence, of a general question, or of a kind. */
export function codesFor(muc: readonly MucRaSoat[], typed: string): readonly string[] {
  if (muc.some(({ ma }) => ma === typed)) return [typed];
  const open = muc.filter(isOpen);
  const found = open.filter(({ cum, nhom, loai }) => cum === typed || nhom === typed || loai === typed);
  return found.map(({ ma }) => ma);
}
