/** A document taken apart into what its fields are read from. */

import { readLabel } from '../body/labels.js';
import type { Ledger } from '../ledger.js';
import { linesIn, type Piece } from '../pieces.js';
import { bold, isAll, slice } from '../rich.js';
import { type Addressees, readAddressees } from './addressees.js';
import { type Ending, readEnding } from './ending.js';
import { type Frame, frameOf, onlyAppendices } from './frame.js';
import { type Header, readHeader } from './header.js';
import { type Opening, readOpening } from './opening.js';
import { readTitle, type Title } from './title.js';

export interface Parts extends Pick<Frame, 'kind' | 'appendices'> {
  readonly header: Header;
  readonly title: Title;
  /** Of a công văn. */
  readonly addressees?: Addressees;
  readonly opening: Opening;
  readonly ending: Ending;
  readonly hasBoldHeadings: boolean;
  /** Words of the main text, the telling ones first. */
  readonly texts: readonly string[];
}

/** The first file is the document; others are appendices of it. */
export function partsOf(files: readonly (readonly Piece[])[], showsBold: boolean, ledger: Ledger): Parts {
  const [main = [], ...others] = files;
  const alone = onlyAppendices(main);
  const frame: Frame = alone?.some(isAppendix) ? { head: [], body: [], ending: [], appendices: alone } : frameOf(main);
  const more = others.flatMap((pieces) => onlyAppendices(pieces) ?? [pieces]);
  const title = readTitle(frame.body, frame.kind);
  for (const { paragraph } of title.drawn) ledger.drop(paragraph, 'nét kẻ gõ bằng ký tự; mẫu vẽ đường kẻ');
  const header = readHeader(frame.head, ledger);
  const isLetter = !frame.kind && header.about.length > 0;
  const addressees = isLetter ? readAddressees(title.rest) : undefined;
  const opening = readOpening(addressees?.rest ?? title.rest);
  const all = files.flat();
  return {
    ...(frame.kind ? { kind: frame.kind } : {}),
    appendices: [...frame.appendices, ...more],
    header,
    ...(addressees ? { addressees } : {}),
    title,
    opening,
    ending: readEnding(frame.ending, ledger),
    hasBoldHeadings: showsBold || all.some(isBoldHeading),
    texts: [
      ...title.trichYeu.map((line) => line.rich.text),
      ...opening.loiDan.map((line) => line.rich.text),
      ...all.flatMap(linesIn).map(({ line }) => line.rich.text),
    ],
  };
}

/** A file that begins with the label of an appendix. */
function isAppendix(pieces: readonly Piece[]): boolean {
  const [first] = pieces;
  return first?.kind === 'line' && /^phụ\s+lục/iu.test(first.rich.text);
}

/** Bold letters tell headings from text only in a source that has them. */
function isBoldHeading(piece: Piece): boolean {
  if (piece.kind !== 'line') return false;
  const label = readLabel(piece.rich.text, () => undefined);
  return label !== undefined && isAll(slice(piece.rich, 0, label.text.length), bold);
}
