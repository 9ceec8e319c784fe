/** Years that belong to the name of a cited instrument, and so are never the plan's own. */

const citation =
  /(?<![\p{L}\d/])(?:số:?\s+)?\d{1,5}(?:\/\d{4})?\s?[/-]\s?\p{Lu}[\p{L}\d]*(?:[-/&.][\p{Lu}\d][\p{L}\d]*)*/gu;
/** After a citation another clause begins, whose subject issues the plan itself. */
const ownClause = /[,.]\s[^,;.]*(?:ban hành|xây dựng)\s/u;

/** Whether what stands at `at` is part of what an instrument cited before it is about: `Kế hoạch số 1012/KH-UBND … năm 2025`. */
export function isInCitation(text: string, at: number): boolean {
  const clause = text.slice(Math.max(text.lastIndexOf(';', at), text.lastIndexOf('\n', at)) + 1, at);
  const last = [...clause.matchAll(citation)].at(-1);
  if (!last) return false;
  const between = clause.slice(last.index + last[0].length);
  // The instrument's own day, and the name that follows without a new sentence.
  return (
    between.length <= 320 && !ownClause.test(between) && !/[.!?]\s+\p{Lu}/u.test(between) && !/\)\s*[,.]/u.test(between)
  );
}
