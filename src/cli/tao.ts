/** The command `tao`: arguments into a request, results into words. */

import type { TaoReport, TaoRequest } from '../app/jobs/tao/tao.js';
import { type Format, formats } from '../app/print/formats.js';
import { bugLines, diagnosticLines, reportLines, summaryLine } from '../words/tao.js';
import { someOf } from './arguments.js';
import { type Arguments, type Command, type Io, UsageFault } from './command.js';

export const taoCommand: Command = {
  name: 'tao',
  arguments: '<tệp|thư mục>...',
  summary: 'Tạo tệp Word và PDF từ các kế hoạch',
  details: [
    'Thư mục: mọi tệp .yaml bên trong đều được tạo. Kết quả nằm trong output/, theo đúng thư mục con:',
    '  data/ke-hoach/tuyen-quang/2023.yaml cho output/tuyen-quang/2023.docx và output/tuyen-quang/2023.pdf.',
    'Chạy lại thì tệp cũ được thay; tệp đã sửa tay trong Word được giữ nguyên và nêu tên.',
  ],
  options: [
    { name: 'ra', value: '<thư mục>', summary: 'Thư mục kết quả (bình thường là output)' },
    { name: 'dinh-dang', value: '<docx,pdf>', summary: 'Chỉ tạo những định dạng này' },
    { name: 'the-thuc', value: '<tệp>', summary: 'Tệp thể thức khác, ví dụ cỡ chữ 13 hoặc lề trái 35 mm' },
    { name: 'ghi-de', summary: 'Thay cả những tệp đã sửa tay' },
    {
      name: 'ban-chinh',
      summary:
        'Bản để ký: còn việc chưa quyết (ra-soat), lỗi (kiem-tra), mục trơ hay chỗ chưa điền thì không in; tệp Word không chứa dữ liệu nội bộ',
    },
    {
      name: 'van-in',
      value: '<lý do>',
      summary:
        'Cùng --ban-chinh: vẫn in dù còn lỗi thể thức, lý do ghi vào bản kê; việc chưa quyết và chỗ chưa điền thì không',
    },
  ],
  example: 'kehoach tao data/ke-hoach/tuyen-quang/2023.yaml --dinh-dang docx',
  async run(args, io) {
    // Checked before the rest of the program is loaded, so that a slip is answered at once.
    const typed = args.values.get('dinh-dang');
    const wanted = typed === undefined ? formats : someOf(typed, formats, 'docx, pdf hoặc docx,pdf');
    if (args.positionals.length === 0) throw new UsageFault('Thiếu tệp hoặc thư mục kế hoạch.');
    checkReason(args);
    const { tao } = await import('../app/jobs/tao/tao.js');
    const { programRoot } = await import('../app/files/root.js');
    const summary = await tao(request(args, wanted, io.cwd, programRoot), (report) => show(report, io));
    for (const line of diagnosticLines(summary.diagnostics)) io.error(line);
    io.out(summaryLine(summary));
    if (summary.fontNote !== undefined) io.out(summary.fontNote);
    return summary.exitCode;
  },
};

function checkReason(args: Arguments): void {
  const reason = args.values.get('van-in');
  if (reason === undefined) return;
  if (!/\p{L}/u.test(reason))
    throw new UsageFault('Thấy --van-in không có lý do; cần lý do bằng chữ, trong ngoặc kép.');
  if (!args.switches.has('ban-chinh'))
    throw new UsageFault('Thấy --van-in mà không có --ban-chinh; chỉ bản chính mới cần lý do.');
}

function request(args: Arguments, wanted: readonly Format[], cwd: string, root: string): TaoRequest {
  const output = args.values.get('ra');
  const standardFile = args.values.get('the-thuc');
  const lyDo = args.values.get('van-in')?.trim();
  return {
    inputs: args.positionals,
    cwd,
    root,
    formats: wanted,
    overwrite: args.switches.has('ghi-de'),
    final: args.switches.has('ban-chinh'),
    ...(output === undefined ? {} : { output }),
    ...(standardFile === undefined ? {} : { standardFile }),
    ...(lyDo === undefined ? {} : { lyDo }),
  };
}

function show(report: TaoReport, io: Io): void {
  const { progress, faults } = reportLines(report);
  io.out(progress);
  for (const line of faults) io.error(line);
  if (report.bug !== undefined) for (const line of bugLines(report.bug, io.debug)) io.error(line);
}
