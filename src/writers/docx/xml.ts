/** WordprocessingML as text, with no entity that Word stumbles over. */

type Attributes = Readonly<Record<string, string | number>>;

/** `content`: elements and escaped text. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let written = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    written += ` ${key}="${typeof value === 'number' ? value : escapeText(value).replaceAll('"', '&quot;')}"`;
  }
  return content === '' ? `${written}/>` : `${written}>${content}</${name}>`;
}

/** An element whose only attribute is `w:val`. */
export function valued(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

/** A whole part of the package. */
export function declared(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}

/** A whole part of WordprocessingML. */
export function mainPart(root: string, content: string): string {
  return declared(`<w:${root} ${namespaces}>${content}</w:${root}>`);
}

const namespaces =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Text content. Quotes stay as they are: Word for Mac has been seen to repair files that hold `&apos;` or `&quot;`. */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  refuseControls(text);
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass
const special = /[&<>\u0000-\u001f\ufffe\uffff]/;

/** XML has no way to hold these, and a tab or line end in text would be layout by characters: the readers before must have refused them. */
function refuseControls(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass
  const found = /[\u0000-\u001f\ufffe\uffff]/.exec(text)?.[0];
  if (found === undefined) return;
  const code = found.charCodeAt(0).toString(16).padStart(4, '0');
  throw new Error(`control character U+${code} in text: ${JSON.stringify(text)}`);
}
