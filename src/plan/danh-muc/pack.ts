/** The table of units in the form in which it is kept: many thousand rows, few of which differ in more than code and name. */
import type { DonVi } from './model.js';

export interface PackedUnits {
  /** Code, name, and which of the rests: a line a unit. */
  readonly rows: string;
  readonly rests: readonly Omit<DonVi, 'ma' | 'ten'>[];
}

export function packUnits(units: readonly DonVi[]): PackedUnits {
  const rests = new Map<string, { readonly index: number; readonly rest: Omit<DonVi, 'ma' | 'ten'> }>();
  const rows = units.map(({ ma, ten, ...rest }) => {
    const key = JSON.stringify(rest);
    const { index } = rests.get(key) ?? { index: rests.size };
    rests.set(key, { index, rest });
    return `${ma}\t${ten}\t${index}`;
  });
  return { rows: rows.join('\n'), rests: [...rests.values()].map(({ rest }) => rest) };
}

export function unpackUnits({ rows, rests }: PackedUnits): readonly DonVi[] {
  return rows.split('\n').map((row) => {
    const [first, second] = [row.indexOf('\t'), row.lastIndexOf('\t')];
    const rest = rests[Number(row.slice(second + 1))];
    if (!rest) throw new Error(`packed row without its rest: ${row}`);
    const { loai, cap, maCha, tu, den, datTenTheo, bienDoi, nguon } = rest;
    const [ma, ten] = [row.slice(0, first), row.slice(first + 1, second)];
    return { ma, ten, loai, cap, maCha, tu, den, datTenTheo, bienDoi, nguon };
  });
}
