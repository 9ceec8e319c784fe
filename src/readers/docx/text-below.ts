/** The plain words below an element that is not read as text: nothing is judged, nothing is left out. */
import type { Xml } from './xml.js';

const texts = new Set(['w:t', 'w:delText', 'a:t', 'm:t', 'c:v']);
/** What parts words that stand side by side in the file. */
const parting = new Set(['w:p', 'w:tc', 'w:tab', 'w:br', 'w:cr', 'a:p', 'a:br', 'c:pt', 'c:v']);

export function textBelow(element: Xml): string {
  // The same thing written twice.
  const below = element.name === 'mc:AlternateContent' ? element.children.slice(0, 1) : element.children;
  const own = texts.has(element.name) ? element.text : '';
  return `${own}${below.map(textBelow).join('')}${parting.has(element.name) ? ' ' : ''}`;
}
