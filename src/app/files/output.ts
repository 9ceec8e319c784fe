/** Puts files into the output folder, and never over something that a person changed or has open. */
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostic/model.js';
import { diskCode, diskReason } from './disk.js';
import { hashOf, type Manifest, manifestName, openManifest } from './manifest.js';
import { refuseUnfit } from './names.js';
import { showPath } from './paths.js';
import { Refused } from './refused.js';
import { FileLocked, prepareFolder, replaceFile, writeExitCode, writeFault } from './replace.js';

/** `kept`: left alone because a person may have changed it; `locked`: open elsewhere; `failed`: the disk refused. */
export type PutOutcome = 'written' | 'unchanged' | 'kept' | 'locked' | 'failed';

export interface PutResult {
  /** Below the output folder, with `/`. */
  readonly name: string;
  readonly outcome: PutOutcome;
  /** What a person must know when the file was not written. */
  readonly message?: string;
}

export interface OutputFolder {
  /** Absolute path. */
  readonly path: string;
  /** `lyDo`: why it was made although the checks found errors; kept in the manifest. */
  put(name: string, bytes: Uint8Array, lyDo?: string): Promise<PutResult>;
  close(): Promise<void>;
}

export interface PutFiles {
  readonly files: readonly PutResult[];
  readonly diagnostics: readonly Diagnostic[];
  /** 1: a file was kept; 3: the disk or another program refused one. */
  readonly exitCode: 0 | 1 | 3;
}

/** Creates the folder when needed; the disk's refusals are thrown, for `diskReason` to explain. */
export async function openOutput(folder: string, overwrite: boolean): Promise<OutputFolder> {
  await prepareFolder(folder);
  const manifest = await openManifest(folder);
  const prepared = new Set([folder]);

  const put = async (name: string, bytes: Uint8Array, lyDo?: string): Promise<PutResult> => {
    const file = path.join(folder, ...name.split('/'));
    await refuseUnfit(file);
    const hash = hashOf(bytes);
    const present = await hashOfFile(file);
    if (present === hash) {
      if (!manifest.knows(name, hash) || lyDo !== undefined) await manifest.add(name, hash, lyDo);
      manifest.settle(name, hash);
      return { name, outcome: 'unchanged' };
    }
    if (present !== undefined) {
      if (!overwrite && !manifest.knows(name, present)) {
        return { name, outcome: 'kept', message: keptMessage(manifest.knows(name)) };
      }
      const lock = await wordLock(file);
      if (lock) return { name, outcome: 'locked', message: lockMessage(lock) };
    }
    const parent = path.dirname(file);
    if (!prepared.has(parent)) await prepareFolder(parent);
    prepared.add(parent);
    await replaceFile(file, bytes, () => manifest.add(name, hash, lyDo));
    manifest.settle(name, hash);
    return { name, outcome: 'written' };
  };

  return {
    path: folder,
    async put(name, bytes, lyDo) {
      try {
        return await put(name, bytes, lyDo);
      } catch (error) {
        if (error instanceof FileLocked) return { name, outcome: 'locked', message: error.message };
        if (error instanceof Refused) return { name, outcome: 'failed', message: error.message };
        return { name, outcome: 'failed', message: `Không ghi được tệp: ${diskReason(error)}.` };
      }
    },
    close: () => writeCompact(folder, manifest),
  };
}

/** Puts files that were made together; the results name them as seen from `cwd`. */
export async function putFiles(
  folder: string,
  made: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  { cwd, overwrite }: { readonly cwd: string; readonly overwrite: boolean },
): Promise<PutFiles> {
  try {
    const target = await openOutput(folder, overwrite);
    const files: PutResult[] = [];
    for (const { name, bytes } of made) {
      const result = await target.put(name, bytes);
      files.push({ ...result, name: showPath(path.join(folder, result.name), cwd) });
    }
    await target.close();
    const outcomes = new Set(files.map(({ outcome }) => outcome));
    const exitCode = outcomes.has('failed') || outcomes.has('locked') ? 3 : outcomes.has('kept') ? 1 : 0;
    return { files, diagnostics: [], exitCode };
  } catch (error) {
    return { files: [], diagnostics: [writeFault(error, showPath(folder, cwd))], exitCode: writeExitCode(error) };
  }
}

/** After threads have put files there, each with a manifest of its own. `hashes`: of what they put, by name. */
export async function settleOutput(folder: string, hashes: Readonly<Record<string, string>>): Promise<void> {
  const manifest = await openManifest(folder);
  for (const [name, hash] of Object.entries(hashes)) manifest.settle(name, hash);
  await writeCompact(folder, manifest);
}

async function writeCompact(folder: string, manifest: Manifest): Promise<void> {
  const text = manifest.compact();
  if (text !== undefined) await replaceFile(path.join(folder, manifestName), Buffer.from(text));
}

function keptMessage(isOurs: boolean): string {
  const found = isOurs
    ? 'Tệp đã được sửa sau lần tạo trước nên được giữ nguyên'
    : 'Đã có tệp trùng tên không do chương trình tạo nên được giữ nguyên';
  return `${found}; muốn tạo lại, hãy đổi tên tệp đó rồi chạy lại, hoặc thêm --ghi-de để ghi đè.`;
}

function lockMessage(lock: string): string {
  return `${new FileLocked().message} Nếu không ai mở tệp này, hãy xóa tệp ${lock} còn sót lại.`;
}

async function hashOfFile(file: string): Promise<string | undefined> {
  try {
    return hashOf(await readFile(file));
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return undefined;
    if (diskCode(error) === 'EBUSY') throw new FileLocked(file);
    throw error;
  }
}

/** The name of Word's own lock file beside an open document: `~$` before the name, or over its first letters. */
async function wordLock(file: string): Promise<string | undefined> {
  const { base, dir, name } = path.parse(file);
  const lock = `~$${base.slice(Math.min(2, Math.max(0, name.length - 6)))}`;
  return access(path.join(dir, lock)).then(
    () => lock,
    () => undefined,
  );
}
