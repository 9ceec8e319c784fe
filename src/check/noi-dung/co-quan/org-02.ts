/** ORG-02: a unit is called tỉnh, thành phố, xã or phường as on the plan's day, and still exists. */
import type { DonVi } from '../../../plan/catalogue.js';
import { printedDate } from '../../../plan/dates.js';
import type { Finding, Subject } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { contentRule, finding } from '../kit/kit.js';
import { meant, type UnitMention, unitMentions } from '../kit/unit-mentions.js';
import { hasPhrase } from '../kit/words.js';

export const org02 = contentRule('ORG-02', (subject) => {
  const isBorrowed = borrowed(subject);
  return unitMentions(subject)
    .filter(({ now, passage, start }) => now.length === 0 && !isBorrowed(passage, start))
    .flatMap((mention) => gone(mention, subject));
});

/** Names of other places and former names are many: judged only when one unit can be meant. */
function gone(mention: UnitMention, subject: Subject): readonly Finding[] {
  const { passage, start, end, noun, name } = mention;
  if (hasPhrase(subject, 'noiVeTenCu', passage, start - 30, end + 30, ({ nghia }) => nghia !== 'cap')) return [];
  const units = latest(meant(mention.ever, subject));
  if (new Set(units.map(({ ma }) => ma)).size !== 1) return [];
  const [unit] = units;
  if (!unit) return [];
  const today = subject.danhMuc.donVi(unit.ma, subject.ngay);
  const typed = `“${noun} ${name}”`;
  if (today && today.ten === unit.ten && today.loai !== unit.loai) {
    const found = `${typed}: vào ngày của kế hoạch đơn vị này là ${today.loai}`;
    return [finding(passage, { start, end, found, expected: `“${today.loai} ${today.ten}”` })];
  }
  const lastDay = units
    .map(({ den }) => den ?? '')
    .sort()
    .at(-1);
  if (!lastDay || lastDay >= subject.ngay) return [];
  const found = `${typed}: đơn vị này chỉ có đến hết ${printedDate(lastDay)}`;
  return [
    finding(passage, { start, end, found, expected: 'đơn vị có vào ngày của kế hoạch, hoặc ghi rõ là đơn vị cũ' }),
  ];
}

/** Of provinces of one name, old and new, the one that had it last. */
function latest(units: readonly DonVi[]): readonly DonVi[] {
  const end = units
    .map(({ den }) => den ?? '9999')
    .toSorted()
    .at(-1);
  return units.every(({ cap }) => cap === 'tinh') ? units.filter(({ den }) => (den ?? '9999') === end) : units;
}
