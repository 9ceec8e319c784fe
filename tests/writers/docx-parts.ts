/** The parts of a written Word file, as text and as trees. */
import { strFromU8, unzipSync } from 'fflate';
import { elements, parseXml, type Xml } from '../ho-tro/xml.js';

export class Parts {
  readonly texts: ReadonlyMap<string, string>;
  private readonly trees = new Map<string, Xml>();

  constructor(readonly bytes: Uint8Array) {
    this.texts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  }

  has(name: string): boolean {
    return this.texts.has(name);
  }

  xml(name: string): Xml {
    const known = this.trees.get(name);
    if (known) return known;
    const text = this.texts.get(name);
    if (text === undefined) throw new Error(`the file has no part ${name}`);
    const tree = parseXml(text);
    this.trees.set(name, tree);
    return tree;
  }

  /** The parts whose paragraphs a reader sees. */
  get stories(): readonly { readonly name: string; readonly root: Xml }[] {
    const names = [...this.texts.keys()].filter((name) => /^word\/(document|footnotes|header\d+)\.xml$/.test(name));
    return names.map((name) => ({ name, root: this.xml(name) }));
  }
}

/** Every element of a name, at any depth, in document order. */
export function all(parent: Xml, name: string): readonly Xml[] {
  return elements(parent).flatMap((element) => [...(element.name === name ? [element] : []), ...all(element, name)]);
}

/** The text that an element holds, its children's included. */
export function textOf(element: Xml): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The text of a paragraph as printed, without what stands in field codes. */
export function printed(paragraph: Xml): string {
  return all(paragraph, 'w:r')
    .flatMap((run) => elements(run))
    .map((piece) => (piece.name === 'w:t' ? textOf(piece) : piece.name === 'w:noBreakHyphen' ? '-' : ''))
    .join('');
}

export function value(element: Xml | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** What stands more than once. */
export function repeated(values: readonly (string | undefined)[]): readonly string[] {
  return values.filter((one, i): one is string => one !== undefined && values.indexOf(one) !== i);
}
