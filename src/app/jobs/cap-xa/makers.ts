/** Who makes the communes: this thread, or a pool of worker threads that each load the program's data once. */
import { Tinypool } from 'tinypool';
import type { CapXaDone, CapXaRun } from './model.js';

export interface Makers {
  make(run: CapXaRun, ma: string): Promise<CapXaDone>;
  close(): Promise<void>;
}

/** Fewer communes a thread than this are done sooner than the thread has started. */
const fewestEach = 6;

/** So many at once in a thread: while the disk takes in one commune's files, another is laid out. */
const atOnce = 3;

export function openMakers(threads: number, communes: number): Makers {
  const count = Math.min(threads, Math.ceil(communes / fewestEach));
  return count > 1 ? pool(count) : here();
}

/** What makes a commune is loaded only then: beside worker threads, this one has no use for it. */
function here(): Makers {
  const workbench = import('./workbench.js').then(({ openWorkbench }) => openWorkbench());
  let last: Promise<unknown> = Promise.resolve();
  const make = (run: CapXaRun, ma: string) => {
    const next = last.then(async () => (await workbench)(run, ma));
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
  return { make: (run, ma) => workers.run({ run, ma }), close: () => workers.destroy() };
}
