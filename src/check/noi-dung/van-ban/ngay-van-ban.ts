/** The day of a cited instrument is that of the catalogue, and the same wherever it is cited. */
import type { Finding } from '../../model.js';
import { type Citation, citations, hasYear } from '../kit/citations.js';
import { doubt, isSlip, known, printIso } from '../kit/instruments.js';
import { contentRule, finding, quote } from '../kit/kit.js';

export const ngayVanBan = contentRule('ngay-van-ban', (subject) => {
  const wrong = known(subject).filter(({ ngay, entry }) => ngay === 'khac' && entry.ngay.length === 10);
  const said = new Set(wrong.map(({ citation }) => citation));
  const fromCatalogue = wrong.map(({ citation: { passage, start, end }, entry }) =>
    finding(passage, {
      start,
      end,
      found: quote(passage.text.slice(start, end)),
      expected: `ngày ${printIso(entry.ngay)} theo danh mục văn bản${doubt(entry)}, hoặc xem lại số`,
    }),
  );
  const rest = citations(subject).filter((one) => !said.has(one));
  return [...fromCatalogue, ...twoDays(rest), ...strangeYears(rest, subject.ngay)];
});

function twoDays(all: readonly Citation[]): readonly Finding[] {
  const first = new Map<string, Citation>();
  return all.flatMap((one): Finding[] => {
    if (one.iso === undefined) return [];
    const before = first.get(one.number);
    if (!before?.iso) {
      first.set(one.number, one);
      return [];
    }
    const sameYear = before.iso.slice(0, 4) === one.iso.slice(0, 4) && sameIssuer(before, one);
    if (before.iso === one.iso || !(sameYear || hasYear(one.number) || isSlip(before.iso, one.iso))) return [];
    const { passage, start, end } = one;
    const found = `${quote(passage.text.slice(start, end))}, mà chỗ trước ghi ngày ${printIso(before.iso)}`;
    return [finding(passage, { start, end, found, expected: 'một ngày cho cùng một văn bản' })];
  });
}

function sameIssuer(a: Citation, b: Citation): boolean {
  return a.issuer === undefined || b.issuer === undefined || a.issuer === b.issuer;
}

/** All cited days of a passage lie within a few years but one, which is more than ten years off. */
function strangeYears(all: readonly Citation[], today: string): readonly Finding[] {
  return all.flatMap((one): Finding[] => {
    const { passage, start, end, iso, rest } = one;
    if (iso === undefined) return [];
    const words = passage.text.slice(start, end);
    const aim = /năm (20\d\d)(?!\d)(?!\s*[-–])/u.exec(passage.text.slice(end).slice(0, rest.length + 1))?.[1];
    // A plan for a year is not asked for in the first nine months of the year before.
    if (
      aim !== undefined &&
      Number(aim) === Number(iso.slice(0, 4)) + 1 &&
      iso.slice(5, 7) < '10' &&
      aim === today.slice(0, 4)
    ) {
      const found = `${quote(words)} mà nói về năm ${aim}`;
      return [finding(passage, { start, end, found, expected: 'xem lại năm của ngày ban hành' })];
    }
    const others = all.filter((other) => other.passage === passage && other !== one && other.iso !== undefined);
    const far = others.length >= 3 && others.every((other) => Math.abs(year(other) - year(one)) > 10);
    if (!far) return [];
    const found = `${quote(words)} giữa các văn bản năm ${[...new Set(others.map(year))].sort().join(', ')}`;
    return [finding(passage, { start, end, found, expected: 'xem lại năm của ngày ban hành' })];
  });
}

function year({ iso = '' }: Citation): number {
  return Number(iso.slice(0, 4));
}
