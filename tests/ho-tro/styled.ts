/** Text with the emphasis of every letter: what sources and written files are compared as. */

export const bold = 1;
export const italic = 2;
export const raised = 4;
/** Emphasis that belongs to the style of a heading or label, so it is not compared. */
export const byStyle = 8;

/** Stands in a text where a footnote is referred to. */
export const noteSign = '\uFFFC';

export interface Styled {
  readonly text: string;
  /** One entry for every UTF-16 unit of `text`. */
  readonly marks: readonly number[];
}

export function styled(text: string, mark = 0): Styled {
  return { text, marks: new Array<number>(text.length).fill(mark) };
}

export function concat(...parts: readonly Styled[]): Styled {
  return { text: parts.map((part) => part.text).join(''), marks: parts.flatMap((part) => part.marks) };
}

export function join(parts: readonly Styled[], separator: string): Styled {
  return concat(...parts.flatMap((part, i) => (i === 0 ? [part] : [styled(separator), part])));
}

export function slice(value: Styled, from: number, to?: number): Styled {
  return { text: value.text.slice(from, to), marks: value.marks.slice(from, to) };
}

/** Cuts at every occurrence of a one-letter separator. */
export function split(value: Styled, separator: string): Styled[] {
  const parts: Styled[] = [];
  let from = 0;
  for (;;) {
    const at = value.text.indexOf(separator, from);
    if (at < 0) return [...parts, slice(value, from)];
    parts.push(slice(value, from, at));
    from = at + 1;
  }
}

const oneBlank = /[ \t\u00A0]/;
const untidy = /[\t\u00A0\u2060]|^ | $| {2}/;

/** Runs of blanks (no-break ones too) become one space, none at the ends; word joiners are dropped. */
export function tidy(value: Styled): Styled {
  if (!untidy.test(value.text)) return value;
  const letters: string[] = [];
  const marks: number[] = [];
  for (const [i, letter] of value.text.split('').entries()) {
    if (letter === '\u2060') continue;
    const blank = oneBlank.test(letter);
    if (blank && (letters.at(-1) ?? ' ') === ' ') continue;
    letters.push(blank ? ' ' : letter);
    marks.push(value.marks[i] ?? 0);
  }
  const length = letters.at(-1) === ' ' ? letters.length - 1 : letters.length;
  return { text: letters.slice(0, length).join(''), marks: marks.slice(0, length) };
}

export function mapMarks(value: Styled, change: (mark: number, index: number) => number): Styled {
  return { text: value.text, marks: value.marks.map(change) };
}

const label = /^(?:\d+\.|[IVX]+\.|[a-zđ]\)|[-+])/u;

/** A block that is emphasised as a whole, or starts with a label in bold, owes that to its style. */
export function withStyleMarks(block: Styled): Styled {
  const inked = [...block.text].map((letter, i) => (letter === ' ' ? 0xff : (block.marks[i] ?? 0)));
  const whole = inked.reduce((all, mark) => all & mark, bold | italic);
  if (block.text !== '' && whole !== 0) return mapMarks(block, () => byStyle);
  if (!label.test(block.text) || ((block.marks[0] ?? 0) & bold) === 0) return block;
  const end = inked.findIndex((mark) => (mark & bold) === 0);
  return mapMarks(block, (mark, i) => (i < end ? byStyle : mark));
}
