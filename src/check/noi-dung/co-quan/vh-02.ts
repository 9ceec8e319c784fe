/** VH-02: an agency's name has its own capitals, commas and dashes. */
import type { Finding, Subject } from '../../model.js';
import { quoted } from '../kit/citations.js';
import { contentRule, finding, isUpper } from '../kit/kit.js';
import { type NameHit, nameHits, ownUnits } from '../kit/names.js';
import { earlyTones } from '../kit/tone.js';

/** Laws and practice write these in more than one way. */
const unsettled = /^(?:quan-su|vien-kiem-sat|toa-an|nhom|lanh-dao|truong|bien-phong)$/;

export const vh02 = contentRule('VH-02', (subject) => {
  const isBorrowed = quoted(subject);
  return nameHits(subject)
    .filter(({ passage, start }) => !isBorrowed(passage, start))
    .flatMap((hit) => [...misspelled(hit, subject), ...small(hit)]);
});

/** What may stand before a name so that its first word is another's end: "cán bộ Công an", "trụ sở Công an". */
const otherWords = /(?:cán|nội|toàn|trụ|cơ|đội|căn|văn|đại|tiến|công|trưởng|các|những|ngoại|đồng|liên|phòng|ban)\s$/iu;

/** `bộ Công an`: a name but for its first letter. */
function small({ passage, start, end, surface, names }: NameHit): readonly Finding[] {
  const official = names.find(({ name }) => name.slice(1) === surface.slice(1) && /^\p{Lu}/u.test(name));
  if (!official || !/^(?:bộ|sở|cục|phòng|ban|ủy ban|hội đồng|chi cục) \p{Lu}/u.test(surface)) return [];
  if (otherWords.test(passage.text.slice(Math.max(0, start - 8), start))) return [];
  return [finding(passage, { start, end, found: `“${surface}”`, expected: `“${official.name}”` })];
}

function misspelled(hit: NameHit, subject: Subject): readonly Finding[] {
  const right = rightName(hit);
  if (right === undefined || isNamedUnits(hit, right, subject)) return [];
  const { passage, start, end, surface } = hit;
  return [finding(passage, { start, end, found: `“${surface}”`, expected: `“${right}”` })];
}

/** "Công an Phường 1", "Công an Thành phố" in Thành phố Hồ Chí Minh: such units have a capital, written short too. */
function isNamedUnits({ passage, end, surface }: NameHit, right: string, subject: Subject): boolean {
  const small = surface.replace(/(?:Tỉnh|Thành phố|Quận|Huyện|Xã|Phường)$/u, (noun) => noun.toLowerCase());
  if (small === surface || small !== right) return false;
  if (/^ \d/.test(passage.text.slice(end)) || / \d+$/.test(ownName(subject))) return true;
  const kinds = ownUnits(subject).map(({ datTenTheo }) => datTenTheo);
  return kinds.length === 0 || kinds.some((kind) => kind !== 'khong' && kind !== 'chua-ro');
}

function ownName({ keHoach: { coQuan } }: Subject): string {
  return typeof coQuan === 'string' ? '' : coQuan.tenThuong;
}

/** The name as it should be, where it is known and another is written. */
export function rightName({ passage, end, surface, names }: NameHit): string | undefined {
  const typed = plain(surface);
  const written = names.map(({ name }) => plain(name));
  // Of a name in small letters alone nobody can say that it is a name; headings are in capitals.
  if (
    written.includes(typed) ||
    isUpper(surface) ||
    !/^\p{Lu}/u.test(surface) ||
    names.some(({ agency }) => unsettled.test(agency.loai))
  )
    return undefined;
  // The first letter alone differs at the beginning of a sentence or a list.
  if (written.some((name) => name.slice(1) === typed.slice(1))) return undefined;
  const [name] = names;
  // Short forms are no norm: only letters that should be capital, or another mark, can be wrong in them.
  const official = names.some(({ name: written, agency }) => written === agency.ten);
  if (!official && name && capitals(typed) > capitals(plain(name.name))) return undefined;
  if (!name || name.keys.length < 2 || !/ .*\p{Lu}| \p{Ll}/u.test(name.name)) return undefined;
  // Only whole words of the name: "Ban Dân tộc" goes on in "Ban Dân tộc và Tôn giáo".
  if (
    /^ (?:và )?\p{Lu}/u.test(passage.text.slice(end, end + 8)) &&
    !/(?:tỉnh|thành phố|huyện|xã|phường)$/u.test(surface)
  )
    return undefined;
  return keepTones(surface, name.name);
}

/** Tones as the author sets them, one dash for all. */
function plain(text: string): string {
  return (
    earlyTones(text)
      // Said of the words themselves.
      .replace(/Chính trị ?[-–] ?Xã hội/gu, 'chính trị - xã hội')
      .replace(/\s*[–—-]\s*/gu, ' - ')
      .replace(/\s+/g, ' ')
  );
}

function keepTones(surface: string, name: string): string {
  return earlyTones(surface) === surface ? earlyTones(name) : name;
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
