/** The way a phrase is written in data: words, `(a|b)`, `[c]`, `…` or `…3`, `{so}`; no regular expressions. */
import { type SpanKind, tokensIn } from './words.js';

export const slots = ['so', 'hoa', 'chu', 'cq', 'dv', 'vb'] as const;
/** `so` any figure, `hoa` a word with a capital, `chu` any word; the others are what the caller marked in the text. */
export type Slot = (typeof slots)[number] & (SpanKind | 'hoa' | 'chu');

export type Node =
  | { readonly kind: 'token'; readonly text: string; readonly key: string; readonly isWord: boolean }
  | { readonly kind: 'slot'; readonly slot: Slot }
  /** At most `most` words, inside the clause. */
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'row'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly choices: readonly Node[] }
  | { readonly kind: 'option'; readonly node: Node };

/** A pattern that cannot be read, said in Vietnamese to go on after “Thấy ”. */
export class PatternFault extends Error {}

/** So many words of a sentence at most: a phrase is no paragraph, and no text makes the search slow. */
const longestGap = 60;
const special = /[()[\]|{}…\\]/u;

export function parsePattern(text: string): Node {
  let at = 0;
  const row = (): Node => {
    const nodes: Node[] = [];
    for (;;) {
      const rest = text.slice(at);
      const stop = rest.search(special);
      const plain = stop < 0 ? rest : rest.slice(0, stop);
      nodes.push(
        ...tokensIn(plain).map(({ text: word, key, isWord }) => ({ kind: 'token', text: word, key, isWord }) as const),
      );
      at += plain.length;
      const sign = text[at];
      if (sign === undefined || sign === ')' || sign === ']' || sign === '|') return { kind: 'row', nodes };
      nodes.push(element(sign));
    }
  };
  const choice = (close: ')' | ']' | undefined): Node => {
    const choices = [row()];
    while (text[at] === '|') {
      at++;
      choices.push(row());
    }
    if (text[at] !== close) throw new PatternFault(`dấu ngoặc không thành cặp trong mẫu “${text}”`);
    at++;
    if (choices.some((one) => one.kind === 'row' && one.nodes.length === 0))
      throw new PatternFault(`chỗ trống giữa các dấu ngoặc, gạch đứng trong mẫu “${text}”`);
    const [only] = choices;
    return choices.length === 1 && only ? only : { kind: 'choice', choices };
  };
  const element = (sign: string): Node => {
    const rest = text.slice(at);
    if (sign === '\\') {
      const literal = rest[1];
      if (literal === undefined) throw new PatternFault(`dấu \\ ở cuối mẫu “${text}”`);
      at += 2;
      return { kind: 'token', text: literal, key: literal, isWord: false };
    }
    if (sign === '…') {
      const digits = /^…(\d*)/u.exec(rest)?.[1] ?? '';
      at += 1 + digits.length;
      return { kind: 'gap', most: digits === '' ? longestGap : Math.min(Number(digits), longestGap) };
    }
    if (sign === '{') {
      const name = /^\{([a-z]+)\}/u.exec(rest)?.[1];
      const slot = slots.find((one) => one === name);
      if (slot === undefined) throw new PatternFault(`chỗ “${rest.slice(0, 8)}” trong mẫu “${text}”`);
      at += slot.length + 2;
      return { kind: 'slot', slot };
    }
    at++;
    const inner = choice(sign === '(' ? ')' : ']');
    return sign === '(' ? inner : { kind: 'option', node: inner };
  };
  const whole = choice(undefined);
  at = text.length;
  return whole;
}

/** The same phrase read from its end. */
export function reversed(node: Node): Node {
  switch (node.kind) {
    case 'row':
      return { kind: 'row', nodes: node.nodes.map(reversed).reverse() };
    case 'choice':
      return { kind: 'choice', choices: node.choices.map(reversed) };
    case 'option':
      return { kind: 'option', node: reversed(node.node) };
    case 'token':
    case 'slot':
    case 'gap':
      return node;
  }
}
