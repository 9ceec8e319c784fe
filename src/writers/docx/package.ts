/** The package: parts, what they are and who refers to them, zipped to the same bytes every time. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { declared } from './xml.js';

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

/**
 * Content types and relationships are made from the parts, so that none can be missing or point nowhere.
 * fflate stamps local time, so local midnight gives 1980-01-01 00:00 in every zone, the least that a zip can hold.
 * Made by "Unix", owner may read and write: Word for Mac has been seen to refuse entries whose attributes are 0.
 */
export function writePackage(parts: readonly Part[]): Uint8Array {
  const files = [
    ...parts.map(({ path, xml }) => ({ path, xml })),
    { path: '_rels/.rels', xml: relationships(parts, '') },
    { path: 'word/_rels/document.xml.rels', xml: relationships(parts, 'word/document.xml') },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const zippable: Zippable = { '[Content_Types].xml': strToU8(contentTypes(parts)) };
  for (const { path, xml } of files) zippable[path] = strToU8(xml);
  return zipSync(zippable, { level: 6, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o600 << 16 });
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
