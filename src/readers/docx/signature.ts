/** What a file is by its first bytes, whatever its name says. */
import { latin1 } from '../../text/byte-encodings.js';
import { type Fault, refuse } from './fault.js';

const code = 'docx-khong-phai';

/** Undefined: a zip, as every .docx is. */
export function strangerAt(bytes: Uint8Array): Fault | undefined {
  const found = bytes.length === 0 ? 'tệp rỗng (0 byte)' : kindOf(bytes);
  if (found === undefined) return undefined;
  if (found === encrypted) {
    return refuse('docx-mat-khau', `thấy ${encrypted}, cần bỏ mật khẩu trong Word rồi lưu lại, vì không đọc được chữ`)
      .fault;
  }
  return refuse(code, `thấy ${found}, cần tệp Word .docx; mở bằng Word rồi lưu thành .docx`).fault;
}

const encrypted = 'tệp Word đặt mật khẩu';

function kindOf(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 512));
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return undefined;
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return compoundFile(bytes);
  if (/^(?:\u00ff\u00d8\u00ff|\u0089PNG|GIF8|BM|II\*\0|MM\0\*)/.test(head)) return 'tệp ảnh bị đổi đuôi';
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (text.startsWith('%PDF-')) return 'tệp PDF bị đổi đuôi';
  if (text.startsWith('{\\rtf')) return 'tệp RTF bị đổi đuôi';
  if (/^<(?:!doctype html|html|head|body)/i.test(text)) return 'trang mạng (HTML) bị đổi đuôi';
  if (/^mime-version:/i.test(text)) return 'trang mạng lưu một tệp (MHT) bị đổi đuôi';
  if (text.startsWith('<?xml')) return 'tệp XML';
  return 'tệp không phải của Word, hoặc đã hỏng phần đầu';
}

/** Both old Word files and encrypted new ones are compound files; their directory names the streams in UTF-16. */
function compoundFile(bytes: Uint8Array): string {
  const streams = latin1(bytes.subarray(0, 1024 * 1024)).replaceAll('\0', '');
  if (streams.includes('EncryptedPackage')) return encrypted;
  if (streams.includes('WordDocument')) return 'tệp Word đời cũ (.doc) bị đổi đuôi';
  return 'tệp đời cũ (.doc, .xls, .msg…) bị đổi đuôi';
}
