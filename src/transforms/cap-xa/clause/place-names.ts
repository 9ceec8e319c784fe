/** Names of units of the country, of today and of before, standing in a text without their kind: `Đà Lạt và Bảo Lộc`. */
import type { DonVi } from '../../../plan/catalogue.js';

const run = /\p{Lu}[\p{L}'’]*(?:[ -]+\p{Lu}[\p{L}'’]*)*/gu;

/** `except`: a name that other rules judge. A name of one syllable is too often another word. */
export function createPlaceNames(units: readonly DonVi[], except: string): (text: string) => string | undefined {
  const names = new Set(units.map(({ ten }) => ten).filter((ten) => /[ -]/u.test(ten) && ten !== except));
  return (text) => {
    for (const { 0: found, index } of text.matchAll(run)) {
      if (names.has(found)) return found;
      // A capital that only opens the sentence: `Tại Đà Lạt`.
      const rest = found.slice(found.search(/[ -]/u) + 1);
      const opens = index === 0 || /[.:;“"(-]\s*$/u.test(text.slice(0, index));
      if (opens && found.includes(' ') && names.has(rest)) return rest;
    }
    return undefined;
  };
}
