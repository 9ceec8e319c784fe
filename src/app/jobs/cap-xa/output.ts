/** Puts a derived plan and its list on the disk: decisions and edits of the last run are kept. */
import path from 'node:path';
import { type Diagnostic, hasErrors, type Result } from '../../../diagnostic/model.js';
import type { DanhMuc } from '../../../plan/catalogue.js';
import { judgePlan, type LoadedPlan, loadPlan } from '../../../plan/load.js';
import type { CapXa } from '../../../transforms/cap-xa/cap-xa.js';
import { carryOver } from '../../../transforms/ra-soat/carry.js';
import type { RaSoat } from '../../../transforms/ra-soat/model.js';
import { readIfThere } from '../../files/disk.js';
import { hashOf } from '../../files/manifest.js';
import { relativeName, schemaName, showPath } from '../../files/paths.js';
import { holdPlans } from '../../files/together.js';
import { openReview, type Review, writeReview } from '../../plans/review.js';
import { printing } from '../../print/build.js';
import type { World } from '../../print/world.js';
import type { CapXaFiles, CapXaJob } from './model.js';

export interface Kept {
  /** Absent when nothing was written. */
  readonly made?: {
    readonly files: CapXaFiles;
    /** As it stands on the disk now. */
    readonly plan: LoadedPlan;
    readonly list: RaSoat;
    /** Entries of the commune's own list that are still open. */
    readonly open: number;
    /** By file name. */
    readonly hashes: Readonly<Record<string, string>>;
  };
  readonly diagnostics: readonly Diagnostic[];
}

/** `plan`: absolute path of the commune's plan, which nobody else writes meanwhile. `world`: faults of printing are told too. */
export function keepDerived(
  derived: CapXa,
  job: CapXaJob,
  plan: string,
  danhMuc: DanhMuc,
  world?: World,
): Promise<Kept> {
  return holdPlans([plan], 'cap-xa', () => keepHeld(derived, job, plan, danhMuc, world));
}

async function keepHeld(
  { keHoach, muc }: CapXa,
  { file, bam, run: { root, cwd } }: CapXaJob,
  plan: string,
  danhMuc: DanhMuc,
  world?: World,
): Promise<Kept> {
  const folder = path.dirname(plan);
  const listName = `${path.parse(plan).name}.ra-soat.yaml`;
  const tep = relativeName(folder, file);
  const shown = showPath(plan, cwd);
  const before = await openBefore(plan, shown, tep, danhMuc);
  if (before.diagnostics.length > 0) return { diagnostics: before.diagnostics };
  const carried = carryOver({
    bare: { ...keHoach, nguonGoc: { lenh: 'cap-xa', tep }, raSoat: listName },
    entries: muc,
    head: { phienBan: 1, keHoach: path.basename(plan), lenh: 'cap-xa', nguon: { tep, bam } },
    ...(before.value ? { last: { list: before.value.list, present: before.value.plan.keHoach } } : {}),
  });
  const listFile = path.join(folder, listName);
  const place = {
    file: plan,
    shown,
    listFile,
    danhMuc,
    schema: schemaName(folder, root),
    head: `# Kế hoạch cấp xã, lệnh cap-xa làm từ ${tep}. Việc phải rà soát: ${listName}.\n`,
    ...(before.value ? { before: { text: before.value.text, keHoach: before.value.plan.keHoach } } : {}),
  };
  const options = world ? printing(world) : {};
  const judged = judgePlan(shown, carried.keHoach, danhMuc, options);
  const sound = judged.value !== undefined && judged.diagnostics.length === 0;
  const written = await writeReview({ ...place, sound }, carried.keHoach, carried.list);
  if (written.problems.length > 0) return { diagnostics: written.problems };
  const { text, listText } = written;
  const parse = () => loadPlan(shown, Buffer.from(text), danhMuc, options);
  const loaded = sound && judged.value ? { value: placedLazily(judged.value, parse), diagnostics: [] } : parse();
  if (!loaded.value) return { diagnostics: loaded.diagnostics };
  return {
    made: {
      files: {
        plan: shown,
        list: showPath(listFile, cwd),
        outcome: written.plan || written.list ? 'written' : 'unchanged',
      },
      plan: loaded.value,
      list: carried.list,
      open: carried.list.muc.filter(({ trangThai }) => trangThai === 'cho').length,
      hashes: { [path.basename(plan)]: hashOf(Buffer.from(text)), [listName]: hashOf(Buffer.from(listText)) },
    },
    diagnostics: loaded.diagnostics,
  };
}

/** The file is parsed only when there is something to say of one of its lines. */
function placedLazily(plan: LoadedPlan, parse: () => Result<LoadedPlan>): LoadedPlan {
  let parsed: LoadedPlan | undefined;
  return {
    ...plan,
    place: (at) => {
      parsed ??= parse().value ?? plan;
      return parsed.place(at);
    },
  };
}

/** The plan of an earlier run, which alone may be written over. */
async function openBefore(
  plan: string,
  shown: string,
  tep: string,
  danhMuc: DanhMuc,
): Promise<{ readonly value?: Review; readonly diagnostics: readonly Diagnostic[] }> {
  const present = await readIfThere(plan, shown);
  if (!present) return { diagnostics: [] };
  const loaded = present.value ? loadPlan(shown, present.value, danhMuc) : { diagnostics: present.diagnostics };
  if (!loaded.value || hasErrors(loaded.diagnostics)) return { diagnostics: loaded.diagnostics };
  const { nguonGoc } = loaded.value.keHoach;
  if (nguonGoc?.lenh !== 'cap-xa' || nguonGoc.tep !== tep) {
    const message = `Thấy đã có tệp này, không phải do lệnh cap-xa làm ra từ “${tep}” nên không ghi đè; cần --ra và một thư mục khác, hoặc đổi tên tệp đang có.`;
    return { diagnostics: [{ code: 'tep-da-co', severity: 'error', message, place: { file: shown } }] };
  }
  const review = await openReview(plan, shown, danhMuc);
  return review.value ? { value: review.value, diagnostics: [] } : { diagnostics: review.diagnostics };
}
