/** The merged text as a tree, each element with its place in a template. */
import type { Place } from '../diagnostic/model.js';

export interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly place: Place;
  readonly children: (Element | string)[];
}

export function elementsOf(element: Element, ...names: readonly string[]): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** XML's white space; the no-break space is a character like any other. */
export function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}
