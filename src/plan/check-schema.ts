/** Judges a plan's values by the zod schema and words what is wrong in Vietnamese, each at its own place. */
import type { Document } from 'yaml';
import { didYouMean } from '../diagnostic/suggest.js';
import { type Fault, flatten, isSentence, valueAt } from './faults.js';
import { error, type Finding, type Range, type Source } from './finding.js';
import { descriptionAt, keysAt } from './known-keys.js';
import { describeValue, type Explanation, explainMismatch, gluedDash, sentenceKey, shorten } from './mismatch.js';
import { asMap } from './raw.js';
import { type KeHoach, keHoachSchema } from './schema.js';
import { locate, locateKey } from './tree.js';

interface SchemaReading {
  readonly keHoach?: KeHoach;
  readonly findings: readonly Finding[];
}

export function checkSchema(value: unknown, document: Document.Parsed, source: Source): SchemaReading {
  const parsed = keHoachSchema.safeParse(value);
  if (parsed.success) return { keHoach: parsed.data, findings: [] };
  const findings = flatten(parsed.error.issues, value).map((fault) => {
    const range = rangeOfFault(fault, document);
    const { code, message } = explain(fault, value, range, source);
    return error(code, message, range);
  });
  return { findings };
}

function rangeOfFault(fault: Fault, document: Document.Parsed): Range {
  if (fault.kind === 'unknown') return locateKey(document, fault.path, fault.key);
  return locate(document, fault.kind === 'missing' ? fault.path.slice(0, -1) : fault.path);
}

function explain(fault: Fault, root: unknown, range: Range, source: Source): Explanation {
  const value = valueAt(root, fault.path);
  switch (fault.kind) {
    case 'unknown':
      return unknownKey(fault.key, keysAt(fault.path), Object.keys(asMap(value)));
    case 'crowd': {
      const message = `Thấy thêm ${fault.count} khóa mà khuôn dữ liệu không có ở nhóm này; cần xem lại cả nhóm, có lẽ đây không phải dữ liệu kế hoạch.`;
      return { code: 'khoa-la', message };
    }
    case 'missing':
      return missingKey(fault);
    case 'type':
      return explainMismatch({
        expected: fault.expected,
        value,
        typed: value === null ? '' : source.text.slice(range.start, range.end).trim(),
        rest: restAfter(source, range, value),
        key: String(fault.path.at(-1) ?? ''),
      });
    case 'value':
      return wrongChoice(value, fault.values, String(fault.path.at(-1)));
    case 'format':
      return wrongForm(value, String(fault.path.at(-1)));
    case 'bound':
      return outOfBounds(fault, value);
    case 'other':
      return {
        code: 'du-lieu-sai',
        message: `Thấy ${describeValue(value)}; cần giá trị đúng khuôn dữ liệu (${fault.message}).`,
      };
  }
}

/** Of an empty value: the rest of its line, after the key's colon or the dash. */
function restAfter(source: Source, range: Range, value: unknown): string {
  if (value !== null) return '';
  const end = source.text.indexOf('\n', range.start);
  const line = source.text.slice(range.start, end < 0 ? undefined : end);
  return line.replace(/^[\w-]*\s*:?/, '').replace(/^\s*-(?=\s)/, '');
}

function unknownKey(key: string, known: readonly string[], beside: readonly string[]): Explanation {
  if (known.includes(key)) return otherShape(key, beside);
  if (/^[\s\u00a0\u2000-\u200b\u3000\ufeff]/.test(key)) {
    const message = `Thấy khoảng trắng lạ (không phải dấu cách) trước “${shorten(key)}”; cần dấu cách thường, có lẽ do chép từ Word hay Zalo.`;
    return { code: 'yaml-khoang-trang-la', message };
  }
  if (/^-\S/.test(key)) return gluedDash(key);
  const meant = didYouMean(key, known);
  // `tên:` is a key typed with its marks; any other words before a colon are the beginning of a sentence.
  if (meant === '' && isSentence(key)) return sentenceKey(key);
  const needed = meant === '' ? `một trong: ${known.join(', ')}.` : `khóa viết đúng tên.${meant}`;
  return { code: 'khoa-la', message: `Thấy khóa “${key}” mà khuôn dữ liệu không có ở đây; cần ${needed}` };
}

