/** Quốc hiệu stands on the right, on one line. */
import { judged, unknown } from '../kit/answer.js';
import { absent, notShown, showsSettings, textsOf } from '../kit/form-rule.js';
import { visibleRuns } from '../kit/look.js';
import { lineWidth, type Standing, standings } from '../kit/paragraphs.js';
import type { Finding, Judge, Subject } from '../model.js';

export const viTriQuocHieu: Judge = {
  id: 'QH-03',
  judge(subject) {
    const [text] = textsOf(subject, 'quoc-hieu');
    const standing = text?.paragraph && standings(subject.read).get(text.paragraph);
    if (!text || !standing) return absent('Quốc hiệu');
    if (!showsSettings(subject)) return notShown(subject, 'vị trí của Quốc hiệu');
    if (!standing.cell) return unknown('đầu văn bản không nằm trong bảng nên chưa xét được vị trí');
    const findings: Finding[] = [];
    if (standing.cell.column === 0)
      findings.push({
        place: text.place,
        found: 'Quốc hiệu ở cột bên trái',
        expected: 'cột bên phải, ngang tên cơ quan',
      });
    const [run] = visibleRuns(text);
    const width = run?.size === undefined ? 0 : subject.measure(text.text, run, run.size);
    if (width > roomOf(standing, subject))
      findings.push({ place: text.place, found: 'Quốc hiệu bị xuống dòng', expected: 'một dòng' });
    return judged(findings);
  },
};

/** A column narrower than its words may be widened by the program that shows it; half a letter is no proof. */
function roomOf(standing: Standing, { measure }: Subject): number {
  const room = lineWidth(standing);
  return room === undefined ? Number.POSITIVE_INFINITY : room + measure('M', { bold: true, italic: false }, 12) / 2;
}
