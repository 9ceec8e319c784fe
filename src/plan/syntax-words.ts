/** Says in Vietnamese what a YAML syntax error comes from, judged by the line as it was typed. */
import type { Explanation } from './mismatch.js';
import { shorten } from './mismatch.js';
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
  if (named) return { code: named[0], message: `thấy chữ bắt đầu bằng dấu “${first}” ${named[1]}; ${quoteIt}` };
  if (/[^:]:(?:\s|$)/.test(value)) return colon(value);
  return undefined;
}

const noQuotes = 'mà không có ngoặc kép';
const startExplanations: Readonly<Record<string, readonly [string, string]>> = {
  '*': ['yaml-dau-sao', `${noQuotes}, YAML hiểu là tham chiếu`],
  '&': ['yaml-dau-va', `${noQuotes}, YAML hiểu là tên neo`],
  '!': ['yaml-dau-than', `${noQuotes}, YAML hiểu là thẻ`],
  '[': ['yaml-ngoac-vuong', `${noQuotes}, YAML hiểu là danh sách`],
  '{': ['yaml-ngoac-nhon', `${noQuotes}, YAML hiểu là nhóm khóa`],
  '>': ['yaml-ky-tu-dau', `có chữ theo sau trên cùng dòng, YAML hiểu là mở khối chữ`],
  '|': ['yaml-ky-tu-dau', `có chữ theo sau trên cùng dòng, YAML hiểu là mở khối chữ`],
  '%': ['yaml-ky-tu-dau', `${noQuotes}, YAML không cho phép`],
  '@': ['yaml-ky-tu-dau', `${noQuotes}, YAML không cho phép`],
  '`': ['yaml-ky-tu-dau', `${noQuotes}, YAML không cho phép`],
  ',': ['yaml-ky-tu-dau', `${noQuotes}, YAML không cho phép`],
  ']': ['yaml-ky-tu-dau', `${noQuotes}, YAML không cho phép`],
  '}': ['yaml-ky-tu-dau', `${noQuotes}, YAML không cho phép`],
};

/** Faults of the shape of a line: blanks, dashes, keys. */
export function explainShape(line: YamlLine): Explanation | undefined {
  if (line.indent.includes('\t')) {
    return { code: 'yaml-tab', message: 'thấy phím Tab ở đầu dòng, cần thụt dòng bằng dấu cách' };
  }
  if (/[^ \t]/.test(line.indent)) {
    return {
      code: 'yaml-khoang-trang-la',
      message: 'thấy khoảng trắng lạ ở đầu dòng (thường do chép từ Word), cần dấu cách thường',
    };
  }
  if (isGluedDash(line)) {
    return {
      code: 'yaml-thieu-cach-gach',
      message: `thấy “${shorten(line.text)}”, cần khoảng trống sau dấu gạch: “- ” rồi mới đến chữ`,
    };
  }
  const glued = gluedKey(line);
  if (glued === undefined) return undefined;
  return {
    code: 'yaml-thieu-cach-hai-cham',
    message: `thấy “${shorten(line.text)}”, cần khoảng trống sau dấu hai chấm: “${glued}: …”`,
  };
}

/** What remains, by the parser's own code. */
export function explainCode(yamlCode: string): Explanation {
  switch (yamlCode) {
    case 'DUPLICATE_KEY':
      return { code: 'khoa-trung', message: 'thấy khóa viết hai lần trong cùng một nhóm, cần giữ một' };
    case 'MULTIPLE_DOCS':
      return { code: 'nhieu-tai-lieu', message: 'thấy dòng “---” mở tài liệu thứ hai, cần mỗi tệp một kế hoạch' };
    case 'TAB_AS_INDENT':
      return { code: 'yaml-tab', message: 'thấy phím Tab ở đầu dòng, cần thụt dòng bằng dấu cách' };
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        code: 'yaml-thut-dong',
        message: 'thấy dòng thụt không thẳng với các khóa cùng nhóm, cần thụt đều nhau',
      };
    default:
      return {
        code: 'yaml-sai',
        message: 'không đọc được chỗ này theo cú pháp YAML; thử đặt chữ trong ngoặc kép và xem lại cách thụt dòng',
      };
  }
}

function dashAfterKey(key: string): Explanation {
  const message = `thấy dấu gạch ngay sau “${key}:”, YAML không cho phép; nếu là chữ thì ${quoteIt}, nếu là danh sách thì xuống dòng`;
  return { code: 'yaml-gach-sau-khoa', message };
}

function colon(value: string): Explanation {
  const before = /^(.*?):(?:\s|$)/.exec(value)?.[1] ?? value;
  const message = `thấy dấu hai chấm sau “${shorten(before)}” trong câu không có ngoặc kép, YAML hiểu là khóa; ${quoteIt}`;
  return { code: 'yaml-hai-cham', message };
}

function quotedText(value: string, yamlCode: string): Explanation {
  if (yamlCode === 'BAD_DQ_ESCAPE') {
    return {
      code: 'yaml-gach-cheo',
      message: "thấy dấu “\\” trong chữ có ngoặc kép, cần viết hai lần “\\\\”, hoặc dùng ngoặc đơn '…'",
    };
  }
  const after = /^"(?:[^"\\]|\\.)*"(.*)$/.exec(value)?.[1];
  if (after === undefined) return openQuote;
  const message = `thấy “${shorten(after)}” sau dấu ngoặc kép đóng; ${quoteIt}, ngoặc kép nằm bên trong câu thì viết “…” hoặc \\"…\\"`;
  return { code: 'yaml-sau-ngoac', message };
}

export const openQuote: Explanation = {
  code: 'yaml-thieu-ngoac',
  message: 'thấy dấu ngoặc kép mở mà không đóng, cần dấu ngoặc kép ở cuối câu',
};

function apostrophe(value: string): Explanation {
  if (!/^'(?:[^']|'')*'/.test(value)) return openQuote;
  const message = 'thấy dấu nháy đơn bên trong câu đặt trong nháy đơn, cần dùng ngoặc kép: "Đắk R\'lấp"';
  return { code: 'yaml-sau-ngoac', message };
}

function smartQuotes(value: string): Explanation {
  const message = `thấy ngoặc kép cong ${shorten(value, 24)}, YAML không coi là ngoặc; cần ngoặc kép thẳng "…" bao cả câu`;
  return { code: 'yaml-ngoac-cong', message };
}
