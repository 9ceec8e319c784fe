#!/usr/bin/env node
/** The program's entry: prepares the process, then hands over to the command line. */
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Io } from './command.js';

const debug = process.env.KEHOACH_GO_LOI === '1';

// A reader that stops early, such as `| head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// What a package throws when nobody waits for it any more would end the process with a trace.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: unknown) => {
    tellBug(error);
    process.exit();
  });
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Thấy Node.js ${process.versions.node}; cần Node.js 20.19 trở lên, tải ở https://nodejs.org.\n`);
  process.exitCode = 3;
} else {
  // Node 22.1 and later keep compiled code between runs; Node 20 has no such function.
  const enable: unknown = Reflect.get(nodeModule, 'enableCompileCache');
  if (typeof enable === 'function') enable(fileURLToPath(new URL('../dem/ma', import.meta.url)));
  try {
    const { run } = await import('./run.js');
    process.exitCode = await run(process.argv.slice(2), {
      cwd: process.cwd(),
      debug,
      ...terminal(),
    });
  } catch (error) {
    tellBug(error);
  }
}

function tellBug(error: unknown): void {
  process.stderr.write('Lỗi của chương trình, không phải của dữ liệu. Hãy báo cho người phát triển.\n');
  process.stderr.write(
    debug && error instanceof Error
      ? `${error.stack}\n`
      : 'Muốn xem chi tiết: đặt biến môi trường KEHOACH_GO_LOI=1 rồi chạy lại.\n',
  );
  process.exitCode = 3;
}

/** The status line stands on the error stream, so that it never gets into a file that the output is sent to. */
function terminal(): Pick<Io, 'out' | 'error' | 'status'> {
  const { stdout, stderr } = process;
  let standing = false;
  const status = (line: string) => {
    if (standing || line !== '') stderr.write(`\r\u001b[2K${line}`);
    standing = line !== '';
  };
  const over = (stream: NodeJS.WriteStream) => (line: string) => {
    status('');
    stream.write(`${line}\n`);
  };
  return { out: over(stdout), error: over(stderr), ...(stderr.isTTY ? { status } : {}) };
}
