/** Judges a text clause by clause: what can be printed stays, what is asked waits for its decision. */

import { type Answers, answeredText } from './answers.js';
import { type JudgedClause, judgeClause } from './clause.js';
import type { ClauseContext, PlanContext, Section } from './context.js';
import type { Notes } from './entries.js';
import { causative, dependentStart } from './lexicon.js';
import type { CauVan, DoanVan, MenhDe } from './model.js';
import { ubnd } from './roles.js';
import { splitSentences } from './split.js';
import { CQ, mask, unmask } from './tokens.js';

export interface PassageContext extends PlanContext {
  readonly notes: Notes;
  readonly changes: Changes;
  readonly answers: Answers;
  readonly section: Section;
  readonly self: readonly string[];
  /** The commune only helps: powers that it lacks do not matter. */
  readonly helps?: boolean;
}

/** What was changed, dropped and kept, by words; many nodes share one entry. */
export interface Changes {
  add(kind: 'thay' | 'bo' | 'giu' | 'han', nut: string, truoc: string, sau: string): void;
}

export function judgePassage(text: string, nut: string, context: PassageContext): DoanVan {
  const { text: masked, marks } = mask(text);
  const clauseContext: ClauseContext = { ...context, marks, helps: context.helps === true };
  const sentences = splitSentences(masked);
  const whole = sentences.map((one) => ({ ...one, clauses: one.clauses.map((c) => judgeClause(c, clauseContext)) }));
  const head = whole[0]?.clauses[0];
  // Without its head with a colon, nothing after it can be understood.
  const headAsked =
    head !== undefined && head.outcome.asks.length > 0 && /:(?:\s|$)/.test(head.goc.replace(/“[^”]*”/gu, ''));
  const many = whole.length > 1 || (whole[0]?.clauses.length ?? 0) > 1;
  if (headAsked && many)
    return askWhole(
      unmask(masked, marks),
      whole.flatMap((one) => one.clauses),
      nut,
      context,
    );

  const result: CauVan[] = [];
  let lost = false;
  for (const { clauses, ket } of whole) {
    const opens = clauses[0]?.goc ?? '';
    const first = clauses[0];
    // Those who were told to do something are the subject of what follows.
    const subjectLost = first !== undefined && first.outcome.asks.length > 0 && causative.test(first.goc);
    const menhDe = clauses.flatMap((clause, index) => {
      if (index > 0 && subjectLost) return dependent(clause, nut, context);
      if (index === 0 && lost && dependentStart.test(opens)) return dependent(clause, nut, context);
      return settle(clause, nut, context);
    });
    lost = menhDe.length === 0;
    if (menhDe.length > 0) result.push({ menhDe, ket });
    for (const clause of clauses) result.push(...owedAbove(clause, nut, context));
  }
  return result;
}

function settle(clause: JudgedClause, nut: string, context: PassageContext): readonly MenhDe[] {
  const { asks } = clause.outcome;
  if (asks.length === 0) return clause.chiTieu ? goal(clause, nut, context) : [accept(clause, nut, context)];
  if (asks.every(({ loai }) => loai === 'tu-xay-dung')) {
    const lyDo = asks.map((one) => one.lyDo).join('; ');
    context.notes.add({ loai: 'tu-xay-dung', hanhDong: 'xoa', nut, truoc: clause.goc, lyDo, chac: 'cao' });
    return [];
  }
  const { loai = '' } = asks[0] ?? {};
  const lyDo = asks.map((one) => one.lyDo).join('; ');
  return decided(clause.goc, nut, loai, lyDo, proposal(clause), context);
}

/** Units now report to the commune, earlier; what the commune itself owes the province keeps its date and addressee. */
function owedAbove({ goc, outcome }: JudgedClause, nut: string, context: PassageContext): readonly CauVan[] {
  const [moved] = outcome.moved;
  if (moved === undefined || outcome.asks.length > 0 || context.section !== 'chung') return [];
  const { text, marks } = mask(goc);
  const to = new RegExp(
    `(?:báo cáo|gửi)[^;]*?(?:về|cho|gửi|báo cáo) (${CQ}(?: \\((?:qua|thông qua) ${CQ}\\))?)`,
    'iu',
  ).exec(text)?.[1];
  const due = [...marks.values()].find(({ kind, text: words }) => kind === 'moc' && words === moved[0])?.raw;
  if (to === undefined || due === undefined || !/báo cáo/iu.test(text)) return [];
  const chu = `{^${ubnd}} tổng hợp, báo cáo ${unmask(to, marks)} trước ngày ${due}`;
  const lyDo = 'xã vẫn phải báo cáo tỉnh đúng hạn và đúng nơi của kế hoạch tỉnh';
  context.notes.add({ loai: 'bao-cao-tinh', hanhDong: 'them', nut, truoc: '', sau: chu, lyDo, nguon: [goc] });
  for (const [letter] of to.matchAll(new RegExp(CQ, 'gu')))
    context.changes.add('giu', nut, marks.get(letter)?.raw ?? '', 'xã báo cáo tỉnh: giữ nơi nhận như bản gốc');
  return [{ menhDe: [{ chu }], ket: '.' }];
}

