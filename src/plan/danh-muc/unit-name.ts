/** Reads the name of a unit as people type it: `Tự Lạn`, `phường Tự Lạn`, `P. Tự Lạn`, `TP.HCM`. */
import { foldName } from '../../text/fold.js';
import { type LoaiDonVi, loaiDonVi } from './model.js';

/** What a typed name may mean: the folded name, and the noun that stood before it. */
export interface Named {
  readonly key: string;
  readonly loai?: LoaiDonVi;
}

const forms: Readonly<Record<LoaiDonVi, readonly string[]>> = {
  'thành phố': ['thành phố', 'thủ đô', 'tp.', 'tp'],
  'thị trấn': ['thị trấn', 'tt.', 'tt'],
  'thị xã': ['thị xã', 'tx.', 'tx'],
  'đặc khu': ['đặc khu'],
  phường: ['phường', 'p.'],
  huyện: ['huyện', 'h.'],
  quận: ['quận', 'q.'],
  tỉnh: ['tỉnh', 't.'],
  xã: ['xã', 'x.'],
};
const nouns = loaiDonVi.flatMap((loai) => forms[loai].map((word) => [foldName(word), loai] as const));
const hoChiMinh = foldName('Hồ Chí Minh');

/** Both with the noun taken off and, as a unit may be called `Phường Đúc`, as a whole. */
export function readUnitName(typed: string): readonly Named[] {
  const key = foldName(typed).replace(/^tp[. ]*hcm$|^hcm$/, `tp ${hoChiMinh}`);
  const noun = nouns.find(([word]) => key.startsWith(word) && (word.endsWith('.') || key[word.length] === ' '));
  return noun ? [{ key: key.slice(noun[0].length).trimStart(), loai: noun[1] }, { key }] : [{ key }];
}
