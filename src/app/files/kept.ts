/** Plain values kept between runs beside the compiled program: what takes long to make of texts that seldom change. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Result } from '../../diagnostic/model.js';
import { diskCode } from './disk.js';
import { FileLocked, prepareFolder, replaceFile } from './replace.js';
import { cacheFolder } from './root.js';

export interface Keeping {
  readonly folder: string;
  /** Tells one build of the program from another; undefined: nothing is kept. */
  readonly build: string | undefined;
}

/**
 * What `make` makes of these texts. A sound value is kept in a file of this name; another build, other texts or a damaged
 * file, and it is made again. `make` must depend on nothing else.
 */
export async function kept<T>(
  name: string,
  texts: readonly string[],
  make: () => Result<T> | Promise<Result<T>>,
  keeping?: Keeping,
): Promise<Result<T>> {
  const { folder, build } = keeping ?? (await ownKeeping());
  if (build === undefined) return make();
  const file = path.join(folder, `${name}.luu`);
  const stamp = createHash('sha256').update(JSON.stringify([process.versions.v8, build, name]));
  for (const text of texts) stamp.update(`\n${text.length}\n`).update(text);
  const seal = (packed: Uint8Array) => stamp.copy().update(packed).digest();
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes?.subarray(0, sealSize).equals(seal(bytes.subarray(sealSize)))) {
    return { value: deserialize(bytes.subarray(sealSize)), diagnostics: [] };
  }
  const made = await make();
  if (made.value !== undefined && made.diagnostics.length === 0) {
    const packed = serialize(made.value);
    await keep(file, Buffer.concat([seal(packed), packed]));
  }
  return made;
}

/** Over stamp and value: what has another is not ours, or not whole. */
const sealSize = 32;

/** Only saves time: a folder that cannot be written is no fault. */
export async function keep(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await prepareFolder(path.dirname(file));
    await replaceFile(file, bytes);
  } catch (error) {
    if (diskCode(error) === undefined && !(error instanceof FileLocked)) throw error;
  }
}

let own: Promise<Keeping> | undefined;

/** The compiler writes all files anew, so the time of one stands for all. Not compiled, the code may change at any moment. */
function ownKeeping(): Promise<Keeping> {
  own ??= buildTime().then((build) => ({ folder: cacheFolder, build }));
  return own;
}

async function buildTime(): Promise<string | undefined> {
  const self = fileURLToPath(import.meta.url);
  return self.endsWith('.js') ? String((await stat(self)).mtimeMs) : undefined;
}
