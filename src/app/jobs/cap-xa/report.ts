/** The report of a commune of which nothing could be made. */
import { diskCode } from '../../files/disk.js';
import { Refused } from '../../files/refused.js';
import { writeFault } from '../../files/replace.js';
import type { CapXaDone, CapXaReport } from './model.js';

/** What is known of a commune before anything is made. */
export type Blank = Pick<CapXaReport, 'ma' | 'ten' | 'open' | 'printed'>;

/** The disk's refusal is told; anything else is a bug, and neither stops the other communes. */
export function failed(report: Blank, error: unknown, folder: string): CapXaDone {
  const nothing = { hashes: {}, settled: {} };
  if (diskCode(error) === undefined && !(error instanceof Refused)) {
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...nothing, report: { ...report, outcome: 'failed', diagnostics: [], bug } };
  }
  return { ...nothing, report: { ...report, outcome: 'failed', diagnostics: [writeFault(error, folder)] } };
}
