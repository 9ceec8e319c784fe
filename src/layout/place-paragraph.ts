/** Sets a paragraph onto pages, splitting it where widow and orphan control allow. */
import type { LaidLine, LaidParagraph } from './laid.js';
import { below, belowSomehow, current, drawLine, isFresh, moved, type Sheets, type Spot, turn } from './sheet.js';

/** Two lines at least on either page (Word's and LibreOffice's widow control). */
const fewest = 2;

/** Where the page is filled to with as much of a paragraph as must stand with what is above it. */
export function startOfParagraph(paragraph: LaidParagraph, spot: Spot, sheets: Sheets): Spot | undefined {
  const count = paragraph.lines.length;
  const together = paragraph.keepLines || count <= fewest + 1 ? count : fewest;
  const lines = paragraph.lines.slice(0, paragraph.widowControl || paragraph.keepLines ? together : 1);
  return reach(lines, moved(spot, paragraph.before), sheets)[lines.length - 1];
}

/** Where the page is filled to with the whole paragraph. */
export function wholeParagraph(paragraph: LaidParagraph, spot: Spot, sheets: Sheets): Spot | undefined {
  const { lines, before, after } = paragraph;
  const end = reach(lines, moved(spot, before), sheets)[lines.length - 1];
  return end && moved(end, after);
}

/** Every round sets lines or turns from a page where something stands. */
export function placeParagraph(paragraph: LaidParagraph, sheets: Sheets): void {
  const { lines, before, after } = paragraph;
  if (current(sheets).spot.y > 0) moveOn(sheets, before);
  for (let start = 0; start < lines.length; ) {
    const { spot } = current(sheets);
    const spots = linesHere(lines.slice(start), paragraph, spot, sheets);
    spots.forEach((end, index) => {
      drawLine(sheets, paragraph, start + index, 0, (spots[index - 1] ?? spot).y);
      current(sheets).spot = end;
    });
    start += spots.length;
    if (start < lines.length) turn(sheets);
  }
  moveOn(sheets, after);
}

function moveOn(sheets: Sheets, distance: number): void {
  const sheet = current(sheets);
  sheet.spot = moved(sheet.spot, distance);
}

/** Where the page is filled to after each line that stands here: on a fresh page one at least. */
function linesHere(lines: readonly LaidLine[], paragraph: LaidParagraph, spot: Spot, sheets: Sheets): readonly Spot[] {
  const spots = reach(lines, spot, sheets);
  const kept = spots.slice(0, allowed(spots.length, lines.length, paragraph, spot));
  const [first] = lines;
  return kept.length === 0 && first && isFresh(spot) ? [spots[0] ?? belowSomehow(spot, first, sheets)] : kept;
}

/** How many lines of those that fit may stand here. */
function allowed(fitting: number, count: number, paragraph: LaidParagraph, spot: Spot): number {
  if (fitting === count) return fitting;
  const whole = count === paragraph.lines.length;
  if (whole && paragraph.keepLines && !isFresh(spot)) return 0;
  if (!paragraph.widowControl) return fitting;
  const most = Math.min(fitting, count - fewest);
  return whole && most < fewest ? 0 : Math.max(most, 0);
}

/** Where the page is filled to after each line that fits. */
function reach(lines: readonly LaidLine[], start: Spot, sheets: Sheets): readonly Spot[] {
  const spots: Spot[] = [];
  for (const line of lines) {
    const end = below(spots.at(-1) ?? start, line, sheets);
    if (!end) break;
    spots.push(end);
  }
  return spots;
}
