/** No letters and no fonts of the encodings before Unicode. */
import { judged } from '../kit/answer.js';
import { isLegacyFont } from '../kit/legacy-fonts.js';
import { visibleRuns } from '../kit/look.js';
import type { Finding, Judge } from '../model.js';

export const bangMa: Judge = {
  id: 'FONT-03',
  judge({ file, read, texts }) {
    const decoded = read.remarks.filter(({ code }) => code.startsWith('bang-ma'));
    const inOldFonts = texts.flatMap((text): readonly Finding[] => {
      const fonts = visibleRuns(text).flatMap(({ font }) => (font !== undefined && isLegacyFont(font) ? [font] : []));
      const isTold = decoded.some(({ place }) => isSame(place, text.place));
      const names = isTold ? [] : [...new Set(fonts)];
      return names.map((font) => ({
        place: text.place,
        found: `phông ${font} của bảng mã cũ`,
        expected: 'phông Unicode',
      }));
    });
    return judged([
      ...decoded.map(({ code, place: { part: _, ...place } }): Finding => {
        const name = code.endsWith('vni') ? 'VNI' : code.endsWith('tcvn3') ? 'TCVN3 (ABC)' : 'cũ';
        return { place: { file, ...place }, found: `chữ gõ bằng bảng mã ${name}`, expected: 'chữ Unicode' };
      }),
      ...inOldFonts,
    ]);
  },
};

function isSame(one: Omit<Finding['place'], 'file'>, other: Finding['place']): boolean {
  return one.paragraph === other.paragraph && one.line === other.line && one.page === other.page;
}
