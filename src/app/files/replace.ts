/** Replaces a file whole or not at all: written beside it, flushed to the disk, then renamed. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import type { Diagnostic } from '../../diagnostic/model.js';
import { diskCode, diskReason } from './disk.js';
import { refuseUnfit, UnfitName } from './names.js';
import { realFile } from './real-file.js';
import { Refused } from './refused.js';
import { isRunning } from './running.js';

/** The file is held by another program, so it cannot be replaced now. */
export class FileLocked extends Refused {
  constructor(file?: string) {
    const [name, where] = file === undefined ? ['', 'trong Word'] : [` ${path.basename(file)}`, 'ở đó'];
    super(`Tệp${name} đang mở trong phần mềm khác: hãy đóng tệp ${where} rồi chạy lại.`);
  }
}

/** Why a file was not written, for the person at the program; rethrows what is a bug. */
export function writeFault(error: unknown, shown: string): Diagnostic {
  const message = error instanceof Refused ? error.message : `Không ghi được: ${diskReason(error)}.`;
  const code = error instanceof UnfitName ? 'ten-tep-la' : 'khong-ghi-duoc';
  return { code, severity: 'error', message, place: { file: shown } };
}

/** 1: a name that must be another; 3: the disk or another program refused. */
export function writeExitCode(error: unknown): 1 | 3 {
  return error instanceof UnfitName ? 1 : 3;
}

/** Said of a file that would have been replaced unasked. */
export function presentFault(shown: string): Diagnostic {
  const message = 'Thấy đã có tệp này nên giữ nguyên; cần chọn tên khác bằng --ra, hoặc thêm --ghi-de để thay.';
  return { code: 'da-co-tep', severity: 'error', message, place: { file: shown } };
}

const lockCodes = new Set(['EBUSY', 'EPERM', 'EACCES']);
const host = Buffer.from(os.hostname()).toString('hex').slice(0, 16);
const run = randomBytes(4).toString('hex');
const temporaryName = /^\.kehoach-tam-([0-9a-f]*)-(\d+)-([0-9a-f]+)-\d+$/;
const oneDay = 24 * 60 * 60 * 1000;
let count = 0;

/** Of a new file that is not yet what it will be; removed by the next run when this one is killed. */
export function temporaryBeside(file: string): string {
  return path.join(path.dirname(file), `.kehoach-tam-${host}-${process.pid}-${run}-${count++}`);
}

/** A link stays: what it leads to is replaced. `beforeRename` runs when the new content is safe on the disk but not yet visible. */
export async function replaceFile(
  file: string,
  bytes: Uint8Array,
  beforeRename: () => Promise<void> = async () => undefined,
): Promise<void> {
  await refuseUnfit(file);
  const target = await realFile(file);
  const temporary = temporaryBeside(target);
  try {
    await writeThrough(temporary, bytes);
    await beforeRename();
    await renamePatiently(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Creates a folder for output and removes what a killed run left there. Threads of one process have one process id, so only
 * the main one removes, before it starts the others.
 */
export async function prepareFolder(folder: string): Promise<void> {
  await refuseUnfit(folder);
  await mkdir(folder, { recursive: true });
  if (!isMainThread) return;
  for (const entry of await readdir(folder)) {
    const [, madeBy, pid, madeIn] = temporaryName.exec(entry) ?? [];
    if (madeBy === undefined || madeIn === run) continue;
    const file = path.join(folder, entry);
    const stopped = madeBy === host && (Number(pid) === process.pid || !isRunning(Number(pid)));
    if (stopped || (await isOld(file))) await rm(file, { force: true }).catch(() => undefined);
  }
}

export async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A virus scanner may hold a file for a moment; a person holds it longer. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of [50, 200, undefined]) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!lockCodes.has(diskCode(error) ?? '')) throw error;
      if (pause === undefined) throw new FileLocked(to);
      await wait(pause);
    }
  }
}

/** On a shared disk another machine's process cannot be asked, only waited for. */
async function isOld(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => Date.now() - found.mtimeMs > oneDay,
    () => false,
  );
}
