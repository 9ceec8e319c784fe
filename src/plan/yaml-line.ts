/** One line of YAML as a clerk typed it: indentation, dashes, key, value. */
import { defined } from '../values/defined.js';
import type { Source } from './finding.js';
import { isKnownKey } from './known-keys.js';

export interface YamlLine {
  /** Offset of the line in the file. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly indent: string;
  /** Column (from 0) where the entry's content starts: after the last dash. */
  readonly content: number;
  readonly key?: string;
  /** Column (from 0) of the value. */
  readonly valueAt: number;
  readonly value: string;
}

/** A key is one of the schema's, or a word without blanks (the code of a column): a sentence before a colon is no key. */
const keyPattern = /^([A-Za-z][A-Za-z0-9_-]*)\s*:(?=\s|$)\s*/;

export function lineAt(source: Source, offset: number): YamlLine {
  const start = source.text.lastIndexOf('\n', offset - 1) + 1;
  const newline = source.text.indexOf('\n', start);
  const end = newline < 0 ? source.text.length : newline;
  const text = source.text.slice(start, end).replace(/\r$/, '');
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  const dashes = /^(?:-\s+)*/.exec(text.slice(indent.length))?.[0] ?? '';
  const content = indent.length + dashes.length;
  const key = keyPattern.exec(text.slice(content));
  const valueAt = content + (key?.[0].length ?? 0);
  const value = text.slice(valueAt);
  return { start, end, text, indent, content, valueAt, value, ...defined({ key: key?.[1] }) };
}

/** `tieuDe:Xin chào`: a key of the schema whose colon has no blank after it. */
export function gluedKey(line: YamlLine): string | undefined {
  const name = /^([A-Za-z][A-Za-z0-9]*):[^\s/]/.exec(line.text.slice(line.content))?.[1];
  return name !== undefined && isKnownKey(name) ? name : undefined;
}

/** `-Nội dung`: a dash whose text has no blank before it. */
export function isGluedDash(line: YamlLine): boolean {
  return /^-[^\s-]/.test(line.text.slice(line.indent.length));
}

/** End of the lines below that are indented deeper, and so belong to the entry of this line. */
export function entryEnd(source: Source, line: YamlLine): number {
  let end = line.end;
  while (end < source.text.length) {
    const next = lineAt(source, end + 1);
    if (next.text.trim() !== '' && next.indent.length <= (line.key === undefined ? line.indent.length : line.content))
      break;
    if (next.end <= end) break;
    end = next.end;
  }
  return end;
}
