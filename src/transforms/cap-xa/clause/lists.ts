/** Lists of bodies, before any is replaced: who cannot stand there in a commune's plan goes, with its reason. */
import { lyDo } from '../reasons.js';
import { slotFor } from './chia.js';
import { ask, type ClauseContext, type Outcome } from './context.js';
import { dealsWith, governing, type Head, headOf } from './heads.js';
import { CQ } from './tokens.js';

const list = new RegExp(`${CQ}(?:(?:, và | và |, )(?:các )?${CQ})+`, 'gu');
const one = new RegExp(CQ, 'gu');

export function cleanLists(text: string, context: ClauseContext, outcome: Outcome): string {
  const addressed = dropOwnAddressee(text, context, outcome);
  return addressed.replace(list, (whole, at: number) => {
    const head = headOf(addressed.slice(0, at));
    const letters = whole.match(one) ?? [];
    const gone = new Set(letters.filter((letter) => leaves(letter, head, context, outcome)));
    const seen = new Set<string>();
    const left = letters.filter((letter) => !gone.has(letter) && isFirst(letter, seen, context, outcome));
    if (left.length === 0 || left.length === letters.length) return whole;
    for (const letter of letters) if (!left.includes(letter)) note(letter, gone, head, context, outcome);
    return joined(left, whole);
  });
}

/** A central body that a commune does not deal with, the body itself, the committee that issues the plan. */
function leaves(letter: string, head: Head, context: ClauseContext, { source }: Outcome): boolean {
  const mark = context.marks.get(letter);
  if (!mark) return false;
  const { kind } = context.roles.vaiOf(mark.key);
  if (kind === 'tw') return dealsWith(head);
  if (head !== 'coordinate' && head !== 'source') return false;
  if (kind === 'tu-lam') return context.section === 'giao' || context.section === 'chung';
  const slot = slotFor(mark.key, source, context.roles);
  return head === 'coordinate' && slot !== undefined && context.self.includes(slot);
}

function isFirst(letter: string, seen: Set<string>, context: ClauseContext, { source }: Outcome): boolean {
  const found = slotFor(context.marks.get(letter)?.key ?? '', source, context.roles) ?? letter;
  const slot = context.roles.alone(found);
  // In its own tasks the commune keeps the province's agencies, which are not the same.
  if (context.section === 'viec-xa') return true;
  if (seen.has(slot)) return false;
  seen.add(slot);
  return true;
}

function note(letter: string, gone: ReadonlySet<string>, head: Head, context: ClauseContext, outcome: Outcome): void {
  const mark = context.marks.get(letter);
  if (!mark) return;
  const { kind } = context.roles.vaiOf(mark.key);
  if (kind === 'tw' && dealsWith(head)) ask(outcome, 'vuot-cap', lyDo('vuot-cap', mark.text));
  else if (!gone.has(letter)) outcome.dropped.push([mark.text, lyDo('da-co-trong-danh-sach')]);
  else if (kind === 'tu-lam') outcome.dropped.push([mark.text, lyDo('chinh-ubnd')]);
  else outcome.dropped.push([mark.text, lyDo('chinh-co-quan-duoc-giao')]);
}

function joined(letters: readonly string[], whole: string): string {
  const last = letters.at(-1) ?? '';
  if (letters.length === 1) return last;
  return `${letters.slice(0, -1).join(', ')}${/ và /u.test(whole) ? ' và ' : ', '}${last}`;
}

/** The communes as one of several addressees: this plan is their own, so the others stay. */
function dropOwnAddressee(text: string, context: ClauseContext, outcome: Outcome): string {
  if (context.section !== 'chung') return text;
  return text.replace(
    new RegExp(`(${CQ})(?:\\s*[,;]|\\s+và)\\s*(${CQ})(?=\\s+\\p{Ll})`, 'gu'),
    (whole, first: string, last: string, at: number) => {
      const [a, b] = [context.marks.get(first), context.marks.get(last)];
      if (!a || !b) return whole;
      const before = text.slice(0, at);
      if (headOf(before) !== 'start' && !/(?:đề nghị|yêu cầu|giao),?$/iu.test(governing(before))) return whole;
      if (context.roles.vaiOf(b.key).kind !== 'tu-lam' || context.roles.vaiOf(a.key).kind === 'tu-lam') return whole;
      outcome.dropped.push([b.text, lyDo('khong-co-o-xa')]);
      outcome.ownToo = true;
      return first;
    },
  );
}
