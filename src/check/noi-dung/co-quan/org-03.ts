/** ORG-03: offices of a commune are called as its kind has them, by the table of who does a province's work in a commune. */
import type { TheoLoaiXa } from '../../../plan/catalogue.js';
import { possibleDays } from '../../../plan/dates.js';
import { unknown } from '../../kit/answer.js';
import type { Finding, Subject } from '../../model.js';
import { borrowed } from '../kit/citations.js';
import { contentRule, finding } from '../kit/kit.js';
import { agencyIds, nameHits, ownUnits } from '../kit/names.js';

const kinds = { xã: 'xa', phường: 'phuong', 'đặc khu': 'dac-khu' } as const;

interface OwnKind {
  readonly loai: keyof typeof kinds;
  readonly ma?: string;
}

/** By the catalogue; of a unit that it does not know, by the issuer's name. */
function ownKind(subject: Subject): OwnKind | undefined {
  const [own] = ownUnits(subject);
  if (own) return isKind(own.loai) ? { loai: own.loai, ma: own.ma } : undefined;
  const { coQuan } = subject.keHoach;
  const typed = typeof coQuan === 'string' ? '' : coQuan.tenThuong;
  const loai = /^(?:Ủy|Uỷ) ban nhân dân (xã|phường|đặc khu) ./iu.exec(typed)?.[1]?.toLowerCase() ?? '';
  return isKind(loai) ? { loai } : undefined;
}

function isKind(loai: string): loai is keyof typeof kinds {
  return loai in kinds;
}

export const org03 = contentRule('ORG-03', (subject) => {
  const own = ownKind(subject);
  if (!own) return unknown('kế hoạch không phải của cấp xã');
  const { danhMuc, keHoach } = subject;
  if (possibleDays(keHoach.ngay).first < danhMuc.loi.ngayCaiCach('bo-cap-huyen'))
    return unknown('kế hoạch có trước, hoặc có thể có trước khi cấp xã có các phòng này');
  const isBorrowed = borrowed(subject);
  const offices = danhMuc.tinhSangXa.flatMap(({ xa }) => (xa && isOffice(xa, subject) ? [xa] : []));
  return nameHits(subject).flatMap((hit): Finding[] => {
    const ids = agencyIds(hit);
    const kindsOf = offices.find((xa) => Object.values(xa).some((id) => ids.includes(id)));
    const right = kindsOf && danhMuc.coQuan(rightOf(kindsOf, own, subject));
    const { passage, start, end, surface } = hit;
    if (!right || ids.includes(right.id) || goesOn(passage.text.slice(end)) || isBorrowed(passage, start)) return [];
    const found = `“${surface}” trong kế hoạch của ${own.loai}`;
    return [finding(passage, { start, end, found, expected: `“${right.ten}”` })];
  });
});

function isOffice(xa: TheoLoaiXa, { danhMuc }: Subject): boolean {
  return danhMuc.coQuan(xa.xa)?.loai === 'phong' && xa.xa !== xa.phuong;
}

function rightOf(xa: TheoLoaiXa, { loai, ma }: OwnKind, { danhMuc }: Subject): string {
  const special = Object.values(xa).find((id) => ma !== undefined && danhMuc.coQuan(id)?.rieng?.includes(ma));
  return special ?? xa[kinds[loai]];
}

/** A longer name of an office that the catalogue has not. */
function goesOn(after: string): boolean {
  return /^(?: - | (?:và|-|–) ?\p{Lu})/u.test(after);
}
