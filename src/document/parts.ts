/** What the pieces of a document are: the regions of a section, the parts that its paragraphs play. Both lists are closed. */

/**
 * Regions of a section, as templates name them. `dau`: agency, quốc hiệu, number, date; `ten`: kind and abstract, or label and
 * title of an appendix; `can-cu`: legal bases and lead; `than`: the text; `ket`: nơi nhận and signature, which stay together.
 */
export const regionNames = ['dau', 'ten', 'kinh-gui', 'can-cu', 'than', 'ket'] as const;
export type RegionName = (typeof regionNames)[number];

/** Each is the name of a paragraph style; a style of another name says in the style sheet which part it is. */
export const parts = [
  'quoc-hieu',
  'tieu-ngu',
  'co-quan-chu-quan',
  'co-quan',
  'so-ky-hieu',
  'dia-danh',
  'do-khan',
  'do-mat',
  'luu-hanh',
  'du-thao',
  'kinh-gui',
  'ten-loai',
  'trich-yeu',
  'trich-yeu-cong-van',
  'phu-de',
  'can-cu',
  'loi-dan',
  'phan',
  'ten-phan',
  'muc',
  'khoan-tieu-de',
  'khoan',
  'diem-tieu-de',
  'diem',
  'gach-tieu-de',
  'gach',
  'cong',
  'doan',
  'o-dau-bang',
  'o-bang',
  'o-bang-nhom',
  'noi-nhan-nhan',
  'noi-nhan',
  'noi-nhan-ghi-chu',
  'luu',
  'chuc-vu',
  'ho-ten',
  'phu-luc-nhan',
  'phu-luc-tieu-de',
  'kem-theo',
  'chu-thich',
  'so-trang',
  // Without words: a drawn line, and what Word wants behind a table.
  'ke',
  'cuoi-bang',
] as const;
export type Part = (typeof parts)[number];

export function isPart(name: string): name is Part {
  return parts.some((part) => part === name);
}
