/** Finds the entries' places in the plan as it stands now: by node id, since paths shift when a row is inserted. */
import { inlineText, parseInline } from '../../plan/inline.js';
import type { KeHoach } from '../../plan/schema.js';
import { planTexts } from '../../plan/walk.js';
import { locate, withoutAnchor } from './anchor.js';
import { fieldName } from './base.js';
import { expectedRaw, isOpen } from './entry.js';
import type { MucRaSoat, NoiRaSoat } from './model.js';
import { notes } from './passage.js';
import { type IdIndex, indexIds, parentPath, textAt, valueAt } from './paths.js';
import { groupPlaces } from './settle.js';

/** Every place at the present path of its node; a place whose node is gone keeps its old path. */
export function relocate(keHoach: KeHoach, muc: readonly MucRaSoat[]): readonly MucRaSoat[] {
  const index = indexIds(keHoach);
  const moved = (entry: MucRaSoat) => (place: NoiRaSoat) => {
    if (place.nut === '') return besides(keHoach, entry, place);
    const path = index.pathOf(place.nut);
    if (path === undefined) return place;
    const rest = restOf(place.duong);
    return { ...place, duong: rest === '' ? path : `${path}.${rest}` };
  };
  return muc.map((entry) => ({ ...entry, cho: entry.cho.map(moved(entry)) }));
}

/** Items of `noiNhan`, `loiDan`, `canCu` have no ids: after an insertion the words stand in a neighbour. */
function besides(keHoach: KeHoach, entry: MucRaSoat, place: NoiRaSoat): NoiRaSoat {
  const raw = entry.phamVi === undefined ? expectedRaw(entry) : undefined;
  const parts = /^(noiNhan|loiDan|canCu)\.\d+((?:\..+)?)$/.exec(place.duong);
  if (raw === undefined || !parts) return place;
  const [, list = '', rest = ''] = parts;
  const holds = (path: string) => standsAt(textAt(keHoach, path) ?? '', raw, place);
  if (holds(place.duong)) return place;
  const count = keHoach[list === 'noiNhan' ? 'noiNhan' : list === 'loiDan' ? 'loiDan' : 'canCu']?.length ?? 0;
  const paths = Array.from({ length: count }, (_, i) => `${list}.${i}${rest}`);
  return { ...place, duong: paths.find(holds) ?? place.duong };
}

/** What follows the innermost item of a list of nodes, rows or appendices: `noiDung.2.con.0.chu` → `chu`. */
function restOf(path: string): string {
  return path.replace(/^(?:(?:noiDung|con|hang|phuLuc)\.\d+(?:\.|$))+/, '');
}

/** Entries none of whose places holds their words any more are `sua`: a person wrote something else there. */
export function markEdited(
  keHoach: KeHoach,
  muc: readonly MucRaSoat[],
  edited: ReadonlySet<string> = new Set(),
): readonly MucRaSoat[] {
  const index = indexIds(keHoach);
  return relocate(keHoach, muc).map((entry) => {
    if (entry.trangThai === 'sua' || entry.trangThai === 'xoa') return entry;
    const places = entry.cho.filter(({ duong }) => duong !== '');
    if (places.length === 0) return entry;
    const stands = places.some((place) => {
      if (place.nut !== '' && index.pathOf(place.nut) === undefined) return false;
      if (entry.phamVi === 'nut') {
        const isRewritten = ['chu', 'tieuDe'].some((key) => edited.has(`${place.nut}.${key}`));
        return entry.trangThai !== 'cho' || (!isRewritten && standsIn(place, keHoach, index));
      }
      if (entry.phamVi === 'truong' && entry.truocTho !== undefined) {
        return textAt(keHoach, place.duong) === expectedRaw(entry);
      }
      if (entry.phamVi === 'truong') {
        const { nut, rest } = index.ownerOf(place.duong);
        return !edited.has(fieldName(nut, rest));
      }
      const text = textAt(keHoach, place.duong);
      // A number or a date of the plan's head is no text to look into.
      return text === undefined || standsAt(text, expectedRaw(entry) ?? '', place);
    });
    return stands ? entry : { ...entry, trangThai: 'sua', cho: entry.cho.map(withoutAnchor) };
  });
}

function standsAt(text: string, raw: string, place: NoiRaSoat): boolean {
  return locate(text, raw, [place])[0] !== undefined;
}

function standsIn({ duong, trong }: NoiRaSoat, keHoach: KeHoach, index: IdIndex): boolean {
  if (trong === undefined || index.pathOf(trong) === undefined) return true;
  return valueAt(keHoach, `${parentPath(parentPath(duong))}.id`) === trong;
}

/** Words in the plan's text about which a decision is still owed. */
interface PendingPassage {
  readonly path: string;
  /** Inline form of the words; absent: the whole text at the path, or of all texts of the node there. */
  readonly raw?: string;
  readonly offsets: readonly number[];
}

function pendingPassages(keHoach: KeHoach, muc: readonly MucRaSoat[]): readonly PendingPassage[] {
  return muc.filter(isOpen).flatMap((entry) => {
    const raw = entry.phamVi === undefined ? expectedRaw(entry) : undefined;
    return [...groupPlaces(entry.cho)].flatMap(([path, places]): readonly PendingPassage[] => {
      if (raw === undefined) return [noteOf(textAt(keHoach, path) ?? '', path, entry) ?? { path, offsets: [] }];
      const offsets = locate(textAt(keHoach, path) ?? '', raw, places).filter((at) => at !== undefined);
      return offsets.length > 0 ? [{ path, raw, offsets }] : [];
    });
  });
}

/** Of an entry about the whole text whose words are those of a footnote: that footnote. */
function noteOf(text: string, path: string, { phamVi, truoc }: MucRaSoat): PendingPassage | undefined {
  if (phamVi !== 'truong') return undefined;
  const note = notes(text).find(({ start, end }) => inlineText(parseInline(text.slice(start, end))) === truoc);
  return note && { path, raw: text.slice(note.start, note.end), offsets: [note.start] };
}

/** The undecided words as offsets in the plan's texts: data path → stretches that do not overlap. */
export function pendingRanges(
  keHoach: KeHoach,
  muc: readonly MucRaSoat[],
): ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]> {
  const ranges = new Map<string, { start: number; end: number }[]>();
  const add = (path: string, start: number, end: number) => {
    const list = ranges.get(path) ?? [];
    if (end > start && list.every((one) => end <= one.start || one.end <= start))
      ranges.set(path, [...list, { start, end }]);
  };
  const passages = pendingPassages(keHoach, muc);
  const whole = new Set(passages.filter(({ raw }) => raw === undefined).map(({ path }) => path));
  if (whole.size > 0) {
    for (const { path, text } of planTexts(keHoach)) if (isWithin(path, whole)) add(path, 0, text.length);
  }
  for (const { path, raw = '', offsets } of passages) for (const at of offsets) add(path, at, at + raw.length);
  return ranges;
}

/** Of a node its own texts are meant, not those of its children. */
function isWithin(path: string, whole: ReadonlySet<string>): boolean {
  const parent = parentPath(path);
  return (
    whole.has(path) ||
    whole.has(parent) ||
    (/\.o$/.test(parent) && whole.has(parentPath(parent))) ||
    (/\.o\.[^.]+$/.test(parent) && whole.has(parentPath(parentPath(parent))))
  );
}
