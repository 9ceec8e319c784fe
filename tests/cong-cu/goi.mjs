/**
 * Puts the compiled program and the packages that every command needs into a few files: to find and open five hundred takes
 * longer than to print a plan. `npm run dich` compiles and packs; after a bare `tsc` the program runs from its many files.
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const compiled = fileURLToPath(new URL('../../.bien-dich/', import.meta.url));
const entry = path.join(compiled, 'cli', 'run.js');
/** As deep as the files that it stands for, which find the project's folder from their own place. */
const folder = path.join(compiled, 'goi', 'tep');

/** The other packages are loaded by few commands, and some of them open files of their own. */
const packed = new Set('dayjs fflate handlebars markdown-it markdown-it-footnote markdown-it-sup saxes yaml zod'.split(' '));
const isPackage = (id) => !id.startsWith('.') && !path.isAbsolute(id);

rmSync(path.dirname(folder), { recursive: true, force: true });
try {
  const { build } = await import('rolldown');
  await build({
    input: {
      run: entry,
      worker: path.join(compiled, 'app/jobs/cap-xa/worker.js'),
      'read-pdf-worker': path.join(compiled, 'app/plans/read-pdf-worker.js'),
    },
    platform: 'node',
    external: (id, from) => isPackage(id) && from?.startsWith(compiled) === true && !packed.has(id.split('/')[0]),
    output: {
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      // Names stay as they are written, for whoever reads a report of a fault.
      minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
    },
    logLevel: 'warn',
  });
  // Last, and by itself: whatever happens above, the program runs from its many files.
  writeFileSync(entry, "export { run } from '../goi/tep/run.js';\n");
} catch (error) {
  console.warn(`Không gói được chương trình (${error.message}); vẫn chạy được, chỉ khởi động chậm hơn.`);
}
