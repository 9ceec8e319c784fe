/** Dates of the plan's own timetable: bounds and deadlines move by themselves; the day of a single event is asked. */

import { weekday, weekdayNames } from './entries-words.js';
import { fullDays, printDay, restDay, workingDays } from './lich.js';
import type { BoiCanh, Chiem, Luat, Truong } from './model.js';
import type { ReadMark } from './reading.js';

/** Words before a date that make it a bound or a deadline. */
const boundBefore =
  /(?:trước|sau|từ|đến|hết|chậm nhất|muộn nhất|kể từ|xong|hạn)(?:\s+(?:là|hết|ngày|trước|đến|từ))*\s*$/iu;
const boundInside =
  /(?:^|\s)(?:từ|đến|trước|hết|chậm nhất|quý|tháng \d+\s*(?:\/|năm)|thường xuyên|hàng|hằng)(?=\s|$|\d)|\d\s*[-–]\s*\d/iu;

export const mocRule: Luat = (truong, boiCanh) =>
  truong.reading.marks.filter(({ kind }) => kind === 'moc').map((mark) => moveDates(mark, truong, boiCanh));

function moveDates(mark: ReadMark, { reading, path }: Truong, boiCanh: BoiCanh): Chiem {
  const { start, end, rawStart, rawEnd } = mark;
  const [words, raw] = [reading.words.slice(start, end), reading.raw.slice(rawStart, rawEnd)];
  const { lech } = boiCanh;
  const shift = (text: string) =>
    text.replace(/(?<!\d)((?:19|20|21)\d\d)(?!\d)/g, (year) => String(Number(year) + lech));
  const moved = { chu: shift(words), tho: shift(raw) };
  const nguon = ['đánh dấu (moc) trong kế hoạch cũ'];
  const single =
    /\d\s*\/\s*\d|ngày\s+\d|\d\s+tháng\s+\d/iu.test(words) &&
    !boundInside.test(words) &&
    !boundBefore.test(reading.words.slice(0, start));
  const days = fullDays(moved.chu);
  const base = { start, end };
  if (days.some(({ real }) => !real)) {
    const lyDo = `Năm ${boiCanh.nam} không có ngày này (${moved.chu}): phải chọn ngày khác.`;
    return { ...base, muc: { loai: 'moc', hanhDong: 'hoi', lyDo, nguon, chac: 'cao' } };
  }
  if (moved.chu === words) {
    const lyDo = 'Mốc này không ghi năm: xem còn đúng cho năm mới không.';
    return { ...base, muc: { loai: 'moc', hanhDong: 'hoi', lyDo, nguon, chac: 'vua' } };
  }
  if (single) {
    const lyDo = `Một ngày duy nhất, không phải hạn hay khoảng thời gian${taskOf(path, boiCanh)}: có thể là sự kiện chỉ có một lần, nên chưa đổi.`;
    const deXuat = [{ ...moved, lyDo: `Cùng ngày ấy năm ${boiCanh.nam}${sayWeekday(days[0]?.iso)}.` }];
    return { ...base, muc: { loai: 'su-kien', hanhDong: 'hoi', deXuat, lyDo, nguon, chac: 'vua' } };
  }
  const resting = days.flatMap((day) => {
    const rest = isDeadline(reading.words.slice(0, start), moved.chu, day.start)
      ? restDay(day.iso, boiCanh)
      : undefined;
    return rest === undefined ? [] : [{ ...day, rest }];
  });
  const unknown = [...new Set(days.map(({ iso }) => Number(iso.slice(0, 4))))].filter(
    (year) => !boiCanh.ngayNghi.has(year),
  );
  const unsaid =
    unknown.length > 0 ? ` Chưa có danh sách ngày nghỉ năm ${unknown.join(', ')}: chỉ xét được thứ Bảy, Chủ nhật.` : '';
  const [first] = resting;
  if (!first) {
    const lyDo = `Mốc thời gian của chính kế hoạch: đổi theo năm mới.${unsaid}`;
    const muc = { loai: 'moc', hanhDong: 'thay', lyDo, nguon, chac: 'cao', tuDong: true, trangThai: 'nhan' } as const;
    return { ...base, muc, thay: moved };
  }
  const { truoc, sau } = workingDays(first.iso, boiCanh);
  const offer = (iso: string, lyDo: string) => {
    const put = (text: string) => text.replace(moved.chu.slice(first.start, first.end), printDay(iso));
    return { chu: put(moved.chu), tho: put(moved.tho), lyDo: `${lyDo}${sayWeekday(iso)}.` };
  };
  const deXuat = [offer(truoc, 'Ngày làm việc liền trước'), offer(sau, 'Ngày làm việc liền sau')];
  const lyDo = `Mốc thời gian của chính kế hoạch đã đổi theo năm mới, nhưng ${printDay(first.iso)} ${first.rest}.${unsaid}`;
  return { ...base, muc: { loai: 'moc-ngay-nghi', hanhDong: 'thay', deXuat, lyDo, nguon, chac: 'cao' }, thay: moved };
}

/** Nobody hands anything in on the first day of a period; on its last day and on a deadline they do. */
function isDeadline(before: string, words: string, at: number): boolean {
  return !/từ(?:\s+ngày)?\s*$/iu.test(`${before.slice(-20)}${words.slice(0, at)}`);
}

function sayWeekday(iso: string | undefined): string {
  return iso === undefined ? '' : ` (${weekdayNames[weekday(iso)]})`;
}

/** Of a date in a table: what it is the date of. */
function taskOf(path: string, { cu }: BoiCanh): string {
  const row = /^(.*\.hang\.\d+\.o)\./.exec(path)?.[1];
  if (row === undefined) return '';
  const cells: unknown = row
    .split('.')
    .reduce<unknown>((value, key) => (isGroup(value) ? Reflect.get(value, key) : undefined), cu);
  const task = isGroup(cells)
    ? Object.values(cells).find((cell) => typeof cell === 'string' && cell.length > 30)
    : undefined;
  return typeof task === 'string' ? ` (việc: “${task.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').slice(0, 70)}…”)` : '';
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
