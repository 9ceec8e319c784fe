/** What a line of the form begins with: the rows `nhan` of data/loi/the-thuc.yaml. */
import type { Loi } from './loi.js';
import type { PhraseHit } from './model.js';

/** `nghia` of those rows; `-lech`: not as the form has it. */
export type FormLabel =
  | 'quoc-hieu'
  | 'quoc-hieu-lech'
  | 'tieu-ngu'
  | 'tieu-ngu-lech'
  | 'tieu-de-dang'
  | 'so'
  | 've-viec'
  | 've-viec-chu'
  | 'can-cu'
  | 'de-nghi'
  | 'kinh-gui'
  | 'noi-nhan'
  | 'nhu-tren'
  | 'luu'
  | 'phu-luc'
  | 'kem-theo'
  | 'muc-luc'
  | 'da-ky'
  | 'uy-ban'
  | 'quyen-han'
  | 'quyen-han-lech'
  | 'chuc-vu';

/** Where one of these ends that the text begins with; 0: it begins with none. */
export function labelEnd(loi: Loi, text: string, ...labels: readonly FormLabel[]): number {
  const hit = loi.bang('nhan').opens(text);
  return hit && means(hit, labels) ? hit.end : 0;
}

/** The same with its colon. */
export function labelSpan(loi: Loi, text: string, ...labels: readonly FormLabel[]): number {
  const end = labelEnd(loi, text, ...labels);
  return end === 0 ? 0 : end + (/^\s*:?/.exec(text.slice(end))?.[0].length ?? 0);
}

export function isLabelled(loi: Loi, text: string, ...labels: readonly FormLabel[]): boolean {
  return labelEnd(loi, text, ...labels) > 0;
}

/** The first of these, wherever it stands. */
export function labelIn(loi: Loi, text: string, ...labels: readonly FormLabel[]): PhraseHit | undefined {
  return loi
    .bang('nhan')
    .find(text)
    .find((hit) => means(hit, labels));
}

function means({ row }: PhraseHit, labels: readonly FormLabel[]): boolean {
  return labels.some((label) => label === row.nghia);
}
