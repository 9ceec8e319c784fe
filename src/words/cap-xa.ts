/** What the command `cap-xa` tells: a line for each commune, and what became of all. */
import type { CapXaReport, CapXaSummary } from '../app/jobs/cap-xa/cap-xa.js';
import type { Diagnostic } from '../diagnostic/model.js';
import { diagnosticLines, isError } from './tao.js';

const bugWords = 'chương trình gặp lỗi, hãy gửi kế hoạch của tỉnh cho người phát triển';

export function reportLine({ ten, outcome, files, pages, open }: CapXaReport): string {
  // With its files, only the printing failed: a Word file that somebody edited is kept.
  const unprinted = outcome === 'failed' ? ' (có tệp Word, PDF chưa ghi được)' : '';
  const what = files ? `${files.plan}${unprinted}` : 'chưa lập được';
  const same = outcome === 'unchanged' || outcome === 'skipped' ? ' (không đổi)' : '';
  const printed = pages === undefined ? '' : `, ${pages} trang`;
  const owed = files ? `, ${open} việc riêng phải rà soát` : '';
  return `${ten}: ${what}${same}${printed}${owed}`;
}

/** Errors, and files that were left alone; what is only to be noted is gathered at the end, since communes share it. */
export function faultLines(report: CapXaReport): readonly string[] {
  return [
    ...diagnosticLines(report.diagnostics.filter(isError)),
    ...report.printed.flatMap(({ name, message, outcome }) =>
      message === undefined ? [] : [`${name}: ${outcome === 'kept' ? 'chưa thay' : 'lỗi'}: ${message}`],
    ),
    ...(report.bug === undefined ? [] : [`${report.ten}: ${bugWords}.`]),
  ];
}

/** The same remark about many communes is one line. */
export function noteLines(reports: readonly CapXaReport[]): readonly string[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of reports.flatMap(({ diagnostics }) => diagnostics).filter((diagnostic) => !isError(diagnostic))) {
    const name = `${one.code} ${one.message}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    const lines = first ? diagnosticLines([first]) : [];
    return others.length === 0 ? lines : lines.map((line) => `${line} (và ${others.length} kế hoạch khác)`);
  });
}

export function summaryLines(summary: CapXaSummary): readonly string[] {
  const { reports, output, printed, decisions, profiles, seconds } = summary;
  if (!decisions) return [];
  const count = (...wanted: readonly CapXaReport['outcome'][]) =>
    reports.filter(({ outcome }) => wanted.includes(outcome)).length;
  const pages = reports.reduce((sum, one) => sum + (one.pages ?? 0), 0);
  const parts = [
    `làm mới ${count('made')}`,
    `không đổi ${count('unchanged', 'skipped')}`,
    `chưa được ${count('failed')}`,
    ...(pages === 0 ? [] : [`${pages} trang`]),
    `${seconds.toFixed(1).replace('.', ',')} giây`,
  ];
  const where = printed === undefined ? output : `${output}, tệp Word và PDF trong ${printed}`;
  const shared =
    decisions.open === 0
      ? `Mọi câu hỏi chung đã quyết trong ${decisions.file}.`
      : `Còn ${decisions.open} câu hỏi chung trong ${decisions.file}: quyết ở đó một lần cho mọi xã, rồi chạy lại.`;
  return [
    ...(profiles === undefined ? [] : [`Danh sách: cập nhật ${profiles} hồ sơ trong data/don-vi${left(summary)}.`]),
    `Xong ${reports.length - count('failed')}/${reports.length} kế hoạch cấp xã, trong ${where}: ${parts.join(', ')}.`,
    ...reports
      .filter(({ outcome }) => outcome === 'failed')
      .map((one) => `  Chưa được: ${one.ten} (${one.ma}): ${whyOf(one)}`),
    shared,
  ];
}

/** Rows of the sheet that could not be used; they are no commune's. */
function left({ diagnostics }: CapXaSummary): string {
  const rows = new Set(diagnostics.filter(isError).map(({ place }) => place.line));
  return rows.size === 0 ? '' : `; ${rows.size} dòng có lỗi (kể ở trên) nên chưa lập kế hoạch`;
}

function whyOf({ diagnostics, printed, bug }: CapXaReport): string {
  const [first, ...others] = [
    ...diagnostics.filter(isError).map(({ message }) => message),
    ...printed.flatMap(({ message }) => message ?? []),
    ...(bug === undefined ? [] : [`${bugWords}.`]),
  ];
  return `${first ?? ''}${others.length === 0 ? '' : ` (và ${others.length} lỗi nữa ở trên)`}`;
}
