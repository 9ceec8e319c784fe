/** Mends what is certain: the findings of a judged file that bring a fix, in a copy of the file. */
import { isScalar } from 'yaml';
import { standings } from '../../../check/kit/paragraphs.js';
import type { CheckedText, Fix, Subject } from '../../../check/model.js';
import { findingsOf, type Judgement } from '../../../check/run-rules.js';
import type { Result } from '../../../diagnostic/model.js';
import { escapeInline } from '../../../plan/inline.js';
import { escapePattern } from '../../../plan/pattern.js';
import { isProse, roleAt } from '../../../plan/roles.js';
import { openPlan } from '../../../plan/save.js';
import type { Segments } from '../../../plan/tree.js';
import type { ReadParagraph } from '../../../readers/model.js';
import { readWords } from '../../../transforms/nam-moi/reading.js';
import { type LetterEdit, replaceLetters } from '../../../writers/docx/replace-letters.js';

export interface Mended {
  readonly rule: string;
  readonly fix: Fix;
  /** Words around the change. */
  readonly before: string;
  readonly after: string;
}

export interface Mending {
  readonly bytes: Uint8Array;
  readonly done: readonly Mended[];
  /** Where the letters were not found again in the file. */
  readonly left: readonly Mended[];
}

/** Only plans and Word files can be written again without loss. `withheld`: changes that do harm elsewhere. */
export function mend(
  subject: Subject,
  judgements: readonly Judgement[],
  bytes: Uint8Array,
  withheld: ReadonlySet<Fix> = new Set(),
): Result<Mending> {
  const fixes = chosenFixes(judgements).filter(({ fix }) => !withheld.has(fix));
  if (subject.kind === 'yaml') return { value: mendPlan(fixes, bytes), diagnostics: [] };
  if (subject.kind === 'docx') return { value: mendWord(fixes, subject, bytes), diagnostics: [] };
  const message = 'Thấy tệp không phải YAML hoặc .docx nên không sửa được; cần sửa ở tệp gốc đã in ra tệp này.';
  return { diagnostics: [{ code: 'khong-sua-duoc', severity: 'error', message, place: { file: subject.file } }] };
}

interface Chosen {
  readonly rule: string;
  readonly fix: Fix;
}

/** Two rules may want to change the same letters: the first one does. */
function chosenFixes(judgements: readonly Judgement[]): readonly Chosen[] {
  const chosen: Chosen[] = [];
  const ofText = new Map<CheckedText, Fix[]>();
  for (const { rule, fix } of judgements.flatMap((one) =>
    findingsOf(one).map(({ fix }) => ({ rule: one.rule.id, fix })),
  )) {
    if (!fix) continue;
    const others = ofText.get(fix.text) ?? [];
    if (others.some((one) => one.start <= fix.end && fix.start <= one.end)) continue;
    ofText.set(fix.text, [...others, fix]);
    chosen.push({ rule, fix });
  }
  return chosen;
}

function mendedBy({ rule, fix }: Chosen): Mended {
  const { text } = fix.text;
  const head = lastWords(text.slice(0, fix.start));
  const tail = firstWords(text.slice(fix.end));
  return {
    rule,
    fix,
    before: `${head}${text.slice(fix.start, fix.end)}${tail}`,
    after: `${head}${fix.after}${tail}`,
  };
}

const around = 20;

/** Whole words; what is left out is shown by an ellipsis. */
function lastWords(text: string): string {
  if (text.length <= around) return text;
  const cut = text.slice(-around);
  return `…${cut.slice(cut.search(/\s/) + 1)}`;
}

function firstWords(text: string): string {
  if (text.length <= around) return text;
  return `${text.slice(0, around).replace(/\s\S*$/, '')}…`;
}

