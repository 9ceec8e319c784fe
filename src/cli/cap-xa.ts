/** The command `cap-xa`: arguments into a request, results into words. */
import type { CapXaReport, CapXaRequest } from '../app/jobs/cap-xa/cap-xa.js';
import { formats } from '../app/print/formats.js';
import { faultLines, noteLines, reportLine, summaryLines } from '../words/cap-xa.js';
import { diagnosticLines } from '../words/tao.js';
import { type Arguments, type Command, type Io, UsageFault } from './command.js';
import { progressOn } from './tien-do.js';

export const capXaCommand: Command = {
  name: 'cap-xa',
  arguments: '<kế hoạch của tỉnh>',
  summary: 'Lập kế hoạch cấp xã từ kế hoạch của tỉnh',
  details: [
    'Mỗi xã, phường, đặc khu được một tệp kế hoạch và một danh sách việc phải rà soát; thêm --tao thì có luôn Word và PDF.',
    'Điều phải quyết chung cho mọi xã nằm trong tệp <kế hoạch>.cap-xa.yaml cạnh kế hoạch của tỉnh: quyết ở đó rồi chạy lại.',
    'Hồ sơ từng xã (người ký, tên phòng, thôn hay tổ dân phố, biên giới…): data/don-vi/<mã tỉnh>/<mã xã>.yaml. Điền cho nhiều xã',
    '  một lần bằng bảng Excel: lệnh mau-danh-sach làm bảng, --danh-sach đọc bảng vào hồ sơ rồi lập kế hoạch của các xã trong bảng.',
    'Chạy lại thì quyết định và chỗ đã sửa tay được giữ; xã nào không có gì đổi thì bỏ qua; bị ngắt giữa chừng thì làm nốt.',
  ],
  options: [
    {
      name: 'xa',
      value: '<mã|tên,…>',
      summary: 'Mã hoặc tên xã, nhiều xã cách nhau bằng dấu phẩy, đặt trong ngoặc kép',
    },
    { name: 'tat-ca', summary: 'Mọi xã, phường, đặc khu của tỉnh' },
    { name: 'danh-sach', value: '<tệp>', summary: 'Các xã trong bảng .xlsx hoặc .csv, kèm hồ sơ của từng xã' },
    { name: 'tao', summary: 'Tạo luôn tệp Word và PDF của mỗi xã' },
    {
      name: 'ra',
      value: '<thư mục>',
      summary: 'Thư mục kết quả (bình thường <kế hoạch>-cap-xa, cạnh kế hoạch của tỉnh)',
    },
    { name: 'ghi-de', summary: 'Với --tao: thay cả những tệp Word, PDF đã sửa tay' },
    { name: 'luong', value: '<số>', summary: 'Số nhân của máy được dùng (bình thường: tất cả)' },
  ],
  example: 'kehoach cap-xa data/ke-hoach/lao-cai/2026-tieu-du-an-2.yaml --tat-ca --tao',
  async run(args, io) {
    const asked = await readRequest(args, io);
    const { capXaCommand: run } = await import('../app/jobs/cap-xa/cap-xa.js');
    const { programRoot } = await import('../app/files/root.js');
    const progress = progressOn(io);
    let worked = 0;
    const summary = await run({ ...asked, root: programRoot }, (report, done, total) => {
      if (report.outcome !== 'skipped') worked++;
      show(report, io);
      progress({ done, total, worked });
    });
    for (const line of [...diagnosticLines(summary.diagnostics), ...noteLines(summary.reports)]) io.error(line);
    for (const line of summaryLines(summary)) io.out(line);
    return summary.exitCode;
  },
};

async function readRequest(args: Arguments, io: Io): Promise<Omit<CapXaRequest, 'root'>> {
  const [plan, ...more] = args.positionals;
  if (plan === undefined) throw new UsageFault('Thiếu tệp kế hoạch của tỉnh.');
  const second = more.find((one) => /\.(?:ya?ml|docx?|pdf)$/i.test(one));
  if (second !== undefined) throw new UsageFault(`Thấy hai tệp (${plan}, ${second}); cần một.`);
  const typed = (args.values.get('xa') ?? '').split(/[,;]/);
  const communes = [...typed, ...more].map((one) => one.trim()).filter((one) => one !== '');
  const all = args.switches.has('tat-ca');
  const list = args.values.get('danh-sach');
  if ([all, communes.length > 0, list !== undefined].filter(Boolean).length !== 1)
    throw new UsageFault('Cần --xa <mã|tên,…>, --tat-ca hoặc --danh-sach <tệp>, một trong ba.');
  const overwrite = args.switches.has('ghi-de');
  const print = args.switches.has('tao');
  if (overwrite && !print) throw new UsageFault('Thấy --ghi-de mà không có --tao; chỉ tệp Word, PDF mới bị ghi đè.');
  const output = args.values.get('ra');
  return {
    plan,
    communes,
    all,
    cwd: io.cwd,
    threads: await threadsOf(args.values.get('luong')),
    ...(list === undefined ? {} : { list }),
    ...(print ? { print: { formats, overwrite } } : {}),
    ...(output === undefined ? {} : { output }),
  };
}

async function threadsOf(typed: string | undefined): Promise<number> {
  if (typed === undefined) return (await import('node:os')).availableParallelism();
  if (!/^[1-9]\d?$/.test(typed)) throw new UsageFault(`Thấy --luong ${typed}; cần một số từ 1 đến 99.`);
  return Number(typed);
}

/** On a terminal the progress line tells of communes that went well; without one, each has a line. */
function show(report: CapXaReport, io: Io): void {
  for (const line of faultLines(report)) io.error(line);
  if (report.bug !== undefined && io.debug) for (const line of report.bug.split('\n')) io.error(line);
  if (!io.status) io.out(reportLine(report));
}
