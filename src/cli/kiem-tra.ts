/** The command `kiem-tra`: arguments into a request, findings into words. */
import type { KiemTraSummary } from '../app/jobs/kiem-tra/kiem-tra.js';
import type { ReportFormat } from '../app/jobs/kiem-tra/output.js';
import { didYouMean } from '../diagnostic/suggest.js';
import { kiemTraLines, suaLines } from '../words/kiem-tra.js';
import { quyTacLines, quyTacList } from '../words/quy-tac.js';
import { diagnosticLines } from '../words/tao.js';
import { type Arguments, type Command, type Io, UsageFault } from './command.js';

const levels = ['loi', 'canh-bao', 'goi-y'] as const;
const outputs = ['bang', 'json', 'sarif', 'html', 'docx'] as const;

export const kiemTraCommand: Command = {
  name: 'kiem-tra',
  arguments: '<tệp>...',
  summary: 'Kiểm tra thể thức và nội dung của kế hoạch: YAML, Word, PDF, chữ',
  details: [
    'Mỗi quy tắc có ba câu trả lời: đạt, chưa đạt, chưa xét được (tệp không cho biết). Có lỗi thì mã thoát là 1.',
    'Tệp YAML: xét cả thể thức của tệp Word sẽ in ra. Tệp .docx xét đúng như đã lưu.',
    'Muốn đổi mức hoặc bỏ một quy tắc: ghi vào data/kiem-tra.yaml, ví dụ mucDo: { ND-17: tat }.',
  ],
  options: [
    { name: 'muc', value: '<loi|canh-bao|goi-y>', summary: 'Chỉ nêu từ mức này trở lên (bình thường nêu tất cả)' },
    { name: 'dinh-dang', value: '<bang|json|sarif|html|docx>', summary: 'Dạng kết quả (bình thường là bang)' },
    { name: 'ra', value: '<tệp>', summary: 'Ghi kết quả, hoặc bản đã sửa, vào tệp này' },
    { name: 'sua', summary: 'Ghi bản đã sửa những chỗ sửa được chắc chắn; tệp gốc giữ nguyên' },
    { name: 'het', summary: 'Kê hết mọi mục, mọi chỗ, cả điều khoản (bình thường chỉ một trang màn hình)' },
    { name: 'chua-xet', summary: 'Kê cả những quy tắc chưa xét được và lý do' },
    {
      name: 'quy-tac',
      summary:
        'Giải thích các quy tắc có mã gõ sau đó, ví dụ: kiem-tra --quy-tac QH-02; không có mã thì kê mọi quy tắc',
    },
    { name: 'the-thuc', value: '<tệp>', summary: 'Tệp thể thức khác khi kiểm tra YAML' },
    { name: 'ghi-de', summary: 'Thay tệp kết quả đã có' },
  ],
  example: 'kehoach kiem-tra ke-hoach.docx --muc canh-bao',
  async run(args, io) {
    if (args.switches.has('quy-tac')) return explain(args.positionals, io);
    const wanted = read(args);
    const { kiemTra } = await import('../app/jobs/kiem-tra/kiem-tra.js');
    const { programRoot } = await import('../app/files/root.js');
    const summary = await kiemTra({ ...wanted.request, cwd: io.cwd, root: programRoot });
    for (const line of diagnosticLines([summary, ...summary.files].flatMap(({ diagnostics }) => diagnostics)))
      io.error(line);
    const { atLeast } = await import('../app/jobs/kiem-tra/words.js');
    const shown = summary.files.map((one) =>
      one.report ? { ...one, report: atLeast(one.report, wanted.level) } : one,
    );
    if (args.switches.has('sua')) return mendFiles(summary, args, io);
    if (wanted.output === 'bang') {
      const view = { withUnknown: args.switches.has('chua-xet'), whole: args.switches.has('het') };
      for (const line of kiemTraLines(shown, view)) io.out(line);
      return summary.exitCode;
    }
    return Math.max(summary.exitCode, await writeReport(wanted.output, shown, summary, args, io));
  },
};

async function explain(ids: readonly string[], io: Io): Promise<number> {
  const { explainRules } = await import('../app/jobs/kiem-tra/rule-book.js');
  const { programRoot } = await import('../app/files/root.js');
  const { value, diagnostics } = await explainRules(programRoot, ids);
  for (const line of diagnosticLines(diagnostics)) io.error(line);
  for (const line of ids.length === 0 ? quyTacList(value ?? []) : (value ?? []).flatMap(quyTacLines)) io.out(line);
  return diagnostics.length > 0 ? 1 : 0;
}

/** 0: nothing certain is left to mend, whatever else a person has to look at. */
async function mendFiles(summary: KiemTraSummary, args: Arguments, io: Io): Promise<number> {
  const output = args.values.get('ra');
  if (output !== undefined && summary.files.length > 1)
    throw new UsageFault('Thấy --ra với nhiều tệp; cần sửa từng tệp.');
  const { suaFile } = await import('../app/jobs/kiem-tra/sua.js');
  const overwrite = args.switches.has('ghi-de');
  let isBad = summary.files.length === 0;
  for (const checked of summary.files) {
    const request = { cwd: io.cwd, overwrite, ...(output === undefined ? {} : { output }) };
    const report = await suaFile(checked, summary, request);
    for (const line of diagnosticLines(report.diagnostics)) io.error(line);
    for (const line of suaLines(checked.shown, report)) io.out(line);
    isBad ||= report.diagnostics.length > 0 || checked.report === undefined;
  }
  return isBad ? 1 : 0;
}

/** Texts go to the terminal unless a file is named; pages go to a file beside the first input. */
async function writeReport(
  format: ReportFormat,
  files: KiemTraSummary['files'],
  { world }: KiemTraSummary,
  args: Arguments,
  io: Io,
): Promise<number> {
  if (!world) return 1;
  const { reportBytes, reportFile, writeNew } = await import('../app/jobs/kiem-tra/output.js');
  const { value, diagnostics } = await reportBytes(format, files, world);
  for (const line of diagnosticLines(diagnostics)) io.error(line);
  if (!value) return 3;
  const file = reportFile(args.values.get('ra'), format, files[0]?.file ?? 'ket-qua', io.cwd);
  if (file === undefined) {
    for (const line of new TextDecoder().decode(value).trimEnd().split('\n')) io.out(line);
    return 0;
  }
  const sources = files.map((one) => one.file);
  const faults = await writeNew(file.path, sources, io.cwd, value, args.switches.has('ghi-de'));
  for (const line of diagnosticLines(faults)) io.error(line);
  if (faults.length > 0) return 1;
  io.out(`Kết quả: ${file.shown}`);
  return 0;
}

function read(args: Arguments) {
  if (args.positionals.length === 0) throw new UsageFault('Thiếu tệp cần kiểm tra.');
  const standardFile = args.values.get('the-thuc');
  return {
    request: { inputs: args.positionals, ...(standardFile === undefined ? {} : { standardFile }) },
    level: oneOf(args, 'muc', levels) ?? 'goi-y',
    output: oneOf(args, 'dinh-dang', outputs) ?? 'bang',
  };
}

function oneOf<T extends string>(args: Arguments, option: string, known: readonly T[]): T | undefined {
  const typed = args.values.get(option);
  if (typed === undefined) return undefined;
  const found = known.find((one) => one === typed.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new UsageFault(`Thấy --${option} ${typed}; cần một trong: ${known.join(', ')}.${didYouMean(typed, known)}`);
}
