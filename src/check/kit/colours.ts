/** Letters that are not black. */

import type { CheckedText, Finding } from '../model.js';
import { visibleRuns } from './look.js';

/** What no eye tells from black. */
const darkest = 0x30;

export function colourFaults(text: CheckedText): readonly Finding[] {
  const colours = visibleRuns(text).flatMap(({ colour }) => (colour === undefined || isBlack(colour) ? [] : [colour]));
  const names = [...new Set(colours)];
  return names.map((colour) => ({ place: text.place, found: `chữ màu #${colour}`, expected: 'chữ màu đen' }));
}

function isBlack(colour: string): boolean {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return parts.every((part) => Number.isNaN(part) || part <= darkest);
}
