/** Where something stands in a PDF, and how long it is there. */
import type { ReadPlace } from '../model.js';

export const partName = 'tệp PDF';

export function atPage(page: number): ReadPlace {
  return { part: partName, page };
}

export function twips(points: number): number {
  return Math.round(points * 20);
}
