/** Text as the rest of the program wants it: NFC, nothing invisible, capitals as shown, runs joined that look alike. */
import { mergeRuns } from '../lines/runs.js';
import type { ReadPlace, ReadRun } from '../model.js';
import { type DraftRun, pageBreak } from './draft.js';
import { fontFacts } from './fonts.js';
import type { Remarks } from './remarks.js';
import { symbolOf } from './symbols.js';

export function tidyRuns(runs: readonly DraftRun[], place: ReadPlace, remarks: Remarks): readonly ReadRun[] {
  const plain = runs.every((run) => simple.test(run.text) && !run.caps && !fontFacts(run.font).symbol);
  if (plain) return joinAlike(runs);
  const visible = runs.map((run) => ({ ...run, text: withoutInvisible(pictures(run), place, remarks) }));
  const composed = compose(visible, place, remarks);
  const broken = withoutOuterBreaks(composed);
  return joinAlike(broken.map((run) => (run.caps ? inCapitals(run, place, remarks) : run)));
}

/** Nearly all text: letters of Vietnamese as single characters, and the usual signs. */
const simple = /^[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2012-\u2027]*$/;

/** Word keeps the characters of picture fonts in the private area, or as the letters that were typed. */
function pictures({ text, font }: DraftRun): string {
  const own = font !== undefined && fontFacts(font).symbol;
  if (!own && !/[\uf020-\uf0ff]/.test(text)) return text;
  const codes = own ? /[\u0021-\u00ff\uf020-\uf0ff]/g : /[\uf020-\uf0ff]/g;
  return text.replace(codes, (character) => symbolOf(own ? font : 'symbol', character.charCodeAt(0)) ?? character);
}

const invisible =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\p{Variation_Selector}/gu;
const separators = /[\u0085\u2028\u2029]/g;

/** A no-break hyphen is printed as a hyphen: it is one. */
const noBreakHyphen = /\u2011/g;

function withoutInvisible(text: string, place: ReadPlace, remarks: Remarks): string {
  if (simple.test(text)) return text;
  const found = text.match(invisible)?.length ?? 0;
  remarks.add('changed', 'ky-tu-an', 'ký tự ẩn (khoảng trống không bề rộng, gạch nối mềm…): đã bỏ', place, found);
  return withoutMarkRows(text.replace(invisible, '')).replace(separators, ' ').replace(noBreakHyphen, '-');
}

/** No letter has so many marks; composing a long row of them takes quadratic time. */
const mostMarks = 20;
const longRow = new RegExp(`\\p{M}{${mostMarks + 1}}`, 'u');

function withoutMarkRows(text: string): string {
  if (!longRow.test(text)) return text;
  let kept = '';
  let row = 0;
  for (const letter of text) {
    row = /\p{M}/u.test(letter) ? row + 1 : 0;
    if (row <= mostMarks) kept += letter;
  }
  return kept;
}

/** A mark may stand in the run after its letter. */
function compose(runs: readonly DraftRun[], place: ReadPlace, remarks: Remarks): readonly DraftRun[] {
  const texts = runs.map((run) => run.text);
  for (let i = 1; i < texts.length; i++) {
    const marks = /^\p{M}+/u.exec(texts[i] ?? '')?.[0] ?? '';
    if (marks === '' || runs[i - 1]?.note !== undefined) continue;
    texts[i - 1] += marks;
    texts[i] = (texts[i] ?? '').slice(marks.length);
  }
  const composed = texts.map((text) => ordered(text.normalize('NFC')));
  if (composed.some((text, i) => text !== runs[i]?.text)) {
    const message = 'chữ viết bằng chữ cái và dấu rời (Unicode tổ hợp): đã ghép thành chữ dựng sẵn';
    remarks.add('changed', 'unicode-to-hop', message, place);
  }
  return runs.map((run, i) => ({ ...run, text: composed[i] ?? '' }));
}

const toneThenShape = /(\p{L})([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/gu;

/** Typed tone first, a letter such as ố does not compose by itself. */
function ordered(text: string): string {
  if (!/\p{M}/u.test(text)) return text;
  const apart = text.normalize('NFD').replace(toneThenShape, '$1$3$2').normalize('NFC');
  return apart.length < text.length ? apart : text;
}

/** A page break parts two lines only where text stands on both sides. */
function withoutOuterBreaks(runs: readonly DraftRun[]): readonly DraftRun[] {
  const text = runs.map((run) => (run.note === undefined ? run.text : '*')).join('');
  if (!text.includes(pageBreak)) return runs;
  const first = text.search(/[^\s]/);
  const last = text.trimEnd().length;
  let at = 0;
  return runs.map((run) => {
    const from = at;
    at += run.note === undefined ? run.text.length : 1;
    const kept = [...run.text].map((letter, i) =>
      letter === pageBreak ? (from + i > first && from + i < last && first >= 0 ? '\n' : '') : letter,
    );
    return { ...run, text: kept.join('') };
  });
}

function inCapitals(run: DraftRun, place: ReadPlace, remarks: Remarks): DraftRun {
  const text = run.text.toUpperCase();
  const message = 'chữ thường hiện thành chữ hoa nhờ định dạng (All caps): đọc thành chữ hoa';
  if (text !== run.text) remarks.add('changed', 'chu-hoa-dinh-dang', message, place);
  return { ...run, text };
}

function joinAlike(runs: readonly DraftRun[]): readonly ReadRun[] {
  return mergeRuns(runs.map(({ caps: _, otherFont: __, ...run }) => run));
}
