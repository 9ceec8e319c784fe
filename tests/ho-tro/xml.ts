/** A plain tree of an XML part, for tests that read back what was written. */
import { SaxesParser } from 'saxes';

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Xml | string)[];
}

export function parseXml(text: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] };
  const stack: Xml[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element: Xml = { name: tag.name, attributes: tag.attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', (value) => void stack.at(-1)?.children.push(value));
  parser.write(text).close();
  const [first] = elements(root);
  if (!first) throw new Error('tệp XML không có phần tử gốc');
  return first;
}

export function elements(parent: Xml | undefined, name?: string): Xml[] {
  return (parent?.children ?? []).filter(
    (child): child is Xml => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first descendant along a path of names. */
export function child(parent: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>((at, name) => elements(at, name)[0], parent);
}

/** The value of `w:val` of a property, `true` when the property stands without one. */
export function property(parent: Xml | undefined, name: string): string | true | undefined {
  const found = child(parent, name);
  return found && (found.attributes['w:val'] ?? true);
}
