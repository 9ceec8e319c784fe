/** Opens a PDF with pdf.js in the plainest way: nothing drawn, nothing fetched, nothing evaluated. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** pdf.js asks it for character maps, fonts and decoders that a file only names; there are none here. */
class NothingOutside {
  readonly fetch = async (): Promise<never> => {
    throw new Error('nothing is taken from outside');
  };
}

export type Opened =
  | { readonly document: PDFDocumentProxy; readonly close: () => Promise<void> }
  | { readonly failure: 'password' | 'damaged' };

export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  // Loaded only when a PDF is read: the library takes a noticeable part of a cold start.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // pdf.js takes the bytes away from their owner, so it gets a copy.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    // Images are counted, never decoded.
    maxImageSize: 1,
    CMapReaderFactory: NothingOutside,
    StandardFontDataFactory: NothingOutside,
    WasmFactory: NothingOutside,
  });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    return { failure: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged' };
  }
}
