/** The rules: what `data/quy-tac/` states of each, joined with how it is judged. */
import type { Diagnostic, Result } from '../diagnostic/model.js';
import type { NamedText } from '../plan/danh-muc/model.js';
import { holds, unknown } from './kit/answer.js';
import { combined } from './kit/combine.js';
import { styleRule } from './kit/style-rule.js';
import type { Judge, Rule } from './model.js';
import { contentJudges } from './noi-dung/index.js';
import { readStatements, type StatedRule } from './statements.js';
import { formJudges } from './the-thuc/index.js';

const judges = new Map([...formJudges, ...contentJudges].map((one) => [one.id, one]));

/** In the order of the files. A row that nothing judges is a fault, and so is a rule without a row. */
export function readRules(files: readonly NamedText[]): Result<readonly Rule[]> {
  const { value: stated, diagnostics } = readStatements(files);
  if (!stated) return { diagnostics };
  const lacking = [...judges.keys()].filter((id) => !stated.some((one) => one.id === id));
  const faults = [
    ...stated.flatMap((one) => (judgesOf(one).length === 0 ? [strange(one)] : [])),
    ...lacking.map((id) => missing(id, files)),
  ];
  if (faults.length > 0) return { diagnostics: faults };
  return { value: stated.map(ruleOf), diagnostics };
}

function ruleOf(stated: StatedRule): Rule {
  const { id, demand, clause, strength, status, severity, override, examples } = stated;
  const [first, ...others] = judgesOf(stated);
  if (!first) throw new Error(`rule ${id} is judged by nothing`);
  const { judge } = others.length === 0 ? first : combined(first, ...others);
  return { id, demand, clause, strength, status, severity, override, examples, judge };
}

function judgesOf({ id, look, unknowable, free }: StatedRule): readonly Judge[] {
  if (unknowable !== undefined) return [{ id, judge: () => unknown(unknowable) }];
  if (free) return [{ id, judge: () => holds }];
  const code = judges.get(id);
  return [...(look ? [styleRule(id, look)] : []), ...(code ? [code] : [])];
}

function strange({ id, place }: StatedRule): Diagnostic {
  const message = `Thấy quy tắc ${id} mà chương trình không biết cách xét; cần mã của một quy tắc có thật, hoặc xet, khongXet, choPhep.`;
  return { code: 'quy-tac-la', severity: 'error', message, place: place() };
}

function missing(id: string, files: readonly NamedText[]): Diagnostic {
  const message = `Thiếu quy tắc ${id}; cần một dòng có mã ấy, vì muốn bỏ một quy tắc thì ghi trong data/kiem-tra.yaml.`;
  return { code: 'quy-tac-thieu', severity: 'error', message, place: { file: files[0]?.name ?? 'data/quy-tac' } };
}
