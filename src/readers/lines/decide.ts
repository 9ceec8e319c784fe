/** Whether a printed line goes on with the paragraph before it: what the letters say, weighed with what the page shows. */
import { isLabelled } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import { isKindOfDocument, isOpening, standsAlone, startsOrder } from './form-words.js';
import { isRealLabel, type Label, type LabelSequence, labelOf } from './labels.js';
import {
  demandsMore,
  demandsMoreSurely,
  demandsNumber,
  endsSentence,
  isCapitals,
  startsInside,
  startsSmall,
} from './sentence.js';

/** Head of the document, its title, body, or what follows `Nơi nhận`. */
export type Part = 'opening' | 'title' | 'body' | 'closing';

/** Where a paragraph leads that begins so. */
export function partAfter(part: Part, text: string, label: Label | undefined, loi: Loi): Part {
  const isCapital = /^\p{Lu}/u.test(text);
  if (isCapital && isLabelled(loi, text, 'phu-luc')) return 'opening';
  if (isCapital && isLabelled(loi, text, 'noi-nhan')) return 'closing';
  if (part === 'body' || part === 'closing') return part;
  if (label && label.kind !== 'dash') return 'body';
  if (isKindOfDocument(text, loi)) return 'title';
  return part === 'title' && isOpening(text, loi) ? 'opening' : part;
}

export interface Shown {
  /** Whether the next word would have fitted on the line before: then its author ended it there. `nearly`: by little. */
  readonly room: 'room' | 'nearly' | 'full' | 'unknown';
  /** Whether the line begins where first lines of paragraphs do (indent), or where the others do. */
  readonly start: 'first' | 'inner' | 'unknown';
  /** The paragraph so far is longer than a heading would be. */
  readonly long: boolean;
  /** The first words of the paragraph so far. */
  readonly opening: string;
  /** A quotation or bracket that began in the paragraph has not ended yet. */
  readonly inside: boolean;
  readonly part: Part;
}

export interface Decision {
  readonly join: boolean;
  /** What a person should look at says why. */
  readonly doubt?: string;
  readonly label?: Label;
}

const join: Decision = { join: true };
const split: Decision = { join: false };
const doubtfulJoin = (doubt: string): Decision => ({ join: true, doubt });
const doubtfulSplit = (doubt: string): Decision => ({ join: false, doubt });

export function decide(before: string, after: string, shown: Shown, sequence: LabelSequence, loi: Loi): Decision {
  const label = labelOf(after);
  if (label) {
    const around = { full: shown.room === 'full', first: shown.start === 'first', inside: shown.inside };
    const real = isRealLabel(label, before, after, around, sequence);
    if (real === 'yes') return { join: false, label };
    if (real === 'perhaps') {
      const why = label.ordinal > 0 ? 'giống số thứ tự nhưng không đúng thứ tự' : 'có thể là dấu nối giữa câu';
      return { ...doubtfulSplit(`đầu dòng “${label.text}” ${why}`), label };
    }
    if (real === 'no') return doubtfulJoin(`đầu dòng “${label.text}” giống đầu mục nhưng câu trước chưa hết`);
  }
  if (standsAlone(after, loi) && !demandsMoreSurely(before)) return split;
  if (isKindOfDocument(before, loi)) return split;
  if (shown.start === 'inner' && shown.room === 'full') return join;
  if (shown.part === 'title' && loi.bang('moDauPhuDe').opens(after)) return split;
  if (isTitleGoingOn(before, after, shown.part, loi)) return doubtfulJoin('tên kế hoạch có lẽ chưa hết ở dòng trước');
  if (shown.part === 'closing' && isRecipientGoingOn(before, after))
    return doubtfulJoin('nơi nhận ở dòng trước chưa có dấu kết thúc');
  if (shown.room === 'room' || shown.room === 'nearly') return withRoom(before, after, shown);
  return shown.room === 'full' ? withoutRoom(before, after, shown, loi) : byLettersAlone(before, after, shown, loi);
}

