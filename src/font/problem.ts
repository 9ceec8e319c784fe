/** What can be wrong with a font file, in the words that a person reads. */
import type { Face, FontFamily } from './model.js';

export interface FontProblem {
  /** Stable identifier that tests assert on. */
  readonly code:
    | 'phong-khong-phai-truetype'
    | 'phong-hong'
    | 'phong-bien-thien'
    | 'phong-cam-nhung'
    | 'phong-sai-kieu'
    | 'phong-thieu-chu-viet';
  readonly face: Face;
  readonly message: string;
}

/** `family` is there when there is no problem. */
export interface FontResult {
  readonly family?: FontFamily;
  readonly problems: readonly FontProblem[];
}

const faceNames: Readonly<Record<Face, string>> = {
  regular: 'chữ thường',
  bold: 'chữ đậm',
  italic: 'chữ nghiêng',
  boldItalic: 'chữ đậm nghiêng',
};

export function notTrueType(face: Face, found: string): FontProblem {
  return {
    code: 'phong-khong-phai-truetype',
    face,
    message: `Thấy ${found} ở chỗ phông ${faceNames[face]}; cần tệp TrueType (đuôi .ttf), vì bản PDF chỉ nhúng được loại này.`,
  };
}

export function damaged(face: Face): FontProblem {
  return {
    code: 'phong-hong',
    face,
    message: `Thấy tệp phông ${faceNames[face]} không đọc được nội dung; cần một tệp .ttf nguyên vẹn, hãy chép lại từ nguồn.`,
  };
}

export function variable(face: Face): FontProblem {
  return {
    code: 'phong-bien-thien',
    face,
    message: `Thấy phông biến thiên (nhiều độ đậm trong một tệp) ở chỗ phông ${faceNames[face]}; cần tệp riêng cho từng kiểu chữ, vì bản PDF không nhúng được phông biến thiên.`,
  };
}

export function embeddingForbidden(face: Face): FontProblem {
  return {
    code: 'phong-cam-nhung',
    face,
    message: `Thấy giấy phép ghi trong tệp phông ${faceNames[face]} không cho nhúng vào văn bản; cần phông khác, vì bản PDF phải mang phông theo.`,
  };
}

export function wrongStyle(face: Face, found: Face): FontProblem {
  return {
    code: 'phong-sai-kieu',
    face,
    message: `Thấy tệp của ${faceNames[found]} ở chỗ phông ${faceNames[face]}; cần tệp của ${faceNames[face]}, có lẽ hai tệp bị đổi chỗ.`,
  };
}

export function lettersMissing(face: Face, missing: readonly string[]): FontProblem {
  const shown = missing.slice(0, 10).join(' ');
  const more = missing.length > 10 ? ` và ${missing.length - 10} chữ khác` : '';
  return {
    code: 'phong-thieu-chu-viet',
    face,
    message: `Thấy phông ${faceNames[face]} thiếu ${shown}${more}; cần phông có đủ chữ Việt, vì thiếu thì bản PDF sẽ có ô trống.`,
  };
}
