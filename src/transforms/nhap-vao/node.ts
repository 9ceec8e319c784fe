/** One node of the body: what of it comes from the plan, what from the Word file. */
import type { Nut, NutChu } from '../../plan/schema.js';
import type { Joining } from './joining.js';
import type { Sources } from './judge.js';
import { printsSame } from './look.js';
import { keepMarks } from './marks.js';
import type { Party } from './parties.js';

/** A node as it is compared: the paragraph under the heading of a mục, which bears no id in Word, belongs to the mục. */
export interface Shape {
  readonly node: NutChu;
  readonly tieuDe?: string | undefined;
  readonly chu?: string | undefined;
  readonly con: readonly Nut[];
  /** Of the node and the paragraph. */
  readonly parts: readonly NutChu[];
}

/** `mine`: the plan's node, which says whether it has a text of its own. */
export function shapeOf(node: NutChu, mine: NutChu): Shape {
  const [first, ...con] = node.con ?? [];
  const hasText = (mine.cap === 'muc' || mine.cap === 'phan') && mine.chu !== undefined && mine.tieuDe !== undefined;
  if (!hasText || node.chu !== undefined || first?.cap !== 'doan' || first.id !== undefined || first.con) {
    return { node, tieuDe: node.tieuDe, chu: node.chu, con: node.con ?? [], parts: [node] };
  }
  const head = first.tieuDe === undefined ? '' : `**${first.tieuDe}** `;
  return { node, tieuDe: node.tieuDe, chu: `${head}${first.chu ?? ''}`.trim(), con, parts: [node, first] };
}

export function wordsOf({ parts }: Shape, party: Party, sources: Sources): readonly string[] {
  return sources.texts(
    ...parts.map((part) => party.path(part)).flatMap((path) => [path, `${path}.tieuDe`, `${path}.chu`]),
  );
}

/** Without children and without its label, which depends on where the node comes to stand. */
export function joinNode(word: Shape, print: Shape, mine: NutChu, joining: Joining): NutChu {
  const { con: _, ...rest } = mine;
  const made: NutChu = { ...rest };
  if (!printsSame([word.tieuDe, word.chu], [print.tieuDe, print.chu])) {
    const [before, after] = [
      wordsOf(print, joining.print, joining.printWords),
      wordsOf(word, joining.word, joining.wordWords),
    ];
    if (!joining.takes(mine.id ?? '', before, after, { owner: made })) return made;
    if (word.node.cap !== 'doan') setTexts(made, word, print, mine);
    else {
      // A label that reads back as words of the paragraph is among them.
      if (mine.cap === 'doan') setTexts(made, word, print, mine);
      else setEach(made, word, wordsBefore(mine));
      made.cap = 'doan';
      delete made.nhan;
    }
  }
  if (word.node.cap !== print.node.cap) {
    made.cap = word.node.cap;
    // Another level may print a heading otherwise than a text.
    if (kindOf(print) !== kindOf(mine)) setEach(made, word, wordsBefore(mine));
  }
  return made;
}

/** The label that prints as the Word file has it: none where counting gives it, else the plan's own or the file's. */
export function setLabel(
  node: { nhan?: string | undefined },
  wanted: string | undefined,
  counted: string | undefined,
): void {
  if (wanted === undefined || node.nhan === wanted) return;
  if (wanted === counted) delete node.nhan;
  else node.nhan = wanted;
}

/** Which of heading and text there are. */
function kindOf({ tieuDe, chu }: { tieuDe?: string | undefined; chu?: string | undefined }): string {
  return `${tieuDe !== undefined}${chu !== undefined}`;
}

function wordsBefore({ tieuDe, chu }: NutChu): string {
  return [tieuDe, chu].filter((text) => text !== undefined).join(' ');
}

function setTexts(made: NutChu, word: Shape, print: Shape, mine: NutChu): void {
  const old = wordsBefore(mine);
  // Điểm and gạch print a heading as they print a text: reading cannot tell them apart.
  if (
    kindOf(print) !== kindOf(mine) &&
    kindOf(word) === kindOf(print) &&
    (word.tieuDe === undefined) !== (word.chu === undefined)
  ) {
    const text = keepMarks(old, word.tieuDe ?? word.chu ?? '');
    if (mine.tieuDe !== undefined && mine.chu === undefined) made.tieuDe = text;
    else if (mine.chu !== undefined && mine.tieuDe === undefined) made.chu = text;
    else setEach(made, word, old);
    return;
  }
  if (kindOf(print) !== kindOf(mine)) {
    setEach(made, word, old);
    return;
  }
  for (const field of ['tieuDe', 'chu'] as const) {
    const text = word[field];
    if (text === undefined) delete made[field];
    else if (!printsSame(text, print[field])) made[field] = keepMarks(mine[field] ?? old, text);
  }
}

function setEach(made: NutChu, word: Shape, old: string): void {
  for (const field of ['tieuDe', 'chu'] as const) {
    const text = word[field];
    if (text === undefined) delete made[field];
    else made[field] = keepMarks(old, text);
  }
}
