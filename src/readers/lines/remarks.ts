/** Collects what a reader has to say beside the text itself. */
import type { ReadPlace, ReadRemark } from '../model.js';

/** Of one kind; those that come after are only counted. */
const most = 400;

export class Remarks {
  private readonly list: ReadRemark[] = [];
  private readonly said = new Map<string, { times: number; last: number }>();

  add(kind: ReadRemark['kind'], code: string, message: string, place: ReadPlace, count = 1): void {
    if (count <= 0) return;
    const before = this.said.get(code) ?? { times: 0, last: -1 };
    const last = this.list[before.last];
    if (before.times >= most && last) {
      this.list[before.last] = { ...last, count: last.count + count };
      return;
    }
    this.said.set(code, { times: before.times + 1, last: this.list.length });
    this.list.push({ kind, code, message, place, count });
  }

  all(): readonly ReadRemark[] {
    return this.list;
  }
}

/** The words on both sides of a line's end, for a message. */
export function seam(before: string, after: string): string {
  return `“${tail(before)} | ${head(after)}”`;
}

function tail(text: string): string {
  return text.length <= 30 ? text : `…${text.slice(-30).replace(/^\S*\s/, '')}`;
}

export function head(text: string, most = 30): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, '')}…`;
}
