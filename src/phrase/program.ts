/** A phrase as states and steps between them, run over the tokens of a text in either direction. */
import type { Node, Slot } from './pattern.js';
import type { Token, Tokens } from './words.js';

export interface Manner {
  /** Capitals count as written. */
  readonly hoa: boolean;
  /** Commas, dashes and strokes between words do not count. */
  readonly dauTuDo: boolean;
}

type Step =
  | { readonly kind: 'token'; readonly key: string; readonly text: string }
  | { readonly kind: 'slot'; readonly slot: Slot }
  /** Any word, with the marks before it. */
  | { readonly kind: 'any' }
  /** Marks inside a clause, or none. */
  | { readonly kind: 'marks' }
  | { readonly kind: 'none' };

interface Edge {
  readonly step: Step;
  readonly to: number;
}

export interface Program {
  readonly states: readonly (readonly Edge[])[];
  readonly end: number;
  readonly manner: Manner;
}

const free = /^[,/&-]$/;
/** What a gap does not go over. */
const stops = /^[;.:!?]$/;

export function compile(node: Node, manner: Manner): Program {
  const states: Edge[][] = [[]];
  const add = (from: number, step: Step, to = states.push([]) - 1): number => {
    states[from]?.push({ step, to });
    return to;
  };
  const build = (one: Node, from: number): number => {
    switch (one.kind) {
      case 'token':
        return manner.dauTuDo && free.test(one.key) ? from : add(from, { kind: 'token', key: one.key, text: one.text });
      case 'slot':
        return add(from, { kind: 'slot', slot: one.slot });
      case 'gap': {
        const after = states.push([]) - 1;
        let last = from;
        for (let count = 0; count < one.most; count++) {
          add(last, { kind: 'marks' }, after);
          last = add(last, { kind: 'any' });
        }
        return add(last, { kind: 'marks' }, after);
      }
      case 'row':
        return one.nodes.reduce((state, part) => build(part, state), from);
      case 'option': {
        const after = build(one.node, from);
        return add(from, { kind: 'none' }, after);
      }
      case 'choice': {
        const after = states.push([]) - 1;
        for (const part of one.choices) add(build(part, add(from, { kind: 'none' })), { kind: 'none' }, after);
        return after;
      }
    }
  };
  const end = build(node, 0);
  return { states, end, manner };
}

/** What was found out about a program in one text and direction: by state and token, the end of the longest match from there. */
export type Memo = Map<number, number | undefined>;

/**
 * Where the longest match ends that begins at a token: the number of the token after it; read backwards (`by` −1), of its
 * first. With a memo kept for the text every state is looked at once a token, so the time grows with the text alone.
 */
export function run(program: Program, tokens: Tokens, start: number, by: 1 | -1, memo: Memo): number | undefined {
  const { states, end, manner } = program;
  const { list } = tokens;
  const next = (at: number): Token | undefined => list[by === 1 ? at : at - 1];
  const further = (a: number | undefined, b: number | undefined) =>
    a === undefined || (b !== undefined && (b - a) * by > 0) ? b : a;
  const visit = (state: number, at: number, skipped: boolean): number | undefined => {
    const id = (at * states.length + state) * 2 + (skipped ? 1 : 0);
    if (memo.has(id)) return memo.get(id);
    let best = state === end && !skipped ? at : undefined;
    const token = next(at);
    const go = (to: number, after: number, over = false) => {
      best = further(best, visit(to, after, over));
    };
    for (const { step, to } of states[state] ?? []) {
      if (step.kind === 'none') go(to, at, skipped);
      else if (step.kind === 'marks') {
        go(to, at, skipped);
        for (let after = at; isMark(next(after)); after += by) go(to, after + by);
      } else if (!token) continue;
      else if (step.kind === 'any') {
        const after = overMarks(tokens, at, by);
        if (after !== undefined) go(to, after + by);
      } else if (step.kind === 'slot') for (const after of overSlot(step.slot, tokens, at, by)) go(to, after);
      else if (fits(step, token, manner)) go(to, at + by);
    }
    if (manner.dauTuDo && state !== 0 && token && free.test(token.key)) go(state, at + by, true);
    memo.set(id, best);
    return best;
  };
  return visit(0, start, false);
}

function fits(step: { readonly key: string; readonly text: string }, token: Token, { hoa }: Manner): boolean {
  return step.key === token.key && (!hoa || capitals(step.text) === capitals(token.text));
}

function capitals(word: string): string {
  return [...word].map((letter) => (letter === letter.toLowerCase() ? '-' : '^')).join('');
}

/** The place of the next word of a gap; undefined where the clause ends before it. */
function overMarks({ list }: Tokens, from: number, by: 1 | -1): number | undefined {
  for (let at = from; ; at += by) {
    const token = list[by === 1 ? at : at - 1];
    if (!isMark(token)) return token && !stops.test(token.key) ? at : undefined;
  }
}

/** A mark inside a clause. */
function isMark(token: Token | undefined): boolean {
  return token !== undefined && !token.isWord && !isPrivate(token) && !stops.test(token.key);
}

/** A letter that stands for a whole mark is a word of the sentence. */
function isPrivate({ text }: Token): boolean {
  return /^[\uE000-\uF8FF]$/.test(text);
}

const figure = /^(?:\d+(?:[.,]\d+)*|[IVXLC]+)$/;

export function overSlot(slot: Slot, { list, from, to }: Tokens, at: number, by: 1 | -1): readonly number[] {
  const token = list[by === 1 ? at : at - 1];
  const spans = ((by === 1 ? from : to).get(at) ?? []).flatMap(([kind, other]) => (kind === slot ? [other] : []));
  const isOne =
    token !== undefined &&
    ((slot === 'so' && figure.test(token.text)) ||
      (slot === 'hoa' && /^\p{Lu}/u.test(token.text)) ||
      (slot === 'chu' && token.isWord));
  return isOne ? [at + by, ...spans] : spans;
}

/** By what a match can begin; undefined: by any word, so that no index knows it. */
export function firsts({ states, end }: Program): readonly (string | { readonly slot: Slot })[] | undefined {
  const found: (string | { readonly slot: Slot })[] = [];
  const seen = new Set<number>();
  const walk = (state: number): boolean => {
    if (seen.has(state)) return true;
    seen.add(state);
    if (state === end) return false;
    return (states[state] ?? []).every(({ step, to }) => {
      if (step.kind === 'any' || step.kind === 'marks') return false;
      if (step.kind === 'none') return walk(to);
      found.push(step.kind === 'slot' ? { slot: step.slot } : step.key);
      return true;
    });
  };
  return walk(0) ? found : undefined;
}
