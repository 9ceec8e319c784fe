/** Writes coverage as files: Excel, Word, PDF; hand edits of earlier ones are kept. */
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../../diagnostic/model.js';
import type { LoadedPlan } from '../../../plan/load.js';
import { type PutFiles, putFiles } from '../../files/output.js';
import { discover } from '../../plans/discover.js';
import { formats } from '../../print/formats.js';
import { print } from '../../print/print.js';
import { loadWorld } from '../../print/world.js';
import type { DoPhuRequest } from './do-phu.js';
import type { DoPhuFormat } from './formats.js';
import { doPhuReport } from './report.js';
import { doPhuXlsx } from './sheets.js';
import type { BangDoPhu } from './view.js';

export async function doPhuFiles(
  request: DoPhuRequest & {
    readonly formats: readonly DoPhuFormat[];
    readonly overwrite: boolean;
    readonly output?: string;
  },
  found: { readonly tinh: LoadedPlan; readonly bang: BangDoPhu },
): Promise<PutFiles> {
  const { cwd, root } = request;
  const { jobs } = await discover([request.plan], cwd, path.join(root, 'data', 'ke-hoach'));
  const made = await makeFiles(request.formats, root, found);
  if (hasErrors(made.diagnostics)) return { diagnostics: made.diagnostics, files: [], exitCode: 1 };
  const folder = path.resolve(cwd, request.output ?? path.join(root, 'output'));
  const name = jobs[0]?.target ?? 'ke-hoach';
  const files = Object.entries(made.bytes).map(([format, bytes]) => ({ name: `${name}.do-phu.${format}`, bytes }));
  const put = await putFiles(folder, files, request);
  return { ...put, diagnostics: [...made.diagnostics, ...put.diagnostics] };
}

interface Made {
  readonly bytes: Readonly<Partial<Record<DoPhuFormat, Uint8Array>>>;
  readonly diagnostics: readonly Diagnostic[];
}

async function makeFiles(
  wanted: readonly DoPhuFormat[],
  root: string,
  { tinh, bang }: { readonly tinh: LoadedPlan; readonly bang: BangDoPhu },
): Promise<Made> {
  const sheet = wanted.includes('xlsx') ? { xlsx: await doPhuXlsx(bang) } : {};
  const printed = formats.filter((format) => wanted.includes(format));
  if (printed.length === 0) return { bytes: sheet, diagnostics: [] };
  const world = await loadWorld(root);
  if (!world.value) return { bytes: {}, diagnostics: world.diagnostics };
  const built = await print(doPhuReport(tinh, bang), world.value, printed);
  return { bytes: { ...sheet, ...built.value?.bytes }, diagnostics: built.diagnostics };
}
