/** A small YAML file that a person edits: its value, and its faults with their places. */
import { LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { mayGiveOdd, oddCharacters } from './characters.js';
import { type Diagnostic, type Result, refusal } from './model.js';

export interface YamlFile {
  /** Null for a file with nothing but comments. */
  readonly value: unknown;
  /** An error at the nearest place that exists on the way to a path. */
  fault(code: string, message: string, path: readonly PropertyKey[]): Diagnostic;
}

/** No value when the text is no YAML, has references, which such files do not need, or characters that nobody types. */
export function readYamlFile(file: string, text: string): Result<YamlFile> {
  try {
    return readNested(file, text);
  } catch (error) {
    // What is nested too deeply fills the stack of whoever walks it.
    if (!(error instanceof RangeError)) throw error;
    return refusal(file, 'yaml-hong', tooDeep);
  }
}

function readNested(file: string, text: string): Result<YamlFile> {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines });
  const faultAt = (code: string, message: string, offset: number): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    return { code, severity: 'error', message, place: { file, line, column: col } };
  };
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return refusal(file, 'yaml-hong', tooDeep);
  const diagnostics = document.errors.map((error) => faultAt('yaml-hong', syntaxFault(error.code), error.pos[0]));
  visit(document, {
    Alias: (_, alias) => void diagnostics.push(faultAt('yaml-hong', references, alias.range?.[0] ?? 0)),
  });
  if (mayGiveOdd(text)) {
    visit(document, {
      Scalar: (_, { value, range }) => {
        for (const { code, message } of typeof value === 'string' ? oddCharacters(value) : [])
          diagnostics.push(faultAt(code, message, range?.[0] ?? 0));
      },
    });
  }
  if (diagnostics.length > 0) return { diagnostics };
  const fault: YamlFile['fault'] = (code, message, path) => faultAt(code, message, offsetOf(document, path));
  return { value: { value: document.toJS(), fault }, diagnostics };
}

const tooDeep = 'Thấy các mục lồng nhau quá sâu; cần mỗi dòng một mục dạng “tên: giá trị”.';

const references =
  'Thấy chữ mở đầu bằng dấu * mà không có ngoặc kép; cần đặt trong ngoặc kép, vì YAML hiểu là tham chiếu.';

/** Said for the likeliest fault, a path of Windows between double quotes; else the library's code is given. */
function syntaxFault(code: string): string {
  return code === 'BAD_DQ_ESCAPE'
    ? 'Thấy dấu \\ trong nháy kép; cần dấu / hoặc nháy đơn, vì trong nháy kép YAML đọc dấu \\ thành ký tự khác.'
    : `Thấy chỗ viết sai YAML (${code}); cần mỗi dòng một mục dạng “tên: giá trị”.`;
}

/** Start of the nearest node that exists on the way to `path`. */
export function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return 0;
}

/** What a schema did not accept, to go on after “Thấy ”. */
export function foundBy(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return `mục lạ ${issue.keys.join(', ')}${name === '' ? '' : ` trong mục ${name}`}`;
  }
  return `thiếu hoặc sai ${name === '' ? 'cả tệp' : `mục ${name}`}`;
}

/** What a schema wants instead, to go on after “cần ”. */
export function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'bỏ đi hoặc sửa tên cho đúng';
    case 'invalid_type':
      return typeNames[issue.expected] ?? 'giá trị như ở các mục cùng loại';
    case 'invalid_value':
      return `một trong: ${issue.values.map(String).join(', ')}`;
    default:
      return 'giá trị như ở các mục cùng loại';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'một dòng chữ',
  number: 'một số',
  boolean: 'true hoặc false',
  object: 'một nhóm mục dạng “tên: giá trị”',
  record: 'một nhóm mục dạng “tên: giá trị”',
  array: 'một danh sách',
};
