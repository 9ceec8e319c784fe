/** The command `mau-danh-sach`: arguments into a request, results into words. */

import { diagnosticLines } from '../words/tao.js';
import { type Command, UsageFault } from './command.js';

export const mauDanhSachCommand: Command = {
  name: 'mau-danh-sach',
  arguments: '<tỉnh>',
  summary: 'Làm bảng Excel các xã của một tỉnh để điền người ký và hồ sơ từng xã',
  details: [
    'Bảng có sẵn mã, tên mọi xã, phường, đặc khu và những gì hồ sơ data/don-vi đã có; trang “Giải thích” nói từng cột điền gì.',
    'Điền xong thì dùng: kehoach cap-xa <kế hoạch của tỉnh> --danh-sach <bảng>. Ô để trống thì hồ sơ giữ nguyên.',
  ],
  options: [
    { name: 'ra', value: '<tệp.xlsx>', summary: 'Tên tệp (bình thường: danh-sach-<tỉnh>.xlsx ở thư mục đang đứng)' },
    { name: 'ghi-de', summary: 'Thay cả bảng đã điền' },
  ],
  example: 'kehoach mau-danh-sach "Lào Cai"',
  async run(args, io) {
    const tinh = args.positionals.join(' ').trim();
    if (tinh === '') throw new UsageFault('Thiếu tên hoặc mã tỉnh.');
    const output = args.values.get('ra');
    if (output !== undefined && !/\.xlsx$/i.test(output))
      throw new UsageFault(`Thấy --ra ${output}; cần tên tệp đuôi .xlsx.`);
    const { mauDanhSach } = await import('../app/jobs/cap-xa/mau-danh-sach.js');
    const { programRoot } = await import('../app/files/root.js');
    const overwrite = args.switches.has('ghi-de');
    const request = { tinh, cwd: io.cwd, root: programRoot, overwrite, ...(output === undefined ? {} : { output }) };
    const { diagnostics, file, communes, known, exitCode } = await mauDanhSach(request);
    for (const line of diagnosticLines(diagnostics)) io.error(line);
    if (file?.message !== undefined) io.error(`${file.name}: ${file.message}`);
    else if (file) {
      const same = file.outcome === 'unchanged' ? ' (không đổi)' : '';
      io.out(`Đã ghi ${file.name}${same}: ${communes} xã, phường, đặc khu; ${known} đơn vị đã có hồ sơ được điền sẵn.`);
    }
    return exitCode;
  },
};
