/** Folders made for files that may not be written after all: what stays empty is removed again. */
import { mkdir, rmdir } from 'node:fs/promises';
import path from 'node:path';

export interface MadeFolders {
  removeEmpty(): Promise<void>;
}

export async function makeFolders(folders: readonly string[]): Promise<MadeFolders> {
  const made: string[] = [];
  for (const folder of folders) {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) continue;
    for (let one = folder; one.length >= first.length; one = path.dirname(one)) made.push(one);
  }
  return {
    async removeEmpty() {
      // The innermost first; a folder with something in it refuses.
      for (const one of made) await rmdir(one).catch(() => undefined);
    },
  };
}
