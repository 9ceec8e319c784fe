/** What a line of the form begins with: the rows `nhan` of data/loi/the-thuc.yaml. */
import type { Loi } from './loi.js';
import type { PhraseHit } from './model.js';

/** `nghia` of those rows; `-lech`: not as the form has it. */
const formLabels = [
  'quoc-hieu',
  'quoc-hieu-lech',
  'tieu-ngu',
  'tieu-ngu-lech',
  'tieu-de-dang',
  'so',
  've-viec',
  've-viec-chu',
  'can-cu',
  'de-nghi',
  'kinh-gui',
  'noi-nhan',
  'nhu-tren',
  'luu',
  'phu-luc',
  'kem-theo',
  'kem-theo-lech',
  'bieu-mau',
  'muc-luc',
  'da-ky',
  'uy-ban',
  'uy-ban-tat',
  'quyen-han',
  'quyen-han-lech',
  'chuc-vu',
] as const;
export type FormLabel = (typeof formLabels)[number];

/** What a text begins with, and where that ends. */
export function openingLabel(loi: Loi, text: string): { readonly label: FormLabel; readonly end: number } | undefined {
  const hit = loi.bang('nhan').opens(text);
  const label = formLabels.find((one) => one === hit?.row.nghia);
  return hit && label && { label, end: hit.end };
}

/** Where one of these ends that the text begins with; 0: it begins with none. */
export function labelEnd(loi: Loi, text: string, ...labels: readonly FormLabel[]): number {
  const found = openingLabel(loi, text);
  return found && labels.includes(found.label) ? found.end : 0;
}

/** The same with its colon. */
export function labelSpan(loi: Loi, text: string, ...labels: readonly FormLabel[]): number {
  const end = labelEnd(loi, text, ...labels);
  return end === 0 ? 0 : end + (/^\s*:?/.exec(text.slice(end))?.[0].length ?? 0);
}

/** Whether the text begins with one of these and a colon. */
export function hasColon(loi: Loi, text: string, ...labels: readonly FormLabel[]): boolean {
  return labelSpan(loi, text, ...labels) > labelEnd(loi, text, ...labels);
}

export function isLabelled(loi: Loi, text: string, ...labels: readonly FormLabel[]): boolean {
  return labelEnd(loi, text, ...labels) > 0;
}

/** The first of these, wherever it stands. */
export function labelIn(loi: Loi, text: string, ...labels: readonly FormLabel[]): PhraseHit | undefined {
  return loi
    .bang('nhan')
    .find(text)
    .find(({ row }) => labels.some((label) => label === row.nghia));
}
