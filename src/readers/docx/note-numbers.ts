/** Gives footnotes and endnotes their numbers, in the order in which they are referred to. */

export type NoteKind = 'footnote' | 'endnote';

interface NoteReference {
  readonly kind: NoteKind;
  readonly id: string;
}

export class NoteNumbers {
  private readonly referred: NoteReference[] = [];
  private readonly known = new Map<string, number>();

  /** One sequence for both kinds: they are told apart by the part that they stand in. */
  refer(kind: NoteKind, id: string): number {
    const key = `${kind} ${id}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.referred.push({ kind, id });
    this.known.set(key, this.referred.length);
    return this.referred.length;
  }

  get references(): readonly NoteReference[] {
    return this.referred;
  }
}
