/** Remembers from what each commune's files were made and what they held then, so that unchanged work is skipped. */
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { diskCode } from './disk.js';
import { hashOf } from './manifest.js';
import { replaceFile } from './replace.js';

/** Lies beside the communes' plans. One JSON line per commune done; the lines of a run that was killed stay valid. */
export const ledgerName = '.cap-xa.jsonl';

const lineSchema = z.object({
  ma: z.string(),
  /** Fingerprint of everything the files were made from. */
  tu: z.string(),
  /** SHA-256 by path from the ledger's folder, with `/`. */
  tep: z.record(z.string(), z.string()),
  /** What the summary tells of it. */
  viec: z.number(),
  trang: z.number().optional(),
});

export type LedgerLine = z.infer<typeof lineSchema>;

export interface Ledger {
  /** The commune's line, when it was made from the same and these files are still as they were left. */
  standing(ma: string, tu: string, files: readonly string[]): Promise<LedgerLine | undefined>;
  add(line: LedgerLine): Promise<void>;
  /** In the order of codes, each commune once. */
  close(): Promise<void>;
}

export async function openLedger(folder: string): Promise<Ledger> {
  const file = path.join(folder, ledgerName);
  let written = await readFile(file, 'utf8').catch((error: unknown) => {
    if (diskCode(error) === 'ENOENT') return '';
    throw error;
  });
  const known = new Map(written.split('\n').flatMap((line) => readLine(line).map((one) => [one.ma, one] as const)));
  let gap = written === '' || written.endsWith('\n') ? '' : '\n';
  return {
    async standing(ma, tu, files) {
      const line = known.get(ma);
      if (line?.tu !== tu) return undefined;
      for (const name of files)
        if (!(await holds(path.join(folder, ...name.split('/')), line.tep[name]))) return undefined;
      return line;
    },
    async add(line) {
      const text = gap + printLine(line);
      await appendFile(file, text);
      gap = '';
      written += text;
      known.set(line.ma, line);
    },
    async close() {
      const codes = [...known.keys()].sort();
      const text = codes
        .flatMap((ma) => known.get(ma) ?? [])
        .map(printLine)
        .join('');
      if (text !== written) await replaceFile(file, Buffer.from(text));
    },
  };
}

async function holds(file: string, hash: string | undefined): Promise<boolean> {
  if (hash === undefined) return false;
  return readFile(file).then(
    (bytes) => hashOf(bytes) === hash,
    () => false,
  );
}

function printLine({ ma, tu, tep, viec, trang }: LedgerLine): string {
  return `${JSON.stringify({ ma, tu, tep, viec, ...(trang === undefined ? {} : { trang }) })}\n`;
}

/** A line cut short by a crash counts as absent: its commune is made again. */
function readLine(line: string): readonly LedgerLine[] {
  try {
    return [lineSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
