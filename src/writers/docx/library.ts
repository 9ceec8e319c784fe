/** Components of the docx library as text. Its own packer would write entities that make Word repair the file. */
import { Document, type XmlComponent } from 'docx';
import { element, escapeText } from './xml.js';

/** Components want a document around them; nothing is ever put into it. */
const blank = new Document({ sections: [] });

export function xmlOf(component: XmlComponent): string {
  return written(component.prepForXml({ file: blank, viewWrapper: blank.Document, stack: [] }));
}

/** An element as the library formats it: one key, the name, over its attributes and content. */
function written(formatted: unknown): string {
  const [name, value] = isObject(formatted) ? (Object.entries(formatted)[0] ?? []) : [];
  if (name === undefined) throw new Error('docx formatted a component as nothing');
  let attributes = {};
  let content = '';
  for (const item of Array.isArray(value) ? value : [value]) {
    if (!isObject(item)) content += escapeText(String(item));
    else if (isObject(item._attr)) attributes = { ...attributes, ...present(item._attr) };
    else if (Object.keys(item).length > 0) content += written(item);
  }
  return element(name, attributes, content);
}

function present(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const entries = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
