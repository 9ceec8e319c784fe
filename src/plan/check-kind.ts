/** Judges whether the plan's kind of document has templates. */
import { didYouMean } from '../diagnostic/suggest.js';
import { error, type Finding } from './finding.js';
import { asText, type RawMap } from './raw.js';
import type { Locate } from './tree.js';

export function checkKind(plan: RawMap, kinds: readonly string[], locate: Locate): readonly Finding[] {
  const kind = asText(plan.loai);
  // Of a word that can be no kind at all the schema speaks.
  if (kind === undefined || kinds.length === 0 || kinds.includes(kind) || !/^[a-z][a-z-]*$/.test(kind)) return [];
  const message = `Thấy loại văn bản “${kind}” mà thư mục templates không có; cần một trong: ${kinds.join(', ')}.${didYouMean(kind, kinds)}`;
  return [error('loai-khong-co-mau', message, locate(['loai']))];
}
