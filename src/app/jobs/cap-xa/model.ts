/** What the parts of the command `cap-xa` say to each other, also from one thread to another: plain data. */
import type { Diagnostic } from '../../../diagnostic/model.js';
import type { KhungDayDu } from '../../../transforms/cap-xa/frame/frame.js';
import type { KeHoachTinh } from '../../../transforms/cap-xa/model.js';
import type { PutResult } from '../../files/output.js';
import type { Format } from '../../print/formats.js';
import type { CapXaInput } from './input.js';

/** One province's plan and where its communes' files go: the same for every commune. */
export interface CapXaRun {
  /** Absolute path of the province's plan, and its name in messages. */
  readonly plan: string;
  readonly shown: string;
  readonly root: string;
  readonly cwd: string;
  /** Absolute folder of the communes' plans. */
  readonly folder: string;
  /** Word and PDF files, when they are wanted too. */
  readonly print?: CapXaPrint;
}

/** All that the communes of one province share: read and judged once, whatever the number of threads. */
export interface CapXaJob extends Pick<CapXaInput, 'file' | 'bam' | 'ngay'> {
  readonly run: CapXaRun;
  readonly tinh: KeHoachTinh;
  readonly khung: KhungDayDu;
}

export interface CapXaPrint {
  readonly formats: readonly Format[];
  /** Absolute output folder, and the communes' place below it, with `/`; empty: the folder itself. */
  readonly output: string;
  readonly below: string;
  readonly overwrite: boolean;
}

export interface CapXaFiles {
  /** Names as shown in messages. */
  readonly plan: string;
  readonly list: string;
  readonly outcome: 'written' | 'unchanged';
}

/** `skipped`: its files are as the last run left them and nothing they are made from has changed. */
export type CapXaOutcome = 'made' | 'unchanged' | 'skipped' | 'failed';

export interface CapXaReport {
  readonly ma: string;
  readonly ten: string;
  readonly outcome: CapXaOutcome;
  readonly files?: CapXaFiles;
  /** Word and PDF, named as shown in messages. */
  readonly printed: readonly PutResult[];
  readonly pages?: number;
  /** Entries of the commune's own list that are still open. */
  readonly open: number;
  readonly diagnostics: readonly Diagnostic[];
  /** An exception that no stage should have thrown: its stack. */
  readonly bug?: string;
}

/** A commune done: what is told of it, and the hash of each file by its path from the folder of plans, with `/`. */
export interface CapXaDone {
  readonly report: CapXaReport;
  readonly hashes: Readonly<Record<string, string>>;
  /** The same of the printed files that stand now, by the name that the output folder's manifest has for them. */
  readonly settled: Readonly<Record<string, string>>;
}
