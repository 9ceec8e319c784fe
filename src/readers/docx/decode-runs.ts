/** Decodes runs of one paragraph; letters whose halves stand in two runs belong to the first. */
import { decodeSteps, type LegacyTable } from '../../text/decode-legacy.js';
import type { DraftRun } from './draft.js';
import type { Encodings } from './encodings.js';
import { fontFacts } from './fonts.js';

export function decodeRuns(runs: readonly DraftRun[], encodings: Encodings): readonly DraftRun[] {
  if (encodings.size === 0) return runs;
  const decoded: DraftRun[] = [];
  for (let at = 0; at < runs.length; ) {
    const table = tableAt(runs, at, encodings);
    let end = at + 1;
    while (table && end < runs.length && tableAt(runs, end, encodings) === table) end++;
    const group = runs.slice(at, end);
    for (const run of table ? decodeGroup(group, table) : group) decoded.push(run);
    at = end;
  }
  return decoded;
}

function tableAt(runs: readonly DraftRun[], at: number, encodings: Encodings): LegacyTable | undefined {
  const run = runs[at];
  return run && run.note === undefined ? encodings.get(run) : undefined;
}

function decodeGroup(runs: readonly DraftRun[], table: LegacyTable): readonly DraftRun[] {
  const texts = runs.map(() => '');
  let index = 0;
  let end = runs[0]?.text.length ?? 0;
  let at = 0;
  for (const step of decodeSteps(runs.map((run) => run.text).join(''), table)) {
    while (at >= end && index < runs.length - 1) end += runs[++index]?.text.length ?? 0;
    texts[index] += step.text;
    at += step.taken;
  }
  return runs.map((run, i) => ({ ...run, text: texts[i] ?? '', caps: run.caps || drawsCapitals(run) }));
}

function drawsCapitals({ font, otherFont }: DraftRun): boolean {
  return fontFacts(font).capitals || fontFacts(otherFont).capitals;
}
