/** Writes the objects that docx formats its components into as XML text, with no entity that Word stumbles over. */

/** An element as docx formats it: one key, the element's name, over its attributes and content. */
export interface Formatted {
  readonly _attr?: unknown;
  readonly [name: string]: unknown;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part: the declaration and the element. */
export function writePart(formatted: Formatted): string {
  return declaration + writeElement(formatted);
}

/** A part whose text is at hand. */
export function declared(xml: string): string {
  return declaration + xml;
}

/** Text content. Quotes stay as they are: Word for Mac has been seen to repair files that hold `&apos;` or `&quot;`. */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  refuseControls(text);
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass
const special = /[&<>\u0000-\u001f\ufffe\uffff]/;

function writeElement(formatted: Formatted): string {
  const [name] = Object.keys(formatted);
  if (name === undefined) throw new Error('docx formatted an element without a name');
  const value = formatted[name];
  let attributes = '';
  let content = '';
  for (const item of Array.isArray(value) ? value : [value]) {
    if (!isObject(item)) content += escapeText(String(item));
    else if (isObject(item._attr)) attributes += writeAttributes(item._attr);
    else if (Object.keys(item).length > 0) content += writeElement(item);
  }
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

function writeAttributes(attributes: Formatted): string {
  let written = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) written += ` ${name}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`;
  }
  return written;
}

function isObject(value: unknown): value is Formatted {
  return typeof value === 'object' && value !== null;
}

/** XML has no way to hold these, and a tab or line end in text would be layout by characters: the readers before must have refused them. */
function refuseControls(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass
  const found = /[\u0000-\u001f\ufffe\uffff]/.exec(text)?.[0];
  if (found === undefined) return;
  const code = found.charCodeAt(0).toString(16).padStart(4, '0');
  throw new Error(`control character U+${code} in text: ${JSON.stringify(text)}`);
}
