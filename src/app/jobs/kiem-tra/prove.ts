/** Mends and judges the copy again: a change after which anything new is found is withheld. */
import type { CheckedText, Fix, Subject } from '../../../check/model.js';
import { findingsOf, type Judgement } from '../../../check/run-rules.js';
import { hasErrors, type Result } from '../../../diagnostic/model.js';
import { type Mended, type Mending, mend } from './fix.js';
import type { Checked } from './kiem-tra.js';

interface Judged {
  readonly subject: Subject;
  readonly judgements: readonly Judgement[];
}

export interface Proved {
  readonly mending: Mending;
  /** The copy as it is judged; absent where nothing was changed. */
  readonly again?: Checked;
  readonly withheld: readonly Mended[];
}

/** So often single changes are withdrawn; then whole rules, then all. */
const rounds = 3;

export async function mendProved(
  { subject, judgements }: Judged,
  bytes: Uint8Array,
  judge: (bytes: Uint8Array) => Promise<Checked>,
): Promise<Result<Proved>> {
  const before = tally(subject, judgements);
  const withdrawn = new Map<Fix, Mended>();
  for (let round = 1; ; round++) {
    const { value: mending, diagnostics } = mend(subject, judgements, bytes, new Set(withdrawn.keys()));
    if (!mending) return { diagnostics };
    const withheld = [...withdrawn.values()];
    if (mending.done.length === 0) return { value: { mending, withheld }, diagnostics: [] };
    const again = await judge(mending.bytes);
    const harmful = harmOf(mending.done, subject, before, again, round);
    if (harmful.length === 0) return { value: { mending, again, withheld }, diagnostics: [] };
    for (const one of harmful) withdrawn.set(one.fix, one);
  }
}

/** How often a rule is broken in each text, and the rest of its findings. */
type Tally = ReadonlyMap<string, number>;

/** Changes of letters move no text: the nth one is the same before and after. */
function tally(subject: Subject, judgements: readonly Judgement[]): Tally {
  const places = new Map(subject.texts.map(({ place }, i) => [place, i]));
  const counts = new Map<string, number>();
  for (const judgement of judgements) {
    for (const { place } of findingsOf(judgement)) {
      const key = `${judgement.rule.id} ${places.get(place) ?? ''}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** The changes to take back; none where nothing new is found. */
function harmOf(
  done: readonly Mended[],
  subject: Subject,
  before: Tally,
  again: Checked,
  round: number,
): readonly Mended[] {
  // A copy that cannot be read as well as its source, or is read as another, would be no help.
  if (!again.subject || !again.judgements || hasErrors(again.diagnostics) || !isSame(subject, again.subject))
    return done;
  const after = tally(again.subject, again.judgements);
  const fresh = [...after].filter(([key, count]) => count > (before.get(key) ?? 0)).map(([key]) => key);
  if (fresh.length === 0) return [];
  if (round > rounds) return done;
  const places = new Map<CheckedText, number>(subject.texts.map((text, i) => [text, i]));
  const keys = fresh.map((key) => key.split(' '));
  const inText = done.filter(({ fix }) => keys.some(([, at]) => at === String(places.get(fix.text))));
  if (inText.length > 0) return inText;
  const ofRule = done.filter(({ rule }) => keys.some(([id]) => id === rule));
  return ofRule.length > 0 ? ofRule : done;
}

/** Every text is what it was. */
function isSame({ texts }: Subject, other: Subject): boolean {
  return texts.length === other.texts.length && texts.every(({ role }, i) => role === other.texts[i]?.role);
}
