/** A rule that demands several things of one part of the form. */

import type { Finding, Judge, Verdict } from '../model.js';
import { judged } from './answer.js';

/** The first rule names it; it is broken where any of them is, and unknown where none could be judged. */
export function combined(first: Judge, ...others: readonly Judge[]): Judge {
  return { ...first, judge: (subject) => joined([first, ...others].map((rule) => rule.judge(subject))) };
}

function joined(verdicts: readonly Verdict[]): Verdict {
  const findings: readonly Finding[] = verdicts.flatMap((one) => (one.answer === 'broken' ? one.findings : []));
  if (findings.length > 0 || verdicts.some(({ answer }) => answer === 'holds')) return judged(findings);
  return verdicts[0] ?? judged([]);
}
