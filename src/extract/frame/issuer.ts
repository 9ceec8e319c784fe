/** Who issued the document: from the head, else from what the text says of its issuer. */

import { isLabelled, labelEnd } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import type { CoQuanBanHanh, DanhMuc } from '../../plan/catalogue.js';
import { coQuanChuaThay } from '../../plan/placeholder.js';
import type { KeHoach } from '../../plan/schema.js';
import type { Ledger } from '../ledger.js';
import type { Line } from '../pieces.js';
import type { Header } from './header.js';
import { partOfName } from './meant.js';

export interface Issuer {
  readonly coQuan: KeHoach['coQuan'];
  /** As sentences name it. */
  readonly tenThuong: string;
  readonly diaDanh?: string;
  readonly isCommittee: boolean;
  readonly known?: CoQuanBanHanh;
}

/** `texts`: the document's own words, the telling ones first; `ngay`: the day on which names are judged. */
export function readIssuer(
  header: Header,
  texts: readonly string[],
  ngay: string | undefined,
  danhMuc: DanhMuc,
  ledger: Ledger,
): Issuer {
  const lines = header.agency.map(({ line }) => line);
  const place = header.date?.diaDanh;
  const named = fromHead(lines, texts, ngay, danhMuc, ledger);
  const isUsable = ({ id }: CoQuanBanHanh) => danhMuc.banHanh(id, ngay) !== undefined;
  if (named) return found(named, lines, header, danhMuc, ledger, { isInferred: false, isUsable: isUsable(named) });
  if (lines.length > 0) return typed(header, texts, danhMuc, ledger);
  const told = fromText(texts, place, ngay, danhMuc);
  if (told) return found(told, lines, header, danhMuc, ledger, { isInferred: true, isUsable: isUsable(told) });
  const lyDo = 'Tệp nguồn không có tên cơ quan ban hành; cần điền.';
  const ten = coQuanChuaThay;
  ledger.add('coQuan.ten.0', ten, lyDo);
  ledger.doubt({ loai: 'co-quan-ban-hanh', chu: '', lyDo }, 'coQuan');
  return {
    coQuan: { ten: [ten], tenThuong: 'cơ quan ban hành' },
    tenThuong: 'cơ quan ban hành',
    isCommittee: false,
    diaDanh: place ?? '…',
  };
}

function found(
  known: CoQuanBanHanh,
  lines: readonly Line[],
  header: Header,
  danhMuc: DanhMuc,
  ledger: Ledger,
  { isInferred, isUsable }: { readonly isInferred: boolean; readonly isUsable: boolean },
): Issuer {
  for (const line of lines) ledger.put(line, 'coQuan', partOfName(line.rich.text, 'co-quan', danhMuc.loi));
  const printed = known.dong.join(' ');
  const typedWords = lines.map((line) => line.rich.text).join(' ');
  const [first] = lines;
  if (first && printed !== typedWords) ledger.change(first.paragraph, `tên cơ quan in theo danh mục: “${printed}”`);
  if (isInferred) {
    ledger.add('coQuan', printed, 'Tệp nguồn mất đầu trang; cơ quan ban hành suy ra từ nội dung.');
    const lyDo = 'cơ quan ban hành suy ra từ nội dung, đầu trang của tệp nguồn không có';
    ledger.doubt({ loai: 'co-quan-ban-hanh', chu: known.tenThuong, lyDo, deXuat: [known.id] }, 'coQuan');
  }
  const typedPlace = header.date?.diaDanh;
  if (!isUsable) {
    // The catalogue's mark would be refused: the name is written out as it was.
    const lyDo = 'đơn vị này trong danh mục không còn, hoặc chưa có, vào ngày của văn bản; giữ tên như nguồn';
    ledger.doubt({ loai: 'co-quan-ban-hanh', chu: known.tenThuong, lyDo, deXuat: [known.id] }, 'coQuan');
    const coQuan = { ten: [...known.dong], tenThuong: known.tenThuong };
    return { coQuan, tenThuong: known.tenThuong, isCommittee: true, diaDanh: typedPlace ?? known.diaDanh };
  }
  const diaDanh = typedPlace === undefined || typedPlace === known.diaDanh ? {} : { diaDanh: typedPlace };
  return { coQuan: known.id, tenThuong: known.tenThuong, isCommittee: true, known, ...diaDanh };
}

/** The lines as one name; else without those of the body above. */
function fromHead(
  lines: readonly Line[],
  texts: readonly string[],
  ngay: string | undefined,
  danhMuc: DanhMuc,
  ledger: Ledger,
): CoQuanBanHanh | undefined {
  const words = lines.map((line) => line.rich.text);
  const name = words.join(' ');
  if (!isLabelled(danhMuc.loi, name, 'uy-ban', 'uy-ban-tat')) return undefined;
  return unique(name, texts, ngay, danhMuc, ledger);
}

/** Communes share names: the one whose province the text names. */
function unique(
  name: string,
  texts: readonly string[],
  ngay: string | undefined,
  danhMuc: DanhMuc,
  ledger?: Ledger,
): CoQuanBanHanh | undefined {
  const all = danhMuc.banHanh(name, ngay) ?? danhMuc.banHanh(name);
  if (!isSeveral(all)) return all;
  const named = all.filter((one) => {
    const parent = one.donVi?.maCha === undefined ? undefined : danhMuc.donVi(one.donVi.maCha, ngay);
    return parent !== undefined && texts.some((text) => text.includes(`${parent.loai} ${parent.ten}`));
  });
  if (named.length === 1) return named[0];
  const lyDo = `có ${all.length} cơ quan cùng tên, không rõ là cơ quan nào`;
  ledger?.doubt({ loai: 'co-quan-ban-hanh', chu: name, lyDo, deXuat: all.slice(0, 8).map(({ id }) => id) }, 'coQuan');
  return undefined;
}

