/** Each recipient on a line of its own, from a dash to a semicolon; a long name may go on in the next paragraph. */
import { judged } from '../kit/answer.js';
import { absent, quote } from '../kit/form-rule.js';
import { standings } from '../kit/paragraphs.js';
import type { CheckedText, Finding, Judge, Subject } from '../model.js';

export const dongNoiNhan: Judge = {
  id: 'NN-03',
  judge(subject) {
    const lines = linesOf(subject);
    if (lines.length === 0) return absent('danh sách nơi nhận');
    return judged(
      lines.flatMap((line) => {
        const [first] = line;
        // What stands before the Lưu line by another habit is NN-04's.
        if (!first || /^Lưu(?!\p{L})/iu.test(first.text)) return [];
        return [...dash(first), ...end(line)].map((one) => ({ place: first.place, ...one }));
      }),
    );
  },
};

/** The paragraphs of each recipient. */
function linesOf({ texts, read }: Subject): readonly (readonly CheckedText[])[] {
  const all = standings(read);
  const lines: CheckedText[][] = [];
  for (const text of texts) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    const isBeside =
      before?.paragraph && text.paragraph && all.get(before.paragraph)?.blocks === all.get(text.paragraph)?.blocks;
    if (line && before && isBeside && goesOn(before, text)) line.push(text);
    else if (text.role === 'noi-nhan') lines.push([text]);
  }
  return lines;
}

/** Without a dash, below a line that has not ended. */
function goesOn(before: CheckedText, { label, role, text }: CheckedText): boolean {
  if (label !== undefined || (role !== 'noi-nhan' && role !== '') || /[;.]$/.test(before.text)) return false;
  return /,$/.test(before.text) || /^[\p{Ll}(]/u.test(text);
}

type Fault = Omit<Finding, 'place'>;

function dash({ label, text }: CheckedText): readonly Fault[] {
  if (label === '-') return [];
  const found = `nơi nhận ${quote(text)} mở đầu bằng ${label === undefined ? 'chữ' : quote(label)}`;
  return [{ found, expected: 'gạch ngang “-”' }];
}

function end(line: readonly CheckedText[]): readonly Fault[] {
  const text = line.at(-1);
  if (!text) return [];
  const typed = /\s{0,9}[.,:;]{0,9}$/u.exec(text.text)?.[0] ?? '';
  // A note after the semicolon is a matter of its own (NN-07).
  if (typed === ';' || /;\s*\([^()]*\)[;.]?$/u.test(text.text)) return [];
  const words =
    typed === ''
      ? 'không có dấu cuối dòng'
      : `kết thúc bằng ${typed.trim() === ';' ? 'dấu cách rồi “;”' : quote(typed)}`;
  const whole = line.map((one) => one.text).join(' ');
  const found = `nơi nhận ${quote(whole.slice(0, whole.length - typed.length))} ${words}`;
  const fix = { text, start: text.text.length - typed.length, end: text.text.length, after: ';' };
  // A comma says that more was to come.
  return [{ found, expected: 'dấu “;”', ...(typed.includes(',') ? {} : { fix }) }];
}
