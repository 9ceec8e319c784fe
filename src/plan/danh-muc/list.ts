/** Reads a catalogue in YAML; one entry a line as `- {"key": "text"}` takes the fast way, anything else the YAML library. */
import { parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { oddCharacters } from '../../diagnostic/characters.js';
import type { Diagnostic, Place, Result } from '../../diagnostic/model.js';
import { quickRead } from '../../diagnostic/quick-yaml.js';
import { type Fault, flatten, valueAt } from '../faults.js';
import { createSource, placeAt } from '../finding.js';
import { describeValue, typeList } from '../mismatch.js';
import { locate, locateKey, type Segments } from '../tree.js';
import type { NamedText } from './model.js';

export function readList<T>(file: NamedText, schema: z.ZodType<T>): Result<T> {
  const quick = quickRead(file.text);
  if (quick !== undefined) {
    const parsed = schema.safeParse(quick);
    if (parsed.success) return { value: parsed.data, diagnostics: [] };
  }
  return slowRead(file, schema);
}

/** Where an entry of a list stands, for a fault found later. */
export function placeOf(file: NamedText, path: Segments): Place {
  const source = createSource(file.name, file.text);
  return placeAt(source, locate(parseDocument(file.text), path).start);
}

function slowRead<T>(file: NamedText, schema: z.ZodType<T>): Result<T> {
  const source = createSource(file.name, file.text);
  const document = parseDocument(file.text, { prettyErrors: false });
  const report = (code: string, message: string, start: number): Diagnostic => {
    return { code, severity: 'error', message, place: placeAt(source, start) };
  };
  const unread = document.errors.map((e) => report('yaml-sai', unreadable, e.pos[0]));
  // A reference to nothing is no error of syntax, yet has no value.
  visit(document, { Alias: (_, alias) => void unread.push(report('yaml-sai', unreadable, alias.range?.[0] ?? 0)) });
  visit(document, {
    Scalar: (_, { value, range }) => {
      for (const odd of typeof value === 'string' ? oddCharacters(value) : [])
        unread.push(report(odd.code, odd.message, range?.[0] ?? 0));
    },
  });
  if (unread.length > 0) return { diagnostics: unread };
  const value: unknown = document.toJS();
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  const diagnostics = flatten(parsed.error.issues, value).map((fault) => {
    if (fault.kind === 'unknown') {
      return report('khoa-la', describe(fault, value), locateKey(document, fault.path, fault.key).start);
    }
    const path = fault.kind === 'missing' ? fault.path.slice(0, -1) : fault.path;
    return report(
      fault.kind === 'missing' ? 'thieu-khoa' : 'gia-tri-la',
      describe(fault, value),
      locate(document, path).start,
    );
  });
  return { diagnostics };
}

const unreadable = 'Thấy chỗ không đọc được theo YAML; cần viết như các mục khác: - {"khóa": "chữ", …} trên một dòng.';

function describe(fault: Fault, root: unknown): string {
  const found = describeValue(valueAt(root, fault.path));
  const key = fault.path.at(-1);
  switch (fault.kind) {
    case 'unknown':
      return `Thấy khóa “${fault.key}”; cần bỏ đi hoặc sửa tên, vì danh mục này không có khóa ấy.`;
    case 'missing':
      return `Thấy thiếu khóa “${key}”; cần có, vì mục nào của danh mục này cũng cần.`;
    case 'value':
      return `Thấy ${found} ở “${key}”; cần một trong: ${fault.values.join(', ')}.`;
    case 'type':
      return `Thấy ${found} ở “${key}”; cần ${typeList(fault.expected)}.`;
    case 'crowd':
    case 'format':
    case 'bound':
    case 'other':
      return `Thấy ${found} ở “${key}”; cần giá trị đúng dạng như ở các mục khác.`;
  }
}
