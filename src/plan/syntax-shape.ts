/** Explains slips in the shape of YAML: a key without its colon, a line indented wrong, braces and commas of a group. */
import type { Range, Source } from './finding.js';
import { isKnownKey } from './known-keys.js';
import { type Explanation, shorten } from './mismatch.js';
import { entryEnd, lineAt, type YamlLine } from './yaml-line.js';

/** What is wrong, and how the line should begin so that the rest can be read. */
export interface ShapeFault extends Explanation {
  readonly range: Range;
  readonly head?: string;
  /** The line that `head` belongs to. */
  readonly line: YamlLine;
}

/** `kyHieu KH-UBND`, `kyHieu：KH-UBND`. */
export function missingColon(source: Source, line: YamlLine): ShapeFault | undefined {
  const content = line.text.slice(line.content);
  const [, name = '', between = '', rest = ''] =
    /^([A-Za-z][A-Za-z0-9]*)(\s*[：﹕∶]\s*|\s+|$)(.*)$/u.exec(content) ?? [];
  if (!isKnownKey(name) || line.key !== undefined) return undefined;
  const wide = between.trim();
  // A word of a sentence may be spelled like a key: one beside a real key, in its column, is meant as a key.
  if (wide === '' && !hasSibling(source, line)) return undefined;
  const found = wide === '' ? '' : ` mà dấu hai chấm là dấu rộng “${wide}”`;
  const message = `Thấy “${shorten(content)}”${found}; cần dấu hai chấm thường rồi dấu cách sau “${name}”: “${name}: …”.`;
  const start = line.start + line.content;
  return {
    code: 'yaml-thieu-hai-cham',
    message,
    range: { start, end: line.end },
    line,
    ...(rest.length < 2 ? {} : { head: `${line.text.slice(0, line.content)}${name}: ` }),
  };
}

function hasSibling(source: Source, line: YamlLine): boolean {
  const near = [neighbour(source, line, 'above'), neighbour(source, line, 'below')];
  return near.some((other) => other?.key !== undefined && isKnownKey(other.key) && other.content === line.content);
}

