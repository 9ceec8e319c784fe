/** Finds units by code and by name, at a date; its name index is made at the first question by name. */

import { foldName } from '../../text/fold.js';
import { covers, overlap } from './dates.js';
import { groupBy } from './group.js';
import type { DonVi, LoaiDonVi } from './model.js';
import { type Named, readUnitName } from './unit-name.js';

export interface Units {
  readonly all: readonly DonVi[];
  byCode(ma: string, ngay?: string): DonVi | undefined;
  byName(ten: string, ngay?: string): readonly DonVi[];
  /** Whether any unit of this kind was ever called so; `key` is folded. */
  isName(loai: LoaiDonVi, key: string): boolean;
}

export function createUnits(all: readonly DonVi[]): Units {
  let codes: ReadonlyMap<string, readonly DonVi[]> | undefined;
  let names: ReadonlyMap<string, readonly DonVi[]> | undefined;
  const periods = (ma: string): readonly DonVi[] => {
    codes ??= groupBy(all, (unit) => unit.ma);
    return codes.get(ma) ?? [];
  };
  const named = (key: string): readonly DonVi[] => {
    names ??= groupBy(all, (unit) => foldName(unit.ten));
    return names.get(key) ?? [];
  };

  /** The units above, in every period that they share with it. */
  const above = (unit: DonVi, ngay?: string): readonly DonVi[] => {
    if (unit.maCha === undefined) return [];
    const parents = periods(unit.maCha).filter((parent) =>
      ngay === undefined ? overlap(parent, unit) : covers(parent, ngay),
    );
    return parents.flatMap((parent) => [parent, ...above(parent, ngay)]);
  };

  return {
    all,
    byCode: (ma, ngay) => (ngay === undefined ? periods(ma).at(-1) : periods(ma).find((unit) => covers(unit, ngay))),
    isName: (loai, key) => named(key).some((unit) => unit.loai === loai),
    byName: (ten, ngay) => {
      const [self = [], ...parents] = ten.split(',').map(readUnitName);
      const found = self.flatMap((name) => named(name.key).filter((unit) => fits(unit, name)));
      return found
        .filter((unit) => ngay === undefined || covers(unit, ngay))
        .filter((unit) => parents.every((names) => above(unit, ngay).some((parent) => isAnyOf(parent, names))));
    },
  };
}

function fits(unit: DonVi, { loai }: Named): boolean {
  return loai === undefined || unit.loai === loai;
}

function isAnyOf(unit: DonVi, names: readonly Named[]): boolean {
  return names.some((name) => fits(unit, name) && name.key === foldName(unit.ten));
}
