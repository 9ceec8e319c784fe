/** Asks every rule about a file. */
import type { Finding, MucDo, Rule, Subject, Verdict } from './model.js';

export interface Judgement {
  readonly rule: Rule;
  readonly severity: MucDo;
  readonly verdict: Verdict;
}

/** `severities`: what an office decided; `tat` leaves a rule out. */
export function runRules(
  subject: Subject,
  rules: readonly Rule[],
  severities: ReadonlyMap<string, MucDo | 'tat'> = new Map(),
): readonly Judgement[] {
  return rules.flatMap((rule) => {
    const severity = severities.get(rule.id) ?? rule.severity;
    return severity === 'tat' ? [] : [{ rule, severity, verdict: rule.judge(subject) }];
  });
}

/** The findings of a verdict. */
export function findingsOf({ verdict }: Judgement): readonly Finding[] {
  return verdict.answer === 'broken' ? verdict.findings : [];
}
