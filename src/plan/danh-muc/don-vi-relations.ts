/** Faults between units: two periods of one code that overlap, a parent that is not there at the time. */
import type { Diagnostic } from '../../diagnostic/model.js';
import type { Fault } from './csv.js';
import { overlap } from './dates.js';
import type { Traits } from './don-vi-traits.js';
import { groupBy } from './group.js';
import type { DonVi } from './model.js';

/** A unit, what it shares with its neighbours in the table, and its line. */
export interface UnitRow {
  readonly unit: DonVi;
  readonly traits: Traits;
  readonly line: number;
}

export function checkRelations(file: string, rows: readonly UnitRow[]): readonly Diagnostic[] {
  const byCode = groupBy(rows, (row) => row.unit.ma);
  const judged = new Map<Traits, Fault | undefined>();
  const diagnostics: Diagnostic[] = [];
  const report = (line: number, fault: Fault) =>
    diagnostics.push({ ...fault, severity: 'error', place: { file, line } });
  for (const { traits, line } of rows) {
    // Siblings have the same parent in the same period: judged once.
    if (!judged.has(traits)) judged.set(traits, orphan(traits, byCode));
    const fault = judged.get(traits);
    if (fault) report(line, fault);
  }
  for (const periods of byCode.values()) {
    for (const { unit, line } of overlapping(periods)) {
      report(line, {
        code: 'trung-ma',
        message: `Thấy mã ${unit.ma} đã có trong cùng thời gian; cần hai thời kỳ không chồng nhau.`,
      });
    }
  }
  return diagnostics;
}

/** The rows of a code whose period overlaps that of an earlier one. */
function overlapping(periods: readonly UnitRow[]): readonly UnitRow[] {
  if (periods.length === 1) return [];
  return periods.filter((row, i) => periods.slice(0, i).some((other) => overlap(other.unit, row.unit)));
}

function orphan(traits: Traits, byCode: ReadonlyMap<string, readonly UnitRow[]>): Fault | undefined {
  const { cap, maCha } = traits;
  if (cap === 'tinh') {
    return maCha === undefined
      ? undefined
      : { code: 'cha-la', message: `Thấy đơn vị cấp trên “${maCha}”; cần để trống, vì tỉnh thì không có.` };
  }
  const parents = (maCha === undefined ? undefined : byCode.get(maCha)) ?? [];
  if (parents.some(({ unit }) => isAbove(unit, traits) && overlap(unit, traits))) return undefined;
  const message = `Thấy đơn vị cấp trên “${maCha ?? ''}”; cần mã một tỉnh hoặc huyện có trong cùng thời gian.`;
  return { code: 'cha-la', message };
}

function isAbove(parent: DonVi, { cap }: Traits): boolean {
  return parent.cap === 'tinh' || (parent.cap === 'huyen' && cap === 'xa');
}
