/** Reads a PDF in a thread of its own, which is ended when a hostile file keeps it busy or fills its memory. */
import { Worker } from 'node:worker_threads';
import type { Diagnostic, Result } from '../../diagnostic/model.js';
import type { Loi } from '../../phrase/loi.js';
import type { ReadDocument } from '../../readers/model.js';

/** Milliseconds: a thousand pages need less. */
const longest = 60_000;
const mostMemory = 1500;

export async function readPdfApart(file: string, bytes: Uint8Array, loi: Loi): Promise<Result<ReadDocument>> {
  // From its TypeScript source, as the test runner takes it, the program has no file that a thread could start from.
  if (!import.meta.url.endsWith('.js')) {
    const { readPdf } = await import('../../readers/pdf/read.js');
    return readPdf(file, bytes, { loi, now: () => performance.now() });
  }
  return readIn(new URL('./read-pdf-worker.js', import.meta.url), { file, bytes, words: loi.files }, longest);
}

/** What the thread is given. */
export interface PdfTask {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly words: Loi['files'];
}

/** `thread`: posts one result. */
export function readIn(thread: URL, workerData: PdfTask, within: number): Promise<Result<ReadDocument>> {
  const { file } = workerData;
  const worker = new Worker(thread, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  return new Promise((done) => {
    const end = (result: Result<ReadDocument>) => {
      clearTimeout(timer);
      done(result);
      void worker.terminate();
    };
    const seconds = Math.round(within / 1000);
    const timer = setTimeout(
      () => end(fail(file, 'pdf-qua-lau', `Đọc tệp PDF quá ${seconds} giây chưa xong; cần tệp đơn giản hơn.`)),
      within,
    );
    worker.once('message', end);
    // Of any other error the exit is told, which follows.
    worker.once('error', (error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isMemory) end(fail(file, 'pdf-qua-lon', 'Thấy tệp PDF đòi quá nhiều bộ nhớ; cần tệp đơn giản hơn.'));
    });
    worker.once('exit', () => end(fail(file, 'pdf-hong', 'Thấy tệp PDF hỏng, đọc dở thì dừng; cần tệp khác.')));
  });
}

function fail(file: string, code: string, message: string): Result<ReadDocument> {
  const diagnostic: Diagnostic = { code, severity: 'error', message, place: { file } };
  return { diagnostics: [diagnostic] };
}
