/** Where something stands in a PDF. */
import type { ReadPlace } from '../model.js';

export const partName = 'tệp PDF';

export function atPage(page: number): ReadPlace {
  return { part: partName, page };
}
