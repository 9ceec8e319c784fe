/** Finds the words of an entry in a text of the plan, replaces them, takes them out without leaving a stump. */

/** A marked phrase in its inline form. */
const mark = /\[(?:[^[\]\\]|\\.)*\]\([a-z-]+(?::[^)\s]*)?\)/g;
const wordCharacter = /[\p{L}\p{N}]/u;

/** Offsets of `raw` in `text`: whole words only, and words without a mark of their own never inside a mark. */
export function occurrences(text: string, raw: string): readonly number[] {
  if (raw === '') return [];
  const searched = raw.includes('](') ? text : masked(text);
  const found: number[] = [];
  for (let at = searched.indexOf(raw); at >= 0; at = searched.indexOf(raw, at + 1)) {
    if (isWhole(text, at, at + raw.length) && at >= (found.at(-1) ?? -raw.length) + raw.length) found.push(at);
  }
  return found;
}

/** Offsets of the occurrences meant: by their numbers, or the first ones where no number is given. */
export function chosenOccurrences(
  text: string,
  raw: string,
  numbers: readonly (number | undefined)[],
): readonly number[] {
  const all = occurrences(text, raw);
  const chosen = numbers.map((number, i) => all[(number ?? i + 1) - 1]);
  return chosen.filter((at) => at !== undefined).toSorted((a, b) => a - b);
}

/** What stands in footnotes: from `^[` to the bracket that closes it. */
export function notes(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf('^['); at >= 0; at = text.indexOf('^[', at + 2)) {
    let depth = 1;
    let end = at + 2;
    for (; end < text.length && depth > 0; end += 1) {
      if (text[end] === '\\') end += 1;
      else if (text[end] === '[') depth += 1;
      else if (text[end] === ']') depth -= 1;
    }
    if (depth === 0) found.push({ start: at + 2, end: end - 1 });
  }
  return found;
}

/** Marks blanked out; offsets stay. */
function masked(text: string): string {
  return text.replace(mark, (whole) => '\u0000'.repeat(whole.length));
}

function isWhole(text: string, start: number, end: number): boolean {
  const joins = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && wordCharacter.test(a) && wordCharacter.test(b);
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
}

/** The text without the passage; undefined when what would be left is no longer a sentence for certain. */
export function withoutPassage(text: string, raw: string, at = occurrences(text, raw)[0]): string | undefined {
  if (at === undefined) return undefined;
  const [before, after] = [text.slice(0, at), text.slice(at + raw.length)];
  if (before.trim() === '' && after.trim() === '') return '';
  const sentenceBefore = before === '' || /[.!?]\s+$/.test(before);
  if (sentenceBefore && /[.!?]$/.test(raw) && /^(?:\s|$)/.test(after)) return (before + after.trimStart()).trimEnd();
  if (/\($/.test(before) && after.startsWith(')')) return before.replace(/\s*\($/, '') + after.slice(1);
  const listed = /(?:\s*[,;]\s*|\s+và\s+)$/.exec(before);
  if (listed && /^\s*(?:[,;.)]|\.\/\.|$)/.test(after)) return before.slice(0, listed.index) + after;
  const following = /^\s*[,;]\s*/.exec(after);
  if (before.trim() === '' && following) {
    const rest = after.slice(following[0].length);
    return /^[[*“"]|^\p{Lu}/u.test(rest) ? rest : undefined;
  }
  return undefined;
}
