/** The sentences that short words of a review list stand in: “2025” or “80%” alone tells a reader nothing. */
import { inlineText, parseInline } from '../../../plan/inline.js';
import type { KeHoach } from '../../../plan/schema.js';
import { locate, sentenceAround } from '../../../transforms/ra-soat/anchor.js';
import { expectedRaw, isOpen } from '../../../transforms/ra-soat/entry.js';
import type { MucRaSoat } from '../../../transforms/ra-soat/model.js';
import { textAt } from '../../../transforms/ra-soat/paths.js';

const shortest = 40;
const most = 3;
const reach = 45;

export interface SentenceAround {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Of an entry that waits for a decision and whose words are few; at most three different ones. */
export function sentencesAround(keHoach: KeHoach, entry: MucRaSoat): readonly SentenceAround[] {
  const raw = expectedRaw(entry);
  if (!isOpen(entry) || entry.phamVi !== undefined || raw === undefined || entry.truoc.length > shortest) return [];
  const found = entry.cho.flatMap((place) => {
    const text = textAt(keHoach, place.duong) ?? '';
    const [at] = locate(text, raw, [place]);
    if (at === undefined || text.length === raw.length) return [];
    const [before = '', words = '', after = ''] = printedParts(text, at, at + raw.length);
    // Words of a footnote are printed elsewhere; a heading that is nothing but the name needs no sentence.
    const isTold = words !== '' && `${before}${after}`.replace(/[^\p{L}\d]/gu, '').length > 3;
    return isTold ? [{ before: tail(before), words, after: head(after) }] : [];
  });
  const different = new Map(found.map((one) => [JSON.stringify(one), one]));
  return [...different.values()].slice(0, most);
}

/** The sentence of an entry's first place, as printed; empty where there is none. */
export function sentenceOf(keHoach: KeHoach, entry: MucRaSoat | undefined): string {
  const [place] = entry?.cho ?? [];
  const raw = entry && entry.phamVi === undefined ? expectedRaw(entry) : undefined;
  if (!place || raw === undefined) return '';
  const text = textAt(keHoach, place.duong) ?? '';
  const [at] = locate(text, raw, [place]);
  if (at === undefined) return '';
  const { start, end } = sentenceAround(text, { start: at, end: at + raw.length });
  return inlineText(parseInline(text.slice(start, end))).trim();
}

/** Private letters keep the place while marks and emphasis around it are read as a whole. */
function printedParts(raw: string, start: number, end: number): readonly string[] {
  const marked = `${raw.slice(0, start)}\uE000${raw.slice(start, end)}\uE000${raw.slice(end)}`;
  return inlineText(parseInline(marked)).replace(/\s+/g, ' ').split('\uE000');
}

function tail(text: string): string {
  return text.length <= reach ? text : `…${text.slice(-reach).replace(/^\S*\s/, '')}`;
}

function head(text: string): string {
  return text.length <= reach ? text : `${text.slice(0, reach).replace(/\s\S*$/, '')}…`;
}
