/** The command `nhap`: arguments into a request, results into words. */

import { nhapLines } from '../words/nhap.js';
import { nhapVaoLines } from '../words/nhap-vao.js';
import { diagnosticLines } from '../words/tao.js';
import { type Arguments, type Command, type Io, UsageFault } from './command.js';

export const nhapCommand: Command = {
  name: 'nhap',
  arguments: '<tệp> [<tệp phụ lục>...]',
  summary: 'Đọc kế hoạch đã gõ (Word, PDF, chữ) thành dữ liệu YAML',
  details: [
    'Đọc được .docx, .doc, .pdf có lớp chữ, .txt. Tệp phụ lục để riêng thì ghi tiếp sau tệp chính.',
    'Cạnh tệp YAML có báo cáo .nhap.yaml: từng đoạn của nguồn vào chỗ nào, chỗ nào chưa hiểu, chỗ nào in ra khác nguồn.',
    'Lỗi của người soạn được giữ nguyên như nguồn, không tự sửa.',
    'Bảng, hình, sơ đồ, bình luận, chữ ẩn… mà bản nháp không có thì màn hình nêu từng thứ và mã thoát là 1.',
    'Với --vao: tệp Word do lệnh tao làm ra, người khác đã sửa, được nhập trở lại kế hoạch của nó. Chỗ không sửa giữ nguyên',
    '  như trong YAML; chỗ sửa, thêm, bỏ, chuyển được kê ra; chỗ hai bên cùng sửa thì giữ chữ của kế hoạch và báo.',
  ],
  options: [
    { name: 'ra', value: '<kế hoạch.yaml>', summary: 'Tệp kết quả (bình thường cạnh tệp nguồn, cùng tên)' },
    { name: 'giu-thay-doi', value: 'goc', summary: 'Tệp Word có theo dõi thay đổi: lấy chữ trước khi sửa' },
    { name: 'ghi-de', summary: 'Thay tệp kết quả đã có' },
    { name: 'vao', value: '<kế hoạch.yaml>', summary: 'Nhập những chỗ đã sửa trong tệp Word vào kế hoạch này' },
    { name: 'theo-word', summary: 'Với --vao: chỗ hai bên cùng sửa thì lấy chữ của tệp Word' },
    { name: 'thu', summary: 'Với --vao: chỉ kê các chỗ sẽ đổi, không ghi' },
  ],
  example: 'kehoach nhap ke-hoach-2025.docx phu-luc.docx --ra data/ke-hoach/tinh/2025.yaml',
  async run(args, io) {
    const plan = args.values.get('vao');
    if (plan !== undefined) return runInto(plan, args, io);
    for (const name of ['theo-word', 'thu'])
      if (args.switches.has(name)) throw new UsageFault(`Thấy --${name} mà không có --vao <kế hoạch.yaml>.`);
    const request = readRequest(args);
    const { nhap } = await import('../app/jobs/nhap/nhap.js');
    const { programRoot } = await import('../app/files/root.js');
    const summary = await nhap({ ...request, cwd: io.cwd, root: programRoot });
    for (const line of diagnosticLines(summary.diagnostics)) io.error(line);
    for (const line of nhapLines(summary)) io.out(line);
    if (summary.written) for (const line of diagnosticLines(summary.written.planFaults)) io.error(line);
    return summary.exitCode;
  },
};

async function runInto(plan: string, args: Arguments, io: Io): Promise<number> {
  const [input, second] = args.positionals;
  if (input === undefined) throw new UsageFault('Thiếu tệp Word cần nhập.');
  if (second !== undefined) throw new UsageFault(`Thấy hai tệp (${input}, ${second}); với --vao cần một tệp Word.`);
  if (args.values.has('ra') || args.switches.has('ghi-de'))
    throw new UsageFault('Với --vao thì không dùng --ra, --ghi-de: kế hoạch nêu ở --vao được ghi tại chỗ.');
  const { nhapVao } = await import('../app/jobs/nhap/vao.js');
  const { programRoot } = await import('../app/files/root.js');
  const choice = {
    keepOriginal: keepsOriginal(args),
    wordWins: args.switches.has('theo-word'),
    dryRun: args.switches.has('thu'),
  };
  const summary = await nhapVao({ input, plan, ...choice, cwd: io.cwd, root: programRoot });
  for (const line of diagnosticLines(summary.diagnostics)) io.error(line);
  for (const line of nhapVaoLines(summary)) io.out(line);
  return summary.exitCode;
}

function keepsOriginal(args: Arguments): boolean {
  const kept = args.values.get('giu-thay-doi');
  if (kept !== undefined && kept !== 'goc')
    throw new UsageFault(`Thấy --giu-thay-doi ${kept}; chỉ có --giu-thay-doi goc.`);
  return kept === 'goc';
}

function readRequest(args: Arguments) {
  if (args.positionals.length === 0) throw new UsageFault('Thiếu tệp cần đọc.');
  const keepOriginal = keepsOriginal(args);
  const output = args.values.get('ra');
  if (output !== undefined && !/\.ya?ml$/i.test(output))
    throw new UsageFault(`Thấy --ra ${output}; cần tên tệp có đuôi .yaml.`);
  return {
    inputs: args.positionals,
    overwrite: args.switches.has('ghi-de'),
    keepOriginal,
    ...(output === undefined ? {} : { output }),
  };
}
