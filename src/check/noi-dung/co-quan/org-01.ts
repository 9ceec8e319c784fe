/** ORG-01: agencies named in a plan exist on its day. */
import type { CoQuan } from '../../../plan/catalogue.js';
import { printedDate } from '../../../plan/dates.js';
import type { Finding, Subject } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { contentRule, finding, isUpper, remember } from '../kit/kit.js';
import { isGone, type NameHit, nameHits, ownUnits } from '../kit/names.js';

export const org01 = contentRule('ORG-01', (subject) => goneNames(subject).flatMap((hit) => gone(hit, subject)));

export const goneNames = remember((subject): readonly NameHit[] => {
  const isBorrowed = borrowed(subject);
  return nameHits(subject).filter(
    (hit) =>
      !isBorrowed(hit.passage, hit.start) &&
      isMeant(hit, subject) &&
      isGone(hit.names, subject) &&
      isSure(hit, subject),
  );
});

/** A name, not common words; a district's body is also that of a city under the centre. */
function isMeant({ surface, names, passage, start, end }: NameHit, subject: Subject): boolean {
  if (!/^\p{Lu}/u.test(surface) || (isUpper(surface) && surface.length < 12)) return false;
  const after = passage.text.slice(end, end + 40);
  if (/^\s*(?:\((?:cũ|trước đây|nay là)|cũ(?![\p{L}])|trước đây|trước sắp xếp)/iu.test(after)) return false;
  if (
    /(?:nguyên|trước đây là|tiền thân là|của)\s*$/iu.test(passage.text.slice(Math.max(0, start - 20), start)) &&
    /^\s*(?:cũ|trước)/u.test(after)
  )
    return false;
  // Of a body that the catalogue does not know, nobody can say whether its province is one.
  const city = (ownUnits(subject).at(-1)?.loai ?? 'thành phố') === 'thành phố';
  const district = names.every(({ agency }) => agency.cap === 'huyen');
  if (city && district && /thành (?:phố|ủy|uỷ)|CATP|Thành/iu.test(surface)) return false;
  // Of whatever name: no unit of these kinds is left.
  if (district && /(?:huyện|quận|thị xã)$/iu.test(surface)) return true;
  // A name goes on: "Ban Dân tộc và Tôn giáo", "Công an thành phố Hà Nội".
  return !/^ (?:và )?\p{Lu}/u.test(after) || /^ (?:và )?(?:Sở|Bộ|Ban|Phòng|Hội|Công|Viện|Tòa|Ủy|UBND)/u.test(after);
}

/** Before a body was made, a short form of its name may have meant another. */
function isSure({ names }: NameHit, { ngay }: Subject): boolean {
  return names.every(({ name, agency }) => (agency.tu ?? '') <= ngay || name === agency.ten);
}

function gone({ passage, start, end, surface, names }: NameHit, { danhMuc, keHoach }: Subject): readonly Finding[] {
  const [name] = names;
  if (!name) return [];
  const { agency } = name;
  const nam = String(keHoach.ngay.nam);
  const ended = agency.den !== undefined && agency.den.slice(0, 4) <= nam && (agency.tu ?? '') < agency.den;
  const doubt = agency.chac === 'cao' ? '' : ' (điều này trong danh mục còn chưa chắc)';
  const when = ended
    ? `tên này chỉ có đến hết ${printedDate(agency.den ?? '')}`
    : `tên này từ ${printedDate(agency.tu ?? '')} mới có`;
  return [
    finding(passage, {
      start,
      end,
      found: `“${surface}”: ${when}${doubt}`,
      expected: successors(agency, danhMuc.coQuan),
    }),
  ];
}

function successors(agency: CoQuan, find: (id: string) => CoQuan | undefined): string {
  const names = (agency.moi ?? agency.deXuat ?? []).flatMap((id) => find(id)?.ten.replace(/ ?\{so\}/, ' …') ?? []);
  if (names.length === 0) return 'cơ quan đang làm việc này vào ngày của kế hoạch';
  const shared = agency.chia && agency.chia.length > 0 ? ', hoặc cơ quan khác nhận phần việc này' : '';
  return `“${names.join('”, “')}”${shared}`;
}
