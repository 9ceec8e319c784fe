/** Makes communes one after another in one thread, and keeps what they share. */
import type { DanhMuc } from '../../../plan/catalogue.js';
import { openWorkshop, Shelf, type Workshop } from './commune.js';
import type { CapXaDone, CapXaJob } from './model.js';

/** Keeps what is loaded: the program's data for good, a province's plan until another's turn. */
export function openWorkbench(known?: DanhMuc): (job: CapXaJob, ma: string) => Promise<CapXaDone> {
  let shelf: { readonly root: string; readonly shelf: Shelf } | undefined;
  let open: { readonly job: CapXaJob; readonly workshop: Promise<Workshop> } | undefined;
  return async (job, ma) => {
    const { root } = job.run;
    if (shelf?.root !== root) shelf = { root, shelf: new Shelf(root, shelf ? undefined : known) };
    if (open?.job !== job) open = { job, workshop: openWorkshop(job, shelf.shelf) };
    return (await open.workshop).make(ma);
  };
}
