/** Drafts → the reader's model: encodings decided over the whole file, text tidied, rules made of characters found. */
import type { ReadBlock, ReadParagraph, ReadParagraphFormat, ReadRun } from '../model.js';
import { decodeRuns } from './decode-runs.js';
import { type DraftBlock, type DraftParagraph, pageBreak } from './draft.js';
import type { Encodings } from './encodings.js';
import type { Remarks } from './remarks.js';
import { tidyRuns } from './tidy-runs.js';

export function finishBlocks(
  blocks: readonly DraftBlock[],
  encodings: Encodings,
  remarks: Remarks,
): readonly ReadBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return finishParagraph(block, encodings, remarks);
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: finishBlocks(cell.blocks, encodings, remarks) })),
    }));
    return { ...block, rows };
  });
}

function finishParagraph(draft: DraftParagraph, encodings: Encodings, remarks: Remarks): ReadParagraph {
  const { styleId: _, contextual: __, ...paragraph } = draft;
  const runs = tidyRuns(decodeRuns(draft.runs, encodings), draft.place, remarks);
  const rule = draft.format.rule ?? drawnByCharacters(runs);
  const { label } = draft;
  return {
    ...paragraph,
    ...(label && { label: { ...label, text: label.text.normalize('NFC') } }),
    runs,
    format: rule ? { ...draft.format, rule } : draft.format,
  };
}

/** Breaks at the edges of paragraphs are no text: what follows them begins a page. */
export function withPageBreaks(drafts: readonly DraftBlock[], finished: readonly ReadBlock[]): readonly ReadBlock[] {
  let isBroken = false;
  return finished.map((block, i) => {
    const draft = drafts[i];
    const text = draft?.kind === 'paragraph' ? draft.runs.map((run) => run.text).join('') : '*';
    const ink = text.search(/[^\s]/);
    const isStated = draft?.kind === 'paragraph' && draft.format.pageBreak === true && !text.includes(pageBreak);
    const begins = isBroken || isStated || (ink < 0 ? text : text.slice(0, ink)).includes(pageBreak);
    isBroken = ink < 0 ? begins : /\f\s*$/.test(text);
    if (!begins || ink < 0) return block;
    return block.kind === 'table'
      ? { ...block, newPage: true }
      : { ...block, format: { ...block.format, newPage: true } };
  });
}

/** A line of underscores or dashes and nothing else; or words all underlined, which is how some typists rule. */
function drawnByCharacters(runs: readonly ReadRun[]): ReadParagraphFormat['rule'] {
  const text = runs.map((run) => run.text).join('');
  const longestRule = 300;
  if (text.length <= longestRule && /^\s*([_\-–—―─━¯=])\1{2,}\s*$/.test(text)) return { how: 'underscores' };
  const inked = runs.filter((run) => run.underline || run.text.trim() !== '');
  return inked.length > 0 && inked.every((run) => run.underline) ? { how: 'underline' } : undefined;
}

/** The text of a note without the blank that parts it from its number. */
export function trimNote(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  const [run, ...runs] = first.runs;
  if (!run || run.note !== undefined) return blocks;
  const text = run.text.replace(/^[ \t\u00a0]+/, '');
  return [{ ...first, runs: text === '' ? runs : [{ ...run, text }, ...runs] }, ...rest];
}
