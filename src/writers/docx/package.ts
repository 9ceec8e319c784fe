/** The package: parts, what they are and who refers to them, zipped to the same bytes every time. */
import { declared } from './xml.js';
import { type Packed, pack, zip } from './zip.js';

export interface Part {
  readonly path: string;
  readonly xml: string;
  readonly contentType: string;
  /** Who refers to the part, and as what. */
  readonly from: '' | 'word/document.xml';
  readonly relation: string;
  /** Where the referring part names the reference. */
  readonly id?: string;
}

const namespaces = 'http://schemas.openxmlformats.org/package/2006';

/** Content types and relationships are made from the parts, so that none can be missing or point nowhere. */
export function writePackage(parts: readonly Part[]): Uint8Array {
  const files = [
    ...parts.map(({ path, xml }) => ({ path, xml })),
    { path: '_rels/.rels', xml: relationships(parts, '') },
    { path: 'word/_rels/document.xml.rels', xml: relationships(parts, 'word/document.xml') },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const all = [{ path: '[Content_Types].xml', xml: contentTypes(parts) }, ...files];
  return zip(all.map(({ path, xml }) => [path, ownTexts.has(path) ? pack(xml) : packOnce(xml)] as const));
}

/** Parts that are different in every file; of the others there are few. */
const ownTexts: ReadonlySet<string> = new Set([
  'word/document.xml',
  'word/footnotes.xml',
  'docProps/core.xml',
  'docProps/custom.xml',
]);
const packed = new Map<string, Packed>();
const mostPacked = 100;

function packOnce(xml: string): Packed {
  const known = packed.get(xml);
  if (known) return known;
  if (packed.size === mostPacked) packed.clear();
  const made = pack(xml);
  packed.set(xml, made);
  return made;
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = [...parts]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`);
  return declared(
    `<Types xmlns="${namespaces}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  );
}

function relationships(parts: readonly Part[], from: Part['from']): string {
  const own = parts.filter((part) => part.from === from);
  const taken = new Set(own.map((part) => part.id));
  let last = 0;
  const free = () => {
    do last++;
    while (taken.has(`rId${last}`));
    return `rId${last}`;
  };
  const written = own.map(({ path, relation, id }) => {
    const target = from === '' ? path : path.replace(/^word\//, '');
    return `<Relationship Id="${id ?? free()}" Type="${relation}" Target="${target}"/>`;
  });
  return declared(`<Relationships xmlns="${namespaces}/relationships">${written.join('')}</Relationships>`);
}
