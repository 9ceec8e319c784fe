/** Node ids that the program left in a Word file as bookmarks: `n_` and the id. */

export class NodeIds {
  private readonly used = new Set<string>();

  /** The first id that no other node has; a copied paragraph brings its bookmark's id a second time. */
  take(bookmarks: readonly string[]): { id?: string } {
    for (const name of bookmarks) {
      const id = /^n_([a-z0-9][a-z0-9_]{0,37})$/.exec(name)?.[1]?.replaceAll('_', '-');
      if (id === undefined || this.used.has(id)) continue;
      this.used.add(id);
      return { id };
    }
    return {};
  }
}
