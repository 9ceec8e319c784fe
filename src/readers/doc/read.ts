/** Reads a .doc of Word 97–2003 through word-extractor: its text only, without formatting. */
import { Buffer } from 'node:buffer';
import { type Result, refusal } from '../../diagnostic/model.js';
import type { ReadDocument } from '../model.js';
import { checkWord, type DocFault } from './check.js';
import { documentOf } from './document.js';
import { otherKind } from './kind.js';
import { mended } from './mend.js';
import { openOle } from './ole.js';
import type { WordPart } from './word-part.js';

const largest = 32 * 1024 * 1024;

const faults: Readonly<Record<DocFault, string>> = {
  'not-word': 'Thấy tệp không phải văn bản Word (có lẽ là Excel, PowerPoint hoặc tệp khác), cần tệp .doc hoặc .docx.',
  encrypted: 'Thấy tệp Word có mật khẩu, cần tệp mở được không cần mật khẩu.',
  old: 'Thấy tệp của Word trước bản 97, không đọc được; cần mở bằng Word rồi lưu lại thành .docx.',
  damaged: 'Thấy tệp Word hỏng hoặc bị cắt cụt, không đọc được; cần mở bằng Word rồi lưu lại thành .docx.',
  'too-large': 'Thấy tệp Word quá lớn, cần mở bằng Word rồi lưu lại thành .docx.',
};

export async function readDoc(file: string, bytes: Uint8Array): Promise<Result<ReadDocument>> {
  if (bytes.length > largest)
    return refusal(file, 'tep-qua-lon', `Thấy tệp ${Math.ceil(bytes.length / 1024 / 1024)} MB, cần không quá 32 MB.`);
  const other = otherKind(bytes);
  if (other !== undefined) return refusal(file, 'khong-phai-doc', other);
  const ole = openOle(bytes);
  const part = ole ? checkWord(ole) : 'damaged';
  if (typeof part === 'string' || !ole)
    return refusal(file, codeOf(part), faults[typeof part === 'string' ? part : 'damaged']);
  try {
    // Loaded only when a .doc is read.
    const { default: WordExtractor } = await import('word-extractor');
    const found = await new WordExtractor().extract(Buffer.from(mended(bytes, ole, part)));
    return { value: documentOf(file, found, part), diagnostics: [] };
  } catch {
    return refusal(file, 'doc-hong', faults.damaged);
  }
}

function codeOf(fault: DocFault | WordPart): string {
  if (fault === 'encrypted') return 'doc-mat-khau';
  return fault === 'not-word' ? 'doc-khong-phai-word' : 'doc-hong';
}
