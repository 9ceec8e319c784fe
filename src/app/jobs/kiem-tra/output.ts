/** The findings of a run as a file or a text of another kind than the terminal's. */
import path from 'node:path';
import { htmlText } from '../../../check/report-html.js';
import { jsonText, type Reported, sarifText } from '../../../check/report-json.js';
import type { Diagnostic, Result } from '../../../diagnostic/model.js';
import { exists } from '../../files/disk.js';
import { showPath } from '../../files/paths.js';
import { isSameFile } from '../../files/real-file.js';
import { prepareFolder, presentFault, replaceFile, writeFault } from '../../files/replace.js';
import { programVersion } from '../../files/version.js';
import type { World } from '../../print/world.js';
import { reportDocx } from './docx.js';

export type ReportFormat = 'json' | 'sarif' | 'html' | 'docx';

export async function reportBytes(
  format: ReportFormat,
  files: readonly Reported[],
  world: World,
): Promise<Result<Uint8Array>> {
  if (format === 'docx') return reportDocx(files, world);
  const text =
    format === 'json'
      ? jsonText(files)
      : format === 'sarif'
        ? sarifText(files, await programVersion())
        : htmlText(files);
  return { value: Buffer.from(text), diagnostics: [] };
}

/** Where a report goes; undefined: to the terminal. */
export function reportFile(
  typed: string | undefined,
  format: ReportFormat,
  input: string,
  cwd: string,
): { readonly path: string; readonly shown: string } | undefined {
  if (typed === undefined && (format === 'json' || format === 'sarif')) return undefined;
  const { dir, name } = path.parse(input);
  const file = typed === undefined ? path.join(dir, `${name}-kiem-tra.${format}`) : path.resolve(cwd, typed);
  return { path: file, shown: showPath(file, cwd) };
}

/** What is said when nothing was written. `sources`: files that were read, never written over. */
export async function writeNew(
  file: string,
  sources: readonly string[],
  cwd: string,
  bytes: Uint8Array,
  overwrite: boolean,
): Promise<readonly Diagnostic[]> {
  const shown = showPath(file, cwd);
  for (const source of sources) {
    if (!(await isSameFile(source, file))) continue;
    const message = 'Thấy --ra là chính tệp đưa vào; cần tên khác, vì tệp gốc không bao giờ bị ghi đè.';
    return [{ code: 'trung-tep-goc', severity: 'error', message, place: { file: shown } }];
  }
  if (!overwrite && (await exists(file))) return [presentFault(shown)];
  try {
    await prepareFolder(path.dirname(file));
    await replaceFile(file, bytes);
    return [];
  } catch (error) {
    return [writeFault(error, shown)];
  }
}
