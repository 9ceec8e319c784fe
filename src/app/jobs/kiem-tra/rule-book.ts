/** The rules of data/quy-tac/ with what an office decided of them in data/kiem-tra.yaml. */

import path from 'node:path';
import type { MucDo, Rule } from '../../../check/model.js';
import { readRules } from '../../../check/rules.js';
import { type Diagnostic, hasErrors, type Result } from '../../../diagnostic/model.js';
import { readNamed } from '../../print/texts.js';
import { noSuchRule, readSeverities } from './config.js';

export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly severities: ReadonlyMap<string, MucDo | 'tat'>;
}

const statements = ['data/quy-tac/the-thuc.yaml', 'data/quy-tac/noi-dung.yaml'];
const decisions = 'data/kiem-tra.yaml';

/** `root` holds data/. */
export async function readRuleBook(root: string): Promise<Result<RuleBook>> {
  const texts = await Promise.all(statements.map((name) => readNamed(root, name)));
  const diagnostics = texts.flatMap((one) => one.diagnostics);
  if (hasErrors(diagnostics)) return { diagnostics };
  const rules = readRules(texts.flatMap(({ value }) => value ?? []));
  if (!rules.value) return { diagnostics: rules.diagnostics };
  const ids = rules.value.map(({ id }) => id);
  const severities = await readSeverities(path.join(root, decisions), decisions, ids);
  if (!severities.value) return { diagnostics: severities.diagnostics };
  return { value: { rules: rules.value, severities: severities.value }, diagnostics };
}

export interface ExplainedRule {
  readonly rule: Rule;
  /** As this office has it. */
  readonly severity: MucDo | 'tat';
}

/** All rules, or those of these ids, whatever their capitals; a stranger is told with the likeliest id. */
export async function explainRules(root: string, ids: readonly string[]): Promise<Result<readonly ExplainedRule[]>> {
  const { value: book, diagnostics } = await readRuleBook(root);
  if (!book) return { diagnostics };
  const known = book.rules.map(({ id }) => id);
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const strangers = ids.filter((id) => !known.some((one) => same(one, id)));
  const rules = ids.length === 0 ? book.rules : book.rules.filter(({ id }) => ids.some((one) => same(one, id)));
  const faults = strangers.map((id): Diagnostic => {
    return { code: 'quy-tac-la', severity: 'error', message: noSuchRule(id, known), place: { file: '--quy-tac' } };
  });
  const value = rules.map((rule) => ({ rule, severity: book.severities.get(rule.id) ?? rule.severity }));
  return { value, diagnostics: [...diagnostics, ...faults] };
}
