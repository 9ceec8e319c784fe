/** The command `ra-soat`: a review list as a readable table, and decisions on it. */
import type { RaSoatRequest, RaSoatRow, RaSoatSummary } from '../app/jobs/ra-soat/ra-soat.js';
import { shellWord } from '../words/lines.js';
import { raSoatLines } from '../words/ra-soat.js';
import { diagnosticLines } from '../words/tao.js';
import { type Arguments, type Command, type Io, UsageFault } from './command.js';

export const raSoatCommand: Command = {
  name: 'ra-soat',
  arguments: '<kế hoạch.yaml>',
  summary: 'Xem và quyết danh sách việc phải rà soát của một kế hoạch',
  details: [
    'Không có tùy chọn: in những việc còn chờ quyết. Mỗi việc có một mã; quyết bằng mã ấy, nhiều mã cách nhau dấu cách.',
    'Việc có nhiều đề xuất thì ghi thêm số: --nhan vbd-o9b4ew=2. Sửa câu ngay trong tệp kế hoạch cũng là quyết: mục tự thành “đã sửa tay”.',
  ],
  options: [
    { name: 'nhan', value: '<mã…>', many: true, summary: 'Nhận chữ mới, hoặc nhận đề xuất' },
    { name: 'giu', value: '<mã…>', many: true, summary: 'Giữ chữ cũ' },
    { name: 'xoa', value: '<mã…>', many: true, summary: 'Bỏ chỗ ấy khỏi kế hoạch' },
    { name: 'nhan-chac-chan', summary: 'Nhận mọi thay đổi mà danh mục ghi là tự động, chắc chắn, một đổi một' },
    { name: 'tat-ca', summary: 'In cả những việc đã xong' },
    { name: 'xuat', value: '<tệp.xlsx>', summary: 'Ghi việc chờ quyết ra bảng Excel, để điền cột Quyết' },
    { name: 'nap', value: '<tệp.xlsx>', summary: 'Đọc bảng Excel đã điền và quyết theo đó' },
    { name: 'bao-cao', summary: 'Làm báo cáo Word và PDF của danh sách, để trình' },
    { name: 'ra', value: '<thư mục>', summary: 'Thư mục của báo cáo (bình thường là output)' },
  ],
  example: 'kehoach ra-soat data/ke-hoach/tuyen-quang/2026.yaml --nhan-chac-chan',
  async run(args, io) {
    const wanted = read(args);
    const { programRoot } = await import('../app/files/root.js');
    const request: RaSoatRequest = { ...wanted, cwd: io.cwd, root: programRoot };
    const { raSoat } = await import('../app/jobs/ra-soat/ra-soat.js');
    const { exportForm, importForm, withCells } = await import('../app/jobs/ra-soat/bang.js');
    const nap = args.values.get('nap');
    const filled = nap === undefined ? undefined : await importForm(nap, io.cwd);
    for (const line of diagnosticLines(filled?.diagnostics ?? [])) io.error(line);
    const made = await raSoat({ ...request, ...filled?.decisions });
    const summary = filled ? { ...made, diagnostics: withCells(made.diagnostics, filled.cells) } : made;
    const xuat = args.values.get('xuat');
    if (xuat !== undefined && summary.exitCode === 0) {
      io.out(`Đã ghi ${await exportForm(summary.clusters, xuat, io.cwd)}. Điền cột Quyết, lưu lại, rồi gõ:`);
      io.out(`kehoach ra-soat ${shellWord(request.input)} --nap ${shellWord(xuat)}`);
      return 0;
    }
    show(summary, args.switches.has('tat-ca'), io);
    if (summary.exitCode === 0 && (filled?.diagnostics.length ?? 0) > 0) return 1;
    if (summary.exitCode !== 0 || !args.switches.has('bao-cao')) return summary.exitCode;
    const { raSoatReport } = await import('../app/jobs/ra-soat/report.js');
    const report = await raSoatReport({ ...request, ...output(args) });
    for (const line of diagnosticLines(report.diagnostics)) io.error(line);
    for (const { name, message } of report.files)
      io.out(message === undefined ? `Báo cáo: ${name}` : `${name}: ${message}`);
    return report.exitCode;
  },
};

function output(args: Arguments): { output?: string } {
  const folder = args.values.get('ra');
  return folder === undefined ? {} : { output: folder };
}

function read(args: Arguments): Omit<RaSoatRequest, 'cwd' | 'root'> {
  const [input, second] = args.positionals;
  if (input === undefined) throw new UsageFault('Thiếu tệp kế hoạch.');
  if (second !== undefined)
    throw new UsageFault(`Thấy thừa “${second}”; tệp kế hoạch đứng trước, mã đứng sau --nhan, --giu, --xoa.`);
  const codes = (name: string) => (args.values.get(name) ?? '').split(/[\s,]+/).filter((code) => code !== '');
  return {
    input,
    nhan: codes('nhan'),
    giu: codes('giu'),
    xoa: codes('xoa'),
    nhanChacChan: args.switches.has('nhan-chac-chan'),
  };
}

function show({ diagnostics, clusters, decided, edited, exitCode }: RaSoatSummary, all: boolean, io: Io): void {
  for (const line of diagnosticLines(diagnostics)) io.error(line);
  if (exitCode !== 0 && decided === 0) return;
  if (edited > 0) io.out(`${edited} việc thành “đã sửa tay” vì chữ trong kế hoạch đã được sửa.`);
  if (decided > 0) io.out(`Đã quyết ${decided} việc.`);
  const isShown = ({ muc }: RaSoatRow) => all || muc.trangThai === 'cho';
  for (const line of raSoatLines(clusters, isShown)) io.out(line);
}
