/** Applies exactly the listed deviations to a source text; what does not apply is a problem. */
import type { KieuChu, SaiKhac } from './sai-khac.js';
import { bold, byStyle, concat, italic, join, mapMarks, type Styled, slice, split, styled } from './styled.js';

export interface Deviated {
  readonly body: Styled;
  readonly problems: readonly string[];
}

export function deviate(source: Styled, list: SaiKhac): Deviated {
  const problems: string[] = [];
  let body = source;
  for (const { nguon, ta, lan = 1 } of list.saiKhac) {
    if (nguon === ta) problems.push(`nguon và ta giống nhau: “${nguon}”`);
    const places = find(body, nguon);
    if (places.length !== lan) problems.push(`thấy ${places.length} lần, cần ${lan}: “${nguon}”`);
    for (const { from, to } of places.reverse()) body = replaceAt(body, from, to, ta);
  }
  for (const { nguon, sau } of list.chuyen) {
    const [cut, ...more] = find(body, nguon);
    if (!cut || more.length > 0) {
      problems.push(`chuyen: không thấy đúng một lần “${nguon}”`);
      continue;
    }
    const moved = slice(body, cut.from, cut.to);
    const rest = concat(slice(body, 0, cut.from), slice(body, cut.to));
    const [target, ...others] = find(rest, sau);
    if (!target || others.length > 0) problems.push(`chuyen: không thấy đúng một lần “${sau}”`);
    else body = concat(slice(rest, 0, target.to), moved, slice(rest, target.to));
  }
  for (const { chu, nguon, ta } of list.dinhDang) {
    const places = find(body, chu).filter(({ from, to }) => isAll(slice(body, from, to), bits[nguon]));
    if (places.length !== 1) problems.push(`dinhDang: thấy ${places.length} lần “${chu}” kiểu ${nguon}`);
    for (const { from, to } of places)
      body = mapMarks(body, (mark, i) => (i >= from && i < to ? (mark & ~(bold | italic)) | bits[ta] : mark));
  }
  return withMade(body, list, problems);
}

const bits: Readonly<Record<KieuChu, number>> = { thuong: 0, dam: bold, nghieng: italic, 'dam-nghieng': bold | italic };

function isAll(value: Styled, wanted: number): boolean {
  return [...value.text].every(
    (letter, i) => /\s/.test(letter) || ((value.marks[i] ?? 0) & (bold | italic)) === wanted,
  );
}

/** A space also matches a line break. */
function find(where: Styled, what: string): { from: number; to: number }[] {
  const pattern = what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\n]');
  return [...where.text.matchAll(new RegExp(pattern, 'g'))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Letters that stay keep their emphasis; new ones take that of the letter they replace, or of the one before. */
function replaceAt(body: Styled, from: number, to: number, text: string): Styled {
  const old = slice(body, from, to);
  return concat(
    slice(body, 0, from),
    { text, marks: carriedMarks(old, text, body.marks[from - 1] ?? 0) },
    slice(body, to),
  );
}

function carriedMarks(old: Styled, text: string, before: number): number[] {
  if (old.text.length === text.length) return [...old.marks];
  const same = (a: string | undefined, b: string | undefined) =>
    a === b || (a === ' ' && b === '\n') || (a === '\n' && b === ' ');
  const most = Math.min(old.text.length, text.length);
  let head = 0;
  while (head < most && same(old.text[head], text[head])) head++;
  let tail = 0;
  while (tail < most - head && same(old.text.at(-1 - tail), text.at(-1 - tail))) tail++;
  const middle = text.length - head - tail;
  const mark = old.text.length - head - tail > 0 ? (old.marks[head] ?? 0) : (old.marks[head - 1] ?? before);
  return [
    ...old.marks.slice(0, head),
    ...new Array<number>(middle).fill(mark),
    ...old.marks.slice(old.marks.length - tail),
  ];
}

function withMade(body: Styled, list: SaiKhac, problems: string[]): Deviated {
  let lines = split(body, '\n');
  for (const made of list.sinhRa) {
    const added = made.chu.map((text) => styled(text, byStyle));
    if ('cuoi' in made) {
      lines = [...lines, ...added];
      continue;
    }
    const places = lines.flatMap((line, i) => (line.text === made.truoc ? [i] : []));
    const [at = 0] = places;
    if (places.length !== 1) problems.push(`sinhRa: thấy ${places.length} dòng “${made.truoc}”`);
    else lines = [...lines.slice(0, at), ...added, ...lines.slice(at)];
  }
  return { body: join(lines, '\n'), problems };
}
