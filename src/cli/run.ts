/** The command line: finds the command, or helps. Exit codes: 0 good, 1 faulty input, 2 wrong usage, 3 program or disk. */
import { visible } from '../diagnostic/characters.js';
import { didYouMean } from '../diagnostic/suggest.js';
import { readArguments } from './arguments.js';
import { capXaCommand } from './cap-xa.js';
import { type Command, type Io, UsageFault } from './command.js';
import { doPhuCommand } from './do-phu.js';
import { commandHelp, programHelp } from './help.js';
import { kiemTraCommand } from './kiem-tra.js';
import { mauDanhSachCommand } from './mau-danh-sach.js';
import { namMoiCommand } from './nam-moi.js';
import { nhapCommand } from './nhap.js';
import { raSoatCommand } from './ra-soat.js';
import { taoCommand } from './tao.js';

export const commands: readonly Command[] = [
  taoCommand,
  nhapCommand,
  kiemTraCommand,
  capXaCommand,
  mauDanhSachCommand,
  doPhuCommand,
  namMoiCommand,
  raSoatCommand,
];

/** Whatever is told passes here, line by line: what a terminal would obey is shown as a mark. */
function shownOn({ out, error, status, ...rest }: Io): Io {
  return {
    ...rest,
    out: (line) => out(visible(line)),
    error: (line) => error(visible(line)),
    ...(status ? { status: (line: string) => status(visible(line)) } : {}),
  };
}

function tellLines(text: string, tell: (line: string) => void): void {
  for (const line of text.split('\n')) tell(line);
}

export async function run(typed: readonly string[], terminal: Io): Promise<number> {
  const io = shownOn(terminal);
  const [first, ...rest] = typed;
  if (first === undefined) {
    tellLines(programHelp(commands), io.error);
    return 2;
  }
  if (first === '--help' || first === '-h') {
    tellLines(programHelp(commands), io.out);
    return 0;
  }
  if (first === '--version') {
    const { programVersion } = await import('../app/files/version.js');
    io.out(await programVersion());
    return 0;
  }
  const command = commands.find((one) => one.name === first);
  if (!command) {
    const names = commands.map((one) => one.name);
    io.error(`Không có lệnh “${first}”.${didYouMean(first, names)} Xem các lệnh: kehoach --help`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    tellLines(commandHelp(command), io.out);
    return 0;
  }
  try {
    return await command.run(readArguments(rest, command.options), io);
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error;
    io.error(`${error.message} Xem hướng dẫn: kehoach ${command.name} --help`);
    return 2;
  }
}
