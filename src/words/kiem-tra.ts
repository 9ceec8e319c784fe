/** What the command `kiem-tra` tells in the terminal. */
import {
  type Checked,
  countWords,
  type FileReport,
  placeWords,
  type Spot,
  type SuaReport,
  severityWords,
  spotWords,
} from '../app/jobs/kiem-tra/words.js';
import { wrap } from './lines.js';

const mostSpots = 5;

export function kiemTraLines(files: readonly Checked[], withUnknown: boolean): readonly string[] {
  const judged = files.flatMap(({ report }) => report ?? []);
  const lines = judged.flatMap((report) => [...fileLines(report), ...(withUnknown ? unknownLines(report) : []), '']);
  return [...lines, ...judged.map(summary)];
}

function fileLines({ file, said }: FileReport): readonly string[] {
  return said.flatMap(({ rule, severity, found, expected, spots, canFix }, i) => [
    ...(i === 0 ? [file] : []),
    ...wrap(`${severityWords[severity]}  ${rule.id}  ${spotsWords(spots)}`, 2, 4),
    ...wrap(`Thấy ${found}; cần ${expected}.${canFix ? ' [--sua sửa được]' : ''}`, 4, 4),
    ...wrap(`(${rule.clause})`, 4, 4),
  ]);
}

function spotsWords(spots: readonly Spot[]): string {
  const [first] = spots;
  if (!first) return '';
  const near = first.near === undefined ? '' : ` “${first.near}”`;
  const others = spots.slice(1, mostSpots).map(spotWords);
  const more = spots.length > mostSpots ? `; và ${spots.length - mostSpots} chỗ nữa` : '';
  return `${spotWords(first)}${near}${others.length > 0 ? `; ${others.join('; ')}` : ''}${more}`;
}

function unknownLines({ file, said, unknown }: FileReport): readonly string[] {
  const reasons = [...new Set(unknown.map(({ why }) => why))];
  return [
    ...(said.length === 0 ? [file] : []),
    '  Chưa xét được:',
    ...reasons.flatMap((why) => {
      const ids = unknown.filter((one) => one.why === why).map(({ rule }) => rule.id);
      return wrap(`${ids.join(', ')}: ${why}.`, 4, 6);
    }),
  ];
}

function summary({ file, counts, holds, unknown }: FileReport): string {
  return `${file}: ${countWords(counts)}; ${holds.length} quy tắc đạt, ${unknown.length} chưa xét được.`;
}

/** What was mended, what could not be, and how the copy stands. */
export function suaLines(
  file: string,
  { diagnostics, done, left, withheld, written, report }: SuaReport,
): readonly string[] {
  if (done.length + left.length + withheld.length === 0)
    return diagnostics.length > 0 ? [] : [`${file}: không có chỗ nào sửa được chắc chắn.`];
  const line = ({ rule, fix, before, after }: SuaReport['done'][number]) =>
    wrap(`${rule}  ${placeWords(fix.text.place)}: “${before}” thành “${after}”`, 4, 6);
  return [
    ...(written === undefined ? [] : [`${file}: đã sửa ${done.length} chỗ, ghi vào ${written}`]),
    ...done.flatMap(line),
    ...(left.length > 0 ? ['  Chưa sửa được, cần sửa tay:', ...left.flatMap(line)] : []),
    ...(withheld.length > 0
      ? ['  Không sửa máy được, vì sửa thì sinh ra chỗ chưa đạt khác; cần xem và sửa tay:', ...withheld.flatMap(line)]
      : []),
    ...(report ? [`  Bản đã sửa: ${countWords(report.counts)}.`] : []),
  ];
}
