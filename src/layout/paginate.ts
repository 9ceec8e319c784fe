/** Distributes a fitted document over pages. */
import type { FontFamily } from '../font/model.js';
import type { LaidBlock, LaidLine, LaidParagraph } from './laid.js';
import { blockHeight } from './laid.js';
import { layBlocks } from './lay.js';
import type { FittedDocument, Page } from './model.js';
import { noteLabel, notesOf, numberNotes } from './notes.js';
import { layParagraph } from './paragraph.js';
import { placeParagraph, startHeight } from './place-paragraph.js';
import { placeTable, tableStart } from './place-table.js';
import { current, finishSheets, room, type Sheets, startSheets, turn } from './sheet.js';

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
    const sheet = current(sheets);
    if (sheet.y > 0 && chainStart(chain) > room(sheets, sheet.y, notesOfStart(chain))) turn(sheets);
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

/** Height that must find room on one page: all blocks but the last, and how much of the last one may stand alone. */
function chainStart(chain: readonly LaidBlock[]): number {
  return chain.reduce((sum, block, index) => {
    if (index < chain.length - 1) return sum + blockHeight(block);
    return sum + (block.kind === 'table' ? tableStart(block) : startHeight(block));
  }, 0);
}

function notesOfStart(chain: readonly LaidBlock[]) {
  return chain
    .slice(0, -1)
    .flatMap((block) => (block.kind === 'paragraph' ? block.lines.flatMap((line) => line.notes) : []));
}
