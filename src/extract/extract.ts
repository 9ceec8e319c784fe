/** A read file → the draft of a plan, with an account of every paragraph; no kind of document makes it stop. */
import type { Part } from '../document/parts.js';
import { labelEnd } from '../phrase/form.js';
import type { DanhMuc } from '../plan/catalogue.js';
import { judgedDay, longDay } from '../plan/dates.js';
import type { KeHoach, NgayCoTheTrong, PhuLuc } from '../plan/schema.js';
import type { ReadDocument } from '../readers/model.js';
import { readBody } from './body/body.js';
import { NodeIds } from './body/node-ids.js';
import { diagnosticsOf } from './diagnostics.js';
import { addresseeTexts } from './frame/addressees.js';
import { readAppendix } from './frame/appendix.js';
import { withoutContents } from './frame/contents.js';
import { accountForHead } from './frame/head.js';
import { type Issuer, readIssuer } from './frame/issuer.js';
import { isAddress } from './frame/meant.js';
import { missingBody, missingKind, missingTitle, missingYear } from './frame/missing.js';
import { type Parts, partsOf } from './frame/parts.js';
import { readFiling, readRecipients } from './frame/recipients.js';
import { readSignature } from './frame/signature.js';
import { type Tie, tieOf } from './frame/tie.js';
import { Ledger } from './ledger.js';
import type { Extracted } from './model.js';
import { planPeriod, planYear } from './names/years.js';
import { pathsOf } from './paths.js';
import { cut, type Line, piecesOf } from './pieces.js';
import { createProse } from './prose.js';
import type { Reading } from './reading.js';
import { bold, isAll, italic, join, without } from './rich.js';

/** Several files: the document, then its appendices. */
export function extract(read: ReadDocument | readonly ReadDocument[], danhMuc: DanhMuc): Extracted {
  const documents = isList(read) ? read : [read];
  const ledger = new Ledger(documents);
  const { loi } = danhMuc;
  const files = documents.map((document) => withoutContents(piecesOf(document), loi, ledger));
  const parts = partsOf(files, documents.some(showsBold), loi, ledger);
  const keHoach = draft(parts, documents, danhMuc, ledger);
  const paths = pathsOf(keHoach);
  const coverage = ledger.close(paths);
  return { keHoach, coverage, placed: ledger.placed(paths, loi), diagnostics: diagnosticsOf(documents, coverage) };
}

/** Text alone, and .doc files, which are read as text, say nothing of bold letters. */
function showsBold({ kind }: ReadDocument): boolean {
  return kind === 'docx' || kind === 'pdf';
}

function isList(read: ReadDocument | readonly ReadDocument[]): read is readonly ReadDocument[] {
  return Array.isArray(read);
}

