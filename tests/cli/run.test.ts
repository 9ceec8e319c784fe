/** Help and wrong usage, without building anything. */
import { describe, expect, test } from 'vitest';
import { commands, run } from '../../src/cli/run.js';

async function type(...typed: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const io = { cwd: process.cwd(), debug: false, out: (l: string) => out.push(l), error: (l: string) => error.push(l) };
  const code = await run(typed, io);
  return { code, out: out.join('\n'), error: error.join('\n') };
}

describe('help', () => {
  test('of the program names every command with its summary and one example', async () => {
    const { code, out } = await type('--help');
    expect(code).toBe(0);
    for (const command of commands) {
      expect(out).toContain(`  ${command.name}  `);
      expect(out).toContain(command.summary);
      expect(out).toContain(command.example);
    }
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    'of %s names every option once',
    async (name, c) => {
      const { code, out } = await type(name, '--help');
      expect(code).toBe(0);
      for (const option of c.options) expect(out.split(`\n  --${option.name} `)).toHaveLength(2);
      expect(out).toContain(`Ví dụ:\n  kehoach ${name} `);
    },
  );

  test('is shown, as wrong usage, when no command is typed', async () => {
    const { code, error } = await type();
    expect(code).toBe(2);
    expect(error).toContain('Các lệnh:');
  });

  test('the version is that of package.json', async () => {
    const { out } = await type('--version');
    expect(out).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('wrong usage gives exit code 2 and the nearest word', () => {
  test.each([
    [['tạo'], 'Không có lệnh “tạo”. Có phải “tao” không?'],
    [['toa', 'x'], 'Có phải “tao” không?'],
    [['xuất-bản'], 'Không có lệnh “xuất-bản”. Xem các lệnh'],
    [['tao'], 'Thiếu tệp hoặc thư mục kế hoạch.'],
    [['tao', 'x', '--dinhdang', 'pdf'], 'Không có tùy chọn --dinhdang. Có phải “--dinh-dang” không?'],
    [['tao', 'x', '--ghide'], 'Có phải “--ghi-de” không?'],
    [['tao', 'x', '-r', 'y'], 'Không có tùy chọn -r.'],
    [['tao', 'x', '--ra'], 'Tùy chọn --ra thiếu giá trị; cần --ra <thư mục>.'],
    [['tao', 'x', '--ra', '--ghi-de'], 'Tùy chọn --ra thiếu giá trị'],
    [['tao', 'x', '--ra='], 'Tùy chọn --ra thiếu giá trị'],
    [['tao', 'x', '--ra', 'a', '--ra', 'b'], 'Thấy tùy chọn --ra hai lần'],
    [['tao', 'x', '--ghi-de=có'], 'Tùy chọn --ghi-de không có giá trị đi kèm.'],
    [['tao', 'x', '--dinh-dang', 'doc'], 'Thấy định dạng “doc”; cần docx, pdf hoặc docx,pdf. Có phải “docx” không?'],
    [['tao', 'x', '--dinh-dang', 'docx,'], 'Thấy định dạng “”'],
  ])('%j', async (typed, expected) => {
    const { code, out, error } = await type(...typed);
    expect(error).toContain(expected);
    expect(error).toContain('--help');
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});
