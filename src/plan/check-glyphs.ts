/** Finds the characters that the font of the PDF lacks, each at its own place. */
import { hexOf } from '../diagnostic/characters.js';
import { error, type Finding, type Source } from './finding.js';
import { rangeInLeaf } from './locate-text.js';
import { shorten } from './mismatch.js';
import { roleAt } from './roles.js';
import type { Leaf } from './tree.js';

/** What the font can print. */
export interface Printable {
  readonly name: string;
  has(codePoint: number): boolean;
}

export function checkGlyphs(source: Source, leaves: readonly Leaf[], font: Printable): readonly Finding[] {
  return leaves.flatMap((leaf) => {
    if (roleAt(leaf.segments) === undefined) return [];
    return missingRuns(leaf.text, font).map((run) => {
      const message = `Thấy ${wordOf(run)} “${shorten(run, 24)}” (${codesOf(run)}) mà phông ${font.name} không có; cần thay bằng chữ khác, vì in ra sẽ thành ô trống.`;
      return error('ky-tu-thieu', message, rangeInLeaf(source, leaf, [run, firstOf(run)]));
    });
  });
}

/** Other checks speak of these. */
const judgedElsewhere = /[\p{M}\p{C}\p{Z}\ufffd]/u;

/** Words of a foreign script are told in one piece. */
function missingRuns(text: string, font: Printable): readonly string[] {
  const runs: string[] = [];
  let open = false;
  for (const character of text) {
    const lacks = !font.has(character.codePointAt(0) ?? 0) && !judgedElsewhere.test(character);
    if (lacks) runs.push(open ? `${runs.pop() ?? ''}${character}` : character);
    open = lacks;
  }
  return [...new Set(runs)];
}

function wordOf(run: string): string {
  return firstOf(run) === run ? 'ký tự' : 'chữ';
}

function codesOf(run: string): string {
  const codes = [...new Set(run)].map(hexOf);
  return codes.length > 4 ? `${codes.slice(0, 4).join(', ')}…` : codes.join(', ');
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}
