/** The shapes of a Word file's elements: what a schema can object to. A file of known shapes needs no second judgement. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

interface Open {
  readonly head: string;
  /** Names of the children in order, each stretch of equal ones once. */
  readonly children: string[];
}

/** One line an element: part, parent, name, attributes with every digit read as 0, order of the children, whether it has text. */
export function shapesOf(docx: Uint8Array): ReadonlySet<string> {
  const shapes = new Set<string>();
  for (const [part, bytes] of Object.entries(unzipSync(docx))) {
    if (/\.(?:xml|rels)$/.test(part)) addShapes(part.replace(/\d/g, '0'), strFromU8(bytes), shapes);
  }
  return shapes;
}

function addShapes(part: string, xml: string, shapes: Set<string>): void {
  const open: Open[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const above = open.at(-1);
    if (above && above.children.at(-1) !== name) above.children.push(name);
    const values = Object.entries(attributes).map(([key, value]) => `${key}=${value.replace(/\d/g, '0')}`);
    open.push({ head: [part, above?.head.split('|')[2] ?? '', name, ...values].join('|'), children: [] });
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') open.at(-1)?.children.push('#');
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) shapes.add(`${closed.head} > ${closed.children.join(' ')}`);
  });
  parser.write(xml).close();
}
