/** Reads the text of a real plan as it was taken from its file: marks become attributes of letters, cut tables are joined. */
import {
  bold,
  byStyle,
  concat,
  italic,
  join,
  mapMarks,
  noteSign,
  raised,
  type Styled,
  slice,
  split,
  styled,
  tidy,
  withStyleMarks,
} from './styled.js';

export interface SourceText {
  /** Source lines joined with line breaks. */
  readonly body: Styled;
  /** Footnotes in the order of their references. */
  readonly notes: readonly Styled[];
}

export function readSource(file: string): SourceText {
  const lines = joinTables(split(readMarks(file.normalize('NFC')), '\n'))
    .map(tidy)
    .filter((line) => line.text !== '' && line.text !== '---');
  const notes = new Map<string, Styled>();
  const flow: Styled[] = [];
  for (const line of lines) {
    const number = raisedNumber(line, 0);
    if (number === '') flow.push(withStyleMarks(withoutHash(line)));
    else notes.set(number, tidy(slice(line, number.length)));
  }
  const referred: string[] = [];
  const body = flow.map((line) => withSigns(line, referred));
  return { body: join(body, '\n'), notes: referred.map((number) => notes.get(number) ?? styled(`? ${number}`)) };
}

const token = /\*{1,3}|<\/?(?:i|b|sup|p)>/g;
const toggles: Readonly<Record<string, number>> = { '*': italic, '**': bold, '***': bold | italic };
const tags: Readonly<Record<string, number>> = { i: italic, b: bold, sup: raised };

/** Markdown and HTML marks of the extraction; `<p>` inside a cell becomes a vertical tab. */
function readMarks(file: string): Styled {
  const parts: Styled[] = [];
  let mark = 0;
  let from = 0;
  for (const match of file.matchAll(token)) {
    const sign = match[0];
    const to = match.index + sign.length;
    // A single star before a blank is a printed star.
    if (sign === '*' && mark === 0 && file.charAt(to) === ' ') continue;
    parts.push(styled(file.slice(from, match.index), mark));
    from = to;
    const name = /\w+/.exec(sign)?.[0];
    if (name === 'p') parts.push(styled('\v'));
    else mark ^= name === undefined ? (toggles[sign] ?? 0) : (tags[name] ?? 0);
  }
  return concat(...parts, styled(file.slice(from), mark));
}

/** Lines with tabs are table rows: one line for every paragraph of a cell; a repeated header marks a cut by a page break. */
function joinTables(lines: readonly Styled[]): Styled[] {
  const out: Styled[] = [];
  let rows: Styled[][] = [];
  let header = '';
  let continued = false;
  for (const line of [...lines, styled('end')]) {
    if (line.text.includes('\t')) {
      const cells = split(line, '\t');
      const last = rows.at(-1);
      if (line.text === header) continued = true;
      else if (continued && last && cells[0]?.text.trim() === '') {
        rows[rows.length - 1] = last.map((cell, i) => join([cell, cells[i] ?? styled('')], ' '));
        continued = false;
      } else {
        if (rows.length === 0) header = line.text;
        rows.push(cells);
        continued = false;
      }
    } else if (line.text.trim() !== '') {
      out.push(...rows.flat().flatMap((cell) => split(cell, '\v')), line);
      rows = [];
    }
  }
  return out.slice(0, -1);
}

function withoutHash(line: Styled): Styled {
  const hash = /^#+ /.exec(line.text)?.[0];
  return hash === undefined ? line : mapMarks(slice(line, hash.length), () => byStyle);
}

/** The raised digits at a place of a line. */
function raisedNumber(line: Styled, at: number): string {
  let to = at;
  while (((line.marks[to] ?? 0) & raised) !== 0 && /\d/.test(line.text.charAt(to))) to++;
  return line.text.slice(at, to);
}

/** Raised digits by themselves refer to a footnote; `(1)` raised is printed text. */
function withSigns(line: Styled, referred: string[]): Styled {
  const parts: Styled[] = [];
  let from = 0;
  for (let at = 0; at < line.text.length; at++) {
    const number = raisedNumber(line, at);
    if (number === '' || line.text.charAt(at - 1) === '(') continue;
    referred.push(number);
    parts.push(slice(line, from, at), styled(noteSign));
    from = at + number.length;
    at = from;
  }
  return concat(...parts, slice(line, from));
}
