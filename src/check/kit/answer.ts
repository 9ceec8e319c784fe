/** The three answers of a rule. */
import type { Finding, Verdict } from '../model.js';

export const holds: Verdict = { answer: 'holds' };

/** `why`: a Vietnamese sentence without full stop. */
export function unknown(why: string): Verdict {
  return { answer: 'unknown', why };
}

/** Holds where nothing was found. */
export function judged(findings: readonly Finding[]): Verdict {
  return findings.length === 0 ? holds : { answer: 'broken', findings };
}
