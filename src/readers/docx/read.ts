/** Reads a Word file: bytes → ReadDocument, or the one reason why it cannot be read. */
import { type Diagnostic, type Result, refusal } from '../../diagnostic/model.js';
import type { ReadDocument } from '../model.js';
import { readBody, readNotes } from './body.js';
import { census } from './census.js';
import type { TrackedChanges } from './changes.js';
import { type DraftBlock, paragraphsOf } from './draft.js';
import { decideEncodings } from './encodings.js';
import { finishBlocks, trimNote, withPageBreaks } from './finish.js';
import { openPackage } from './package.js';
import { Reading } from './reading.js';
import { reportPackage } from './report-package.js';

export interface ReadDocxOptions {
  /** Which side of tracked changes is read; as accepted if not said. */
  readonly trackedChanges?: TrackedChanges;
}

export function readDocx(file: string, bytes: Uint8Array, options: ReadDocxOptions = {}): Result<ReadDocument> {
  const opened = openPackage(bytes);
  if ('fault' in opened) return refusal(file, opened.fault.code, opened.fault.message);
  const reading = new Reading(opened.value, options.trackedChanges ?? 'accepted');
  const sections = readBody(reading);
  const notes = readNotes(reading);
  const { remarks } = reading;
  // Sections share the arrays of their headers: each array is looked at once.
  const columns = [
    ...new Set([
      ...sections.flatMap(({ headers, blocks, footers }) => [headers, blocks, footers]),
      ...notes.map((note) => note.blocks),
    ]),
  ];
  const encodings = decideEncodings(columns.flatMap(paragraphsOf), remarks);
  const finished = new Map(columns.map((blocks) => [blocks, finishBlocks(blocks, encodings, remarks)]));
  const finish = (blocks: readonly DraftBlock[]) => finished.get(blocks) ?? [];
  const document: Omit<ReadDocument, 'remarks'> = {
    kind: 'docx',
    file,
    sections: sections.map(({ page, headers, footers, blocks }) => ({
      ...(page && { page }),
      headers: finish(headers),
      footers: finish(footers),
      blocks: withPageBreaks(blocks, finish(blocks)),
    })),
    notes: notes.map(({ number, blocks }) => ({ number, blocks: trimNote(finish(blocks)) })),
    ...(opened.value.properties.size > 0 && { properties: opened.value.properties }),
  };
  reading.comments.rest({ part: opened.value.main.path });
  reportPackage(reading);
  census(reading);
  return { value: { ...document, remarks: remarks.list() }, diagnostics: wordless(file, columns) };
}

/** Pictures of pages, or a web page packed whole, look like a document until somebody looks for its words. */
function wordless(file: string, columns: readonly (readonly DraftBlock[])[]): readonly Diagnostic[] {
  const hasWords = columns.some((blocks) =>
    paragraphsOf(blocks).some(({ runs }) => runs.some((run) => run.text.trim() !== '')),
  );
  if (hasWords) return [];
  const message =
    'thấy tệp Word không có chữ nào, cần tệp gõ chữ, vì ảnh chụp hay trang chèn nguyên không đọc được; xem các ghi nhận đi kèm';
  return [{ code: 'docx-khong-chu', severity: 'warning', message, place: { file } }];
}
