/** Merged text → tree of elements; what is not well-formed is reported at the template's start tag nearby. */
import { SaxesParser } from 'saxes';
import type { Diagnostic, Place } from '../diagnostic/model.js';
import type { Element } from './element.js';
import { fault } from './fault.js';
import { stampAttribute } from './stamp.js';

export type XmlResult = { readonly root: Element } | { readonly problem: Diagnostic };

/** Where the parser is: the start tag last begun, or an element. */
interface Position {
  readonly name: string;
  readonly place: Place;
}

/** What the parser had before it when it met the first error. */
interface Situation {
  readonly current: Position;
  readonly open: Position;
  /** The last two elements closed, the later one perhaps by force. */
  readonly closed: readonly Position[];
}

/** `somewhere`: the place of what stands outside every stamped tag. */
export function readXml(text: string, places: readonly Place[], somewhere: Place): XmlResult {
  const parser = new SaxesParser({ position: false });
  const root: Element = { name: '', attributes: {}, place: somewhere, children: [] };
  const open: Element[] = [root];
  const errors: string[] = [];
  let current: Element = root;
  const closed: Position[] = [];
  let atError: Situation | undefined;

  parser.on('opentagstart', ({ name }) => {
    current = { name, attributes: {}, place: open.at(-1)?.place ?? somewhere, children: [] };
  });
  parser.on('attribute', ({ name, value }) => {
    // The stamp comes first, so a mistake in the rest of the tag already has its place.
    if (name === stampAttribute) current = { ...current, place: places[Number(value)] ?? current.place };
    else current.attributes[name] = value;
  });
  parser.on('opentag', () => {
    open.at(-1)?.children.push(current);
    open.push(current);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    // After the first error only the parser's last words count, not what it closes by force.
    if (element && !atError) closed.push(element);
  });
  const addText = (piece: string) => open.at(-1)?.children.push(piece);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    errors.push(error.message);
    atError ??= { current, open: open.at(-1) ?? root, closed: closed.slice(-2) };
  });
  parser.write(text).close();

  if (atError) return { problem: explain(errors, atError) };
  const [element] = root.children.filter((child) => typeof child !== 'string');
  return element
    ? { root: element }
    : { problem: fault('mau-sai-xml', 'Thấy mẫu không cho ra thẻ nào; cần thẻ <html>.', somewhere) };
}

function explain(errors: readonly string[], { current, open, closed }: Situation): Diagnostic {
  const [first = '', ...rest] = errors;
  const [before, last] = closed.length === 2 ? closed : [undefined, ...closed];
  if (first.includes('unexpected close tag')) {
    // One error for each tag closed by force; when none of them had the name, this one follows.
    const orphan = rest.map(orphanName).find((name) => name !== undefined);
    return orphan === undefined ? unclosed(last ?? current) : stray(orphan, before ?? last ?? current);
  }
  const orphan = orphanName(first);
  if (orphan !== undefined) return stray(orphan, last ?? current);
  if (first.includes('unclosed tag')) return unclosed(open.name === '' ? current : open);
  const reason = reasons.find(([pattern]) => pattern.test(first))?.[1] ?? 'sai cú pháp XML; cần xem lại thẻ này';
  const near = current.name === '' ? 'ở đầu' : `ở gần thẻ <${current.name}>`;
  return fault('mau-sai-xml', `Thấy mẫu cho ra XML không đọc được ${near}: ${reason}.`, current.place);
}

function orphanName(error: string): string | undefined {
  return /unmatched closing tag: (.*)\./.exec(error)?.[1];
}

function stray(name: string, near: Position): Diagnostic {
  const message = `Thấy </${name}> mà không có <${name}> nào đang mở, sau thẻ <${near.name}> này; cần bỏ đi hoặc mở trước.`;
  return fault('mau-the-khong-khop', message, near.place);
}

function unclosed({ name, place }: Position): Diagnostic {
  const message = `Thấy thẻ <${name}> mở ở đây mà không đóng đúng chỗ; cần </${name}> trước khi thẻ bao ngoài đóng.`;
  return fault('mau-the-khong-khop', message, place);
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/attribute without value/, 'thuộc tính thiếu giá trị; cần dạng class="tên"'],
  [/unquoted attribute value/, 'giá trị của thuộc tính không nằm trong ngoặc kép; cần dạng class="tên"'],
  [/duplicate attribute/, 'một thuộc tính viết hai lần; cần bỏ một'],
  [/no whitespace between attributes/, 'hai thuộc tính dính nhau; cần dấu cách ở giữa'],
  [/entit/, 'dấu & lạc chỗ; cần viết &amp;'],
  [/in tag name|in closing tag|in opening tag|close tag/, 'dấu < lạc chỗ; cần viết &lt;'],
  [/outside of root|one root/, 'có chữ hoặc thẻ nằm ngoài thẻ <html>; cần đưa vào trong'],
  [/attribute name/, 'tên thuộc tính sai; cần tên gồm chữ cái và dấu gạch nối'],
  [/root element/, 'không có thẻ nào; cần thẻ <html>'],
  [/unexpected end/, 'mẫu kết thúc giữa chừng; cần viết nốt thẻ cuối'],
  [/disallowed character/, 'có ký tự không in được, hoặc dấu < trong thuộc tính; cần xóa đi'],
];