function isSeveral(value: CoQuanBanHanh | readonly CoQuanBanHanh[] | undefined): value is readonly CoQuanBanHanh[] {
  return Array.isArray(value);
}

const units = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu';
/** It issues, or is the agency of the line that ties an appendix to its document. */
const issues = '(?:\\s+(?:ban hành|xây dựng|lập)\\s|\\s*\\))';
const namedIssuer = new RegExp(
  `(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\\s+(${units})((?:\\s+\\p{Lu}[\\p{L}'’-]*){1,5})${issues}`,
  'gu',
);
const bareIssuer = new RegExp(`(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\\s+(${units})${issues}`, 'gu');

/** "Ủy ban nhân dân tỉnh Lào Cai ban hành", or "UBND thành phố ban hành" with the name that the place or the title gives. */
function fromText(
  texts: readonly string[],
  place: string | undefined,
  ngay: string | undefined,
  danhMuc: DanhMuc,
): CoQuanBanHanh | undefined {
  const tried = (name: string) => unique(name, texts, ngay, danhMuc);
  for (const text of texts) {
    for (const [, loai = '', ten = ''] of text.matchAll(namedIssuer)) {
      const known = tried(`UBND ${loai}${ten}`);
      if (known) return known;
    }
  }
  for (const text of texts) {
    for (const [, loai = ''] of text.matchAll(bareIssuer)) {
      const known = (place === undefined ? undefined : tried(`UBND ${loai} ${place}`)) ?? ownUnit(loai, texts, tried);
      if (known) return known;
    }
  }
  return undefined;
}

function ownUnit(
  loai: string,
  texts: readonly string[],
  tried: (name: string) => CoQuanBanHanh | undefined,
): CoQuanBanHanh | undefined {
  const named = new RegExp(`(?<![\\p{L}])${loai}((?:\\s+\\p{Lu}[\\p{Ll}'’]+){1,4})`, 'gu');
  for (const text of texts) {
    for (const [, ten = ''] of text.matchAll(named)) {
      const known = tried(`UBND ${loai}${ten}`);
      if (known) return known;
    }
  }
  return undefined;
}

/** The body above, if one is named: what stands before the bold lines. A committee's own name fills two lines. */
function linesAbove(agency: Header['agency'], loi: Loi): number {
  const [first] = agency;
  if (!first || agency.length < 2) return 0;
  const { text } = first.line.rich;
  if (labelEnd(loi, text, 'uy-ban') === text.length) return 0;
  const firstBold = agency.findIndex(({ isBold }) => isBold);
  return firstBold < 0 ? 1 : firstBold;
}

/** An agency that the catalogue of issuers does not hold, written out as the head has it. */
function typed(header: Header, texts: readonly string[], danhMuc: DanhMuc, ledger: Ledger): Issuer {
  const upper = header.agency.slice(0, linesAbove(header.agency, danhMuc.loi));
  const own = header.agency.slice(upper.length);
  const above = upper.map(({ line }) => line.rich.text);
  for (const [i, { line }] of upper.entries()) {
    const path = above.length > 1 ? `coQuan.chuQuan.${i}` : 'coQuan.chuQuan';
    ledger.put(line, path, partOfName(line.rich.text, 'co-quan-chu-quan', danhMuc.loi));
  }
  for (const [i, { line }] of own.entries())
    ledger.put(line, `coQuan.ten.${i}`, partOfName(line.rich.text, 'co-quan', danhMuc.loi));
  const ten = own.map(({ line }) => line.rich.text);
  const name = ten.join(' ');
  const tenThuong = asWritten(name, texts) ?? lowered(name);
  const lyDo =
    'không nhận ra cơ quan này trong danh mục cơ quan ban hành; tên viết thường suy từ nội dung, cần xem lại';
  ledger.doubt({ loai: 'co-quan-ban-hanh', chu: name, lyDo, deXuat: [tenThuong] }, 'coQuan.tenThuong');
  const [chuQuan, ...more] = above;
  return {
    coQuan: { ...(chuQuan === undefined ? {} : { chuQuan: more.length > 0 ? above : chuQuan }), ten, tenThuong },
    tenThuong,
    diaDanh: header.date?.diaDanh ?? '…',
    isCommittee: isLabelled(danhMuc.loi, ten[0] ?? '', 'uy-ban'),
  };
}

/** The same name in small letters, somewhere in the text. */
function asWritten(name: string, texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const at = text.toUpperCase().indexOf(name);
    const words = at < 0 || text.toUpperCase().length !== text.length ? undefined : text.slice(at, at + name.length);
    if (words !== undefined && words !== name) return words;
  }
  return undefined;
}

/** Small letters, but for the first and those of the unit's own name: "Công an tỉnh Lào Cai". */
function lowered(name: string): string {
  const owned = name
    .toLowerCase()
    .replace(
      new RegExp(`(?<![\\p{L}])(${units})((?: [\\p{L}'’-]+)+)$`, 'u'),
      (_, noun: string, own: string) => `${noun}${own.replace(/(?<= )\p{L}/gu, (letter) => letter.toUpperCase())}`,
    );
  return owned.charAt(0).toUpperCase() + owned.slice(1);
}
