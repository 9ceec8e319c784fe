/** Explains a value of the wrong type by the way YAML was typed: numbers for text, dates, quotes, yes and no. */

export interface Explanation {
  readonly code: string;
  readonly message: string;
}

interface Mismatch {
  /** zod's names of the types that would do: string, number, int, object, array, boolean. */
  readonly expected: readonly string[];
  readonly value: unknown;
  /** The value as typed. */
  readonly typed: string;
  /** The rest of the line after the value's place, for a value that a comment swallowed. */
  readonly rest: string;
  /** The key that holds the value. */
  readonly key: string;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  object: 'một nhóm khóa',
  array: 'một danh sách (mỗi dòng mở đầu bằng “- ”)',
  boolean: 'true hoặc false',
};

export function explainMismatch(mismatch: Mismatch): Explanation {
  const { expected, value } = mismatch;
  const explanation = expected.includes('string') ? insteadOfText(mismatch) : textInstead(mismatch);
  if (explanation) return explanation;
  return { code: 'kieu-sai', message: `Thấy ${describeValue(value)}; cần ${typeList(expected)}.` };
}

/** zod's names of types in Vietnamese. */
export function typeList(expected: readonly string[]): string {
  return [...new Set(expected.map((type) => typeNames[type] ?? type))].join(' hoặc ');
}

export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'chỗ trống';
  if (typeof value === 'string') return `chữ “${shorten(value)}”`;
  if (typeof value === 'number') return `số ${value}`;
  if (typeof value === 'boolean') return `giá trị ${value}`;
  return Array.isArray(value) ? 'một danh sách' : 'một nhóm khóa';
}

export function shorten(text: string, length = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

function insteadOfText({ value, typed, rest }: Mismatch): Explanation | undefined {
  if (value === null) return emptyText(rest);
  if (typeof value === 'number') {
    const message = `Thấy ${typed} không có ngoặc kép, YAML hiểu là số ${value}; cần chữ: viết "${typed}".`;
    return { code: 'yaml-so-cho-chu', message };
  }
  if (typeof value === 'boolean') {
    const message = `Thấy ${typed} không có ngoặc kép, YAML hiểu là đúng/sai; cần chữ: viết "${typed}".`;
    return { code: 'yaml-dung-sai-cho-chu', message };
  }
  if (typed.startsWith('[')) return { code: 'yaml-ngoac-vuong', message: unquotedStart('[', 'danh sách') };
  if (typed.startsWith('{')) return { code: 'yaml-ngoac-nhon', message: unquotedStart('{', 'nhóm khóa') };
  return typed.startsWith('- ') ? nestedList() : sentenceAsMap(value);
}

function emptyText(rest: string): Explanation {
  const comment = /^\s*#(.*)/.exec(rest)?.[1];
  if (comment === undefined)
    return { code: 'gia-tri-trong', message: 'Thấy chỗ trống; cần chữ, nếu không dùng thì xóa cả khóa.' };
  const message = `Thấy dấu “#” mở đầu; cần đặt câu trong ngoặc kép, vì cả “#${shorten(comment)}” thành ghi chú và chữ bị mất.`;
  return { code: 'chu-bi-cat', message };
}

function nestedList(): Explanation {
  const message =
    'Thấy hai dấu gạch “- -” liền nhau; cần một dấu gạch, chữ đặt trong ngoặc kép, vì YAML hiểu là danh sách trong danh sách.';
  return { code: 'yaml-hai-gach', message };
}

/** `- Giai đoạn 1: Từ…` becomes a map whose key is the beginning of the sentence. */
function sentenceAsMap(value: unknown): Explanation | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [key] = Object.keys(value);
  return key === undefined ? undefined : sentenceKey(key);
}

/** `-Nội dung`: a dash whose text has no blank before it. */
export function gluedDash(text: string): Explanation {
  const message = `Thấy “${shorten(text)}”; cần khoảng trống sau dấu gạch: “- ” rồi mới đến chữ.`;
  return { code: 'yaml-thieu-cach-gach', message };
}

/** `meant`: what YAML takes an unquoted text for that begins with this character. */
export function unquotedStart(character: string, meant: string): string {
  return `Thấy chữ mở đầu bằng dấu “${character}” mà không có ngoặc kép; cần đặt cả câu trong ngoặc kép, vì YAML hiểu là ${meant}.`;
}

export function notInCalendar(date: string): string {
  return `Thấy ${date}; cần ngày có thật, vì lịch không có ngày này.`;
}

export function sentenceKey(key: string): Explanation {
  const message = `Thấy dấu hai chấm sau “${shorten(key)}” trong câu không có ngoặc kép; cần đặt cả câu trong ngoặc kép, vì YAML hiểu phần trước là khóa.`;
  return { code: 'yaml-hai-cham', message };
}

function textInstead({ expected, value, typed, key }: Mismatch): Explanation | undefined {
  if (expected.includes('object') && key === 'ngay') return shortDate(typed);
  if (typeof value !== 'string') return undefined;
  const plain = withoutQuotes(value).trim();
  if (expected.includes('boolean')) return yesNo(typed, plain);
  if (expected.includes('array') && /^-\S/.test(plain)) return gluedDash(plain);
  return expected.includes('number') || expected.includes('int') ? textForNumber(typed, plain, key) : undefined;
}

/** Quotes of any kind at both ends; step by step, since a pattern for the end takes ages over a long row of quotes. */
function withoutQuotes(text: string): string {
  const isQuote = (index: number) => '“”"\'‘’'.includes(text.charAt(index));
  let [start, end] = [0, text.length];
  while (start < end && isQuote(start)) start += 1;
  while (start < end && isQuote(end - 1)) end -= 1;
  return text.slice(start, end);
}

function textForNumber(typed: string, plain: string, key: string): Explanation | undefined {
  if (/^\d+$/.test(plain)) {
    const number = Number(plain);
    return { code: 'yaml-chu-cho-so', message: `Thấy ${typed} trong ngoặc, YAML hiểu là chữ; cần số: viết ${number}.` };
  }
  const symbol = /^(\d+)\s*\/\s*(\S.*)$/.exec(plain);
  if (key === 'so' && symbol) {
    const message = `Thấy “${plain}”; cần tách đôi: so: ${Number(symbol[1])} và kyHieu: "${symbol[2]}".`;
    return { code: 'so-kem-ky-hieu', message };
  }
  return undefined;
}

function yesNo(typed: string, plain: string): Explanation | undefined {
  const yes = /^(?:yes|y|on|có|co|đúng|dung|true)$/i.test(plain);
  if (!yes && !/^(?:no|n|off|không|khong|sai|false)$/i.test(plain)) return undefined;
  return {
    code: 'yaml-dung-sai',
    message: `Thấy ${typed}; cần ${yes ? 'true' : 'false'} (viết thường, không có ngoặc kép).`,
  };
}

function shortDate(typed: string): Explanation {
  const parts = /^["'“]?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})["'”]?$/.exec(typed);
  const iso = /^["'“]?(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})["'”]?$/.exec(typed);
  const [ngay, thang, nam] = parts ? [parts[1], parts[2], parts[3]] : iso ? [iso[3], iso[2], iso[1]] : [31, 5, 2026];
  const example = `{ ngay: ${Number(ngay)}, thang: ${Number(thang)}, nam: ${nam} }`;
  return {
    code: 'yaml-ngay-viet-gon',
    message: `Thấy ${shorten(typed) || 'chỗ trống'}; cần viết tách ra: ngay: ${example}.`,
  };
}
