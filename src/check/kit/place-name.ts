/** The place name of the head, compared with what the catalogue gives the issuer. */
import type { DatTenTheo } from '../../plan/catalogue.js';
import type { Judge, Subject } from '../model.js';
import { judged, unknown } from './answer.js';
import { absent, quote, textsOf } from './form-rule.js';

interface PlaceDemand extends Pick<Judge, 'id'> {
  readonly isAbout: (named: DatTenTheo) => boolean;
}

/** Letters of a place line. */
const longestPlace = 150;

export function placeRule({ id, isAbout }: PlaceDemand): Judge {
  return {
    id,
    judge(subject) {
      const [text] = textsOf(subject, 'dia-danh');
      const typed = /^(.+?)\s*,?\s*ngày/iu.exec(text?.text.slice(0, longestPlace) ?? '')?.[1];
      if (!text || typed === undefined) return absent('địa danh');
      const issuer = issuerOf(subject);
      if (!issuer?.donVi) return unknown('cơ quan ban hành không có trong danh mục đơn vị');
      const { donVi, diaDanh } = issuer;
      if (!isAbout(donVi.datTenTheo)) return unknown('quy tắc này không áp dụng cho đơn vị ban hành');
      // Nobody has said after what the unit is named: both forms may be right.
      const accepted =
        donVi.datTenTheo === 'chua-ro' ? [diaDanh, capitalised(`${donVi.loai} ${donVi.ten}`)] : [diaDanh];
      if (accepted.includes(typed.replace(/\s+/g, ' '))) return judged([]);
      return judged([{ place: text.place, found: `địa danh ${quote(typed)}`, expected: `địa danh ${quote(diaDanh)}` }]);
    },
  };
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function issuerOf({ keHoach, danhMuc, ngay }: Subject) {
  if (typeof keHoach.coQuan !== 'string') return undefined;
  const found = danhMuc.banHanh(keHoach.coQuan, ngay) ?? danhMuc.banHanh(keHoach.coQuan);
  return found && 'id' in found ? found : undefined;
}
