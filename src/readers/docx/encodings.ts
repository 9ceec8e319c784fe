/** Decides which runs are written in an encoding from before Unicode: fonts propose, what stands there disposes. */
import { decodeLegacy, type LegacyTable } from '../../text/decode-legacy.js';
import { findLegacy, type LegacyFinding, unicodeVietnamese } from '../../text/legacy.js';
import { isSyllable } from '../../text/syllable.js';
import type { DraftParagraph, DraftRun } from './draft.js';
import { fontFacts } from './fonts.js';
import { type Remarks, shorten } from './remarks.js';

/** Runs that must be decoded, by what. */
export type Encodings = ReadonlyMap<DraftRun, LegacyTable>;

export function decideEncodings(paragraphs: readonly DraftParagraph[], remarks: Remarks): Encodings {
  const believed = believedTables(paragraphs);
  const encodings = new Map<DraftRun, LegacyTable>();
  const rest: { paragraph: DraftParagraph; runs: readonly DraftRun[] }[] = [];
  for (const paragraph of paragraphs) {
    const others: DraftRun[] = [];
    for (const run of paragraph.runs) {
      const table = tableOf(run);
      if (!table) others.push(run);
      else if (unicodeVietnamese.test(run.text)) continue;
      else if (believed.has(fontOf(run))) {
        encodings.set(run, table);
        const message = `chữ phông ${fontOf(run)} theo bảng mã ${table}: đã chuyển sang Unicode`;
        remarks.add('changed', codeOf(table), message, paragraph.place);
      }
    }
    if (others.some((run) => strange.test(run.text))) rest.push({ paragraph, runs: others });
  }
  const findings = findLegacy(rest.map(({ runs }) => runs.map((run) => run.text).join('')));
  const sure = provenTables(findings);
  findings.forEach((finding, i) => {
    const found = rest[i];
    if (!finding || !found) return;
    const { place } = found.paragraph;
    const { encoding, meant } = finding;
    if (encoding === 'UTF-8' || !sure.has(encoding)) {
      if (!finding.found.split(' ').some((word) => word.length > 1)) return;
      const what = encoding === 'UTF-8' ? 'hỏng vì UTF-8 bị đọc sai' : `như theo bảng mã ${encoding}`;
      remarks.add('reported', 'bang-ma-ngo', `chữ ${what}, có lẽ là “${shorten(meant)}”: để nguyên`, place);
      return;
    }
    for (const run of found.runs) if (!unicodeVietnamese.test(run.text)) encodings.set(run, encoding);
    const message = `chữ theo bảng mã ${encoding} dù phông không phải của bảng mã ấy: đã chuyển sang Unicode`;
    remarks.add('changed', codeOf(encoding), message, place);
  });
  return encodings;
}

/** Without a font to say so, a few strange letters are no proof: text of other languages has them too. */
function provenTables(findings: readonly (LegacyFinding | undefined)[]): ReadonlySet<string> {
  const words = new Map<string, Set<string>>();
  for (const finding of findings) {
    const seen = words.get(finding?.encoding ?? '') ?? new Set();
    for (const word of finding?.found.split(' ') ?? []) if (word.length > 1) seen.add(word);
    if (finding) words.set(finding.encoding, seen);
  }
  const enough = 3;
  return new Set([...words].filter(([, seen]) => seen.size >= enough).map(([encoding]) => encoding));
}

const strange = /[\u00a1-\u00ff]/;

function codeOf(table: LegacyTable): string {
  return table === 'TCVN3' ? 'bang-ma-tcvn3' : 'bang-ma-vni';
}

function fontOf({ font, otherFont }: DraftRun): string {
  return fontFacts(otherFont).legacy ? (otherFont ?? '') : (font ?? '');
}

function tableOf(run: DraftRun): LegacyTable | undefined {
  return fontFacts(run.otherFont).legacy ?? fontFacts(run.font).legacy;
}

/** Legacy fonts under which more words make sense when decoded than as they stand. */
function believedTables(paragraphs: readonly DraftParagraph[]): ReadonlySet<string> {
  const votes = new Map<string, number>();
  for (const { runs } of paragraphs) {
    for (const [first, text] of stretches(runs)) {
      const table = tableOf(first);
      if (table) votes.set(fontOf(first), (votes.get(fontOf(first)) ?? 0) + vote(text, table));
    }
  }
  return new Set([...votes].filter(([, sum]) => sum > 0).map(([font]) => font));
}

/** Words are split over runs anywhere: neighbours in one font are judged together. */
function stretches(runs: readonly DraftRun[]): readonly (readonly [DraftRun, string])[] {
  const found: [DraftRun, string][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && fontOf(last[0]) === fontOf(run)) last[1] += run.text;
    else found.push([run, run.text]);
  }
  return found;
}

function vote(text: string, table: LegacyTable): number {
  let sum = 0;
  for (const word of text.match(/[\p{L}\p{M}\p{N}\u00a1-\u00bf\u00d7\u00f7]+/gu) ?? []) {
    if (unicodeVietnamese.test(word)) sum--;
    else if (strange.test(word)) sum += Number(isSyllable(decodeLegacy(word, table))) - Number(isSyllable(word));
  }
  return sum;
}
