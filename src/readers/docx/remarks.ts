/** Collects what the reader has to say, counting what says the same thing. */
import type { ReadPlace, ReadRemark } from '../model.js';

/** A file made to annoy shall not fill the memory with remarks that all differ. */
const most = 500;

export class Remarks {
  private readonly found = new Map<string, { remark: ReadRemark; count: number; lost: string[] }>();

  /** Messages are worded without a number: `count` says how often; the place is that of the first. */
  add(kind: ReadRemark['kind'], code: string, message: string, place: ReadPlace, count = 1, lost?: string): void {
    if (count <= 0) return;
    const full = this.found.size >= most;
    const shown = full ? 'còn nhiều ghi nhận khác cùng loại, không liệt kê hết' : message;
    const key = `${kind} ${code} ${shown}`;
    const known = this.found.get(key);
    const words = lost === undefined ? [] : [tidyWords(lost)];
    if (known) {
      known.count += count;
      known.lost.push(...words);
    } else this.found.set(key, { remark: { kind, code, message: shown, place, count }, count, lost: words });
  }

  /** Of a thing that is left out, with all its words; nothing is said of one that has none. */
  lose(code: string, message: string, place: ReadPlace, words: string): void {
    if (words.trim() !== '') this.add('reported', code, message, place, 1, words);
  }

  list(): readonly ReadRemark[] {
    return [...this.found.values()].map(({ remark, count, lost }) => ({
      ...remark,
      count,
      ...(lost.length > 0 && { lost }),
    }));
  }
}

function tidyWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** Text of the file inside a message: short, on one line. */
export function shorten(text: string, length = 80): string {
  const line = text
    .slice(0, length * 10)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
