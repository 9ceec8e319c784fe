/** What a list needs once items have gone: the right number in its lead-in, and no label for a single item. */
import type { NutChu } from '../../../plan/schema.js';

const words = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const things = 'nhóm|nội dung|nhiệm vụ|việc|công việc|hoạt động|giải pháp|biện pháp|vấn đề|mục tiêu|yêu cầu|phần|điểm';
const counted = new RegExp(
  `(?<![\\p{L}\\d/])(\\d{1,2}|${words.join('|')})(?= (?:${things})(?!\\p{L})[^.;]*:\\s*$)`,
  'iu',
);

/** `gồm 03 nội dung sau:` over what is left of the three; the same text when it names another number. */
export function recount(lead: string, before: number, now: number): string {
  if (before === now) return lead;
  return lead.replace(counted, (found) => {
    const isWord = Number.isNaN(Number(found));
    const said = isWord ? words.indexOf(found.toLowerCase()) + 1 : Number(found);
    if (said !== before) return found;
    return isWord ? (words[now - 1] ?? String(now)) : String(now).padStart(found.length, '0');
  });
}

/** One item after a lead-in with a colon runs on, under a heading it stands without a label; else the same node. */
export function joinSingle(node: NutChu): NutChu {
  const [only, ...others] = node.con ?? [];
  if (!only || others.length > 0 || only.cap === 'bang' || only.cap === 'doan') return node;
  const { chu, tieuDe, con: below = [] } = only;
  if (chu === undefined || tieuDe !== undefined || below.length > 0) return node;
  if (!/:\s*$/.test(node.chu ?? '')) return { ...node, con: [{ ...only, cap: 'doan' }] };
  const { con: _, ...rest } = node;
  const nguon = [...new Set([node.nguon ?? [], only.nguon ?? []].flat())];
  return { ...rest, nguon, chu: `${node.chu?.trimEnd()} ${chu}` };
}
