/** A person at work in Word: changes of a read file such as editing it leaves behind, made from a list of random numbers. */
import type { ReadBlock, ReadDocument, ReadParagraph, ReadRow, ReadRun, ReadTable } from '../../src/readers/model.js';

export interface Edit {
  readonly kind:
    | 'words'
    | 'delete'
    | 'insert'
    | 'move'
    | 'split'
    | 'retype'
    | 'row-words'
    | 'row-delete'
    | 'row-insert'
    | 'row-move'
    | 'row-column'
    | 'row-title';
  readonly at: number;
  readonly to: number;
  readonly words: string;
}

/** Bookmarks as they are, all gone, or gone from what was edited. */
export type Trace = 'kept' | 'stripped';

export function editWord(document: ReadDocument, edits: readonly Edit[], trace: Trace): ReadDocument {
  let sections = document.sections;
  for (const edit of edits) {
    sections = sections.map((section, s) =>
      s === edit.at % sections.length ? { ...section, blocks: applied(section.blocks, edit) } : section,
    );
  }
  const bare = trace === 'stripped' ? sections.map((one) => ({ ...one, blocks: stripped(one.blocks) })) : sections;
  return { ...document, sections: bare };
}

/** Paragraphs of the body that have an id, and so belong to the plan's tree: the head and the ending have none. */
function bodyPlaces(blocks: readonly ReadBlock[]): readonly number[] {
  return blocks.flatMap((block, i) => (block.kind === 'paragraph' && block.bookmarks.length > 0 ? [i] : []));
}

function applied(blocks: readonly ReadBlock[], edit: Edit): readonly ReadBlock[] {
  return edit.kind.startsWith('row') ? rowEdited(blocks, edit) : paragraphEdited(blocks, edit);
}

function paragraphEdited(blocks: readonly ReadBlock[], { kind, at, to, words }: Edit): readonly ReadBlock[] {
  const places = bodyPlaces(blocks);
  // The first paragraph of an appendix is its label.
  const place = places[1 + (at % Math.max(1, places.length - 1))];
  const block = place === undefined ? undefined : blocks[place];
  if (place === undefined || block?.kind !== 'paragraph') return blocks;
  const without = [...blocks.slice(0, place), ...blocks.slice(place + 1)];
  switch (kind) {
    case 'words':
      return blocks.with(place, reworded(block, to, words));
    case 'retype':
      return blocks.with(place, { ...reworded(block, to, words), bookmarks: [] });
    case 'delete':
      return places.length > 3 ? without : blocks;
    case 'insert':
      return [...blocks.slice(0, place + 1), typed(block, words), ...blocks.slice(place + 1)];
    case 'move': {
      const others = bodyPlaces(without);
      const target = others[1 + (to % Math.max(1, others.length - 1))] ?? without.length;
      return [...without.slice(0, target), block, ...without.slice(target)];
    }
    default:
      return [...blocks.slice(0, place + 1), { ...typed(block, words), bookmarks: [] }, ...blocks.slice(place + 1)];
  }
}

/** A plain paragraph under the one given. */
function typed(like: ReadParagraph, words: string): ReadParagraph {
  const run: ReadRun = { text: `Bổ sung ${words}.`, bold: false, italic: false, underline: false, superscript: false };
  return { ...like, bookmarks: [], runs: [run] };
}

/** One word of the paragraph, not of its label, becomes others; notes and looks stay. */
function reworded(paragraph: ReadParagraph, to: number, words: string): ReadParagraph {
  const letters = paragraph.runs.map((run, r) => ({ run, r })).filter(({ run }) => run.note === undefined);
  const spots = letters.flatMap(({ run, r }) =>
    [...run.text.matchAll(/\p{Ll}{2,}/gu)].map((match) => ({ r, from: match.index, length: match[0].length })),
  );
  const spot = spots[to % Math.max(1, spots.length)];
  if (!spot) return paragraph;
  const runs = paragraph.runs.map((run, r) =>
    r === spot.r
      ? { ...run, text: run.text.slice(0, spot.from) + words + run.text.slice(spot.from + spot.length) }
      : run,
  );
  return { ...paragraph, runs };
}

function rowEdited(blocks: readonly ReadBlock[], edit: Edit): readonly ReadBlock[] {
  const tables = blocks.flatMap((block, i) => (block.kind === 'table' && isTask(block) ? [i] : []));
  const place = tables[edit.at % Math.max(1, tables.length)];
  const table = place === undefined ? undefined : blocks[place];
  if (place === undefined || table?.kind !== 'table') return blocks;
  return blocks.with(
    place,
    edit.kind === 'row-column' ? widened(table, edit.words) : { ...table, rows: rowsEdited(table, edit) },
  );
}

/** One more column at the end; rows of one cell stay so. */
function widened(table: ReadTable, words: string): ReadTable {
  const width = table.columns.length;
  const rows = table.rows.map((row, r): ReadRow => {
    const [only, second] = row.cells;
    const like = row.cells.at(-1)?.blocks[0];
    if (!only || like?.kind !== 'paragraph') return row;
    if (!second && only.colSpan === width) return { ...row, cells: [{ ...only, colSpan: width + 1 }] };
    const text = r < table.headerRows ? 'Kinh phí' : `${words} ${r}`;
    const run = { text, bold: r < table.headerRows, italic: false, underline: false, superscript: false };
    const blocks = [{ ...like, bookmarks: [], runs: [run] }];
    return { ...row, cells: [...row.cells, { column: width, colSpan: 1, rowSpan: 1, blocks }] };
  });
  return { ...table, columns: [...table.columns, 10], rows };
}

function isTask({ rows }: ReadTable): boolean {
  return rows.some(({ bookmarks }) => bookmarks.length > 0);
}

function rowsEdited({ rows, headerRows }: ReadTable, { kind, to, words }: Edit): readonly ReadRow[] {
  const count = rows.length - headerRows;
  const at = headerRows + (to % Math.max(1, count));
  const row = rows[at];
  if (!row) return rows;
  if (kind === 'row-delete') return count > 2 ? [...rows.slice(0, at), ...rows.slice(at + 1)] : rows;
  const edited: ReadRow = {
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      blocks: cell.blocks.map((block, b) =>
        block.kind === 'paragraph' && b === 0 ? reworded(block, to, words) : block,
      ),
    })),
  };
  if (kind === 'row-words') return rows.with(at, edited);
  if (kind === 'row-move') {
    const others = [...rows.slice(0, at), ...rows.slice(at + 1)];
    return [...others.slice(0, headerRows), row, ...others.slice(headerRows)];
  }
  const [title] = rows;
  if (kind === 'row-title')
    return title
      ? rows.with(0, { ...title, cells: title.cells.map((one, i) => (i === 1 ? retitled(one, to, words) : one)) })
      : rows;
  return [...rows.slice(0, at + 1), { ...edited, bookmarks: [] }, ...rows.slice(at + 1)];
}

function retitled(cell: ReadRow['cells'][number], to: number, words: string): ReadRow['cells'][number] {
  return {
    ...cell,
    blocks: cell.blocks.map((block) => (block.kind === 'paragraph' ? reworded(block, to, words) : block)),
  };
}

function stripped(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, bookmarks: [] }
      : {
          ...block,
          rows: block.rows.map((row) => ({
            bookmarks: [],
            cells: row.cells.map((cell) => ({ ...cell, blocks: stripped(cell.blocks) })),
          })),
        },
  );
}