/** A rate that the province set for itself: printed, and asked once for all communes. */
function goal(clause: JudgedClause, nut: string, context: PassageContext): readonly MenhDe[] {
  const lyDo = 'chỉ tiêu của tỉnh: xã có lấy cùng tỷ lệ này không (chưa trả lời thì vẫn in)';
  const ma = context.notes.ask({ loai: 'chi-tieu', nut, truoc: clause.goc, lyDo });
  const answer = context.answers.of(ma);
  if (answer?.chon === 'bo') return [];
  const written = answeredText(answer);
  if (written !== undefined) return [{ chu: written }];
  return [accept(clause, nut, context)];
}

/** Asked, and printed as decided. */
function decided(
  goc: string,
  nut: string,
  loai: string,
  lyDo: string,
  deXuat: string | undefined,
  context: PassageContext,
): readonly MenhDe[] {
  const { notes, answers } = context;
  const ma = notes.ask({ loai, nut, truoc: goc, lyDo, chac: 'vua', ...(deXuat === undefined ? {} : { deXuat }) });
  const answer = answers.of(ma);
  if (answer?.chon === 'giu') return [{ chu: goc }];
  const written = answeredText(answer);
  return written === undefined ? [] : [{ chu: written }];
}

function dependent(clause: JudgedClause, nut: string, context: PassageContext): readonly MenhDe[] {
  return decided(clause.goc, nut, 'cau-noi-tiep', 'câu nối tiếp câu đang chờ quyết định', undefined, context);
}

function askWhole(goc: string, clauses: readonly JudgedClause[], nut: string, context: PassageContext): DoanVan {
  const asks = clauses.flatMap((one) => one.outcome.asks);
  const lyDo = [...new Set(asks.map((one) => one.lyDo))].join('; ');
  const menhDe = decided(goc, nut, asks[0]?.loai ?? 'hoi', lyDo, undefined, context);
  return menhDe.length === 0 ? [] : [{ menhDe, ket: '' }];
}

function accept(clause: JudgedClause, nut: string, context: PassageContext): MenhDe {
  const { outcome, chu, can } = clause;
  const { changes } = context;
  for (const [truoc, sau] of outcome.changed) changes.add('thay', nut, truoc, sau);
  for (const [words, lyDo] of outcome.dropped) changes.add('bo', nut, words, lyDo);
  for (const [truoc, sau] of outcome.moved) changes.add('han', nut, truoc, sau);
  for (const name of outcome.kept) changes.add('giu', nut, name, outcome.keptReasons.get(name) ?? '');
  return can === undefined ? { chu } : { chu, can };
}

/** No mechanical text answers these. */
const hardKinds = new Set([
  'ngoai-tham-quyen',
  'tu-cap-tinh',
  'trong-ten',
  'chu-thich',
  'nhieu-xa',
  'don-vi',
  'cap-da-bo',
  'gap-chinh-minh',
  'chi-dao-ngang-cap',
  'cac-dia-phuong',
  'han',
]);

/** What the rules would print, where only the doubt keeps it from being printed. */
function proposal({ chu, goc, outcome }: JudgedClause): string | undefined {
  const open = [...outcome.keptReasons.values()].includes('chờ quyết định');
  const hard = outcome.asks.some(({ loai }) => hardKinds.has(loai));
  // A name that must stay may leave nothing to change.
  const named = outcome.asks.some(({ loai }) => loai === 'ten-chuong-trinh');
  if (open || hard || (chu === goc && !named)) return undefined;
  // The committee gives its own unit the work instead of helping it.
  const own = outcome.asks.some(({ loai }) => loai === 'don-vi-cua-minh');
  return own ? chu.replace(/^Phối hợp (?:chặt chẽ )?với (\{[^}]+\}) /u, 'Giao $1 ') : chu;
}
