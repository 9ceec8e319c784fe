/** The command `nhap`: arguments into a request, results into words. */
import { type Arguments, type Command, UsageFault } from './command.js';
import { nhapLines } from './nhap-words.js';
import { diagnosticLines } from './tao-words.js';

export const nhapCommand: Command = {
  name: 'nhap',
  arguments: '<tệp> [<tệp phụ lục>...]',
  summary: 'Đọc kế hoạch đã gõ (Word, PDF, chữ) thành dữ liệu YAML',
  details: [
    'Đọc được .docx, .doc, .pdf có lớp chữ, .txt. Tệp phụ lục để riêng thì ghi tiếp sau tệp chính.',
    'Cạnh tệp YAML có báo cáo .nhap.yaml: từng đoạn của nguồn vào chỗ nào, chỗ nào chưa hiểu, chỗ nào in ra khác nguồn.',
    'Lỗi của người soạn được giữ nguyên như nguồn, không tự sửa.',
  ],
  options: [
    { name: 'ra', value: '<kế hoạch.yaml>', summary: 'Tệp kết quả (bình thường cạnh tệp nguồn, cùng tên)' },
    { name: 'giu-thay-doi', value: 'goc', summary: 'Tệp Word có theo dõi thay đổi: lấy chữ trước khi sửa' },
    { name: 'ghi-de', summary: 'Thay tệp kết quả đã có' },
  ],
  example: 'kehoach nhap ke-hoach-2025.docx phu-luc.docx --ra data/ke-hoach/tinh/2025.yaml',
  async run(args, io) {
    const request = readRequest(args);
    const { nhap } = await import('../app/nhap.js');
    const { programRoot } = await import('../app/root.js');
    const summary = await nhap({ ...request, cwd: io.cwd, root: programRoot });
    for (const line of diagnosticLines(summary.diagnostics)) io.error(line);
    for (const line of nhapLines(summary)) io.out(line);
    if (summary.written) for (const line of diagnosticLines(summary.written.planFaults)) io.error(line);
    return summary.exitCode;
  },
};

function readRequest(args: Arguments) {
  if (args.positionals.length === 0) throw new UsageFault('Thiếu tệp cần đọc.');
  const kept = args.values.get('giu-thay-doi');
  if (kept !== undefined && kept !== 'goc')
    throw new UsageFault(`Thấy --giu-thay-doi ${kept}; chỉ có --giu-thay-doi goc.`);
  const output = args.values.get('ra');
  if (output !== undefined && !/\.ya?ml$/i.test(output))
    throw new UsageFault(`Thấy --ra ${output}; cần tên tệp có đuôi .yaml.`);
  return {
    inputs: args.positionals,
    overwrite: args.switches.has('ghi-de'),
    keepOriginal: kept === 'goc',
    ...(output === undefined ? {} : { output }),
  };
}
