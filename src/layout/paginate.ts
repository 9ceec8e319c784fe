/** Distributes a fitted document over pages. */
import type { FontFamily } from '../font/model.js';
import type { LaidBlock, LaidLine, LaidParagraph } from './laid.js';
import { layBlocks } from './lay.js';
import type { FittedDocument, Page } from './model.js';
import { noteLabel, notesOf, numberNotes } from './notes.js';
import { layParagraph } from './paragraph.js';
import { placeParagraph, startOfParagraph, wholeParagraph } from './place-paragraph.js';
import { placeTable, startOfTable, wholeTable } from './place-table.js';
import { current, finishSheets, type Sheets, type Spot, startSheets, turn } from './sheet.js';

export function paginate(fitted: FittedDocument, family: FontFamily): readonly Page[] {
  const notes = notesOf(fitted.source);
  const noteNumber = numberNotes(notes);
  const context = { family, styles: fitted.styles, tables: fitted.tables, noteNumber };
  return fitted.sections.flatMap((section, index) => {
    const width = section.page.width - section.page.left - section.page.right;
    const laidNotes = new Map(
      notes.map((note, n) => {
        const text = fitted.notes[n];
        if (!text) throw new Error(`footnote ${n + 1} was not fitted`);
        const whole = { ...text, content: [...noteLabel(note), ...text.content] };
        return [note, withoutNotes(layParagraph(whole, width, context))];
      }),
    );
    const layNote: Sheets['layNote'] = (note) => {
      const laid = laidNotes.get(note);
      if (!laid) throw new Error('footnote is not part of the document');
      return laid;
    };
    const sheets = startSheets(section, index, layNote);
    placeBlocks(layBlocks(section.blocks, width, context), sheets);
    return finishSheets(sheets, pageNumber(width));
  });

  function pageNumber(width: number): (n: number) => LaidLine {
    return (n) => {
      const content = [{ kind: 'text' as const, text: String(n) }];
      const paragraph = {
        kind: 'paragraph' as const,
        style: 'so-trang',
        content,
        tracking: 0,
        keepNext: false,
        before: 0,
        keepLines: false,
      };
      return layParagraph(paragraph, width, context).lines[0] as LaidLine;
    };
  }
}

/** A footnote's own mark is not a reference. */
function withoutNotes(paragraph: LaidParagraph): LaidParagraph {
  return { ...paragraph, lines: paragraph.lines.map((line) => ({ ...line, notes: [] })) };
}

/** A block that stays with the next one moves to the next page together with the start of what follows. */
function placeBlocks(blocks: readonly LaidBlock[], sheets: Sheets): void {
  let index = 0;
  while (index < blocks.length) {
    const end = chainEnd(blocks, index);
    const chain = blocks.slice(index, end);
    const { spot } = current(sheets);
    if (spot.y > 0 && !startOfChain(chain, spot, sheets)) turn(sheets);
    for (const block of chain) {
      if (block.kind === 'table') placeTable(block, sheets);
      else placeParagraph(block, sheets);
    }
    index = end;
  }
}

/**
 * Index after the last block of the chain of blocks that stay together from `index` on. The closing paragraph after the
 * signature block belongs to it: alone it would make an empty page.
 */
function chainEnd(blocks: readonly LaidBlock[], index: number): number {
  let end = index;
  for (; end < blocks.length; end++) {
    const block = blocks[end];
    if (!block || !(block.kind === 'table' ? block.keepTogether && end === blocks.length - 2 : block.keepNext)) break;
  }
  return Math.min(end + 1, blocks.length);
}

/** Where the page is filled to with what must stand together: all blocks but the last, and the least of that one. */
function startOfChain(chain: readonly LaidBlock[], start: Spot, sheets: Sheets): Spot | undefined {
  return chain.reduce<Spot | undefined>((spot, block, index) => {
    const last = index === chain.length - 1;
    if (block.kind === 'table') return spot && (last ? startOfTable : wholeTable)(block, spot, sheets);
    return spot && (last ? startOfParagraph : wholeParagraph)(block, spot, sheets);
  }, start);
}
