/** Forms to fill in: dots and blanks there are for a pen, and their words are no prose. */
import type { CheckedText, Subject } from '../../model.js';

/** Room for a pen. */
const room = /[.…_]{4,}|…{2,}|_{3,}|…\s*\/\s*…|\.{3}\s*\/\s*\.{3}|[☐□¨]/u;
const named =
  /^(?:biểu\s+)?mẫu(?:\s|$)|^biểu(?:\s+mẫu|\s+số|\s+\d)|^(?:phiếu|đơn|giấy|tờ khai|bản cam kết|biên bản)(?!\p{L})/iu;

/** A share of such lines makes all of an appendix a form. */
const share = 0.15;

/** Of appendices and what stands behind the signature; a plan's own body is never a form. */
export function formTexts({ texts }: Pick<Subject, 'texts'>): ReadonlySet<CheckedText> {
  const groups = new Map<string, CheckedText[]>();
  for (const text of texts) {
    const group = /^phuLuc\.\d+/.exec(text.path ?? '')?.[0];
    if (group === undefined) continue;
    const one = groups.get(group) ?? [];
    one.push(text);
    groups.set(group, one);
  }
  return new Set([...groups.values()].flatMap((group) => (isForm(group) ? group : group.filter(hasRoom))));
}

function hasRoom({ text }: CheckedText): boolean {
  return room.test(text);
}

function isForm(group: readonly CheckedText[]): boolean {
  const open = group.filter(hasRoom).length;
  const isNamed = group.slice(0, 8).some(({ text }) => text.length < 200 && named.test(text));
  return open > 0 && (isNamed || (open > 2 && open > group.length * share));
}
