/** Where a worker thread of the command `cap-xa` starts. */
import type { CapXaDone, CapXaJob } from './model.js';
import { type Packed, unpack } from './packed.js';
import { openWorkbench } from './workbench.js';

const workbench = openWorkbench();
let last: { readonly number: number; readonly job: CapXaJob } | undefined;

export default ({ packed, ma }: { readonly packed: Packed; readonly ma: string }): Promise<CapXaDone> => {
  if (last?.number !== packed.number) last = { number: packed.number, job: unpack(packed) };
  return workbench(last.job, ma);
};
