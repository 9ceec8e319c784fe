/** The lines above a signature, derived from the signer's office (Phụ lục I, Phần I, II.7; Điều 13 of the decree). */
import type { LoadedPlan } from '../plan/load.js';
import type { ChuKy } from '../plan/schema.js';
import type { Texts } from './texts.js';
import type { Xhtml } from './xhtml.js';

export interface SignatureView {
  readonly dong: readonly Xhtml[];
  /** Null: left blank for the signer. */
  readonly hoTen: Xhtml | null;
}

const committee = 'ỦY BAN NHÂN DÂN';
const head = 'CHỦ TỊCH';

export function signatureView({ keHoach, coQuan }: LoadedPlan, texts: Texts): SignatureView {
  const { chuKy } = keHoach;
  const hoTen = chuKy.hoTen === null ? null : texts.prose('chuKy.hoTen', chuKy.hoTen);
  if ('dong' in chuKy) return { dong: chuKy.dong.map((line, i) => texts.prose(`chuKy.dong.${i}`, line)), hoTen };
  const lines = authorityLines(texts.bare(chuKy.chucVu), chuKy.hinhThuc, coQuan);
  if (!lines) {
    const message =
      `Thấy hình thức ký ${chuKy.hinhThuc}. mà không suy ra được các dòng ký của cơ quan này; cần viết đủ ở chuKy.dong, ` +
      'vì danh mục không ghi chức vụ người đứng đầu.';
    texts.report('chu-ky-khong-ro', message, 'chuKy');
  }
  return { dong: (lines ?? []).map((line) => texts.plain('chuKy.chucVu', line)), hoTen };
}

type Form = Extract<ChuKy, { chucVu: string }>['hinhThuc'];
type Agency = Pick<LoadedPlan['coQuan'], 'dong' | 'taiDau'>;

/** The lines in capitals, or undefined when the head of the agency is not known. */
export function authorityLines(office: string, form: Form, agency: Agency): readonly string[] | undefined {
  const isCommittee = agency.taiDau === 'ubnd' || agency.dong[0] === committee;
  const own = officeLines(office.trim().replace(/\s+/g, ' '));
  switch (form) {
    case 'TL':
      return isCommittee ? [`TL. ${head}`, ...own] : undefined;
    case 'TUQ':
      // Who signs by mandate may not hand it on, so there is no KT. line.
      return isCommittee ? [`TUQ. ${head}`, own.at(-1) ?? ''] : undefined;
    case 'TM':
      return [`TM. ${isCommittee ? committee : agency.dong.join(' ').toUpperCase()}`, ...own];
    case undefined:
      // A committee decides together; the head of any other agency signs in his own office.
      return isCommittee ? [`TM. ${committee}`, ...own] : own;
  }
}

/** A deputy signs for the head: KT. and the head's office, then the deputy's own. An acting head is written Q. */
function officeLines(office: string): readonly string[] {
  const acting = /^(?:Q\.|Quyền)\s+(.+)$/iu.exec(office)?.[1];
  if (acting !== undefined) return [`Q. ${acting.toUpperCase()}`];
  // A deputy in charge signs like any deputy (Điều 13), so the words "phụ trách" are not printed.
  const title = office.replace(/\s+(?:phụ trách|điều hành)$/iu, '');
  const above = /^Phó\s+(.+?)(?:\s+thường trực)?$/iu.exec(title)?.[1];
  return above === undefined ? [title.toUpperCase()] : [`KT. ${above.toUpperCase()}`, title.toUpperCase()];
}
