/** Which nodes and rows of a commune's plan were made from which nodes of the province's. */
import type { Bang, KeHoach, Nut, NutChu } from '../../plan/schema.js';
import { isBang } from '../../plan/walk.js';
import type { Hang } from './cells.js';

/** A node or row that says something, with what stands above it. */
export type NoiCo =
  | { readonly kind: 'nut'; readonly nut: NutChu; readonly duong: string; readonly tren: readonly NutChu[] }
  | { readonly kind: 'hang'; readonly hang: Hang; readonly bang: Bang; readonly duong: string };

export interface Lineage {
  /** By the id of the source. */
  readonly theoNguon: ReadonlyMap<string, readonly NoiCo[]>;
  readonly theoId: ReadonlyMap<string, NoiCo>;
  /** Every one, headings too, that names a source. */
  readonly nguon: readonly { readonly duong: string; readonly nguon: string }[];
  /** Those that say something and name no source. */
  readonly rieng: readonly NoiCo[];
}

export function lineageOf(keHoach: KeHoach): Lineage {
  const found = new Found();
  found.visit(keHoach.noiDung, 'noiDung', []);
  for (const [index, phuLuc] of (keHoach.phuLuc ?? []).entries()) {
    found.source(`phuLuc.${index}`, phuLuc.nguon);
    found.visit(phuLuc.noiDung, `phuLuc.${index}.noiDung`, []);
  }
  return found;
}

/** The part of villages and quarters hangs on the communes' section, and is no task of it. */
const ownPart = /-thon$/;

class Found implements Lineage {
  readonly theoNguon = new Map<string, NoiCo[]>();
  readonly theoId = new Map<string, NoiCo>();
  readonly nguon: { readonly duong: string; readonly nguon: string }[] = [];
  readonly rieng: NoiCo[] = [];

  visit(nodes: readonly Nut[], path: string, tren: readonly NutChu[]): void {
    for (const [index, nut] of nodes.entries()) {
      const duong = `${path}.${index}`;
      const sources = this.source(duong, nut.nguon);
      if (isBang(nut)) {
        for (const [at, hang] of nut.hang.entries()) {
          const place = `${duong}.hang.${at}`;
          const from = this.source(place, hang.nguon);
          if ('o' in hang) this.keep({ kind: 'hang', hang, bang: nut, duong: place }, hang.id, from);
        }
        continue;
      }
      const con = nut.con ?? [];
      // A heading over others says nothing of its own.
      const speaks = nut.chu !== undefined || con.length === 0;
      if (speaks && !ownPart.test(nut.id ?? '')) this.keep({ kind: 'nut', nut, duong, tren }, nut.id, sources);
      this.visit(con, `${duong}.con`, [...tren, nut]);
    }
  }

  source(duong: string, nguon: string | readonly string[] | undefined): readonly string[] {
    const all = nguon === undefined ? [] : typeof nguon === 'string' ? [nguon] : nguon;
    this.nguon.push(...all.map((one) => ({ duong, nguon: one })));
    return all;
  }

  private keep(one: NoiCo, id: string | undefined, sources: readonly string[]): void {
    if (id !== undefined) this.theoId.set(id, one);
    if (sources.length === 0) this.rieng.push(one);
    for (const source of sources) this.theoNguon.set(source, [...(this.theoNguon.get(source) ?? []), one]);
  }
}
