/** Sets a paragraph onto pages, splitting it where widow and orphan control allow. */
import type { LaidLine, LaidParagraph } from './laid.js';
import { current, drawLine, room, type Sheets, turn } from './sheet.js';

/** Two lines at least on either page (Word's and LibreOffice's widow control). */
const fewest = 2;

/** The least height with which a paragraph may start on a page. */
export function startHeight(paragraph: LaidParagraph): number {
  const count = paragraph.lines.length;
  const together = paragraph.keepLines || count <= fewest + 1 ? count : fewest;
  const lines = paragraph.lines.slice(0, paragraph.widowControl || paragraph.keepLines ? together : 1);
  const height = lines.reduce((sum, line, index) => sum + (index === lines.length - 1 ? line.needed : line.height), 0);
  return paragraph.before + height;
}

export function placeParagraph(paragraph: LaidParagraph, sheets: Sheets): void {
  if (current(sheets).y > 0) current(sheets).y += paragraph.before;
  let rest = paragraph.lines;
  while (rest.length > 0) {
    const whole = rest.length === paragraph.lines.length;
    const count = linesHere(rest, paragraph, sheets, whole);
    if (count === 0) {
      turn(sheets);
      continue;
    }
    rest.slice(0, count).forEach((line, index) => {
      const sheet = current(sheets);
      drawLine(sheets, line, 0, sheet.y, {
        ...(whole && index === 0 && paragraph.outline ? { outline: paragraph.outline } : {}),
        ...(paragraph.origin ? { origin: paragraph.origin } : {}),
      });
      sheet.y += line.height;
    });
    rest = rest.slice(count);
    if (rest.length > 0) turn(sheets);
  }
  current(sheets).y += paragraph.after;
}

function linesHere(lines: readonly LaidLine[], paragraph: LaidParagraph, sheets: Sheets, whole: boolean): number {
  const fitting = fittingLines(lines, sheets);
  if (fitting === lines.length) return fitting;
  const atTop = current(sheets).y === 0;
  if (whole && paragraph.keepLines && !atTop) return 0;
  let count = fitting;
  if (paragraph.widowControl && lines.length - count < fewest) count = lines.length - fewest;
  if (paragraph.widowControl && whole && count < fewest) count = 0;
  return atTop ? Math.max(count, 1) : Math.max(count, 0);
}

function fittingLines(lines: readonly LaidLine[], sheets: Sheets): number {
  let y = current(sheets).y;
  const notes: LaidLine['notes'][number][] = [];
  for (const [index, line] of lines.entries()) {
    notes.push(...line.notes);
    if (line.needed > room(sheets, y, notes)) return index;
    y += line.height;
  }
  return lines.length;
}
