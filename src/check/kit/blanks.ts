/** Blanks that are left to be filled in by hand, or that set columns: no slips of the keyboard. */

/** What a number or a day is written after. */
const slot = /(?:^|[^\p{L}])(?:số|ngày|tháng|năm|quý|giờ|phút|:)\s*$/iu;
/** What follows the place of a number or a day. */
const beyond = /^(?:\/|[-–]\p{Lu}|(?:ngày|tháng|năm|giờ|phút|đồng|người|hộ|triệu|tỷ)(?!\p{L})|%)/iu;

/** Whether the blanks between two places of a text are to be filled in: "số      /KH-UBND", "ngày    tháng 5". */
export function isToFill(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 8);
  if (after.startsWith('/')) return true;
  if (/^\d/.test(after)) return false;
  const isSlot = slot.test(text.slice(Math.max(0, start - 12), start));
  return isSlot ? beyond.test(after) || end - start > widest : end - start > widest && beyond.test(after);
}

/** So many blanks may come from a careless hand; more of them set something apart. */
export const widest = 3;
