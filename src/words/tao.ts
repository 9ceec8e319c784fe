/** What the command `tao` tells about its progress and its results. */
import type { PutOutcome } from '../app/files/output.js';
import type { TaoReport, TaoSummary } from '../app/jobs/tao/tao.js';
import type { Diagnostic } from '../diagnostic/model.js';
import { printDiagnostic } from '../diagnostic/print.js';

export function reportLines(report: TaoReport): { readonly progress: string; readonly faults: readonly string[] } {
  const unwritten = report.files.filter((file) => file.message !== undefined);
  return {
    progress: `[${report.number}/${report.total}] ${report.name}: ${stateOf(report)}`,
    faults: [
      ...diagnosticLines(report.diagnostics),
      ...unwritten.map((file) => `${file.name}: ${file.outcome === 'kept' ? 'chưa thay' : 'lỗi'}: ${file.message}`),
      ...differing(report),
    ],
  };
}

/** A file that was kept beside one that was written anew. */
function differing({ name, files }: TaoReport): readonly string[] {
  const kept = files.filter((file) => file.outcome === 'kept').map((file) => file.name);
  const written = files.filter((file) => file.outcome === 'written').map((file) => file.name);
  if (kept.length === 0 || written.length === 0) return [];
  return [`${name}: ${written.join(', ')} vừa ghi theo dữ liệu mới, nên nay có thể khác ${kept.join(', ')}.`];
}

/** Of one kind in one file; nobody mends more before the next run, and a file in a wrong encoding gives thousands. */
const mostAlike = 50;

export function diagnosticLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  const counts = new Map<string, number>();
  const lines = diagnostics.flatMap((diagnostic) => {
    const kind = `${diagnostic.place.file}: … và {} thông báo cùng loại [${diagnostic.code}]`;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return number <= mostAlike ? [printDiagnostic(diagnostic)] : [];
  });
  const more = [...counts].filter(([, number]) => number > mostAlike);
  return [...lines, ...more.map(([kind, number]) => kind.replace('{}', String(number - mostAlike)))];
}

function stateOf(report: TaoReport): string {
  if (report.bug !== undefined) return 'chương trình gặp lỗi, không tạo tệp';
  if (report.pages === undefined) return 'có lỗi, không tạo tệp';
  const unchanged = report.files.every((file) => file.outcome === 'unchanged');
  return `${report.pages} trang${unchanged ? ', không đổi' : ''}`;
}

export function bugLines(bug: unknown, debug: boolean): readonly string[] {
  const said = 'Đây là lỗi của chương trình, không phải của dữ liệu. Hãy gửi tệp kế hoạch này cho người phát triển.';
  if (debug) return [said, ...(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)).split('\n')];
  return [said, 'Muốn xem chi tiết: đặt biến môi trường KEHOACH_GO_LOI=1 rồi chạy lại.'];
}

export function summaryLine(summary: TaoSummary): string {
  const { reports } = summary;
  const built = reports.filter((report) => report.pages !== undefined);
  const pages = built.reduce((sum, report) => sum + (report.pages ?? 0), 0);
  const files = reports.flatMap((report) => report.files);
  const outcomes = (...wanted: PutOutcome[]) => files.filter((file) => wanted.includes(file.outcome)).length;
  const all = [...summary.diagnostics, ...reports.flatMap((report) => report.diagnostics)];
  const faulty = reports.length - built.length;
  const parts = [
    built.length === 0 ? '' : `ghi ${outcomes('written')} tệp vào ${summary.output}`,
    count(outcomes('unchanged'), 'tệp không đổi'),
    count(outcomes('kept'), 'tệp được giữ nguyên, chưa thay'),
    count(outcomes('locked', 'failed'), 'tệp chưa ghi được'),
    count(faulty, 'kế hoạch có lỗi'),
    count(summary.diagnostics.filter(isError).length, 'lỗi ngoài các kế hoạch'),
    `${all.filter((one) => !isError(one)).length} lưu ý`,
    `${summary.seconds.toFixed(1).replace('.', ',')} giây`,
  ];
  const done = built.length === 0 ? 'Chưa tạo được kế hoạch nào: ' : `Xong ${built.length} kế hoạch, ${pages} trang: `;
  return `${done}${parts.filter((part) => part !== '').join(', ')}.`;
}

function count(n: number, what: string): string {
  return n === 0 ? '' : `${n} ${what}`;
}

export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