function mendWord(fixes: readonly Chosen[], subject: Subject, bytes: Uint8Array): Mending {
  const places = new Map<ReadParagraph, Pick<LetterEdit, 'letters' | 'nth'>>();
  const counts = new Map<string, number>();
  for (const paragraph of standings(subject.read).keys()) {
    const letters = paragraph.runs.map(({ text }) => text).join('');
    const nth = counts.get(letters) ?? 0;
    counts.set(letters, nth + 1);
    places.set(paragraph, { letters, nth });
  }
  const edits = new Map<LetterEdit, Chosen>();
  for (const chosen of fixes) {
    const { text, start, end, after } = chosen.fix;
    const place = text.paragraph && places.get(text.paragraph);
    if (place) edits.set({ ...place, start: text.offset + start, end: text.offset + end, after }, chosen);
  }
  const replaced = replaceLetters(bytes, [...edits.keys()]);
  const done = new Set(replaced.done.flatMap((edit) => edits.get(edit) ?? []));
  return {
    bytes: replaced.bytes,
    done: [...done].map(mendedBy),
    left: fixes.filter((chosen) => !done.has(chosen)).map(mendedBy),
  };
}

function mendPlan(fixes: readonly Chosen[], bytes: Uint8Array): Mending {
  let plan = opened(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const done: Mended[] = [];
  const left: Mended[] = [];
  // The last change of a text first: places before it stay true.
  for (const chosen of fixes.toSorted((a, b) => b.fix.start - a.fix.start)) {
    const made = fieldsOf(chosen.fix.text).map((segments) => replacedIn(plan, segments, chosen.fix));
    const next = made.find((one) => one !== undefined);
    plan = next ?? plan;
    (next === undefined ? left : done).push(mendedBy(chosen));
  }
  return { bytes: new TextEncoder().encode(plan.source), done: done.toReversed(), left };
}

interface Opened {
  readonly source: string;
  readonly document: ReturnType<typeof openPlan>;
}

function opened(source: string): Opened {
  return { source, document: openPlan(source) };
}

/** The file with one field changed and not a line break moved; undefined where that cannot be done for certain. */
function replacedIn({ source, document }: Opened, segments: Segments, fix: Fix): Opened | undefined {
  const node = document.getIn(segments, true);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const role = roleAt(segments);
  const change = changeOf(node.value, role === undefined || isProse(role), fix);
  if (!change) return undefined;
  const { start, end, letters } = change;
  const [from, to] = node.range;
  const pieces = [node.value.slice(0, start), node.value.slice(start, end), node.value.slice(end)].map(folded);
  const match = new RegExp(`^(.*?${pieces[0]})(${pieces[1]})${pieces[2]}`, 'su').exec(source.slice(from, to));
  if (!match) return undefined;
  const at = from + (match[1] ?? '').length;
  const made = opened(`${source.slice(0, at)}${letters}${source.slice(at + (match[2] ?? '').length)}`);
  const wanted = `${node.value.slice(0, start)}${letters}${node.value.slice(end)}`;
  return made.document.getIn(segments) === wanted ? made : undefined;
}

/** Letters as a pattern: where YAML has folded a line, a break and spaces stand for one space. */
function folded(letters: string): string {
  return escapePattern(letters).replace(/[ \n]+/g, '\\s+');
}

/** A printed paragraph may come from two fields: its heading and its text. */
function fieldsOf({ path = '' }: CheckedText): readonly Segments[] {
  const segments = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const last = segments.at(-1);
  const besides = last === 'tieuDe' ? 'chu' : last === 'chu' ? 'tieuDe' : last === 'ten' ? 'ghiChu' : undefined;
  return besides === undefined ? [segments] : [segments, [...segments.slice(0, -1), besides]];
}

/** Shorter and shorter surroundings: a footnote may stand between the words. */
const surroundings = [40, 12, 4];

/** Which letters of the raw text become which; undefined where the place is not found, or not for certain. */
function changeOf(raw: string, prose: boolean, { text, start, end, after }: Fix) {
  const reading = readWords(raw, prose);
  for (const near of surroundings) {
    const from = Math.max(0, start - near);
    const needle = text.text.slice(from, end + near);
    const at = reading.words.indexOf(needle);
    if (at < 0 || reading.words.indexOf(needle, at + 1) >= 0) continue;
    const old = reading.rawOf(at + start - from, at + end - from);
    const mark = /^\[[^\]]*(\]\([^)]*\))$/s.exec(old.text);
    const letters = prose ? escapeInline(after) : after;
    return { start: old.start, end: old.end, letters: mark ? `[${letters}${mark[1]}` : letters };
  }
  return undefined;
}
