/** Reads data/kiem-tra.yaml, where an office may change how grave a rule is, or leave it out. */
import { z } from 'zod';
import { type MucDo, mucDo } from '../../../check/model.js';
import type { Diagnostic, Result } from '../../../diagnostic/model.js';
import { didYouMean } from '../../../diagnostic/suggest.js';
import { foundBy, readYamlFile, wantedBy } from '../../../diagnostic/yaml-file.js';
import { readBytes } from '../../../plan/read-bytes.js';
import { readIfThere } from '../../files/disk.js';

const schema = z.strictObject({ mucDo: z.record(z.string(), z.enum([...mucDo, 'tat'])).optional() });

type Severities = ReadonlyMap<string, MucDo | 'tat'>;

/** Said of an id that is no rule's. */
export function noSuchRule(id: string, ids: readonly string[]): string {
  return `Thấy quy tắc ${id}; cần mã của một quy tắc có thật.${didYouMean(id, ids)}`;
}

/** `ids`: of all rules. The file may be absent. */
export async function readSeverities(file: string, shown: string, ids: readonly string[]): Promise<Result<Severities>> {
  const bytes = await readIfThere(file, shown);
  if (!bytes) return { value: new Map(), diagnostics: [] };
  if (!bytes.value) return { diagnostics: bytes.diagnostics };
  const text = readBytes(shown, bytes.value);
  return text.value === undefined ? { diagnostics: text.diagnostics } : parse(shown, text.value, ids);
}

function parse(file: string, text: string, ids: readonly string[]): Result<Severities> {
  const { value: yaml, diagnostics } = readYamlFile(file, text);
  if (!yaml) return { diagnostics };
  const parsed = schema.safeParse(yaml.value ?? {});
  if (!parsed.success) {
    return {
      diagnostics: parsed.error.issues.map((issue) =>
        yaml.fault('cau-hinh-sai', `Thấy ${foundBy(issue)}; cần ${wantedBy(issue)}.`, issue.path),
      ),
    };
  }
  const severities = new Map(Object.entries(parsed.data.mucDo ?? {}));
  const strangers = [...severities.keys()].filter((id) => !ids.includes(id));
  const faults = strangers.map((id): Diagnostic => {
    return yaml.fault('quy-tac-la', noSuchRule(id, ids), ['mucDo', id]);
  });
  return faults.length > 0 ? { diagnostics: faults } : { value: severities, diagnostics };
}
