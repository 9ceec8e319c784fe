/** Finds what YAML swallows without an error: texts cut by `#`, joined lines, curly quotes, numbers with a leading zero. */
import { type Finding, type Source, warning } from './finding.js';
import { isKnownKey } from './known-keys.js';
import { shorten } from './mismatch.js';
import { roleAt } from './roles.js';
import type { Leaf, NumberLeaf, Tree } from './tree.js';

/** Only texts typed without quotes can be hit. */
export function findAccidents(source: Source, { leaves, numbers }: Tree): readonly Finding[] {
  const plain = leaves.filter((leaf) => leaf.type === 'PLAIN' && isText(leaf));
  return [
    ...plain.flatMap((leaf) => [...cut(source, leaf), ...joined(source, leaf), ...curly(leaf)]),
    ...numbers.flatMap(zero),
  ];
}

/** A note after a code such as `cap: muc` or `coQuan: ubnd-08` takes no word away. */
function isText({ segments, text }: Leaf): boolean {
  const role = roleAt(segments);
  return role !== undefined && !(role === 'coQuan' && /^[a-z0-9-]+$/.test(text));
}

/** `a #1 mất chữ` loads as `a`. */
function cut(source: Source, leaf: Leaf): readonly Finding[] {
  const newline = source.text.indexOf('\n', leaf.end);
  const rest = source.text.slice(leaf.end, newline < 0 ? undefined : newline);
  const comment = /^[ \t]+#(.*)/.exec(rest)?.[1];
  if (comment === undefined) return [];
  const message =
    `Thấy “${shorten(leaf.text, 24)}” rồi “#${shorten(comment, 24)}”; cần đặt cả câu trong ngoặc kép nếu đó là chữ, ` +
    'chuyển lên dòng riêng nếu là ghi chú, vì từ dấu “#” trở đi YAML bỏ đi, không in ra.';
  return [warning('chu-bi-cat', message, { start: leaf.end + rest.indexOf('#'), end: leaf.end + rest.length })];
}

/** A deeper line that looks like an entry of its own is joined to the text above it. */
function joined(source: Source, leaf: Leaf): readonly Finding[] {
  const text = source.text.slice(leaf.start, leaf.end);
  const newline = text.indexOf('\n');
  // `-Một` over `-Hai`: the whole list is a text, which the schema's error explains.
  if (newline < 0 || /^-\S/.test(text)) return [];
  for (const match of text.slice(newline).matchAll(/\n[ \t]*(\S[^\n]*)/g)) {
    const [whole, line = ''] = match;
    const start = leaf.start + newline + match.index + whole.indexOf(line);
    const range = { start, end: start + line.length };
    if (/^[-+](?:\s|[^\s\d-])/.test(line)) {
      const message = `Thấy “${shorten(line)}” bị nối vào chữ của dòng trên; cần thụt thẳng với dấu gạch của dòng trên và có khoảng trống sau dấu gạch.`;
      return [warning('yaml-gach-noi-dong', message, range)];
    }
    const key = /^([A-Za-z][A-Za-z0-9]*):/.exec(line)?.[1];
    if (key !== undefined && isKnownKey(key)) {
      const message = `Thấy “${shorten(line)}” bị nối vào chữ của dòng trên; cần khoảng trống sau dấu hai chấm: “${key}: …”.`;
      return [warning('yaml-thieu-cach-hai-cham', message, range)];
    }
  }
  return [];
}

/** Curly quotes around a whole unquoted text were perhaps meant as YAML's quotes: they will be printed. */
function curly(leaf: Leaf): readonly Finding[] {
  if (!/^[“”‘][^“”]*[”“’]$/.test(leaf.text)) return [];
  const message =
    `Thấy cả câu trong ngoặc kép cong ${shorten(leaf.text, 24)}; cần ngoặc kép thẳng "…" nếu không muốn in ngoặc, ` +
    'bao thêm ngoặc kép thẳng "“…”" nếu muốn in, vì ngoặc cong sẽ in ra giấy.';
  return [warning('yaml-ngoac-cong', message, leaf)];
}

/** `so: 05` loads as 5. */
function zero({ typed, value, start, end }: NumberLeaf): readonly Finding[] {
  if (!/^0\d/.test(typed)) return [];
  const message = `Thấy ${typed}, YAML hiểu là ${value}; cần viết ${value}, vì chương trình tự thêm số 0 khi in.`;
  return [warning('yaml-so-khong-dau', message, { start, end })];
}
