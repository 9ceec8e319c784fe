/** A review list as a Word and PDF report: a plan of the kind `ra-soat`, whose body is the table of entries. */
import path from 'node:path';
import type { Diagnostic } from '../diagnostic/model.js';
import { escapeInline } from '../plan/inline.js';
import type { LoadedPlan } from '../plan/load.js';
import type { Bang, KeHoach } from '../plan/schema.js';
import { kindWords, trangThaiWords } from '../transforms/ra-soat/words.js';
import { buildLoaded } from './build.js';
import { discover, showPath } from './discover.js';
import { diskReason } from './disk.js';
import { formats } from './formats.js';
import { openOutput, type PutResult } from './output.js';
import { lookAgain, type RaSoatRequest, type RaSoatRow, rowsOf } from './ra-soat.js';
import { openReview, type Review } from './review.js';
import { loadWorld } from './world.js';

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

/** A plan in memory only; what the template does not print is filled with what the schema asks for. */
function reportOf(review: Review): LoadedPlan {
  const { plan, list } = review;
  const rows = rowsOf({ plan, list: { ...list, muc: lookAgain(review) } });
  const count = (state: string) => rows.filter(({ muc }) => muc.trangThai === state).length;
  const source = list.lenh === 'nam-moi' ? 'kế hoạch năm trước' : 'kế hoạch của tỉnh';
  const keHoach: KeHoach = {
    ...plan.keHoach,
    loai: 'ra-soat',
    them: {
      tomTat: [
        `Kế hoạch ${escapeInline(list.keHoach)}, làm từ ${source} (${escapeInline(list.nguon.tep)}).`,
        `Có ${rows.length} việc: ${count('cho')} chờ quyết, ${count('nhan')} đã nhận, ${count('giu')} giữ nguyên, ${count('sua')} đã sửa tay, ${count('xoa')} đã bỏ.`,
      ],
    },
    noiDung: [tableOf(rows)],
  };
  delete keHoach.phuLuc;
  return { ...plan, keHoach, place: () => ({ file: plan.file }) };
}

function tableOf(rows: readonly RaSoatRow[]): Bang {
  const kinds = [...new Set(rows.map(({ muc }) => kindWords(muc)))];
  return {
    cap: 'bang',
    kieu: 'thuong',
    cot: [
      { ma: 'tt', ten: 'TT', rong: 4, vai: 'tt', canh: 'giua' },
      { ma: 'cho', ten: 'Chỗ trong kế hoạch', rong: 15, vai: 'khac', canh: 'trai' },
      { ma: 'truoc', ten: 'Chữ trước', rong: 25, vai: 'noiDung', canh: 'trai' },
      { ma: 'sau', ten: 'Chữ sau hoặc đề xuất', rong: 27, vai: 'khac', canh: 'trai' },
      { ma: 'lyDo', ten: 'Lý do, nguồn', rong: 27, vai: 'ghiChu', canh: 'trai' },
      { ma: 'trangThai', ten: 'Trạng thái', rong: 14, vai: 'khac', canh: 'giua' },
    ],
    hang: kinds.flatMap((kind) => [
      { nhom: escapeInline(kind) },
      ...rows.filter(({ muc }) => kindWords(muc) === kind).map(rowOf),
    ]),
  };
}

const most = 6;

function rowOf({ muc, places }: RaSoatRow): Bang['hang'][number] {
  const { ma, truoc, sau, deXuat = [], lyDo, nguon, trangThai } = muc;
  const more = places.length > most ? [`và ${places.length - most} chỗ nữa`] : [];
  const offers =
    sau === undefined ? deXuat.map(({ chu, lyDo: why }, i) => `${i + 1}) ${chu} (${why.replace(/\.$/, '')})`) : [sau];
  const sources = nguon.filter((one) => !one.startsWith('http') || one.length < 60);
  return {
    o: {
      cho: [...places.slice(0, most), ...more].map(escapeInline),
      truoc: escapeInline(truoc),
      sau: offers.length > 0 ? offers.map(escapeInline) : '',
      lyDo: [lyDo, ...(sources.length > 0 ? [`Nguồn: ${sources.join('; ')}.`] : [])].map(escapeInline),
      trangThai: [trangThaiWords[trangThai], `(${ma})`].map(escapeInline),
    },
  };
}