function draft(parts: Parts, documents: readonly ReadDocument[], danhMuc: DanhMuc, ledger: Ledger): KeHoach {
  const { header, title, opening, ending } = parts;
  const words = title.trichYeu.map((line) => line.rich.text).join(' ');
  const nam = planYear(words, header.date, parts.texts) ?? missingYear(ledger);
  const tie = tieOf(parts.appendices);
  const ngay = issueDay(parts, nam, tie);
  const issuer = readIssuer(header, parts.texts, judgedDay(ngay), danhMuc, ledger);
  const prose = createProse({ documents, danhMuc, ledger, issuer, nam, ngay: judgedDay(ngay) });
  const reading: Reading = {
    ledger,
    danhMuc,
    ids: new NodeIds(),
    inAppendix: false,
    hasBoldHeadings: parts.hasBoldHeadings,
    showsBold: documents.some(showsBold),
    hasAlignment: documents[0]?.kind === 'docx',
    prose,
  };
  const so = header.so ? header.so.so : (tie?.so ?? null);
  const kyHieu = header.so?.kyHieu ?? tie?.kyHieu ?? 'KH-UBND';
  const kind = parts.kind ?? (header.about.length > 0 ? { loai: 'cong-van', ten: 'CÔNG VĂN' } : undefined);
  missingKind(kind ?? {}, ledger);
  accountForHead(parts, { so, kyHieu, ngay, diaDanh: issuer.diaDanh ?? issuer.known?.diaDanh ?? '' }, ledger);
  const phuDe = joined(title.phuDe, 'phuDe', 'phu-de', italic, reading);
  const thoiKy = phuDe === undefined ? undefined : planPeriod(title.phuDe.map((line) => line.rich.text).join(' '));
  const phuLuc = appendices(parts, { so, kyHieu, ngay, kind: kind?.ten ?? 'KẾ HOẠCH' }, issuer, reading);
  const canCu = opening.canCu.map((line, i) => whole(line, 'van', `canCu.${i}`, 'can-cu', reading));
  const loiDan = opening.loiDan.map((line, i) =>
    whole(line, 'dan', `loiDan.${i}`, isAddress(line.rich.text, danhMuc.loi) ? 'kinh-gui' : 'loi-dan', reading),
  );
  const noiDung = readBody(opening.rest, reading);
  const kinhGui = kind?.loai === 'cong-van' ? addresseeTexts(parts.addressees, reading) : undefined;
  const about = header.about.map((line, i) =>
    i === 0 && kind?.loai === 'cong-van' ? cut(line, labelEnd(danhMuc.loi, line.rich.text, 've-viec')) : line,
  );
  const titlePart = kind?.loai === 'cong-van' ? 'trich-yeu-cong-van' : 'trich-yeu';
  return {
    phienBan: 1,
    loai: kind?.loai ?? 'ke-hoach',
    coQuan: issuer.coQuan,
    nam,
    so,
    kyHieu,
    ...(issuer.diaDanh === undefined ? {} : { diaDanh: issuer.diaDanh }),
    ngay,
    trichYeu:
      joined(title.trichYeu.length > 0 ? title.trichYeu : about, 'trichYeu', titlePart, bold, reading) ??
      missingTitle(ledger),
    ...(phuDe === undefined ? {} : { phuDe }),
    ...(thoiKy ? { thoiKy } : {}),
    ...header.marks,
    ...(canCu.length > 0 ? { canCu } : {}),
    ...(loiDan.length > 0 ? { loiDan } : {}),
    noiDung: noiDung.length > 0 ? noiDung : [missingBody(ledger)],
    noiNhan: readRecipients(ending, reading),
    luu: readFiling(ending, reading),
    chuKy: readSignature(ending, issuer.isCommittee, reading),
    ...(phuLuc.length > 0 ? { phuLuc } : {}),
    ...(kinhGui === undefined ? {} : { them: { kinhGui } }),
  };
}

/** From the head, else from what an appendix says of its document. */
function issueDay({ header: { date } }: Parts, nam: number, tie: Tie | undefined): NgayCoTheTrong {
  if (!date && tie?.ngay) return tie.ngay;
  return { ngay: date?.ngay ?? null, thang: date?.thang ?? null, nam: date?.nam ?? nam };
}

function whole(line: Line, kind: 'van' | 'dan', path: string, part: Part, reading: Reading): string {
  reading.ledger.put(line, path, part);
  return reading.prose(line, line.rich, kind, path);
}

/** `style`: the emphasis that the printed style has by itself. */
function joined(
  lines: readonly Line[],
  path: 'trichYeu' | 'phuDe',
  part: Part,
  style: number,
  reading: Reading,
): string | undefined {
  const [first] = lines;
  if (!first) return undefined;
  for (const line of lines) reading.ledger.put(line, path, part);
  const rich = join(
    lines.map((line) => line.rich),
    ' ',
  );
  return reading.prose(first, isAll(rich, style) ? without(rich, style) : rich, 'ten', path);
}

interface Numbered {
  readonly so: number | null;
  readonly kyHieu: string;
  readonly ngay: NgayCoTheTrong;
  readonly kind: string;
}

function appendices(parts: Parts, { so, kyHieu, ngay, kind }: Numbered, issuer: Issuer, reading: Reading): PhuLuc[] {
  const number = so === null ? '' : String(so).padStart(2, '0');
  const name = kind.charAt(0) + kind.slice(1).toLowerCase();
  const document = `${name} số ${number}/${kyHieu} ${longDay(ngay)}`.replace(/[\s\u00a0]+/g, ' ');
  const tie = { document, agency: issuer.tenThuong };
  return parts.appendices.map((pieces, i) => readAppendix(pieces, i, parts.appendices.length, tie, reading));
}
