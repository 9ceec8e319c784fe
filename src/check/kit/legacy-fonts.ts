/** Fonts made for the encodings before Unicode, by their names. */

export function isLegacyFont(font: string): boolean {
  return /^\.Vn|^VNI[- ]/i.test(font);
}
