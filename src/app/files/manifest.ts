/** Remembers the hash of every file that the program wrote, so that a file which a person changed since is noticed. */
import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { diskCode } from './disk.js';

/** Lies in the output folder. One JSON line per file written; the lines of a run that was killed stay valid. */
export const manifestName = '.ban-ke.jsonl';

/** `lyDo`: why it was printed for signing although the checks found errors. */
const lineSchema = z.object({ tep: z.string(), sha256: z.string(), lyDo: z.string().optional() });

export interface Manifest {
  /** Whether the program ever wrote this file; with `hash`: with exactly this content. */
  knows(name: string, hash?: string): boolean;
  /** To be called before the file itself is replaced: a run killed in between still knows both contents. */
  add(name: string, hash: string, lyDo?: string): Promise<void>;
  /** The file now has this content and no other. */
  settle(name: string, hash: string): void;
  /** The manifest's text without contents that are gone, when that is shorter. */
  compact(): string | undefined;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export async function openManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, manifestName);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (diskCode(error) === 'ENOENT') return '';
    throw error;
  });
  const known = new Map<string, string[]>();
  const reasons = new Map<string, string>();
  const remember = (name: string, hash: string, lyDo?: string) => {
    known.set(name, [...(known.get(name) ?? []), hash]);
    if (lyDo !== undefined) reasons.set(`${name} ${hash}`, lyDo);
  };
  const print = (name: string, hash: string) => printLine(name, hash, reasons.get(`${name} ${hash}`));
  for (const line of text.split('\n')) {
    const read = readLine(line);
    if (read) remember(read.tep, read.sha256, read.lyDo);
  }
  let gap = text === '' || text.endsWith('\n') ? '' : '\n';
  let written = text;
  return {
    knows: (name, hash) => (hash === undefined ? known.has(name) : (known.get(name) ?? []).includes(hash)),
    async add(name, hash, lyDo) {
      remember(name, hash, lyDo);
      const line = gap + print(name, hash);
      await appendFile(file, line);
      gap = '';
      written += line;
    },
    settle: (name, hash) => known.set(name, [hash]),
    compact() {
      const names = [...known.keys()].sort();
      const compacted = names.flatMap((name) => known.get(name)?.map((hash) => print(name, hash)) ?? []).join('');
      return compacted === written ? undefined : compacted;
    },
  };
}

function printLine(name: string, hash: string, lyDo: string | undefined): string {
  return `${JSON.stringify({ tep: name, sha256: hash, lyDo })}\n`;
}

/** A line cut short by a crash, or damaged, counts as absent: its file is then left alone, never lost. */
function readLine(line: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
