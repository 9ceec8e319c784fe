/** A small strict reader of comma-separated tables: one row a line, a header, double quotes around fields that need them. */
import type { Diagnostic } from '../../diagnostic/model.js';
import type { NamedText } from './model.js';

export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** Hands every line after the header to `take`, which may find a fault in it. */
export function readLines(
  { name, text }: NamedText,
  header: readonly string[],
  take: (line: string, number: number) => Fault | undefined,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const lines = text
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .split(/\r?\n/);
  const head = lines[0] ?? '';
  const report = (fault: Fault, line: number) =>
    diagnostics.push({ ...fault, severity: 'error', place: { file: name, line } });
  if (head !== header.join(',')) {
    report({ code: 'bang-sai', message: `Thấy dòng đầu “${head}”; cần đúng các cột: ${header.join(',')}.` }, 1);
    return diagnostics;
  }
  for (let number = 2; number <= lines.length; number += 1) {
    const line = lines[number - 1] ?? '';
    const fault = line === '' ? undefined : take(line, number);
    if (fault) report(fault, number);
  }
  return diagnostics;
}

/** Hands the fields of every row that has as many as the header to `take`. */
export function readCsv(
  file: NamedText,
  header: readonly string[],
  take: (fields: readonly string[], number: number) => Fault | undefined,
): readonly Diagnostic[] {
  return readLines(file, header, (line, number) => {
    const fields = splitRow(line, header.length);
    return 'code' in fields ? fields : take(fields, number);
  });
}

/** The fields of a row, or of a part of it. */
export function splitRow(row: string, count: number): readonly string[] | Fault {
  const fields = row.includes('"') ? quotedFields(row) : row.split(',');
  if (!fields) {
    const message = 'Thấy dấu ngoặc kép không thành cặp; cần bao trọn ô, ngoặc kép trong ô viết hai lần.';
    return { code: 'bang-sai', message };
  }
  if (fields.length === count) return fields;
  const message = `Thấy ${fields.length} ô; cần ${count}, ô có dấu phẩy phải đặt trong ngoặc kép.`;
  return { code: 'bang-sai', message };
}

/** Undefined when a quote is not closed, or stands in an unquoted field. */
function quotedFields(row: string): readonly string[] | undefined {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  while (field.lastIndex <= row.length) {
    const match = field.exec(row);
    if (!match) return undefined;
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return fields;
  }
  return undefined;
}
