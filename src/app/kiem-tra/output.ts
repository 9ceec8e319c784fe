/** The findings of a run as a file or a text of another kind than the terminal's. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { htmlText } from '../../check/report-html.js';
import { jsonText, type Reported, sarifText } from '../../check/report-json.js';
import type { Diagnostic, Result } from '../../diagnostic/model.js';
import { showPath } from '../discover.js';
import { diskCode, diskReason } from '../disk.js';
import { FileLocked, prepareFolder, replaceFile } from '../replace.js';
import { programVersion } from '../version.js';
import type { World } from '../world.js';
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

/** What is said when nothing was written. */
export async function writeNew(
  file: string,
  cwd: string,
  bytes: Uint8Array,
  overwrite: boolean,
): Promise<readonly Diagnostic[]> {
  const fault = (code: string, message: string): readonly Diagnostic[] => [
    { code, severity: 'error', message, place: { file: showPath(file, cwd) } },
  ];
  if (!overwrite && (await exists(file)))
    return fault(
      'da-co-tep',
      'Thấy đã có tệp này nên giữ nguyên; cần chọn tên khác bằng --ra, hoặc thêm --ghi-de để thay.',
    );
  try {
    await prepareFolder(path.dirname(file));
    await replaceFile(file, bytes);
    return [];
  } catch (error) {
    return fault(
      'khong-ghi-duoc',
      error instanceof FileLocked ? error.message : `Không ghi được tệp: ${diskReason(error)}.`,
    );
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    (error: unknown) => diskCode(error) !== 'ENOENT',
  );
}
