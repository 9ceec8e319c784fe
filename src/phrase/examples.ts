/** The examples of a row: what it finds in each, against what is marked there as `«…»`. */
import type { Phrase } from './model.js';
import { createTable } from './table.js';
import { cutText, type Span, spanKinds } from './words.js';

/** What is wrong with the examples of a row, said in Vietnamese to go on after “Thấy ”. */
export function exampleFaults(row: Phrase): readonly string[] {
  const table = createTable([row]);
  const foundIn = (example: string) => {
    const { text, spans } = readExample(example);
    return { text, found: table.find(cutText(text, spans)).map(({ start, end }) => text.slice(start, end)) };
  };
  const bad = row.viDu.flatMap((example) => {
    const wanted = [...example.matchAll(/«([^»]*)»/gu)].map(([, inner = '']) => readExample(inner).text);
    const { found } = foundIn(example);
    if (wanted.length > 0 && wanted.join('|') === found.join('|')) return [];
    return [`hàng ${row.id} tìm được ${say(found)} trong ví dụ “${example}”`];
  });
  const wrong = (row.khong ?? []).flatMap((example) => {
    const { found } = foundIn(example);
    return found.length === 0 ? [] : [`hàng ${row.id} tìm được ${say(found)} trong câu không được khớp “${example}”`];
  });
  return [...bad, ...wrong];
}

function say(found: readonly string[]): string {
  return found.length === 0 ? 'không gì' : found.map((one) => `“${one}”`).join(', ');
}

/** `[Sở Y tế](cq)` is a text with an agency in it. */
function readExample(example: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let at = 0;
  const plain = example.replace(/[«»]/gu, '');
  for (const match of plain.matchAll(/\[([^\]]*)\]\(([a-z]+)\)/gu)) {
    text += plain.slice(at, match.index);
    const kind = spanKinds.find((one) => one === match[2]);
    const [start, inner] = [text.length, match[1] ?? ''];
    text += inner;
    if (kind) spans.push({ kind, start, end: text.length });
    at = match.index + match[0].length;
  }
  return { text: text + plain.slice(at), spans };
}
