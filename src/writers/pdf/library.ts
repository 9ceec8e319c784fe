/** pdf-lib from its single-file build: to load its two hundred modules takes longer than to write a plan. */
import { createRequire } from 'node:module';
import type * as PdfLib from 'pdf-lib';

const require = createRequire(import.meta.url);
const library: typeof PdfLib = require(require.resolve('pdf-lib').replace(/cjs.index\.js$/, 'dist/pdf-lib.min.js'));

export const { PDFContext, PDFHexString, PDFNull, PDFObject, PDFStreamWriter, PDFString } = library;
export type PDFContext = PdfLib.PDFContext;
export type PDFHexString = PdfLib.PDFHexString;
export type PDFObject = PdfLib.PDFObject;
export type PDFRef = PdfLib.PDFRef;