/** A title does not end with a comma or semicolon. */
function isTitleGoingOn(before: string, after: string, part: Part, loi: Loi): boolean {
  return part === 'title' && /[,;]$/.test(before) && !isOpening(after, loi) && !after.startsWith('(');
}

/** `- … các tổ chức | CT-XH tỉnh;` */
function isRecipientGoingOn(before: string, after: string): boolean {
  return /^[-–+]/.test(before) && !endsSentence(before) && /[;.]$/.test(after) && !/^[-–+(]/.test(after);
}

/** The line before was ended on purpose: a paragraph's end, or a hand-made break in a title. */
function withRoom(before: string, after: string, { room, start, part }: Shown): Decision {
  if (start === 'first' && endsSentence(before)) return split;
  if (room === 'nearly' && start !== 'first' && startsInside(after) && !endsSentence(before)) return join;
  if (!endsSentence(before) && startsInside(after)) return doubtfulJoin('dòng trước còn chỗ nhưng câu chưa hết');
  if (demandsMoreSurely(before) && part !== 'closing') return doubtfulJoin('dòng trước còn chỗ nhưng câu chưa hết');
  return split;
}

function withoutRoom(before: string, after: string, { start, part, opening }: Shown, loi: Loi): Decision {
  if (part !== 'body' && isOpening(after, loi) && !demandsMoreSurely(before))
    return endsSentence(before) ? doubtfulSplit('dòng trước đã đầy và hết câu') : split;
  if (start === 'first')
    return endsSentence(before) || !startsInside(after)
      ? split
      : doubtfulJoin('dòng thụt vào nhưng câu trước chưa hết');
  if (!endsSentence(before)) {
    if (isCapitals(before) && !isCapitals(after) && !demandsMore(before))
      return doubtfulSplit('dòng chữ hoa trước có lẽ là tiêu đề');
    return startsOrder(after, loi) ? doubtfulSplit('dòng trước đã đầy, dòng này mở đầu như một nhiệm vụ') : join;
  }
  if (startsInside(after)) return join;
  if (opening !== '' && after.startsWith(opening))
    return doubtfulSplit('dòng trước đã đầy và hết câu, dòng này mở đầu giống đoạn trước');
  return doubtfulJoin('dòng trước đã đầy và hết câu, không rõ dòng này là đoạn mới hay chạy tiếp');
}

/** Letters of a heading at most. */
const shortest = 70;

/** Nothing but letters: one line of the file is mostly one paragraph, cut only where a page ended. */
function byLettersAlone(before: string, after: string, { long, part }: Shown, loi: Loi): Decision {
  const isProse = part === 'body' || (part === 'opening' && long);
  if (startsInside(after)) {
    if (!endsSentence(before)) return long || startsSmall(after) ? join : doubtfulJoin('câu trước chưa hết');
    return long
      ? doubtfulJoin('dòng trước hết câu nhưng dòng này không bắt đầu bằng chữ hoa')
      : doubtfulSplit('dòng này không bắt đầu bằng chữ hoa');
  }
  if (endsSentence(before)) {
    if (long && /^\(\d+\)/.test(after) && /[;:]$/.test(before))
      return doubtfulJoin('một ý đánh số trong ngoặc của câu trước');
    return split;
  }
  if (demandsNumber(before) && /^\d/.test(after)) return join;
  if (part !== 'closing' && demandsMoreSurely(before)) return doubtfulJoin('câu trước chưa hết');
  if ((part === 'opening' || part === 'title') && (isOpening(after, loi) || after.startsWith('(')))
    return long ? doubtfulSplit('dòng trước không có dấu kết thúc') : split;
  if (isProse && long && demandsMore(before)) return doubtfulJoin('câu trước chưa hết');
  if (isProse && long && !/[)\]”"]$/.test(before)) return doubtfulJoin('đoạn trước dài mà không có dấu kết thúc');
  return isProse && before.length > shortest ? doubtfulSplit('dòng trước không có dấu kết thúc') : split;
}
