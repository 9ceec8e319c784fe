/** All letters are set in Times New Roman. */
import { judged, unknown } from '../kit/answer.js';
import { notShown } from '../kit/form-rule.js';
import { isLegacyFont } from '../kit/legacy-fonts.js';
import { visibleRuns } from '../kit/look.js';
import type { Finding, Judge } from '../model.js';

/** Fonts of the same letters under another name; which one a PDF embeds is a matter of its own (FONT-05). */
const sameLetters = /^(?:TimesNewRoman|Times-|Times\b|Tinos|LiberationSerif|NimbusRoman|TeXGyreTermes)/i;

/** Its faces too, where a file names them instead of setting bold or italic. */
const ownName = /^Times New Roman(?: (?:Bold|Italic|Bold Italic))?$/i;

export const phongChu: Judge = {
  id: 'FONT-01',
  judge(subject) {
    if (subject.kind === 'text' || subject.kind === 'doc') return notShown(subject, 'phông chữ');
    const isRight = (font: string) =>
      subject.kind === 'pdf' ? sameLetters.test(font.replace(/\s/g, '')) : ownName.test(font.trim());
    let named = 0;
    const findings = subject.texts.flatMap((text): readonly Finding[] => {
      const fonts = visibleRuns(text).flatMap(({ font }) => font ?? []);
      named += fonts.length;
      const wrong = [...new Set(fonts.filter((font) => !isRight(font) && !isLegacyFont(font)))];
      return wrong.map((font) => ({ place: text.place, found: `phông ${font}`, expected: 'phông Times New Roman' }));
    });
    return named === 0 ? unknown('tệp không ghi tên phông chữ') : judged(findings);
  },
};
