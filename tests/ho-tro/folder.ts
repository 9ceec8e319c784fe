/** A temporary folder for one test file, removed after it. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'kế hoạch ')));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file below a folder; `name` is written with `/`. */
export async function place(folder: string, name: string, content: string | Uint8Array = 'x'): Promise<string> {
  const file = path.join(folder, ...name.split('/'));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}
