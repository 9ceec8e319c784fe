/** The command `nam-moi`: arguments into a request, results into words. */
import type { NamMoiRequest, NamMoiSummary } from '../app/jobs/nam-moi/nam-moi.js';
import { shellWord } from '../words/lines.js';
import { diagnosticLines } from '../words/tao.js';
import { type Arguments, type Command, type Io, UsageFault } from './command.js';

export const namMoiCommand: Command = {
  name: 'nam-moi',
  arguments: '<kế hoạch.yaml> --nam <năm>',
  summary: 'Làm kế hoạch năm mới từ kế hoạch năm trước, kèm danh sách việc phải rà soát',
  details: [
    'Tự chuyển: năm, thời kỳ và các mốc đã đánh dấu, tên cơ quan chắc chắn đổi một thành một; số và ngày để trống.',
    'Không chắc thì hỏi: văn bản viện dẫn, cơ quan chia việc, cấp huyện, số liệu, chủ đề, người ký… đều nằm trong danh sách',
    '  <kế hoạch>.ra-soat.yaml. Xem và quyết bằng lệnh ra-soat. Chạy lại thì điều đã quyết và chỗ đã sửa tay được giữ.',
  ],
  options: [
    { name: 'nam', value: '<năm>', summary: 'Năm của kế hoạch mới' },
    { name: 'ngay', value: '<ngày>', summary: 'Ngày xét tên cơ quan và hiệu lực văn bản, ví dụ 20/5/2026' },
    { name: 'van-ban', value: '<chữ|mã>', summary: 'Văn bản của năm mới, thay cho văn bản riêng của năm cũ' },
    { name: 'chu-de', value: '<chữ>', summary: 'Chủ đề của năm mới' },
    { name: 'nguoi-ky', value: '<họ tên>', summary: 'Người ký' },
    { name: 'ra', value: '<tệp>', summary: 'Tệp kế hoạch mới (bình thường: cạnh tệp cũ, đổi năm trong tên)' },
  ],
  example: 'kehoach nam-moi data/ke-hoach/tuyen-quang/2023.yaml --nam 2026',
  async run(args, io) {
    const wanted = read(args);
    const { namMoi } = await import('../app/jobs/nam-moi/nam-moi.js');
    const { programRoot } = await import('../app/files/root.js');
    const summary = await namMoi({ ...wanted, cwd: io.cwd, root: programRoot });
    show(summary, io);
    return summary.exitCode;
  },
};

function read(args: Arguments): Omit<NamMoiRequest, 'cwd' | 'root'> {
  const [input, second] = args.positionals;
  if (input === undefined) throw new UsageFault('Thiếu tệp kế hoạch năm trước.');
  if (second !== undefined) throw new UsageFault(`Thấy hai tệp (${input}, ${second}); cần một.`);
  const nam = args.values.get('nam');
  if (nam === undefined) throw new UsageFault('Thiếu --nam, ví dụ --nam 2026.');
  if (!/^(?:19|20|21)\d\d$/.test(nam)) throw new UsageFault(`Thấy --nam ${nam}; cần một năm như 2026.`);
  const value = (name: string, key: string) => {
    const text = args.values.get(name);
    return text === undefined ? {} : { [key]: text.normalize('NFC').trim() };
  };
  const ngay = args.values.get('ngay');
  const output = args.values.get('ra');
  if (output !== undefined && !/\.ya?ml$/i.test(output))
    throw new UsageFault(`Thấy --ra ${output}; cần tên tệp kế hoạch mới, có đuôi .yaml.`);
  return {
    input,
    nam: Number(nam),
    ...(ngay === undefined ? {} : { ngay: readDay(ngay) }),
    ...value('van-ban', 'vanBan'),
    ...value('chu-de', 'chuDe'),
    ...value('nguoi-ky', 'nguoiKy'),
    ...value('ra', 'output'),
  };
}

function readDay(text: string): string {
  const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = y === undefined ? text : `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`;
  const real =
    /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso);
  if (!real) throw new UsageFault(`Thấy --ngay ${text}; cần một ngày như 20/5/2026.`);
  return iso;
}

function show({ diagnostics, made }: NamMoiSummary, io: Io): void {
  for (const line of diagnosticLines(diagnostics)) io.error(line);
  if (!made) return;
  const { raSoat, ngayXet, vi, outcome } = made;
  const [y, m = '', d] = ngayXet.split('-');
  // As documents write it: 01/6/2026.
  const ngay = `${d}/${Number(m) < 3 ? m : Number(m)}/${y}`;
  const count = (state: string) => raSoat.muc.filter(({ trangThai }) => trangThai === state).length;
  const did = { new: 'Đã làm', changed: 'Đã cập nhật', unchanged: 'Không có gì đổi:' }[outcome];
  io.out(`${did} ${made.file} và ${made.list}.`);
  if (made.idsWritten) io.out('Tệp nguồn có mục chưa có mã: đã ghi mã vào tệp nguồn, chữ không đổi.');
  io.out(`Tên cơ quan và hiệu lực văn bản xét vào ngày ${ngay} (${vi}).`);
  io.out(
    `${made.general + made.sentences} câu hỏi: ${made.general} câu hỏi chung, ${made.sentences} câu phải xem, gồm ${count('cho')} việc chờ quyết; ${count('nhan')} đã nhận, ${count('giu')} giữ nguyên, ${count('sua')} đã sửa tay, ${count('xoa')} đã bỏ.`,
  );
  io.out(`Xem và quyết: kehoach ra-soat ${shellWord(made.file)}`);
  io.out(`Quyết bằng Excel: kehoach ra-soat ${shellWord(made.file)} --xuat danh-sach.xlsx`);
}
