/** What stands against printing a plan for signing: what `kiem-tra` calls an error, empty headings, places left to fill in. */
import type { Finding, Rule } from '../../../check/model.js';
import { findingsOf, runRules } from '../../../check/run-rules.js';
import { type Diagnostic, hasErrors, type Result } from '../../../diagnostic/model.js';
import type { LoadedPlan } from '../../../plan/load.js';
import type { World } from '../../print/world.js';
import type { RuleBook } from '../kiem-tra/rule-book.js';
import { subjectOfPlan } from '../kiem-tra/subject.js';

interface Obstacle {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** `lyDo`: the office prints in spite of faults of form; undecided entries and unfinished words are never overridden. */
export async function finalReview(
  plan: LoadedPlan,
  world: World,
  book: RuleBook,
  lyDo: string | undefined,
): Promise<Result<true>> {
  const { value: subject, diagnostics } = await subjectOfPlan(world, plan);
  if (!subject) return { diagnostics };
  const obstacles = runRules(subject, book.rules, book.severities).flatMap((judgement): readonly Obstacle[] => {
    const { rule, severity } = judgement;
    const stands = severity === 'loi' || (severity === 'canh-bao' && !rule.override);
    return stands ? findingsOf(judgement).map((finding) => ({ rule, finding })) : [];
  });
  const said = obstacles.map((one) => told(one, lyDo !== undefined && one.rule.override));
  return hasErrors(said) ? { diagnostics: said } : { value: true, diagnostics: said };
}

function told({ rule, finding: { place, found, expected } }: Obstacle, isOverridden: boolean): Diagnostic {
  const end = isOverridden ? ' Vẫn in theo lý do đã ghi.' : rule.override ? '' : ' Chỗ này --van-in không bỏ qua được.';
  const message = `Thấy ${found}; cần ${expected} (${rule.id}).${end}`;
  return { code: 'chua-dat', severity: isOverridden ? 'warning' : 'error', message, place };
}
