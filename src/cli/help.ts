/** Makes the help from the table of commands. */
import type { Command } from './command.js';

const general = [
  ['--help', 'Xem hướng dẫn; kehoach <lệnh> --help: hướng dẫn của một lệnh'],
  ['--version', 'Xem số phiên bản'],
] as const;

export function programHelp(commands: readonly Command[]): string {
  return [
    'kehoach: tạo kế hoạch hành chính (KH-UBND) ra tệp Word và PDF theo Nghị định 30/2020/NĐ-CP',
    '',
    'Cách dùng:',
    '  kehoach <lệnh> [tùy chọn]',
    '',
    'Các lệnh:',
    ...columns(commands.map((command) => [command.name, command.summary])),
    '',
    'Tùy chọn:',
    ...columns(general),
    '',
    'Ví dụ:',
    ...commands.map((command) => `  ${command.example}`),
    '',
    'Máy chưa biết lệnh kehoach thì đứng ở thư mục chương trình, gõ: npm run -s kehoach -- <lệnh>',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const options = command.options.map(
    (o) => [o.value === undefined ? `--${o.name}` : `--${o.name} ${o.value}`, o.summary] as const,
  );
  return [
    `kehoach ${command.name}: ${command.summary}`,
    '',
    'Cách dùng:',
    `  kehoach ${command.name} ${command.arguments} [tùy chọn]`,
    '',
    ...command.details,
    '',
    'Tùy chọn:',
    ...columns([...options, ['--help', 'Xem hướng dẫn này']]),
    '',
    'Ví dụ:',
    `  ${command.example}`,
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}
