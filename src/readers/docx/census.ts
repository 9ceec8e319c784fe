/** The last look over what was read: elements that nobody knows, and text that nobody took. */
import { knowledgeOf } from './elements.js';
import type { Part } from './package.js';
import type { Reading } from './reading.js';
import { shorten } from './remarks.js';
import type { Xml } from './xml.js';

/** Other parts hold settings, or are read by name. */
const withText = new Set(['footnotes', 'endnotes', 'header', 'footer']);

export function census(reading: Reading): void {
  const { file } = reading;
  const types = new Map([...file.relations.values()].map((one) => [one.target, one.type]));
  const parts = [...file.parts].filter(([name]) => withText.has(types.get(name) ?? '')).map(([, part]) => part);
  for (const part of [file.main, ...parts]) countPart(part, reading);
}

function countPart({ path, xml }: Part, reading: Reading): void {
  const { remarks, seen } = reading;
  const place = { part: path };
  const counts = new Map<string, number>();
  let missed = '';
  const visit = (element: Xml) => {
    counts.set(element.name, (counts.get(element.name) ?? 0) + 1);
    if (isText(element.name) && element.text !== '' && !seen.has(element)) missed += `${element.text} `;
    for (const one of element.children) visit(one);
  };
  visit(xml);
  for (const [name, count] of counts) {
    const knowledge = knowledgeOf(name);
    if (knowledge === 'unknown')
      remarks.add('reported', 'the-la', `thẻ <${shorten(name)}>: chương trình không biết, bỏ qua`, place, count);
    else if (knowledge === 'reported')
      remarks.add('reported', 'the-khong-doc', `thẻ <${name}>: chương trình không đọc`, place, count);
  }
  const message = `chữ “${shorten(missed, 200)}” nằm ở chỗ không in ra, hoặc chương trình không đọc tới`;
  remarks.lose('chu-khong-doc', message, place, missed);
}

function isText(name: string): boolean {
  return name === 'w:t' || name === 'w:delText' || name === 'a:t' || name === 'm:t';
}