/** The next line with anything but a note on it. */
function neighbour(source: Source, line: YamlLine, side: 'above' | 'below'): YamlLine | undefined {
  for (let at = line; ; ) {
    if (side === 'above' ? at.start === 0 : at.end + 1 >= source.text.length) return undefined;
    at = lineAt(source, side === 'above' ? at.start - 1 : at.end + 1);
    if (!/^\s*(?:#|$)/.test(at.text)) return at;
  }
}

/** A line that stands a blank or two beside the column of its group. */
export function wrongIndent(source: Source, seen: YamlLine): ShapeFault | undefined {
  const below = seen.key !== undefined && /^[^"'|>\s]/.test(seen.value) ? neighbour(source, seen, 'below') : undefined;
  const tooDeep = below !== undefined && below.key !== undefined && below.content > seen.content;
  const line = tooDeep ? below : seen;
  const isDash = line.content > line.indent.length;
  if (!isDash && line.key === undefined) return undefined;
  const own = line.indent.length;
  const above = isDash ? neighbour(source, line, 'above') : undefined;
  if (above?.key !== undefined && above.value !== '' && own >= above.content && own <= above.content + 4) {
    const message = `Thấy danh sách mở ngay dưới “${above.key}: …”; cần một dòng khóa như “con:” ở giữa, vì “${above.key}” đã có giá trị.`;
    return { code: 'yaml-thut-dong', message, range: { start: line.start + own, end: line.end }, line };
  }
  const group = tooDeep && !isDash ? { column: seen.content, line: seen } : nearestColumn(source, line, isDash);
  if (!group || group.column === own) return undefined;
  const number = source.lines.linePos(group.line.start).line;
  const what = isDash ? 'dấu gạch' : `“${group.line.key ?? ''}”`;
  const message = `Thấy dòng thụt ${own} dấu cách; cần ${group.column}, thẳng với ${what} ở dòng ${number}, vì các khóa cùng nhóm phải thụt bằng nhau.`;
  const head = isDash ? undefined : `${' '.repeat(group.column)}${line.key}: `;
  const fits = head !== undefined && line.value !== '' && head.length + 2 <= line.text.length;
  const range = { start: line.start + own, end: line.end };
  return { code: 'yaml-thut-dong', message, range, line, ...(fits ? { head } : {}) };
}

/** Of the groups that are open above a line, the one whose column is nearest; of two as near, the inner one. */
function nearestColumn(
  source: Source,
  line: YamlLine,
  isDash: boolean,
): { readonly column: number; readonly line: YamlLine } | undefined {
  const open: { column: number; line: YamlLine }[] = [];
  let bound = Number.POSITIVE_INFINITY;
  for (let above = neighbour(source, line, 'above'); above && bound > 0; above = neighbour(source, above, 'above')) {
    const dashed = above.content > above.indent.length;
    if (above.key === undefined && !dashed) continue;
    const column = isDash ? above.indent.length : above.content;
    if (column < bound && (isDash ? dashed : above.key !== undefined)) open.push({ column, line: above });
    bound = Math.min(bound, above.indent.length);
  }
  const distance = ({ column }: { column: number }) => Math.abs(column - line.indent.length);
  return open.reduce<(typeof open)[number] | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined,
  );
}

/** `{ noi: ["VT"]`, `{ ten: "A" ghiChu: "b" }`: a group or a list on one line, with a fault in its punctuation. */
export function brokenFlow(source: Source, line: YamlLine): ShapeFault | undefined {
  if (!/^(?:\{\s*[\p{L}][\p{L}\d]*\s*:|\[\s*["'{[])/u.test(line.value)) return undefined;
  const start = line.start + line.valueAt;
  const text = source.text.slice(start, entryEnd(source, line));
  const slip = flowSlip(text);
  if (!slip) return undefined;
  const about = line.key === undefined ? '' : ` ở “${line.key}”`;
  const message = `Thấy ${slip.found}${about}; cần ${slip.needed}.`;
  const range = { start: start + slip.at, end: line.end };
  return { code: 'yaml-ngoac-nhom', message, range, line };
}

interface Slip {
  readonly at: number;
  readonly found: string;
  readonly needed: string;
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

function flowSlip(text: string): Slip | undefined {
  const open: { bracket: string; at: number }[] = [];
  let closedAt = -1;
  for (const { 0: token, index: at } of text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\s#[^\n]*|[[\]{}"]/gs)) {
    if (token === '"') return { at, found: 'dấu ngoặc kép mở mà không đóng', needed: 'dấu ngoặc kép ở cuối chữ' };
    if (token in closing) open.push({ bracket: token, at });
    else if (token === '}' || token === ']') {
      const last = open.pop();
      if (!last) return { at, found: `thừa dấu “${token}”`, needed: 'xóa dấu ấy' };
      const wanted = closing[last.bracket] ?? '';
      if (wanted !== token)
        return {
          at,
          found: `thiếu dấu “${wanted}” trước dấu “${token}”`,
          needed: `“${wanted}” để đóng “${last.bracket}”`,
        };
      if (open.length === 0) closedAt = at;
    }
  }
  const last = open.at(-1);
  if (last) {
    const wanted = closing[last.bracket] ?? '';
    return { at: last.at, found: `dấu “${last.bracket}” mở mà không đóng`, needed: `dấu “${wanted}” ở cuối nhóm` };
  }
  const after = text.slice(closedAt + 1);
  return /^\s*(?:#|$)/.test(after) ? missingComma(text) : undefined;
}

/** Between a value that has ended and the next key, or two texts of a list. */
function missingComma(text: string): Slip | undefined {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, (quoted) => `"${'x'.repeat(quoted.length - 2)}"`);
  const found = /(["\]}]|:\s+[^\s,{}[\]":]+)\s+([\p{L}][\p{L}\d]*:|["'{[])/u.exec(bare);
  if (!found) return undefined;
  const at = found.index + found[0].length - (found[2] ?? '').length;
  const next = shorten(text.slice(at, at + 16).split(/[:,}\]]/)[0] ?? '', 16);
  return {
    at,
    found: `thiếu dấu phẩy trước “${next.replace(/^["']|["']$/g, '')}”`,
    needed: 'dấu phẩy giữa hai phần của nhóm',
  };
}
