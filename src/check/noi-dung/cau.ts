/** Judges one sentence by the content rules that need nothing but its words: what `nam-moi` and `cap-xa` ask before they offer it. */
import type { DanhMuc } from '../../plan/catalogue.js';
import type { KeHoach } from '../../plan/schema.js';
import type { Judge, Subject } from '../model.js';
import { chuLap } from './chinh-ta/chu-lap.js';
import { dauCauLap } from './chinh-ta/dau-cau-lap.js';
import { ngoac } from './chinh-ta/ngoac.js';
import { org01 } from './co-quan/org-01.js';
import { org06 } from './co-quan/org-06.js';
import { khoangNguoc } from './ngay/khoang-nguoc.js';
import { ngayKhongCo } from './ngay/ngay-khong-co.js';
import { thuSaiNgay } from './ngay/thu-sai-ngay.js';
import { tyLe } from './so-lieu/ty-le.js';
import { hieuLuc } from './van-ban/hieu-luc.js';

const judges: readonly Judge[] = [
  ngayKhongCo,
  thuSaiNgay,
  khoangNguoc,
  tyLe,
  hieuLuc,
  org01,
  org06,
  chuLap,
  dauCauLap,
  ngoac,
];

export interface SentenceFault {
  /** Id of the rule. */
  readonly rule: string;
  /** What was found, and what is wanted. */
  readonly found: string;
  readonly expected: string;
}

/** `text`: as printed; `keHoach`: the plan that it stands in; `ngay`: ISO day on which names and laws are judged. */
export function faultsOfSentence(
  text: string,
  { keHoach, danhMuc, ngay }: { readonly keHoach: KeHoach; readonly danhMuc: DanhMuc; readonly ngay: string },
): readonly SentenceFault[] {
  const place = { file: '' };
  const subject: Subject = {
    file: '',
    kind: 'yaml',
    texts: [{ text, role: 'doan', place, path: 'noiDung.0.chu', offset: 0, runs: [] }],
    keHoach,
    ngay,
    danhMuc,
    get read(): never {
      return unread('read');
    },
    get standard(): never {
      return unread('standard');
    },
    measure: () => unread('measure'),
  };
  return judges.flatMap(({ id, judge }) => {
    const verdict = judge(subject);
    if (verdict.answer !== 'broken') return [];
    return verdict.findings.map(({ found, expected }) => ({ rule: id, found, expected }));
  });
}

function unread(what: string): never {
  throw new Error(`a rule about words read ${what}`);
}
