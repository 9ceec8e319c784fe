/** Where the tone mark stands in oa, oe, uy: `hòa` or `hoà`. Both are in use; a document has one way. */
const early = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');
const late = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');
const toEarly = new Map(late.map((pair, i) => [pair, early[i] ?? pair]));
const toLate = new Map(early.map((pair, i) => [pair, late[i] ?? pair]));

/** At the end of a syllable; after q the u belongs to the onset. */
const form = new RegExp(`(?<![qQ])(?:${[...early, ...late].join('|')})(?!\\p{L})`, 'giu');

export interface TonePlace {
  readonly index: number;
  readonly pair: string;
  readonly isEarly: boolean;
  readonly other: string;
}

export function tonePlaces(text: string): readonly TonePlace[] {
  return [...text.matchAll(form)].map(({ index, 0: pair }) => {
    const isEarly = toLate.has(pair.toLowerCase());
    return {
      index,
      pair,
      isEarly,
      other: likeCase(pair, (isEarly ? toLate : toEarly).get(pair.toLowerCase()) ?? pair),
    };
  });
}

function likeCase(model: string, text: string): string {
  return [...text].map((letter, i) => (model[i] === model[i]?.toLowerCase() ? letter : letter.toUpperCase())).join('');
}

/** For comparing names: the mark in the first place of all. */
export function earlyTones(text: string): string {
  return text.replace(form, (pair) => likeCase(pair, toEarly.get(pair.toLowerCase()) ?? pair.toLowerCase()));
}
