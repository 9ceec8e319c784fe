/** What can be wrong with a font file, in the words that a person reads. */
import type { Face, FontFamily } from './model.js';

/** Stable identifiers that tests assert on, and what is said: of the face's name, and of what was found instead. */
const messages = {
  'phong-khong-phai-truetype': (name: string, found: string) =>
    `Thấy ${found} ở chỗ phông ${name}; cần tệp TrueType (đuôi .ttf), vì bản PDF chỉ nhúng được loại này.`,
  'phong-hong': (name: string) =>
    `Thấy tệp phông ${name} không đọc được nội dung; cần một tệp .ttf nguyên vẹn, hãy chép lại từ nguồn.`,
  'phong-bien-thien': (name: string) =>
    `Thấy phông biến thiên (nhiều độ đậm trong một tệp) ở chỗ phông ${name}; cần tệp riêng cho từng kiểu chữ, vì bản PDF không nhúng được phông biến thiên.`,
  'phong-cam-nhung': (name: string) =>
    `Thấy giấy phép ghi trong tệp phông ${name} không cho nhúng vào văn bản; cần phông khác, vì bản PDF phải mang phông theo.`,
  'phong-sai-kieu': (name: string, found: string) =>
    `Thấy tệp của ${found} ở chỗ phông ${name}; cần tệp của ${name}, có lẽ hai tệp bị đổi chỗ.`,
  'phong-thieu-chu-viet': (name: string, found: string) =>
    `Thấy phông ${name} thiếu ${found}; cần phông có đủ chữ Việt, vì thiếu thì bản PDF sẽ có ô trống.`,
};

export interface FontProblem {
  readonly code: keyof typeof messages;
  readonly face: Face;
  readonly message: string;
}

/** `family` is there when there is no problem. */
export interface FontResult {
  readonly family?: FontFamily;
  readonly problems: readonly FontProblem[];
}

export const faceNames: Readonly<Record<Face, string>> = {
  regular: 'chữ thường',
  bold: 'chữ đậm',
  italic: 'chữ nghiêng',
  boldItalic: 'chữ đậm nghiêng',
};

export function fontProblem(code: FontProblem['code'], face: Face, found = ''): FontProblem {
  return { code, face, message: messages[code](faceNames[face], found) };
}
