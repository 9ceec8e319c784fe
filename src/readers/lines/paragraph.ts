/** Paragraphs of a source that shows little or nothing of paragraph formatting. */
import type { ReadParagraph, ReadParagraphFormat, ReadPlace } from '../model.js';
import type { Runs } from './runs.js';

const unknownFormat: ReadParagraphFormat = {
  align: 'left',
  left: 0,
  right: 0,
  firstLine: 0,
  before: 0,
  after: 0,
  line: { rule: 'auto', value: 240 },
  keepNext: false,
  boxed: false,
};

export function paragraphOf(runs: Runs, place: ReadPlace, format: Partial<ReadParagraphFormat> = {}): ReadParagraph {
  return { kind: 'paragraph', place, runs, format: { ...unknownFormat, ...format }, bookmarks: [] };
}
