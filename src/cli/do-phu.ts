/** The command `do-phu`: arguments into a request, results into words. */
import { type DoPhuFormat, doPhuFormats } from '../app/jobs/do-phu/formats.js';
import { doPhuLines } from '../words/do-phu.js';
import { diagnosticLines } from '../words/tao.js';
import { someOf } from './arguments.js';
import { type Arguments, type Command, UsageFault } from './command.js';

export const doPhuCommand: Command = {
  name: 'do-phu',
  arguments: '<kế hoạch của tỉnh>',
  summary: 'Xem nhiệm vụ nào của tỉnh đã vào kế hoạch của xã nào, xã nào còn thiếu',
  details: [
    'Đối chiếu kế hoạch của tỉnh với các kế hoạch cấp xã do lệnh cap-xa làm ra, kể cả khi đã sửa tay. Không sửa tệp nào.',
    'Luôn in bảng ra màn hình; thêm --dinh-dang thì ghi tệp Excel, báo cáo Word, PDF. Chỉ ghi --ra thì có cả ba.',
  ],
  options: [
    {
      name: 'cap-xa',
      value: '<thư mục>',
      summary: 'Thư mục kế hoạch cấp xã (bình thường <kế hoạch>-cap-xa, cạnh kế hoạch của tỉnh)',
    },
    { name: 'dinh-dang', value: '<xlsx,docx,pdf>', summary: 'Ghi ra những tệp này' },
    { name: 'ra', value: '<thư mục>', summary: 'Thư mục của các tệp ấy (bình thường là output)' },
    { name: 'ghi-de', summary: 'Thay cả những tệp đã sửa tay' },
  ],
  example: 'kehoach do-phu data/ke-hoach/lao-cai/2026-tieu-du-an-2.yaml --dinh-dang xlsx',
  async run(args, io) {
    const wanted = readFormats(args);
    const [plan, second] = args.positionals;
    if (plan === undefined) throw new UsageFault('Thiếu tệp kế hoạch của tỉnh.');
    if (second !== undefined) throw new UsageFault(`Thấy thừa “${second}”; cần đúng một kế hoạch của tỉnh.`);
    const { doPhuCommand: run } = await import('../app/jobs/do-phu/do-phu.js');
    const { programRoot } = await import('../app/files/root.js');
    const [communes, output] = [args.values.get('cap-xa'), args.values.get('ra')];
    const request = { plan, cwd: io.cwd, root: programRoot, ...(communes === undefined ? {} : { communes }) };
    const summary = await run(request);
    for (const line of diagnosticLines(summary.diagnostics)) io.error(line);
    if (!summary.found) return summary.exitCode;
    for (const line of doPhuLines(summary.found.bang)) io.out(line);
    if (wanted.length === 0) return summary.exitCode;
    const { doPhuFiles } = await import('../app/jobs/do-phu/files.js');
    const overwrite = args.switches.has('ghi-de');
    const written = await doPhuFiles(
      { ...request, formats: wanted, overwrite, ...(output === undefined ? {} : { output }) },
      summary.found,
    );
    for (const line of diagnosticLines(written.diagnostics)) io.error(line);
    io.out('');
    for (const { name, message } of written.files)
      io.out(message === undefined ? `Đã ghi: ${name}` : `${name}: ${message}`);
    return Math.max(summary.exitCode, written.exitCode);
  },
};

/** A folder for files asks for files. */
function readFormats({ values }: Arguments): readonly DoPhuFormat[] {
  const typed = values.get('dinh-dang');
  if (typed === undefined) return values.has('ra') ? doPhuFormats : [];
  return someOf(typed, doPhuFormats, 'xlsx, docx hoặc pdf');
}
