/** Where the thread that reads one PDF starts. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPdf } from '../../readers/pdf/read.js';

const { file, bytes }: { readonly file: string; readonly bytes: Uint8Array } = workerData;

parentPort?.postMessage(await readPdf(file, bytes, { now: () => performance.now() }));
