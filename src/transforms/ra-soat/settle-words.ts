/** Changes the words of all entries of a plan at once: where each stands is found before any of them changes. */
import type { KeHoach } from '../../plan/schema.js';
import { expectedRaw } from './entry.js';
import type { MucRaSoat, NoiRaSoat } from './model.js';
import { chosenOccurrences, occurrences, withoutPassage } from './passage.js';
import { setAt, textAt } from './paths.js';

/** An entry as it was when the text was written, and as it is now. */
export interface Change {
  readonly was: MucRaSoat;
  readonly now: MucRaSoat;
}

interface SettledWords {
  /** The entries as they are now, their places numbered anew. */
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
    const written = rewrite(text, passages);
    for (const passage of written.staying) renumber(places[passage.change] ?? [], passage, written);
    let rest: string | undefined = written.text;
    for (const { change, from, at } of written.leaving.toReversed()) {
      rest = rest === undefined ? undefined : withoutPassage(rest, from, at);
      if (rest === undefined) hong.add(changes[change]?.now.ma ?? '');
    }
    // An empty text goes when all words are settled: its removal shifts paths.
    setAt(plan, path, rest ?? written.text);
  }
  return { muc: changes.map(({ now }, i) => ({ ...now, cho: places[i] ?? [] })), hong: [...hong] };
}

function wholeText({ was, now }: Change, text: string): string | undefined {
  const [from, to] = [expectedRaw(was), expectedRaw(now)];
  return from === text && to !== undefined && to !== from ? to : undefined;
}

function passagesOf({ was, now }: Change, change: number, path: string, text: string): readonly Passage[] {
  const from = expectedRaw(was);
  const to = now.trangThai === 'xoa' ? '' : expectedRaw(now);
  if (now.phamVi !== undefined || from === undefined || to === undefined) return [];
  const here = now.cho.flatMap(({ duong, lan }, place) => (duong === path ? [{ place, lan }] : []));
  const offsets = chosenOccurrences(
    text,
    from,
    here.map(({ lan }) => lan),
  );
  return offsets.flatMap((at, i) => {
    const place = here[i]?.place;
    return place === undefined ? [] : [{ change, place, at, from, to }];
  });
}

interface Rewritten {
  readonly text: string;
  /** Words that are there now, and words to be taken out yet, with their new offsets, in order. */
  readonly staying: readonly Passage[];
  readonly leaving: readonly Passage[];
}

function rewrite(text: string, passages: readonly Passage[]): Rewritten {
  // What stays as it is gives way to what changes, and is only numbered anew.
  const changing = passages.filter(({ from, to }) => from !== to);
  const same = passages.filter((one) => one.from === one.to && !changing.some((other) => overlap(one, other)));
  const sorted = [...changing, ...same].toSorted((a, b) => a.at - b.at);
  let result = '';
  let done = 0;
  const moved: Passage[] = [];
  for (const passage of sorted) {
    if (passage.at < done) continue;
    result += text.slice(done, passage.at);
    moved.push({ ...passage, at: result.length });
    result += passage.to === '' ? passage.from : passage.to;
    done = passage.at + passage.from.length;
  }
  result += text.slice(done);
  return { text: result, staying: moved.filter(({ to }) => to !== ''), leaving: moved.filter(({ to }) => to === '') };
}

function overlap(a: Passage, b: Passage): boolean {
  return a.at < b.at + b.from.length && b.at < a.at + a.from.length;
}

/** A number only where the same words stand elsewhere in the text as well. */
function renumber(
  places: NoiRaSoat[],
  { change, place, at, to }: Passage,
  { text, staying, leaving }: Rewritten,
): void {
  const old = places[place];
  if (!old) return;
  const goes = (offset: number) => leaving.some((one) => one.at <= offset && offset < one.at + one.from.length);
  const all = occurrences(text, to).filter((offset) => !goes(offset));
  const meant = staying.filter((one) => one.change === change).length;
  const { nut, duong } = old;
  places[place] = { nut, duong, ...(all.length > meant && all.includes(at) ? { lan: all.indexOf(at) + 1 } : {}) };
}
