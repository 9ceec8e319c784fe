/** Where a worker thread of the command `cap-xa` starts. */
import type { CapXaDone, CapXaRun } from './model.js';
import { openWorkbench } from './workbench.js';

const workbench = openWorkbench();

export default ({ run, ma }: { readonly run: CapXaRun; readonly ma: string }): Promise<CapXaDone> => workbench(run, ma);
