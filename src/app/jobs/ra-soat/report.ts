/** A review list as a Word and PDF report: a summary and the table of entries. */
import path from 'node:path';
import type { Diagnostic } from '../../../diagnostic/model.js';
import { type PutFiles, putFiles } from '../../files/output.js';
import { settlePlan } from '../../files/together.js';
import { discover } from '../../plans/discover.js';
import { openReview } from '../../plans/review.js';
import { formats } from '../../print/formats.js';
import { print } from '../../print/print.js';
import { loadWorld } from '../../print/world.js';
import type { RaSoatRequest } from './ra-soat.js';
import { reportOf } from './report-view.js';

export async function raSoatReport(request: RaSoatRequest & { readonly output?: string }): Promise<PutFiles> {
  const { cwd, root, input } = request;
  const fail = (diagnostics: readonly Diagnostic[]): PutFiles => ({ diagnostics, files: [], exitCode: 1 });
  const world = await loadWorld(root);
  if (!world.value) return fail(world.diagnostics);
  const found = await discover([input], cwd, path.join(root, 'data', 'ke-hoach'));
  const [job] = found.jobs;
  if (!job) return fail(found.diagnostics);
  const busy = await settlePlan(job.file, job.shown);
  if (busy.length > 0) return fail(busy);
  const review = await openReview(job.file, job.shown, world.value.danhMuc);
  if (!review.value) return fail(review.diagnostics);
  const built = await print(reportOf(review.value), world.value, formats);
  if (!built.value) return fail(built.diagnostics);
  const folder = path.resolve(cwd, request.output ?? path.join(root, 'output'));
  const made = Object.entries(built.value.bytes).map(([format, bytes]) => ({
    name: `${job.target}.ra-soat.${format}`,
    bytes,
  }));
  const put = await putFiles(folder, made, { cwd, overwrite: false });
  return { ...put, diagnostics: [...built.diagnostics, ...put.diagnostics] };
}
