/** After merging, one body may stand twice in a list: joined, and listed. */
import { inlineText, parseInline } from '../../plan/inline.js';
import type { KeHoach } from '../../plan/schema.js';
import { planTexts } from '../../plan/walk.js';
import { makeMuc } from '../ra-soat/entry.js';
import type { MucRaSoat } from '../ra-soat/model.js';
import { textAt } from '../ra-soat/paths.js';
import type { Chiem } from './model.js';
import type { Reading } from './reading.js';

/** Claims with neighbours of one new name made one claim over both. */
export function joinDoubles(reading: Reading, claims: readonly Chiem[]): readonly Chiem[] {
  const sorted = claims.toSorted((a, b) => a.start - b.start);
  const result: Chiem[] = [];
  for (const claim of sorted) {
    const last = result.at(-1);
    const joined = last && joinTwo(reading, last, claim);
    if (joined) result.splice(-1, 1, joined);
    else result.push(claim);
  }
  return result;
}

/** How the reason of names joined already begins. */
const joined = /^Các tên này (?:có lẽ )?nay là một cơ quan: gộp làm một[.?] /;

function joinTwo(reading: Reading, a: Chiem, b: Chiem): Chiem | undefined {
  const [first, second] = [a, b].map((claim) => nameAfter(reading, claim));
  const isChanged = [a, b].some(({ thay, muc }) => thay !== undefined || muc?.deXuat !== undefined);
  if (!isChanged || !first || !second || first.chu !== second.chu || !first.tho.includes('](cq:')) return undefined;
  if (!/^\s*(?:[,;]|và)\s*$/u.test(reading.words.slice(a.end, b.start))) return undefined;
  // Emphasis that begins or ends between them must not be torn apart.
  if (/[*^]/.test(reading.rawOf(a.start, b.end).text)) return undefined;
  const reasons = [a, b].flatMap(({ muc }) => (muc ? [muc.lyDo.replace(joined, '')] : []));
  const why = [...new Set(reasons)].join(' ');
  const nguon = [...new Set([a, b].flatMap(({ muc }) => muc?.nguon ?? []))];
  const base = { start: a.start, end: b.end };
  const common = { loai: 'co-quan-trung', hanhDong: 'gop', nguon } as const;
  if ([a, b].some(({ thay, muc }) => !thay && muc)) {
    const deXuat = [{ ...first, lyDo: 'Nêu một lần.' }];
    const lyDo = `Các tên này có lẽ nay là một cơ quan: gộp làm một? ${why}`;
    return { ...base, muc: { ...common, lyDo, deXuat, chac: 'vua' } };
  }
  const lyDo = `Các tên này nay là một cơ quan: gộp làm một. ${why}`;
  return { ...base, muc: { ...common, lyDo, chac: 'cao', tuDong: true }, thay: first };
}

/** The name that stands there when the claim is followed; undefined where several are offered. */
function nameAfter(reading: Reading, claim: Chiem): { readonly chu: string; readonly tho: string } | undefined {
  if (claim.thay) return claim.thay;
  if (!claim.muc) return asItIs(reading, claim);
  const [only, second] = claim.muc.deXuat ?? [];
  return only && !second && only.tho !== undefined ? { chu: only.chu, tho: only.tho } : undefined;
}

function asItIs(reading: Reading, { start, end }: Chiem): { readonly chu: string; readonly tho: string } {
  return { chu: reading.words.slice(start, end), tho: reading.rawOf(start, end).text };
}

/** `Sở Kế hoạch và Đầu tư, Công an tỉnh, Sở Tài chính`: what became one body stands apart in one list, and is asked. */
export function askDoubles(reading: Reading, claims: readonly Chiem[]): readonly Chiem[] {
  const sorted = claims.toSorted((a, b) => a.start - b.start);
  return claims.map((claim) => {
    const { muc } = claim;
    const name = muc && nameAfter(reading, claim);
    if (!muc || !name?.tho.includes('](cq:') || (!claim.thay && !muc.deXuat)) return claim;
    const twin = sorted.find(
      (other) =>
        other !== claim &&
        nameAfter(reading, other)?.chu === name.chu &&
        // Of two that both change, the later one is the double.
        (other.start < claim.start || !other.muc) &&
        inOneList(reading, sorted, other, claim),
    );
    if (!twin) return claim;
    const { tuDong: _, ...rest } = muc;
    const lyDo = `${muc.lyDo} Cùng danh sách này đã có ${name.chu}: đổi tên thì trùng, nên bỏ chỗ này.`;
    return { ...claim, muc: { ...rest, loai: 'co-quan-trung', lyDo, trangThai: 'cho' } };
  });
}

function inOneList(reading: Reading, claims: readonly Chiem[], a: Chiem, b: Chiem): boolean {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  const between = claims.filter(({ start, end }) => from <= start && end <= to);
  const cuts = [from, ...between.flatMap(({ start, end }) => [start, end]), to];
  const gaps = cuts.flatMap((at, i) => (i % 2 === 0 ? [reading.words.slice(at, cuts[i + 1])] : []));
  return gaps.every((gap) => /^\s*(?:[,;]|và)?\s*$/u.test(gap));
}

/** Two lines of the recipients that say the same since names were renewed: the renewed one is asked. */
export function askRecipients(cu: KeHoach, keHoach: KeHoach, muc: readonly MucRaSoat[]): readonly MucRaSoat[] {
  const lines = [...planTexts(keHoach)]
    .filter(({ vaiTro }) => vaiTro === 'noiNhan')
    .map(({ path, text }) => ({ path, words: inlineText(parseInline(text)), isNew: textAt(cu, path) !== text }));
  const doubles = new Set<string>();
  for (const { path, words, isNew } of lines.toReversed()) {
    const twin = lines.some((line) => line.path !== path && line.words === words && !doubles.has(line.path));
    if (isNew && twin) doubles.add(path);
  }
  return muc.map((entry) => {
    const [place] = entry.cho;
    if (!place || !doubles.has(place.duong) || entry.sau === undefined) return entry;
    const { ma: _, ...rest } = entry;
    const lyDo = `${entry.lyDo} Nơi nhận đã có ${entry.sau}: đổi tên thì trùng, nên bỏ dòng này.`;
    const asked = { hanhDong: 'gop', tuDong: false, trangThai: 'cho' } as const;
    return makeMuc({ ...rest, ...asked, loai: 'co-quan-trung', lyDo, rieng: place.duong });
  });
}
