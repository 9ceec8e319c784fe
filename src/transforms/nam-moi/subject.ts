/** Of which subject of data/linh-vuc a plan is: the one that its abstract names, else the one that its texts name most often. */
import { type DanhMuc, foldName } from '../../plan/catalogue.js';
import type { KeHoach } from '../../plan/schema.js';
import { planTexts } from '../../plan/walk.js';

export function subjectOf(keHoach: KeHoach, { allLinhVuc }: DanhMuc): string | undefined {
  const count = (text: string, ten: string) => foldName(text).split(foldName(ten)).length - 1;
  const texts = [...planTexts(keHoach)];
  const title = texts.filter(({ path }) => path === 'trichYeu').map(({ text }) => text);
  for (const part of [title, texts.map(({ text }) => text)]) {
    const counts = allLinhVuc.map((ten) => ({ ten, times: part.reduce((sum, text) => sum + count(text, ten), 0) }));
    const [best] = counts.toSorted((a, b) => b.times - a.times);
    if (best && best.times > 0) return best.ten;
  }
  return undefined;
}
