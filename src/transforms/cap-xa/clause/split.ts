/** Cuts a passage into sentences and clauses that can stand or fall alone, and joins what is left. */
import type { Beginnings } from './beginnings.js';

export interface Sentence {
  /** Without the separators between them; what depends on a clause stays with it. */
  readonly clauses: readonly string[];
  readonly ket: string;
}

/** On masked text: a letter of a mark may open a sentence. */
const opener = /^[\p{Lu}\uE000-\uF8FF“"*(^]/u;
const abbreviation = /(?:^|[\s(])(?:TP|TT|TX|P|Đ\/c|VP|KT|TM|v\.v)$/;

export function splitSentences(text: string, begins: Beginnings): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    depth += nesting(text, at);
    if (depth > 0 || !/[.!?]/.test(text.charAt(at))) continue;
    const rest = text.slice(at + 1);
    const end = /^\.*\s*$/.test(rest) || (/^\s+/.test(rest) && opener.test(rest.trimStart()));
    if (!end || abbreviation.test(text.slice(start, at))) continue;
    sentences.push(readSentence(text.slice(start, at + 1), begins));
    start = at + 1;
  }
  if (text.slice(start).trim() !== '') sentences.push(readSentence(text.slice(start), begins));
  return sentences.filter(({ clauses }) => clauses.length > 0);
}

function nesting(text: string, at: number): number {
  const letter = text.charAt(at);
  if (letter === '(' || letter === '“' || letter === '[') return 1;
  if (letter === '”' || letter === ']') return -1;
  // `a)` is a label, not the end of a parenthesis.
  if (letter === ')') return text.lastIndexOf('(', at) > text.lastIndexOf(')', at - 1) ? -1 : 0;
  return 0;
}

function readSentence(raw: string, begins: Beginnings): Sentence {
  const [, body = '', ket = ''] = /^\s*([\s\S]*?)\s*(\.\/\.|\.\.\.|[.;:!?])?\s*$/.exec(raw) ?? [];
  // A numbered list inside a sentence stands or falls as a whole.
  if (body === '') return { clauses: [], ket };
  const parts = /\^?\(\d+\)\^?/.test(body) ? [body] : splitAt(body, ';');
  return { clauses: joinDependent(parts, begins), ket: ket === './.' ? '.' : ket };
}

/** At a letter outside parentheses, quotes and notes. */
export function splitAt(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    depth += nesting(text, at);
    if (depth > 0 || text.charAt(at) !== separator) continue;
    parts.push(text.slice(start, at).trim());
    start = at + 1;
  }
  return [...parts, text.slice(start).trim()].filter((part) => part !== '');
}

/** What does not begin like a task of its own, or stands beside one like its equal, needs the words before it. */
function joinDependent(parts: readonly string[], begins: Beginnings): readonly string[] {
  const [head = ''] = parts;
  const isRow = begins.task(head) && !head.includes(':');
  const joined: string[] = [];
  for (const part of parts) {
    const continues = begins.dependent(part) || begins.purpose(part);
    const alone = joined.length === 0 || (!continues && (begins.task(part) || (isRow && begins.equal(part))));
    if (alone) joined.push(part);
    else joined.push(`${joined.pop()}; ${part}`);
  }
  return joined;
}

/** The first letter that prints, also inside a mark or a slot. */
export function capitalize(text: string): string {
  const slot = /^\{([a-z0-9-]+)\}/.exec(text);
  if (slot) return `{^${slot[1]}}${text.slice(slot[0].length)}`;
  return text.replace(/^([“"*([]*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase());
}

export function lowerFirst(text: string): string {
  return text.replace(/^(\p{Lu})(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
