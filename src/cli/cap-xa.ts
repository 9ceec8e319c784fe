/** The command `cap-xa`: arguments into a request, results into words. */
import type { CapXaReport, CapXaSummary } from '../app/cap-xa.js';
import { type Command, type Io, UsageFault } from './command.js';
import { diagnosticLines } from './tao-words.js';

export const capXaCommand: Command = {
  name: 'cap-xa',
  arguments: '<kế hoạch của tỉnh>',
  summary: 'Lập kế hoạch cấp xã từ kế hoạch của tỉnh',
  details: [
    'Mỗi xã, phường, đặc khu được một tệp kế hoạch và một danh sách việc phải rà soát.',
    'Điều phải quyết chung cho mọi xã nằm trong tệp <kế hoạch>.cap-xa.yaml cạnh kế hoạch của tỉnh: quyết ở đó rồi chạy lại.',
    'Hồ sơ từng xã (người ký, tên phòng, thôn hay tổ dân phố, biên giới…): data/don-vi/<mã tỉnh>/<mã xã>.yaml.',
    'Chạy lại thì quyết định và chỗ đã sửa tay được giữ.',
  ],
  options: [
    { name: 'xa', value: '<mã|tên,…>', summary: 'Mã hoặc tên xã, nhiều xã cách nhau bằng dấu phẩy' },
    { name: 'tat-ca', summary: 'Mọi xã, phường, đặc khu của tỉnh' },
    { name: 'ra', value: '<thư mục>', summary: 'Thư mục kết quả (bình thường cạnh kế hoạch của tỉnh)' },
  ],
  example: 'kehoach cap-xa data/ke-hoach/lao-cai/2026-tieu-du-an-2.yaml --xa "phường Lào Cai,02686"',
  async run(args, io) {
    const [plan, ...more] = args.positionals;
    if (plan === undefined) throw new UsageFault('Thiếu tệp kế hoạch của tỉnh.');
    const typed = (args.values.get('xa') ?? '').split(/[,;]/);
    const communes = [...typed, ...more].map((one) => one.trim()).filter((one) => one !== '');
    const all = args.switches.has('tat-ca');
    if (all === communes.length > 0) throw new UsageFault('Cần --xa <mã|tên,…> hoặc --tat-ca, một trong hai.');
    const output = args.values.get('ra');
    const { capXaCommand: run } = await import('../app/cap-xa.js');
    const { programRoot } = await import('../app/root.js');
    const request = {
      plan,
      communes,
      all,
      cwd: io.cwd,
      root: programRoot,
      ...(output === undefined ? {} : { output }),
    };
    const summary = await run(request, (report) => show(report, io));
    for (const line of diagnosticLines(summary.diagnostics)) io.error(line);
    for (const line of summaryLines(summary)) io.out(line);
    return summary.exitCode;
  },
};

function show({ ten, files, open, diagnostics }: CapXaReport, io: Io): void {
  for (const line of diagnosticLines(diagnostics)) io.error(line);
  if (!files) io.out(`${ten}: chưa lập được`);
  else
    io.out(
      `${ten}: ${files.plan}${files.outcome === 'unchanged' ? ' (không đổi)' : ''}, ${open} việc riêng phải rà soát`,
    );
}

function summaryLines({ reports, output, decisions }: CapXaSummary): readonly string[] {
  if (!decisions) return [];
  const made = reports.filter(({ files }) => files).length;
  const shared =
    decisions.open === 0
      ? `Mọi câu hỏi chung đã quyết trong ${decisions.file}.`
      : `Còn ${decisions.open} câu hỏi chung trong ${decisions.file}: quyết ở đó một lần cho mọi xã, rồi chạy lại.`;
  return [`Xong ${made}/${reports.length} kế hoạch cấp xã, trong ${output}.`, shared];
}
