/** Changes the words of all entries of a plan at once: where each stands is found before any of them changes. */
import type { KeHoach } from '../../plan/schema.js';
import { anchorAt, locate, withoutAnchor } from './anchor.js';
import { expectedRaw } from './entry.js';
import type { MucRaSoat, NoiRaSoat } from './model.js';
import { withoutPassage } from './passage.js';
import { setAt, textAt } from './paths.js';

/** An entry as it was when the text was written, and as it is now. */
export interface Change {
  readonly was: MucRaSoat;
  readonly now: MucRaSoat;
}

interface SettledWords {
  /** The entries as they are now, their places bound to the new text. */
  readonly muc: readonly MucRaSoat[];
  /** Codes of entries whose words cannot go. */
  readonly hong: readonly string[];
}

interface Passage {
  readonly change: number;
  /** Which of the entry's places. */
  readonly place: number;
  readonly at: number;
  readonly from: string;
  /** Empty: to be taken out. */
  readonly to: string;
}

/** Changes `plan` in place. */
export function settleWords(plan: KeHoach, changes: readonly Change[]): SettledWords {
  const hong = new Set<string>();
  const places = changes.map(({ now }) => [...now.cho]);
  const paths = new Set(changes.flatMap(({ now }) => (now.phamVi === 'nut' ? [] : now.cho.map(({ duong }) => duong))));
  for (const path of paths) {
    const text = path === '' ? undefined : textAt(plan, path);
    if (text === undefined) continue;
    const whole = changes.find(({ now }) => now.phamVi === 'truong' && now.cho.some(({ duong }) => duong === path));
    const renewed = whole && wholeText(whole, text);
    if (renewed !== undefined) {
      setAt(plan, path, renewed);
      continue;
    }
    const passages = changes.flatMap((change, i) => passagesOf(change, i, path, text));
    const written = takeOut(rewrite(text, passages));
    for (const { change } of written.stuck) hong.add(changes[change]?.now.ma ?? '');
    for (const { change, place, at, to } of written.staying) {
      const [list, old] = [places[change], places[change]?.[place]];
      if (list && old) list[place] = bound(old, written.text, at, to);
    }
    // An empty text goes when all words are settled: its removal shifts paths.
    setAt(plan, path, written.text);
  }
  const muc = changes.map(({ now }, i) => {
    const cho = places[i] ?? [];
    const isGone = now.phamVi === undefined && expectedRaw(now) === undefined;
    return { ...now, cho: isGone ? cho.map(withoutAnchor) : cho };
  });
  return { muc, hong: [...hong] };
}

function bound({ nut, duong }: NoiRaSoat, text: string, at: number, raw: string): NoiRaSoat {
  return { nut, duong, ...anchorAt(text, at, raw) };
}

function wholeText({ was, now }: Change, text: string): string | undefined {
  const [from, to] = [expectedRaw(was), expectedRaw(now)];
  return from === text && to !== undefined && to !== from ? to : undefined;
}

function passagesOf({ was, now }: Change, change: number, path: string, text: string): readonly Passage[] {
  const from = expectedRaw(was);
  const to = now.trangThai === 'xoa' ? '' : expectedRaw(now);
  if (now.phamVi !== undefined || from === undefined || to === undefined) return [];
  const here = now.cho.flatMap((one, place) => (one.duong === path ? [{ ...one, place }] : []));
  return locate(text, from, here).flatMap((at, i) => {
    const place = here[i]?.place;
    return at === undefined || place === undefined ? [] : [{ change, place, at, from, to }];
  });
}

interface Rewritten {
  readonly text: string;
  /** Words that are there now, and words to be taken out yet, with their new offsets, in order. */
  readonly staying: readonly Passage[];
  readonly leaving: readonly Passage[];
}

function rewrite(text: string, passages: readonly Passage[]): Rewritten {
  const changing: Passage[] = [];
  for (const one of passages.filter(({ from, to }) => from !== to).toSorted((a, b) => a.at - b.at)) {
    if (!changing.some((other) => overlap(one, other))) changing.push(one);
  }
  // What stays as it is gives way to what changes.
  const kept = passages.filter((one) => changing.includes(one) || !changing.some((other) => overlap(one, other)));
  const grown = ({ from, to }: Passage) => (to === '' ? 0 : to.length - from.length);
  const shift = (at: number) => changing.reduce((sum, one) => (one.at < at ? sum + grown(one) : sum), 0);
  const moved = kept.map((one) => ({ ...one, at: one.at + shift(one.at) })).toSorted((a, b) => a.at - b.at);
  const result = changing.toReversed().reduce((now, { at, from, to }) => {
    return to === '' ? now : now.slice(0, at) + to + now.slice(at + from.length);
  }, text);
  return { text: result, staying: moved.filter(({ to }) => to !== ''), leaving: moved.filter(({ to }) => to === '') };
}

function overlap(a: Passage, b: Passage): boolean {
  return a.at < b.at + b.from.length && b.at < a.at + a.from.length;
}

/** The text without the words that go; nothing of it goes where one of them cannot. */
function takeOut(written: Rewritten): Rewritten & { readonly stuck: readonly Passage[] } {
  let { text, staying } = written;
  const stuck: Passage[] = [];
  for (const one of written.leaving.toReversed()) {
    const rest = withoutPassage(text, one.from, one.at);
    if (rest === undefined) stuck.push(one);
    else {
      staying = staying.flatMap((passage) => movedBy(text, rest, passage));
      text = rest;
    }
  }
  return stuck.length > 0 ? { ...written, stuck } : { text, staying, leaving: [], stuck };
}

/** Where words stand when others went from the text; none when they went with them. */
function movedBy(before: string, after: string, passage: Passage): readonly Passage[] {
  const end = passage.at + passage.to.length;
  let head = 0;
  while (head < after.length && before[head] === after[head]) head += 1;
  if (end <= head) return [passage];
  const at = passage.at + after.length - before.length;
  return at >= 0 && before.slice(passage.at) === after.slice(at) ? [{ ...passage, at }] : [];
}
