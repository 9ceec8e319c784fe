/** Makes the inline form of a text: emphasis, footnotes, and the phrases that the catalogues know. */
import type { ReadDocument } from '../readers/model.js';
import { createRecognition, type RecogniseContext } from './names/recognise.js';
import { type Line, lineOf, paragraphsIn } from './pieces.js';
import type { Reading } from './reading.js';
import { fromRuns, join, noteAt, noteSign, type Rich } from './rich.js';
import { toInline } from './to-inline.js';
import { hasSplitWord } from './whole-words.js';

interface ProseContext extends RecogniseContext {
  readonly documents: readonly ReadDocument[];
}

export function createProse(context: ProseContext): Reading['prose'] {
  const { documents, ledger } = context;
  const recognise = createRecognition(context);
  const files = paragraphFiles(documents);
  return (line, rich, kind, target) => {
    const file = files.get(line.paragraph) ?? documents[0];
    const notes = (n: number): string | undefined => {
      const note = file?.notes.find(({ number }) => number === n);
      const paragraphs = note?.blocks.flatMap(paragraphsIn) ?? [];
      for (const paragraph of paragraphs) ledger.put(lineOf(paragraph), target, 'chu-thich');
      const inner = join(
        paragraphs.map((one) => lineOf(one).rich),
        ' ',
      );
      const { text } = toInline(inner, recognise(inner, 'van', target));
      return text === '' ? undefined : text;
    };
    const links = kind === 'khong' ? [] : recognise(rich, kind, target);
    const result = toInline(rich, links, notes);
    if (result.lostEmphasis)
      ledger.change(line.paragraph, 'chữ đậm, nghiêng kết thúc giữa chừng một từ hoặc dấu câu: giữ phần viết được');
    if (hasSplitWord(fromRuns(line.paragraph.runs)))
      ledger.change(line.paragraph, 'chữ đậm, nghiêng chỉ một phần của từ: in cả từ như phần nhiều chữ của nó');
    for (const look of lostLooks(line)) ledger.change(line.paragraph, `${look}: mẫu không in`);
    if (hasMissingNote(rich, notes)) ledger.change(line.paragraph, 'dấu chú thích không có chú thích trong tệp nguồn');
    // Only a mark of a note that the file does not have.
    return result.text === '' ? '…' : result.text;
  };
}

/** What the templates have no place for, and a clerk may have meant by it. */
function lostLooks({ paragraph }: Line): readonly string[] {
  const inked = paragraph.runs.filter((run) => run.text.trim() !== '');
  const isMarked = (colour = 'FFFFFF') => colour.toUpperCase() !== 'FFFFFF' && colour !== 'none';
  return [
    ...(inked.some((run) => run.underline) ? ['chữ gạch chân'] : []),
    ...(inked.some((run) => isMarked(run.highlight)) ? ['chữ tô màu nền'] : []),
  ];
}

function hasMissingNote(rich: Rich, notes: (n: number) => string | undefined): boolean {
  for (let i = rich.text.indexOf(noteSign); i >= 0; i = rich.text.indexOf(noteSign, i + 1)) {
    const number = noteAt(rich, i);
    if (number === undefined || notes(number) === undefined) return true;
  }
  return false;
}

function paragraphFiles(documents: readonly ReadDocument[]): ReadonlyMap<object, ReadDocument> {
  const pairs = documents.flatMap((document) =>
    document.sections.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn).map((one) => [one, document] as const)),
  );
  return new Map(pairs);
}
