/** Where the thread that reads one PDF starts. */
import { parentPort, workerData } from 'node:worker_threads';
import { createLoi } from '../../phrase/loi.js';
import { readPdf } from '../../readers/pdf/read.js';
import type { PdfTask } from './read-pdf.js';

const { file, bytes, words }: PdfTask = workerData;

parentPort?.postMessage(await readPdf(file, bytes, { loi: createLoi(words), now: () => performance.now() }));
