/** Cited instruments are in force on the plan's day, and were issued before it. */
import { possibleDays } from '../../../plan/dates.js';
import type { Finding, Subject } from '../../model.js';
import { borrowed, citations } from '../kit/citations.js';
import { doubt, known, printIso } from '../kit/instruments.js';
import { contentRule, finding, matches, passagesOf, prose, quote } from '../kit/kit.js';

export const hieuLuc = contentRule('hieu-luc', (subject) => [
  ...byNumber(subject),
  ...issuedLater(subject),
  ...oldLaws(subject),
]);

function byNumber(subject: Subject): readonly Finding[] {
  const { first, last } = possibleDays(subject.keHoach.ngay);
  return known(subject).flatMap(({ citation: { passage, start, end }, entry }) => {
    const words = quote(passage.text.slice(start, end));
    const say = (found: string, expected: string) => [finding(passage, { start, end, found, expected })];
    if (entry.het !== undefined && entry.het < first) {
      const by = entry.thayBang === undefined ? undefined : subject.danhMuc.vanBan(entry.thayBang);
      const expected = by ? `văn bản thay thế: ${by.loai} số ${by.so}` : 'văn bản đang có hiệu lực';
      return say(`${words}, chỉ có hiệu lực đến hết ngày ${printIso(entry.het)}${doubt(entry)}`, expected);
    }
    if (entry.hieuLuc !== undefined && entry.hieuLuc > last && hasDate(subject)) {
      const found = `${words}, đến ngày ${printIso(entry.hieuLuc)} mới có hiệu lực${doubt(entry)}`;
      return say(found, 'văn bản đang có hiệu lực, hoặc nói rõ thời điểm có hiệu lực');
    }
    return [];
  });
}

/** The year of a draft without a date is a guess. */
function hasDate(subject: Subject): boolean {
  return subject.kind === 'yaml' || passagesOf(subject, 'dia-danh').length > 0;
}

function issuedLater(subject: Subject): readonly Finding[] {
  if (!hasDate(subject)) return [];
  const { last } = possibleDays(subject.keHoach.ngay);
  return citations(subject).flatMap(({ passage, start, end, iso }) => {
    if (iso === undefined || iso <= last) return [];
    const found = `${quote(passage.text.slice(start, end))}, sau ngày của kế hoạch`;
    return [finding(passage, { start, end, found, expected: 'văn bản ban hành trước kế hoạch, hoặc xem lại ngày' })];
  });
}

/** "Luật Đất đai năm 2013" when that law is no more. */
function oldLaws(subject: Subject): readonly Finding[] {
  const { first } = possibleDays(subject.keHoach.ngay);
  const laws = subject.danhMuc.allVanBan.filter(
    ({ loai, het, ten }) => loai === 'Luật' && het !== undefined && het < first && ten,
  );
  if (laws.length === 0) return [];
  const isBorrowed = borrowed(subject);
  return prose(subject).flatMap((passage) =>
    laws.flatMap((law) => {
      const name = (law.ten ?? '').replace(/^Luật\s+/, '');
      const pattern = new RegExp(`Luật\\s+${name}(?:\\s+năm|,\\s+năm)?\\s+${law.ngay.slice(0, 4)}(?!\\d)`, 'giu');
      return matches(passage.text, pattern, ({ 0: words, index }) =>
        isBorrowed(passage, index)
          ? undefined
          : {
              found: `${quote(words)}, chỉ có hiệu lực đến hết ngày ${printIso(law.het ?? '')}${doubt(law)}`,
              expected: 'luật đang có hiệu lực',
            },
      ).map((hit) => finding(passage, hit));
    }),
  );
}
