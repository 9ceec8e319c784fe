/** Drawn lines: rules, frames, the grid of a table; never part of what is read aloud. */
import type { Stroke } from './model.js';

export function stroke(x1: number, y1: number, x2: number, y2: number, width: number, colour = '000000'): Stroke {
  return { kind: 'stroke', x1, y1, x2, y2, width, colour, artifact: true };
}

export function shifted(drawn: Stroke, x: number, y: number): Stroke {
  return { ...drawn, x1: x + drawn.x1, x2: x + drawn.x2, y1: y + drawn.y1, y2: y + drawn.y2 };
}
