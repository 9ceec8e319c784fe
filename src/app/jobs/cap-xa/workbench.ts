/** Makes communes one after another in one thread, and keeps what they share. */
import { openWorkshop, Shelf, type Workshop } from './commune.js';
import type { CapXaDone, CapXaRun } from './model.js';

/** Keeps what is loaded: the program's data for good, a province's plan until another's turn. */
export function openWorkbench(): (run: CapXaRun, ma: string) => Promise<CapXaDone> {
  let shelf: { readonly root: string; readonly shelf: Shelf } | undefined;
  let open: { readonly name: string; readonly workshop: Promise<Workshop> } | undefined;
  return async (run, ma) => {
    if (shelf?.root !== run.root) shelf = { root: run.root, shelf: new Shelf(run.root) };
    const name = JSON.stringify(run);
    if (open?.name !== name) open = { name, workshop: openWorkshop(run, shelf.shelf) };
    return (await open.workshop).make(ma);
  };
}
