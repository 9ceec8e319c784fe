/** The rules of data/quy-tac/ with what an office decided of them in data/kiem-tra.yaml. */
import path from 'node:path';
import type { MucDo, Rule } from '../../../check/model.js';
import { readRules } from '../../../check/rules.js';
import { hasErrors, type Result } from '../../../diagnostic/model.js';
import { readBytes } from '../../../plan/read-bytes.js';
import { readInput } from '../../files/disk.js';
import { readSeverities } from './config.js';

export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly severities: ReadonlyMap<string, MucDo | 'tat'>;
}

const statements = ['data/quy-tac/the-thuc.yaml', 'data/quy-tac/noi-dung.yaml'];
const decisions = 'data/kiem-tra.yaml';

/** `root` holds data/. */
export async function readRuleBook(root: string): Promise<Result<RuleBook>> {
  const texts = await Promise.all(statements.map((name) => readText(root, name)));
  const diagnostics = texts.flatMap((one) => one.diagnostics);
  if (hasErrors(diagnostics)) return { diagnostics };
  const rules = readRules(texts.flatMap(({ value }) => value ?? []));
  if (!rules.value) return { diagnostics: rules.diagnostics };
  const ids = rules.value.map(({ id }) => id);
  const severities = await readSeverities(path.join(root, decisions), decisions, ids);
  if (!severities.value) return { diagnostics: severities.diagnostics };
  return { value: { rules: rules.value, severities: severities.value }, diagnostics };
}

async function readText(root: string, name: string): Promise<Result<{ name: string; text: string }>> {
  const bytes = await readInput(path.join(root, name), name);
  if (!bytes.value) return { diagnostics: bytes.diagnostics };
  const { value: text, diagnostics } = readBytes(name, bytes.value);
  return text === undefined ? { diagnostics } : { value: { name, text }, diagnostics };
}