/** The key exists, but in another form of the same group. */
function otherShape(key: string, beside: readonly string[]): Explanation {
  const others = beside.filter((other) => other !== key).slice(0, 6);
  const ways: readonly (readonly [boolean, string])[] = [
    [
      beside.includes('chucVu') && beside.includes('dong'),
      'dùng hoặc chucVu (chương trình suy ra các dòng TM., KT.), hoặc dong (in đúng như viết)',
    ],
    [beside.includes('nhom'), 'tách riêng, vì nhóm có khuôn khác'],
    [beside.includes('cap'), 'xóa đi hoặc xem lại cap: bảng (cap: bang) và mục có khóa khác nhau'],
  ];
  const needed = ways.find(([fits]) => fits)?.[1] ?? 'chọn một cách viết, xóa khóa của cách kia';
  return {
    code: 'khoa-la',
    message: `Thấy khóa “${key}” đứng cùng ${others.join(', ')} mà không đi cùng được; cần ${needed}.`,
  };
}

function missingKey({ path }: Fault): Explanation {
  const description = descriptionAt(path);
  const about = description === undefined ? '' : ` (${description.replace(/\.$/, '')})`;
  return { code: 'thieu-khoa', message: `Thấy thiếu khóa “${path.at(-1)}”${about}; cần có ở đây.` };
}

function wrongChoice(value: unknown, values: readonly string[], key: string): Explanation {
  const slip = typeof value === 'string' ? didYouMean(value, values) : '';
  const office =
    key === 'hinhThuc' && typeof value === 'string' ? officeForms[value.replace('.', '').toUpperCase()] : '';
  const hint = office ? ` ${office}` : slip;
  const choice = values.length === 1 ? values[0] : `một trong: ${values.join(', ')}`;
  const message = `Thấy ${describeValue(value)}; cần ${choice}.${hint}`;
  return { code: 'gia-tri-la', message };
}

/** Forms of signing that follow from the office itself. */
const officeForms: Readonly<Record<string, string>> = {
  Q: 'Quyền Chủ tịch thì bỏ hinhThuc, viết chucVu: "Quyền Chủ tịch", chương trình tự in Q.',
  KT: 'Cấp phó ký thì bỏ hinhThuc, viết chucVu: "Phó Chủ tịch", chương trình tự in KT.',
};

const forms: Readonly<Record<string, string>> = {
  id: 'mã gồm chữ thường không dấu, số và gạch nối, ví dụ k12',
  ma: 'mã cột gồm chữ không dấu và số, mở đầu bằng chữ thường, ví dụ chuTri',
  loai: 'tên loại gồm chữ thường không dấu và gạch nối, ví dụ ke-hoach',
  tu: 'ngày dạng năm-tháng-ngày, ví dụ "2026-06-01"',
  den: 'ngày dạng năm-tháng-ngày, ví dụ "2026-06-30"',
};

function wrongForm(value: unknown, key: string): Explanation {
  const form = Object.hasOwn(forms, key) ? forms[key] : undefined;
  return { code: 'dang-sai', message: `Thấy ${describeValue(value)}; cần ${form ?? 'đúng dạng của khóa này'}.` };
}

function outOfBounds(fault: Extract<Fault, { kind: 'bound' }>, value: unknown): Explanation {
  const side = { least: 'ít nhất', most: 'nhiều nhất', more: 'lớn hơn' }[fault.side];
  if (fault.of === 'string')
    return { code: 'gia-tri-trong', message: 'Thấy chữ rỗng; cần có chữ, nếu không dùng thì xóa cả khóa.' };
  if (fault.of !== 'array')
    return { code: 'so-ngoai-khoang', message: `Thấy ${describeValue(value)}; cần ${side} ${fault.bound}.` };
  const count = Array.isArray(value) ? value.length : 0;
  return {
    code: 'danh-sach-ngan',
    message: `Thấy ${count} phần tử; cần ${side} ${fault.bound}, nếu không dùng thì xóa cả khóa.`,
  };
}
