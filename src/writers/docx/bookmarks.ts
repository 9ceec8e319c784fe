/** Bookmarks that carry the plan's node ids into Word: names that Word accepts, each once. */

/** Word's limit on the length of a bookmark's name. */
const longest = 40;

export interface BookmarkName {
  readonly name: string;
  readonly id: number;
}

export class Bookmarks {
  private readonly taken = new Set<string>();

  /** A bookmark for a node id: `n_` and the id, the underscore standing for what Word does not allow in a name. */
  add(nodeId: string): BookmarkName {
    const wanted = `n_${nodeId.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, longest);
    let name = wanted;
    for (let count = 2; this.taken.has(name.toLowerCase()); count++) {
      const suffix = `_${count}`;
      name = wanted.slice(0, longest - suffix.length) + suffix;
    }
    this.taken.add(name.toLowerCase());
    return { name, id: this.taken.size - 1 };
  }
}
