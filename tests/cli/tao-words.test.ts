/** What the command `tao` says. */
import { expect, test } from 'vitest';
import type { TaoReport, TaoSummary } from '../../src/app/jobs/tao/tao.js';
import type { Diagnostic } from '../../src/diagnostic/model.js';
import { bugLines, diagnosticLines, reportLines, summaryLine } from '../../src/words/tao.js';

const fault = (line: number, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
  code: 'thu',
  severity,
  message: 'thấy x',
  place: { file: 'a.yaml', line, column: 2 },
});
const report = (parts: Partial<TaoReport>): TaoReport => ({
  number: 1,
  total: 9,
  name: 'x/a',
  diagnostics: [],
  files: [],
  ...parts,
});
const summary = (...reports: TaoReport[]): TaoSummary => ({
  diagnostics: [],
  reports,
  output: 'output',
  seconds: 1.26,
  exitCode: 0,
});

test('progress tells pages, no change, faults and bugs apart', () => {
  const unchanged = { name: 'x/a.docx', outcome: 'unchanged' } as const;
  const written = { name: 'x/a.pdf', outcome: 'written' } as const;
  const progress = (parts: Partial<TaoReport>) => reportLines(report(parts)).progress;
  expect(progress({ pages: 6, files: [unchanged, written] })).toBe('[1/9] x/a: 6 trang');
  expect(progress({ pages: 6, files: [unchanged] })).toBe('[1/9] x/a: 6 trang, không đổi');
  expect(progress({ diagnostics: [fault(1)] })).toBe('[1/9] x/a: có lỗi, không tạo tệp');
  expect(progress({ bug: new Error('x') })).toBe('[1/9] x/a: chương trình gặp lỗi, không tạo tệp');
});

test('a file that was not written is named with the reason', () => {
  const files = [
    { name: 'x/a.docx', outcome: 'kept', message: 'Đã sửa.' },
    { name: 'x/a.pdf', outcome: 'locked', message: 'Đang mở.' },
  ] as const;
  expect(reportLines(report({ pages: 1, diagnostics: [fault(3)], files })).faults).toEqual([
    'a.yaml:3:2: lỗi: thấy x [thu]',
    'x/a.docx: chưa thay: Đã sửa.',
    'x/a.pdf: lỗi: Đang mở.',
  ]);
});

test('a kept file beside a new one: the two may differ now', () => {
  const files = [
    { name: 'x/a.docx', outcome: 'kept', message: 'Đã sửa.' },
    { name: 'x/a.pdf', outcome: 'written' },
  ] as const;
  expect(reportLines(report({ pages: 1, files })).faults).toEqual([
    'x/a.docx: chưa thay: Đã sửa.',
    'x/a: x/a.pdf vừa ghi theo dữ liệu mới, nên nay có thể khác x/a.docx.',
  ]);
});

test('the summary counts what happened and leaves out what did not', () => {
  expect(summaryLine(summary())).toBe('Chưa tạo được kế hoạch nào: 0 lưu ý, 1,3 giây.');
  const outcomes = ['written', 'unchanged', 'kept', 'locked', 'failed'] as const;
  const busy = report({ pages: 6, files: outcomes.map((outcome) => ({ name: 'x', outcome })) });
  const faulty = report({ diagnostics: [fault(1), fault(2, 'warning')] });
  const all = { ...summary(busy, faulty), diagnostics: [fault(1)] };
  expect(summaryLine(all)).toBe(
    'Xong 1 kế hoạch, 6 trang: ghi 1 tệp vào output, 1 tệp không đổi, 1 tệp được giữ nguyên, chưa thay, ' +
      '2 tệp chưa ghi được, 1 kế hoạch có lỗi, 1 lỗi ngoài các kế hoạch, 1 lưu ý, 1,3 giây.',
  );
});

test('thousands of messages of one kind are cut short with their number', () => {
  const lines = diagnosticLines(Array.from({ length: 1000 }, (_, i) => fault(i)));
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)).toBe('a.yaml: … và 950 thông báo cùng loại [thu]');
  expect(diagnosticLines([fault(1), fault(2)])).toHaveLength(2);
});

test('a bug shows its stack only when asked for', () => {
  const bug = new Error('secret');
  expect(bugLines(bug, false).join()).not.toContain('secret');
  expect(bugLines(bug, true).join()).toContain('Error: secret');
});
