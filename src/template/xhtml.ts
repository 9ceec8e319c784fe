/** Text that is already well-formed XHTML, and the guard that keeps lists from being printed as words. */

export const noBreakSpace = '\u00a0';

/** Handlebars prints what `toHTML` returns as it stands; everything else it escapes. */
export class Xhtml {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toHTML(): string {
    return this.#source;
  }

  /** The words alone. */
  toString(): string {
    return this.#source
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:amp|lt|gt|quot);/g, (entity) => characters[entity] ?? entity);
  }

  /** The same with its words changed and its tags kept. */
  mapWords(change: (words: string) => string): Xhtml {
    return new Xhtml(
      this.#source.replace(/<[^>]*>|[^<]+/g, (piece) => (piece.startsWith('<') ? piece : change(piece))),
    );
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const characters = Object.fromEntries(Object.entries(entities).map(([character, entity]) => [entity, character]));

export function escapeXhtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Stands in the merged text where a template printed a list or a group of values; the reader reports it. */
export const unprintable = 'khong-in-duoc';

/** Gives every list and group inside `value` a `toHTML` that betrays it, so that `{{noiNhan}}` is a mistake, not words. */
export function guardGroups<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Xhtml) return value;
  Object.defineProperty(value, 'toHTML', { value: () => `<${unprintable}/>`, configurable: true });
  for (const inner of Object.values(value)) guardGroups(inner);
  return value;
}
