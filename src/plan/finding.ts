/** A diagnostic while its file is still being judged: its place is a stretch of the source. */
import { LineCounter } from 'yaml';
import type { Diagnostic, Place, Severity } from '../diagnostic/model.js';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  /** End of what the finding speaks of: the whole map for a missing key. */
  readonly end: number;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text of a file with its line starts. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
}

export function createSource(file: string, text: string): Source {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
  return { file, text, lines };
}

export function placeAt(source: Source, offset: number): Place {
  const { line, col } = source.lines.linePos(offset);
  return { file: source.file, line, column: col };
}

/** In the order of the file, the same thing said once. */
export function toDiagnostics(source: Source, findings: readonly Finding[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return [...findings]
    .sort((a, b) => a.start - b.start)
    .filter(({ code, start, message }) => {
      const name = `${code}@${start}@${message}`;
      return seen.has(name) ? false : seen.add(name);
    })
    .map(({ code, severity, message, start }) => ({ code, severity, message, place: placeAt(source, start) }));
}

export function isInside(range: Range, ranges: readonly Range[]): boolean {
  return ranges.some((outer) => range.start >= outer.start && range.start < outer.end);
}

export function error(code: string, message: string, range: Range): Finding {
  return { code, severity: 'error', message, start: range.start, end: range.end };
}

export function warning(code: string, message: string, range: Range): Finding {
  return { code, severity: 'warning', message, start: range.start, end: range.end };
}
