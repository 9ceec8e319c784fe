/** Where something stands in a text file. */
import type { ReadPlace } from '../model.js';

export const partName = 'văn bản';

export function atLine(line: number): ReadPlace {
  return { part: partName, line };
}
