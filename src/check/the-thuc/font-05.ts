/** Which font a PDF file carries. */

import { judged, unknown } from '../kit/answer.js';
import { visibleRuns } from '../kit/look.js';
import type { Judge } from '../model.js';

export const phongNhung: Judge = {
  id: 'FONT-05',
  judge(subject) {
    if (subject.kind !== 'pdf') return unknown('chỉ xét với tệp PDF');
    const fonts = new Set(subject.texts.flatMap((text) => visibleRuns(text).flatMap(({ font }) => font ?? [])));
    const other = [...fonts].filter((font) => /^(?:Tinos|Liberation\s?Serif|Nimbus|TeXGyre)/i.test(font));
    if (other.length === 0) return judged([]);
    const found = `phông nhúng trong tệp là ${other.join(', ')}, cùng bề rộng chữ với Times New Roman`;
    return judged([
      { place: { file: subject.file }, found, expected: 'phông Times New Roman nếu cơ quan có bản quyền' },
    ]);
  },
};
