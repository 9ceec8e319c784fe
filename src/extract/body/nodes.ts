/** Finishes a tree of nodes: labels that counting would not give, headings that only their neighbours show. */
import { labelOf } from '../../plan/labels.js';
import type { Nut, NutChu } from '../../plan/schema.js';

/** `nhan` is kept where it differs from what counting the siblings gives. */
export function applyLabels(nodes: readonly Nut[], labels: ReadonlyMap<NutChu, string>): void {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    if (node.cap === 'bang') continue;
    const n = (counts.get(node.cap) ?? 0) + 1;
    counts.set(node.cap, n);
    const label = labels.get(node);
    if (label !== undefined && label !== labelOf(node.cap, n)) node.nhan = label;
    applyLabels(node.con ?? [], labels);
  }
}

/**
 * A source without bold letters: the khoản of one parent are headed as a set, so "Sở Tư pháp: Thực hiện …" beside headings of
 * their own line has a heading that its text runs on from.
 */
export function splitRunIns(nodes: readonly Nut[]): void {
  const khoan = nodes.filter((node): node is NutChu => node.cap === 'khoan');
  const parts = khoan.map((node) => ({ node, at: node.tieuDe === undefined ? runInEnd(node.chu ?? '') : undefined }));
  if (khoan.length > 1 && parts.every(({ node, at }) => node.tieuDe !== undefined || at !== undefined)) {
    for (const { node, at } of parts) {
      if (at === undefined || node.chu === undefined) continue;
      node.tieuDe = node.chu.slice(0, at);
      node.chu = node.chu.slice(at).trimStart();
    }
  }
  for (const node of nodes) if (node.cap !== 'bang') splitRunIns(node.con ?? []);
}

const longestRunIn = 90;

/** Where the heading "Sở Tư pháp:" ends; marks and emphasis must not be cut in two. */
function runInEnd(text: string): number | undefined {
  // The colon inside a mark's target, as in `[Sở Tư pháp](cq:so-tu-phap)`, is none of the text.
  const masked = text.replace(/\]\([^)]*\)/g, (target) => `]${'_'.repeat(target.length - 1)}`);
  const at = masked.indexOf(': ');
  const head = masked.slice(0, at);
  const words = head.replace(/_{3,}|[[\]*]/g, '');
  if (at <= 0 || words.length > longestRunIn || /[.;“”"]/.test(words) || !/^\p{Lu}/u.test(words)) return undefined;
  const count = (letter: string) => head.split(letter).length - 1;
  return count('[') === count(']') && count('*') % 2 === 0 ? at + 1 : undefined;
}
