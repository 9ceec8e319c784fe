/** Authority lines and name → the signature, derived from the office where that prints the very same lines. */
import { chucVuChuaThay } from '../../plan/placeholder.js';
import type { ChuKy } from '../../plan/schema.js';
import type { Reading } from '../reading.js';
import { bold, without } from '../rich.js';
import type { Ending } from './ending.js';
import { partOfSigner } from './meant.js';

type Office = Omit<Extract<ChuKy, { chucVu: string }>, 'hoTen'>;

const committee = 'TM. ỦY BAN NHÂN DÂN';

/** Of a People's Committee; anything else keeps its lines. */
const derived: readonly { readonly lines: readonly string[]; readonly office: Office }[] = [
  { lines: [committee, 'CHỦ TỊCH'], office: { chucVu: 'Chủ tịch' } },
  { lines: [committee, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], office: { chucVu: 'Phó Chủ tịch' } },
  { lines: [committee, 'Q. CHỦ TỊCH'], office: { chucVu: 'Quyền Chủ tịch' } },
  { lines: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], office: { chucVu: 'Chánh Văn phòng', hinhThuc: 'TL' } },
  {
    lines: ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    office: { chucVu: 'Phó Chánh Văn phòng', hinhThuc: 'TL' },
  },
];

/** `isCommittee`: the issuer is a People's Committee, whose lines can be derived. */
export function readSignature({ authority, name }: Ending, isCommittee: boolean, reading: Reading): ChuKy {
  const { ledger } = reading;
  const hoTen = name ? reading.prose(name, without(name.rich, bold), 'khong', 'chuKy.hoTen') : null;
  if (name) ledger.put(name, 'chuKy.hoTen', partOfSigner(name.rich.text, true));
  const lines = authority.map((line, i) => {
    const isLast = !name && i > 0 && i === authority.length - 1;
    ledger.put(line, `chuKy.dong.${i}`, isLast ? partOfSigner(line.rich.text, false) : 'chuc-vu');
    return { text: line.rich.text, prose: reading.prose(line, without(line.rich, bold), 'khong', `chuKy.dong.${i}`) };
  });
  const known = derived.find((one) => one.lines.join('\n') === lines.map(({ text }) => text).join('\n'));
  if (known && isCommittee) return { ...known.office, hoTen };
  if (lines.length > 0) return { dong: lines.map(({ prose }) => prose), hoTen };
  ledger.add('chuKy.dong.0', chucVuChuaThay, 'Tệp nguồn không có chức vụ người ký; cần điền.');
  return { dong: [chucVuChuaThay], hoTen };
}
