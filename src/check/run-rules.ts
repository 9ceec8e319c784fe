/** Asks every rule about a file. */
import { unknown } from './kit/answer.js';
import { isInScope } from './kit/scope.js';
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
    if (severity === 'tat') return [];
    const verdict = isInScope(rule, subject) ? rule.judge(subject) : unknown('văn bản có bố cục khác kế hoạch');
    return [{ rule, severity, verdict }];
  });
}

/** The findings of a verdict. */
export function findingsOf({ verdict }: Judgement): readonly Finding[] {
  return verdict.answer === 'broken' ? verdict.findings : [];
}
