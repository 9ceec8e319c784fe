/** Merges what a person edited in Word into the plan that the Word file was made from. */
import { pathsOf } from '../../extract/paths.js';
import { appendixLabel } from '../../plan/labels.js';
import type { KeHoach, PhuLuc } from '../../plan/schema.js';
import { joinBody, putBackNodes } from './body.js';
import { joinHead } from './head.js';
import { Joining, putBack } from './joining.js';
import { printsSame } from './look.js';
import { keepMarks } from './marks.js';
import type { Merged, MergeInput } from './model.js';
import { noteMoves } from './moves.js';
import { setLabel } from './node.js';

export function mergeWord(input: MergeInput): Merged {
  const joining = new Joining(input);
  const { present } = input;
  const made: KeHoach = { ...present };
  joinHead(made, joining);
  made.noiDung = joinBody(joining.word.keHoach.noiDung, joining);
  const phuLuc = joinAppendices(joining);
  putBackNodes(made.noiDung, present.noiDung, joining);
  for (const appendix of phuLuc) {
    const before = joining.mine.appendices.get(appendix.id ?? '');
    if (before) putBackNodes(appendix.noiDung, before.noiDung, joining);
  }
  if (phuLuc.length > 0) made.phuLuc = phuLuc;
  else delete made.phuLuc;
  noteMoves(present, made, joining);
  return { keHoach: made, thayDoi: joining.changes(pathsOf(made)) };
}

function joinAppendices(joining: Joining): PhuLuc[] {
  const list = joining.word.keHoach.phuLuc ?? [];
  const made = list.map((word, i): PhuLuc => {
    const [print, mine] = [joining.print.appendices.get(word.id ?? ''), joining.mine.appendices.get(word.id ?? '')];
    if (!print || !mine) {
      const { id: _, ...rest } = word;
      const added = { ...rest, noiDung: joinBody(word.noiDung, joining) };
      joining.note({ loai: 'them', owner: added, sau: word.tieuDe ?? word.nhan ?? 'phụ lục' });
      return added;
    }
    return joinAppendix(word, print, mine, appendixLabel(i + 1, list.length), joining);
  });
  putBack(made, joining.mine.keHoach.phuLuc ?? [], (appendix) => keptAppendix(appendix, joining));
  return made;
}

function joinAppendix(word: PhuLuc, print: PhuLuc, mine: PhuLuc, counted: string, joining: Joining): PhuLuc {
  const made: PhuLuc = { ...mine, noiDung: [] };
  if (mine.id !== undefined) joining.placed.add(mine.id);
  setLabel(made, word.nhan ?? counted, counted);
  for (const field of ['tieuDe', 'kemTheoCua'] as const) {
    if (printsSame(word[field], print[field])) continue;
    const [path, ours] = [`${joining.word.path(word)}.${field}`, `${joining.print.path(print)}.${field}`];
    if (joining.wordWords.isAdded(path)) continue;
    if (!joining.takes('', joining.printWords.texts(ours), joining.wordWords.texts(path), { owner: made, field }))
      continue;
    const text = word[field];
    if (text === undefined) delete made[field];
    else made[field] = keepMarks(mine[field] ?? '', text);
  }
  if (word.kho !== print.kho) {
    if (word.kho === undefined) delete made.kho;
    else made.kho = word.kho;
    joining.note({ loai: 'sua', owner: made, lyDo: 'khổ giấy của phụ lục' });
  }
  made.noiDung = joinBody(word.noiDung, joining);
  return made;
}

/** A whole appendix that is not in the Word file was rather left out of it than deleted: it is kept, and said. */
function keptAppendix(appendix: PhuLuc, joining: Joining): PhuLuc {
  const lyDo = 'tệp Word không có phụ lục này; đang giữ theo kế hoạch, muốn bỏ thì xóa trong tệp YAML';
  const truoc = appendix.tieuDe ?? appendix.nhan ?? 'phụ lục';
  const made = { ...appendix };
  joining.note({ loai: 'giu', owner: made, truoc, lyDo });
  return made;
}
