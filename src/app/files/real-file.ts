/** The file behind a name: links are followed, so that a link stays and what it leads to is replaced. */
import { lstat, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { diskCode } from './disk.js';

const mostLinks = 40;

/** Also of a file that is still to be made, at the end of a link or not. */
export async function realFile(file: string, links = mostLinks): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (diskCode(error) !== 'ENOENT') throw error;
  }
  const parent = path.dirname(file);
  if (parent === file) return file;
  const found = await lstat(file).catch(() => undefined);
  if (found?.isSymbolicLink() && links > 0) return realFile(path.resolve(parent, await readlink(file)), links - 1);
  return path.join(await realFile(parent, links), path.basename(file));
}

/** Whether two names mean one file, also on systems where capitals make no difference. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = [await realFile(one), await realFile(other)].map((name) => name.normalize('NFC').toLowerCase());
  return a === b;
}
