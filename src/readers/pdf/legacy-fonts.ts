/** Text of fonts from before Unicode (.VnTime, VNI-Times) → Unicode, font by font: names alone prove nothing. */
import { decodeAs, encodingCode, guessEncoding } from '../lines/legacy.js';
import type { Remarks } from '../lines/remarks.js';
import type { PdfPage, Piece } from './model.js';
import { partName } from './place.js';

/** Letters of a font that are looked at. */
const sample = 20_000;

export function decodeFonts(pages: readonly PdfPage[], remarks: Remarks): readonly PdfPage[] {
  const texts = new Map<string, string>();
  for (const piece of pages.flatMap((page) => page.pieces)) {
    const before = texts.get(piece.font) ?? '';
    if (before.length < sample) texts.set(piece.font, `${before} ${piece.text}`);
  }
  const encodings = new Map(
    [...texts].flatMap(([font, text]) => {
      const encoding = guessEncoding(text);
      return encoding === undefined ? [] : [[font, encoding] as const];
    }),
  );
  if (encodings.size === 0) return pages;
  for (const [font, encoding] of encodings) {
    const message = `đã chuyển chữ của phông ${font} từ bảng mã ${encoding} sang Unicode`;
    remarks.add('changed', encodingCode(encoding), message, { part: partName });
  }
  const decoded = (piece: Piece): Piece => {
    const encoding = encodings.get(piece.font);
    if (encoding === undefined) return piece;
    const text = decodeAs(piece.text, encoding).normalize('NFC');
    // The fonts whose names end in H draw small letters as capitals.
    return { ...piece, text: /^\.?Vn.*H\b/i.test(piece.font) ? text.toUpperCase() : text };
  };
  return pages.map((page) => ({ ...page, pieces: page.pieces.map(decoded) }));
}
