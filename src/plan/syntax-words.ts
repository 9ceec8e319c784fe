/** Says in Vietnamese what a YAML syntax error comes from, judged by the line as it was typed. */
import { type Explanation, gluedDash, sentenceKey, shorten, unquotedStart } from './mismatch.js';
import { gluedKey, isGluedDash, type YamlLine } from './yaml-line.js';

const quoteIt = 'cần đặt cả câu trong ngoặc kép';

/** Faults of the value of a line; undefined: the value is not the cause. */
export function explainValue(line: YamlLine, yamlCode: string): Explanation | undefined {
  const { value } = line;
  const first = value.charAt(0);
  if (first === '"') return quotedText(value, yamlCode);
  if (first === "'") return apostrophe(value);
  if (first === '“' || first === '”') return smartQuotes(value);
  if (line.key !== undefined && /^-(?:\s|$)/.test(value)) return dashAfterKey(line.key);
  const named = startExplanations[first];
  if (named) return { code: named[0], message: unquotedStart(first, named[1]) };
  if (/[^:]:(?:\s|$)/.test(value)) return colon(value);
  return undefined;
}

/** By first character: the code, and what YAML takes the text for. */
const startExplanations: Readonly<Record<string, readonly [string, string]>> = {
  '*': ['yaml-dau-sao', 'tham chiếu'],
  '&': ['yaml-dau-va', 'tên neo'],
  '!': ['yaml-dau-than', 'thẻ'],
  '[': ['yaml-ngoac-vuong', 'danh sách'],
  '{': ['yaml-ngoac-nhon', 'nhóm khóa'],
  '>': ['yaml-ky-tu-dau', 'mở khối chữ'],
  '|': ['yaml-ky-tu-dau', 'mở khối chữ'],
  '%': ['yaml-ky-tu-dau', 'dấu riêng của YAML'],
  '@': ['yaml-ky-tu-dau', 'dấu riêng của YAML'],
  '`': ['yaml-ky-tu-dau', 'dấu riêng của YAML'],
  ',': ['yaml-ky-tu-dau', 'dấu riêng của YAML'],
  ']': ['yaml-ky-tu-dau', 'dấu riêng của YAML'],
  '}': ['yaml-ky-tu-dau', 'dấu riêng của YAML'],
};

/** Faults of the shape of a line: blanks, dashes, keys. */
export function explainShape(line: YamlLine): Explanation | undefined {
  if (line.indent.includes('\t')) {
    return tab;
  }
  if (/[^ \t]/.test(line.indent)) {
    return {
      code: 'yaml-khoang-trang-la',
      message: 'Thấy khoảng trắng lạ ở đầu dòng; cần dấu cách thường, có lẽ do chép từ Word.',
    };
  }
  if (isGluedDash(line)) return gluedDash(line.text);
  const glued = gluedKey(line);
  if (glued === undefined) return undefined;
  return {
    code: 'yaml-thieu-cach-hai-cham',
    message: `Thấy “${shorten(line.text)}”; cần khoảng trống sau dấu hai chấm: “${glued}: …”.`,
  };
}

const tab: Explanation = { code: 'yaml-tab', message: 'Thấy phím Tab ở đầu dòng; cần thụt dòng bằng dấu cách.' };

/** What remains, by the parser's own code. */
export function explainCode(yamlCode: string): Explanation {
  switch (yamlCode) {
    case 'MULTIPLE_DOCS':
      return { code: 'nhieu-tai-lieu', message: 'Thấy dòng “---” mở tài liệu thứ hai; cần mỗi tệp một kế hoạch.' };
    case 'TAB_AS_INDENT':
      return tab;
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        code: 'yaml-thut-dong',
        message: 'Thấy dòng thụt không thẳng với các khóa cùng nhóm; cần thụt đều nhau.',
      };
    default:
      return {
        code: 'yaml-sai',
        message: 'Thấy chỗ không đọc được theo cú pháp YAML; cần đặt chữ trong ngoặc kép và xem lại cách thụt dòng.',
      };
  }
}

function dashAfterKey(key: string): Explanation {
  const message = `Thấy dấu gạch ngay sau “${key}:”; ${quoteIt} nếu đó là chữ, xuống dòng nếu là danh sách, vì YAML không cho phép viết như thế.`;
  return { code: 'yaml-gach-sau-khoa', message };
}

function colon(value: string): Explanation {
  return sentenceKey(/^(.*?):(?:\s|$)/.exec(value)?.[1] ?? value);
}

function quotedText(value: string, yamlCode: string): Explanation | undefined {
  if (yamlCode === 'BAD_DQ_ESCAPE') {
    return {
      code: 'yaml-gach-cheo',
      message: "Thấy dấu “\\” trong chữ có ngoặc kép; cần viết hai lần “\\\\”, hoặc dùng nháy đơn '…'.",
    };
  }
  const after = /^"(?:[^"\\]|\\.)*"(.*)$/.exec(value)?.[1];
  if (after === undefined) return openQuote;
  // The quotes are in order: the fault is elsewhere.
  if (after.trim() === '') return undefined;
  const message = `Thấy “${shorten(after)}” sau dấu ngoặc kép đóng; ${quoteIt}, ngoặc kép nằm bên trong câu thì viết “…” hoặc \\"…\\".`;
  return { code: 'yaml-sau-ngoac', message };
}

export const openQuote: Explanation = {
  code: 'yaml-thieu-ngoac',
  message: 'Thấy dấu ngoặc kép mở mà không đóng; cần dấu ngoặc kép ở cuối câu.',
};

function apostrophe(value: string): Explanation {
  if (!/^'(?:[^']|'')*'/.test(value)) return openQuote;
  const message = 'Thấy dấu nháy đơn bên trong câu đặt trong nháy đơn; cần dùng ngoặc kép: "Đắk R\'lấp".';
  return { code: 'yaml-sau-ngoac', message };
}

function smartQuotes(value: string): Explanation {
  const message = `Thấy ngoặc kép cong ${shorten(value, 24)}; cần ngoặc kép thẳng "…" bao cả câu, vì YAML không coi ngoặc cong là ngoặc.`;
  return { code: 'yaml-ngoac-cong', message };
}
