/** Files that only carry the name of a .doc. */

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A message when the bytes are no compound file. */
export function otherKind(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'Thấy tệp rỗng, cần tệp .doc có nội dung.';
  if (compound.every((byte, i) => bytes[i] === byte)) return undefined;
  const head = Array.from(bytes.subarray(0, 512), (byte) => String.fromCharCode(byte))
    .join('')
    .trimStart();
  const lower = head.replace(/^\u00ef\u00bb\u00bf/, '').toLowerCase();
  const save = 'cần mở bằng Word rồi lưu lại thành .docx';
  if (lower.startsWith('{\\rtf')) return `Thấy tệp RTF mang đuôi .doc, ${save}.`;
  if (lower.startsWith('pk')) return 'Thấy tệp .docx (hoặc ZIP) mang đuôi .doc, cần đổi đuôi tệp thành .docx.';
  if (lower.startsWith('%pdf')) return 'Thấy tệp PDF mang đuôi .doc, cần đổi đuôi tệp thành .pdf.';
  if (/^mime-version:/.test(lower)) return `Thấy trang web một tệp (MHT) mang đuôi .doc, ${save}.`;
  if (/^<(?:!doctype|html|head|body|meta|\?xml|!--|div|table|p|w:)/.test(lower))
    return `Thấy trang web (HTML, XML) mang đuôi .doc, ${save}.`;
  if (bytes[0] === 0xdb && bytes[1] === 0xa5) return `Thấy tệp của Word 2 hoặc Word 6 đời đầu, ${save}.`;
  return 'Thấy tệp không phải văn bản Word (.doc), cần tệp .doc hoặc .docx.';
}
