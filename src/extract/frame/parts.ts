/** A document taken apart into what its fields are read from. */

import { isLabelled } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
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
export function partsOf(files: readonly (readonly Piece[])[], showsBold: boolean, loi: Loi, ledger: Ledger): Parts {
  const [main = [], ...others] = files;
  const alone = onlyAppendices(main, loi);
  const frame: Frame = alone?.some((pieces) => isAppendix(pieces, loi))
    ? { head: [], body: [], ending: [], appendices: alone }
    : frameOf(main, loi);
  const more = others.flatMap((pieces) => onlyAppendices(pieces, loi) ?? [pieces]);
  const title = readTitle(frame.body, frame.kind);
  for (const { paragraph } of title.drawn) ledger.drop(paragraph, 'nét kẻ gõ bằng ký tự; mẫu vẽ đường kẻ');
  const header = readHeader(frame.head, loi, ledger);
  const isLetter = !frame.kind && header.about.length > 0;
  const addressees = isLetter ? readAddressees(title.rest, loi) : undefined;
  const opening = readOpening(addressees?.rest ?? title.rest, loi);
  const all = files.flat();
  return {
    ...(frame.kind ? { kind: frame.kind } : {}),
    appendices: [...frame.appendices, ...more],
    header,
    ...(addressees ? { addressees } : {}),
    title,
    opening,
    ending: readEnding(frame.ending, loi, ledger),
    hasBoldHeadings: showsBold || all.some(isBoldHeading),
    texts: [
      ...title.trichYeu.map((line) => line.rich.text),
      ...opening.loiDan.map((line) => line.rich.text),
      ...all.flatMap(linesIn).map(({ line }) => line.rich.text),
    ],
  };
}

/** A file that begins with the label of an appendix. */
function isAppendix(pieces: readonly Piece[], loi: Loi): boolean {
  const [first] = pieces;
  return first?.kind === 'line' && isLabelled(loi, first.rich.text, 'phu-luc');
}

/** Bold letters tell headings from text only in a source that has them. */
function isBoldHeading(piece: Piece): boolean {
  if (piece.kind !== 'line') return false;
  const label = readLabel(piece.rich.text, () => undefined);
  return label !== undefined && isAll(slice(piece.rich, 0, label.text.length), bold);
}
