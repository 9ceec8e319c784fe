/** Compares our blocks, in reading order, with a source text: no word lost, none added, every block a source line of its own. */
import type { SaiKhac } from './sai-khac.js';
import { bold, byStyle, italic, noteSign, raised, type Styled, slice, tidy, withStyleMarks } from './styled.js';

export interface Compared {
  /** The source's text of every block, its line breaks turned into spaces. */
  readonly blocks: readonly Styled[];
  readonly problems: readonly string[];
}

export function compareBlocks(source: Styled, ours: readonly Styled[], joins: SaiKhac['noi']): Compared {
  const blocks: Styled[] = [];
  const problems: string[] = [];
  const open = [...joins];
  let at = 0;
  for (const block of ours.map((one) => withStyleMarks(tidy(one)))) {
    const end = at + block.text.length;
    const taken = slice(source, at, end);
    const text = taken.text.replace(/\n/g, ' ');
    if (text !== block.text)
      return { blocks, problems: [...problems, difference(text, block.text, source.text.slice(end))] };
    if (end < source.text.length && source.text[end] !== '\n')
      return { blocks, problems: [...problems, `khối kết thúc giữa dòng nguồn: “${around(source.text, end)}”`] };
    problems.push(...suspiciousJoins(taken.text, open), ...emphasis(taken, block));
    blocks.push({ text, marks: taken.marks });
    at = end + 1;
  }
  if (at < source.text.length) problems.push(`nguồn còn chữ: “${source.text.slice(at, at + 120)}”`);
  problems.push(...open.map(({ truoc, sau }) => `noi không dùng đến: “${truoc} | ${sau}”`));
  return { blocks, problems };
}

function around(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 50), at)}▮${text.slice(at, at + 50)}`;
}

function difference(source: string, ours: string, rest: string): string {
  let i = 0;
  while (i < source.length && source[i] === ours[i]) i++;
  return `nguồn: “${around(source + rest.slice(0, 50), i)}”\n   ta: “${around(ours, i)}”`;
}

const sentenceEnd = /[.;:!?…][”"’')]*$/u;
const freshStart = /^(?:\p{Lu}|[“"‘'(+\-*]|\d+\.|[a-zđ]\))/u;

/** A line that ends like a paragraph before one that begins like a paragraph may only be joined when the list says so. */
function suspiciousJoins(text: string, open: SaiKhac['noi']): string[] {
  const problems: string[] = [];
  for (const { index } of text.matchAll(/\n/g)) {
    const [before, after] = [text.slice(0, index), text.slice(index + 1)];
    if (!sentenceEnd.test(before) || !freshStart.test(after)) continue;
    const flat = (value: string) => value.replace(/\n/g, ' ');
    const known = open.findIndex(({ truoc, sau }) => flat(before).endsWith(truoc) && flat(after).startsWith(sau));
    if (known < 0)
      problems.push(`nối hai dòng giống hai đoạn, chưa ghi ở noi: “${before.slice(-40)} | ${after.slice(0, 40)}”`);
    else open.splice(known, 1);
  }
  return problems;
}

/** The first letter whose emphasis differs; `bits` are compared. */
export function emphasis(source: Styled, ours: Styled, bits = bold | italic | raised): string[] {
  for (let i = 0; i < ours.text.length; i++) {
    const [wanted, found] = [source.marks[i] ?? 0, ours.marks[i] ?? 0];
    const letter = ours.text.charAt(i);
    if (letter === ' ' || letter === noteSign || (wanted & byStyle) !== 0 || (found & byStyle) !== 0) continue;
    if ((wanted & bits) !== (found & bits))
      return [`kiểu chữ: nguồn ${wanted}, ta ${found}: “${around(ours.text, i)}”`];
  }
  return [];
}
