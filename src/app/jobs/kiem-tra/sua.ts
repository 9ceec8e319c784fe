/** `kiem-tra --sua`: writes mended copies beside the files, and judges the copies again. */
import path from 'node:path';
import type { FileReport } from '../../../check/report.js';
import type { Diagnostic } from '../../../diagnostic/model.js';
import { readInput } from '../../files/disk.js';
import { showPath } from '../../files/paths.js';
import type { Mended } from './fix.js';
import { type Checked, judgeBytes, type KiemTraSummary } from './kiem-tra.js';
import { writeNew } from './output.js';
import { mendProved } from './prove.js';

export interface SuaRequest {
  readonly cwd: string;
  /** Name of the copy as typed; only for a single file. */
  readonly output?: string;
  readonly overwrite: boolean;
}

export interface SuaReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly done: readonly Mended[];
  readonly left: readonly Mended[];
  /** Changes after which something new would be found. */
  readonly withheld: readonly Mended[];
  /** The copy, and what the rules say of it. */
  readonly written?: string;
  readonly report?: FileReport;
}

export async function suaFile(checked: Checked, summary: KiemTraSummary, request: SuaRequest): Promise<SuaReport> {
  const { world, book } = summary;
  const { subject, judgements, shown } = checked;
  const none = { done: [], left: [], withheld: [] };
  if (!world || !book || !subject || !judgements) return { ...none, diagnostics: [] };
  const bytes = await readInput(checked.file, shown);
  if (!bytes.value) return { ...none, diagnostics: bytes.diagnostics };
  const { dir, name, ext } = path.parse(checked.file);
  const target =
    request.output === undefined ? path.join(dir, `${name}-da-sua${ext}`) : path.resolve(request.cwd, request.output);
  const judge = (made: Uint8Array) => judgeBytes(target, showPath(target, request.cwd), made, world, book);
  const proved = await mendProved({ subject, judgements }, bytes.value, judge);
  if (!proved.value) return { ...none, diagnostics: proved.diagnostics };
  const { mending, again, withheld } = proved.value;
  const { done, left } = mending;
  if (done.length === 0 || !again) return { done: [], left, withheld, diagnostics: [] };
  const faults = await writeNew(target, [checked.file], request.cwd, mending.bytes, request.overwrite);
  if (faults.length > 0) return { ...none, diagnostics: faults };
  return {
    done,
    left,
    withheld,
    diagnostics: [],
    written: again.shown,
    ...(again.report ? { report: again.report } : {}),
  };
}
