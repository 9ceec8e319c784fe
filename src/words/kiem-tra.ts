/** What the command `kiem-tra` tells in the terminal. */
import {
  type Checked,
  countWords,
  type FileReport,
  habitWords,
  placeWords,
  type Said,
  type Spot,
  type SuaReport,
  severityWords,
  spotWords,
  worstFirst,
} from '../app/jobs/kiem-tra/words.js';
import { cut, wrap } from './lines.js';

const mostSpots = 5;

/** Lines of a terminal's page that one file may take. */
const page = 40;
/** Of its summary. */
const mostWorst = 12;

export interface KiemTraShown {
  readonly withUnknown: boolean;
  /** Everything, not only a page of it. */
  readonly whole: boolean;
}

/** What weighs most, then everything in the order of the text, as far as a page holds it. */
export function kiemTraLines(files: readonly Checked[], { withUnknown, whole }: KiemTraShown): readonly string[] {
  const judged = files.flatMap(({ report }) => report ?? []);
  const lines = judged.flatMap((report) => [
    ...fileLines(report, whole),
    ...(withUnknown ? unknownLines(report) : []),
    '',
  ]);
  return [...lines, ...judged.map(summary)];
}

function fileLines({ file, said }: FileReport, whole: boolean): readonly string[] {
  if (said.length === 0) return [];
  const clauses = said.map((one) => saidLines(one, whole, true));
  const isShort = clauses.flat().length + 1 <= page;
  const all = whole || isShort ? clauses : said.map((one) => saidLines(one, false, false));
  if (whole || isShort) return [file, ...(isShort ? [] : worstLines(said)), ...all.flat()];
  const head = [file, ...worstLines(said), '  Theo thứ tự trong văn bản:'];
  const shown: string[] = [];
  let count = 0;
  for (const lines of all) {
    if (head.length + shown.length + lines.length + 1 > page) break;
    shown.push(...lines);
    count++;
  }
  const rest = `  Còn ${said.length - count} mục nữa: gõ thêm --het để xem hết, hoặc --dinh-dang html để xem, in thành trang.`;
  return [...head, ...shown, rest];
}

function worstLines(said: readonly Said[]): readonly string[] {
  const lines = worstFirst(said)
    .slice(0, mostWorst)
    .map((one) => cut(`    ${severityWords[one.severity]}  ${one.rule.id}  ${habitWords(one)}`, 110));
  const more = said.length > mostWorst ? [`    … và ${said.length - mostWorst} điều nữa`] : [];
  return ['  Nặng nhất trước:', ...lines, ...more];
}

function saidLines(said: Said, whole: boolean, withClause: boolean): readonly string[] {
  const { rule, severity, found, expected, spots, canFix } = said;
  const isHabit = spots.some(({ own }) => own !== undefined);
  const mend = canFix ? ' [--sua sửa được]' : '';
  const clause = withClause ? wrap(`(${rule.clause})`, 4, 4) : [];
  const name = `${severityWords[severity]}  ${rule.id}`;
  if (!isHabit)
    return [
      ...wrap(`${name}  ${spotsWords(spots, whole)}`, 2, 4),
      ...wrap(`Thấy ${found}; cần ${expected}.${mend}`, 4, 4),
      ...clause,
    ];
  const shown = whole ? spots : spots.slice(0, mostSpots);
  return [
    ...wrap(`${name}  ${habitWords(said)}${mend}`, 2, 4),
    ...shown.flatMap((spot) => wrap(`- ${spotWords(spot)}: thấy ${spot.own?.found}; cần ${spot.own?.expected}.`, 4, 6)),
    ...(spots.length > shown.length ? [`    - và ${spots.length - shown.length} chỗ nữa`] : []),
    ...clause,
  ];
}

function spotsWords(spots: readonly Spot[], whole: boolean): string {
  const [first] = spots;
  if (!first) return '';
  const near = first.near === undefined ? '' : ` “${first.near}”`;
  const most = whole ? spots.length : mostSpots;
  const others = spots.slice(1, most).map(spotWords);
  const more = spots.length > most ? `; và ${spots.length - most} chỗ nữa` : '';
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
