/** Reads a PDF with a text layer: text with positions → paragraphs, tables, footnotes. */
import { type Result, refusal } from '../../diagnostic/model.js';
import type { Loi } from '../../phrase/loi.js';
import { Remarks } from '../lines/remarks.js';
import type { ReadDocument } from '../model.js';
import { assemble } from './assemble.js';
import { guard } from './guard.js';
import type { PdfPage } from './model.js';
import { openPdf } from './open.js';
import { readPage } from './page.js';
import { atPage, partName } from './place.js';

interface PdfOptions {
  readonly loi: Loi;
  /** Milliseconds from any start; without it, time is not watched. */
  readonly now?: () => number;
  /** How long reading may take, in milliseconds. */
  readonly within?: number;
}

const mostPages = 2000;
const mostPieces = 1_500_000;

export async function readPdf(file: string, bytes: Uint8Array, options: PdfOptions): Promise<Result<ReadDocument>> {
  const danger = guard(bytes);
  if (danger) return refusal(file, danger.code, danger.message);
  const opened = await openPdf(bytes);
  if ('failure' in opened) {
    return opened.failure === 'password'
      ? refusal(file, 'pdf-mat-khau', 'Thấy tệp PDF có mật khẩu, cần tệp mở được không cần mật khẩu.')
      : refusal(file, 'pdf-hong', damaged);
  }
  try {
    return await readOpened(file, opened.document, options);
  } catch {
    return refusal(file, 'pdf-hong', 'Thấy tệp PDF hỏng, không đọc được hết; cần tệp mở được bằng trình xem PDF.');
  } finally {
    await opened.close();
  }
}

const damaged = 'Thấy tệp PDF hỏng hoặc bị cắt cụt, không đọc được; cần tệp mở được bằng trình xem PDF.';
const needed = 'cần tệp Word, hoặc bản PDF đã nhận dạng chữ (OCR).';

type Opened = Extract<Awaited<ReturnType<typeof openPdf>>, { document: unknown }>['document'];

async function readOpened(
  file: string,
  document: Opened,
  { loi, now, within = 60_000 }: PdfOptions,
): Promise<Result<ReadDocument>> {
  if (document.numPages > mostPages)
    return refusal(file, 'pdf-qua-dai', `Thấy tệp PDF ${document.numPages} trang, cần không quá ${mostPages} trang.`);
  const began = now?.() ?? 0;
  const remarks = new Remarks();
  const pages: PdfPage[] = [];
  let pieces = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const read = await readPage(page, number);
    pieces += read.pieces.length;
    pages.push(read);
    if (pieces > mostPieces)
      return refusal(file, 'pdf-qua-lon', `Thấy tệp PDF có quá nhiều mảnh chữ (hơn ${mostPieces}), cần tệp nhỏ hơn.`);
    if (now && now() - began > within)
      return refusal(
        file,
        'pdf-qua-lau',
        `Đọc tệp PDF quá ${Math.round(within / 1000)} giây mới đến trang ${number}, cần tệp đơn giản hơn.`,
      );
  }
  const letters = pages.flatMap((page) => page.pieces).reduce((sum, piece) => sum + piece.text.length, 0);
  const images = pages.reduce((sum, page) => sum + page.images, 0);
  if (letters === 0 && images === 0)
    return refusal(file, 'pdf-khong-chu', 'Thấy tệp PDF không có chữ nào để đọc; cần tệp có nội dung.');
  if (letters === 0)
    return refusal(file, 'pdf-quet', `Thấy tệp PDF chỉ có hình ảnh (bản quét), không có chữ để đọc; ${needed}`);
  if (letters < pages.length * 40 && images >= pages.length) {
    const found = 'Thấy tệp PDF hầu như chỉ có hình ảnh (bản quét), không đủ chữ để đọc';
    return refusal(file, 'pdf-quet', `${found}; ${needed}`);
  }
  for (const page of pages)
    if (page.pieces.length === 0 && page.images > 0)
      remarks.add('reported', 'trang-anh', `trang ${page.number} chỉ có hình, không đọc được chữ`, atPage(page.number));
  const pictures = pages.filter((page) => page.pieces.length > 0).reduce((sum, page) => sum + page.images, 0);
  remarks.add('reported', 'hinh', `thấy ${pictures} hình, không đọc vào dữ liệu`, { part: partName }, pictures);
  return { value: assemble(file, pages, remarks, loi), diagnostics: [] };
}
