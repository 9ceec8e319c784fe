/** Who makes the communes: this thread, or a pool of worker threads that each load the program's data once. */
import { Tinypool } from 'tinypool';
import type { DanhMuc } from '../../../plan/catalogue.js';
import type { CapXaDone, CapXaJob } from './model.js';
import { type Packed, pack } from './packed.js';

export interface Makers {
  make(job: CapXaJob, ma: string): Promise<CapXaDone>;
  close(): Promise<void>;
}

/** Fewer communes a thread than this are done sooner than the thread has started. */
const fewestEach = 6;

/** So many at once in a thread: while the disk takes in one commune's files, another is laid out. */
const atOnce = 3;

/** `known`: the catalogues, where this thread has loaded them. */
export function openMakers(threads: number, communes: number, known?: DanhMuc): Makers {
  const count = Math.min(threads, Math.ceil(communes / fewestEach));
  return count > 1 ? pool(count) : here(known);
}

/** What makes a commune is loaded only then: beside worker threads, this one has no use for it. */
function here(known: DanhMuc | undefined): Makers {
  const workbench = import('./workbench.js').then(({ openWorkbench }) => openWorkbench(known));
  let last: Promise<unknown> = Promise.resolve();
  const make = (job: CapXaJob, ma: string) => {
    const next = last.then(async () => (await workbench)(job, ma));
    last = next.catch(() => undefined);
    return next;
  };
  return { make, close: async () => undefined };
}

function pool(threads: number): Makers {
  const workers = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: atOnce,
    // A commune leaves much behind that is used once: with room for it, less is copied about.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  let last: { readonly job: CapXaJob; readonly packed: Packed } | undefined;
  const make = (job: CapXaJob, ma: string) => {
    if (last?.job !== job) last = { job, packed: pack(job, (last?.packed.number ?? 0) + 1) };
    return workers.run({ packed: last.packed, ma });
  };
  return { make, close: () => workers.destroy() };
}
