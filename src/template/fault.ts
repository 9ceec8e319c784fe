/** Diagnostics about templates: always an error, always with the template's file. */
import type { Diagnostic, Place } from '../diagnostic/model.js';

export function fault(code: string, message: string, place: Place): Diagnostic {
  return { code, severity: 'error', message, place };
}

/** Handlebars counts columns from 0, people from 1. */
export function placeAt(file: string, line: number, column0: number): Place {
  return { file, line, column: column0 + 1 };
}

/** Where a character of a text stands. */
export function placeOfOffset(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return placeAt(file, before.split('\n').length, offset - (before.lastIndexOf('\n') + 1));
}

/** Where a character of the plain text between two mustaches stands. */
export function placeInContent(file: string, { loc, value }: hbs.AST.ContentStatement, offset: number): Place {
  const before = value.slice(0, offset);
  const lines = before.split('\n').length - 1;
  const column = lines === 0 ? loc.start.column + offset : offset - (before.lastIndexOf('\n') + 1);
  return placeAt(file, loc.start.line + lines, column);
}
