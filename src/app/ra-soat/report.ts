/** A review list as a Word and PDF report: a plan of the kind `ra-soat`, whose body is the table of entries. */
import path from 'node:path';
import type { Diagnostic } from '../../diagnostic/model.js';
import { buildLoaded } from '../build.js';
import { discover, showPath } from '../discover.js';
import { diskReason } from '../disk.js';
import { formats } from '../formats.js';
import { openOutput, type PutResult } from '../output.js';
import { loadWorld } from '../world.js';
import type { RaSoatRequest } from './ra-soat.js';
import { reportOf } from './report-plan.js';
import { openReview } from './review.js';

export interface RaSoatReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly PutResult[];
  readonly exitCode: 0 | 1 | 3;
}

export async function raSoatReport(request: RaSoatRequest & { readonly output?: string }): Promise<RaSoatReport> {
  const { cwd, root, input } = request;
  const fail = (diagnostics: readonly Diagnostic[], exitCode: 1 | 3 = 1): RaSoatReport => ({
    diagnostics,
    files: [],
    exitCode,
  });
  const world = await loadWorld(root);
  if (!world.value) return fail(world.diagnostics);
  const found = await discover([input], cwd, path.join(root, 'data', 'ke-hoach'));
  const [job] = found.jobs;
  if (!job) return fail(found.diagnostics);
  const review = await openReview(job.file, job.shown, world.value.danhMuc);
  if (!review.value) return fail(review.diagnostics);
  const built = await buildLoaded(world.value, reportOf(review.value), formats);
  if (!built.value) return fail(built.diagnostics);
  try {
    const folder = path.resolve(cwd, request.output ?? path.join(root, 'output'));
    const target = await openOutput(folder, false);
    const files: PutResult[] = [];
    for (const { format, bytes } of built.value.files) {
      const result = await target.put(`${job.target}.ra-soat.${format}`, bytes);
      files.push({ ...result, name: showPath(path.join(folder, result.name), cwd) });
    }
    await target.close();
    const bad = files.some(({ outcome }) => outcome === 'failed' || outcome === 'locked');
    return {
      diagnostics: built.diagnostics,
      files,
      exitCode: bad ? 3 : files.some(({ outcome }) => outcome === 'kept') ? 1 : 0,
    };
  } catch (error) {
    const message = `Không ghi được báo cáo: ${diskReason(error)}.`;
    return fail([{ code: 'khong-ghi-duoc', severity: 'error', message, place: { file: job.shown } }], 3);
  }
}
