/** Judges a text clause by clause: what can be printed stays, what is asked waits for its decision. */

import type { Loi } from '../../../phrase/loi.js';
import { type Answers, answeredText } from '../decisions/answers.js';
import type { CauVan, DoanVan, MenhDe } from '../model.js';
import { type LyDo, lyDo } from '../reasons.js';
import type { Gathered } from './changes.js';
import { type JudgedClause, judgeClause } from './clause.js';
import type { ClauseContext, PlanContext, Section } from './context.js';
import type { Notes } from './entries.js';
import { groundOf } from './lexicon.js';
import { ubnd } from './roles.js';
import { splitSentences } from './split.js';
import { CQ, mask, plain, unmask } from './tokens.js';

export interface PassageContext extends PlanContext {
  readonly notes: Notes;
  readonly changes: Gathered;
  readonly answers: Answers;
  readonly section: Section;
  readonly self: readonly string[];
  /** The commune only helps: powers that it lacks do not matter. */
  readonly helps?: boolean;
}

export function judgePassage(text: string, nut: string, context: PassageContext): DoanVan {
  const { begins } = context;
  const { text: masked, marks } = mask(text);
  const clauseContext: ClauseContext = { ...context, marks, helps: context.helps === true };
  const sentences = splitSentences(masked, begins);
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
  // Whom the first words address goes for the sentences after them too.
  let isOwnToo = false;
  for (const { clauses, ket } of whole) {
    const opens = clauses[0]?.goc ?? '';
    const first = clauses[0];
    // Those who act, or were told to, are the subject of what follows.
    const subjectAsked =
      first !== undefined &&
      first.outcome.asks.length > 0 &&
      (begins.causative(first.goc) || !begins.verb(plain(first.goc)));
    let isHeadLost = false;
    const menhDe = clauses.flatMap((clause, index) => {
      const isLed = subjectAsked && !begins.subject(mask(clause.goc).text);
      const hangs = index === 0 ? lost && begins.dependent(opens) : isHeadLost && (isLed || isShort(clause));
      if (hangs || isDecidedDependent(clause, nut, context)) return dependent(clause, nut, context);
      const printed = settle(clause, nut, context);
      isHeadLost = printed.length === 0 && !isOwnPlan(clause);
      return printed;
    });
    lost = menhDe.length === 0;
    if (menhDe.length > 0) result.push({ menhDe, ket });
    isOwnToo ||= clauses.some(({ outcome }) => outcome.ownToo);
    if (isOwnToo) for (const clause of clauses) result.push(...owedAbove(clause, nut, context));
  }
  return result;
}

/** What stands over others is printed while it is asked: without it they would be lost. */
export function judgeHeading(text: string, nut: string, context: PassageContext): DoanVan {
  const { text: masked, marks } = mask(text);
  const clause = judgeClause(masked, { ...context, marks });
  const { asks } = clause.outcome;
  if (asks.length === 0) return judgePassage(text, nut, context);
  const deXuat = proposal(clause);
  const ma = context.notes.ask({
    loai: tieuDe,
    nut,
    truoc: text,
    lyDo: reasonsOf(asks),
    vanIn: true,
    ...(deXuat === undefined ? {} : { deXuat }),
  });
  const answer = context.answers.of(ma);
  return answer?.chon === 'bo' ? [] : [{ menhDe: [{ chu: answeredText(answer) ?? text }], ket: '' }];
}

/** Kind of the questions about titles and headings. */
export const tieuDe = 'tieu-de';

/** `xử lý nghiêm vi phạm` says nothing without the words before it. */
function isShort({ goc }: JudgedClause): boolean {
  return plain(goc).split(/\s+/).length <= 6;
}

function reasonsOf(asks: JudgedClause['outcome']['asks']): readonly LyDo[] {
  return asks.map((one) => one.lyDo);
}

function isOwnPlan({ outcome: { asks } }: JudgedClause): boolean {
  return asks.length > 0 && asks.every(({ loai }) => loai === 'tu-xay-dung');
}

function settle(clause: JudgedClause, nut: string, context: PassageContext): readonly MenhDe[] {
  const { asks } = clause.outcome;
  if (asks.length === 0) return clause.chiTieu ? goal(clause, nut, context) : [accept(clause, nut, context)];
  if (isOwnPlan(clause)) {
    keepAddressee(clause.goc, nut, context);
    const why = reasonsOf(asks);
    context.notes.add({ loai: 'tu-xay-dung', hanhDong: 'xoa', nut, truoc: clause.goc, lyDo: why, chac: 'cao' });
    return [];
  }
  const { loai = '' } = asks[0] ?? {};
  return decided(clause.goc, nut, loai, reasonsOf(asks), proposal(clause), context);
}

/** Units now report to the commune, earlier; what the commune itself owes the province keeps its date and addressee. */
function owedAbove({ goc, outcome }: JudgedClause, nut: string, context: PassageContext): readonly CauVan[] {
  if (outcome.moved.length === 0 || outcome.asks.length > 0) return [];
  const { text, marks } = mask(goc);
  const to = addressee(text);
  const moved = new Set(outcome.moved.map(([before]) => before));
  const dates = [...marks.values()].filter(({ kind, text: words }) => kind === 'moc' && moved.has(words));
  if (to === undefined || dates.length === 0 || !/báo cáo/iu.test(text)) return [];
  const due = `trước ${dates.length > 1 ? 'các ngày' : 'ngày'} ${dates.map(({ raw }) => raw).join(' và ')}`;
  const chu = `{^${ubnd}} tổng hợp, báo cáo ${unmask(to, marks)} ${due}`;
  const why = lyDo('bao-cao-dung-han');
  context.notes.add({ loai: 'bao-cao-tinh', hanhDong: 'them', nut, truoc: '', sau: chu, lyDo: why, nguon: [goc] });
  keepAddressee(goc, nut, context);
  return [{ menhDe: [{ chu }], ket: '.' }];
}

/** To whom the text reports or sends something, with the desk in parentheses. */
function addressee(masked: string): string | undefined {
  const form = `(?:báo cáo|gửi)(?:[^;]*?(?:về|cho|gửi|báo cáo))? (${CQ}(?: \\((?:qua|thông qua) ${CQ}\\))?)`;
  return new RegExp(form, 'iu').exec(masked)?.[1];
}

/** The commune sends it there: named among the recipients, and listed. */
function keepAddressee(goc: string, nut: string, context: PassageContext): void {
  const { text, marks } = mask(goc);
  for (const [letter] of (addressee(text) ?? '').matchAll(new RegExp(CQ, 'gu')))
    context.changes.add(nut, { kind: 'giu', truoc: marks.get(letter)?.raw ?? '', vi: 'bao-cao-tinh' });
}

/** A rate that the province set for itself: printed, and asked once for all communes. */
function goal(clause: JudgedClause, nut: string, context: PassageContext): readonly MenhDe[] {
  const ma = context.notes.ask({ loai: 'chi-tieu', nut, truoc: clause.goc, lyDo: lyDo('chi-tieu'), vanIn: true });
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
  why: LyDo | readonly LyDo[],
  deXuat: string | undefined,
  context: PassageContext,
): readonly MenhDe[] {
  const { notes, answers } = context;
  const ma = notes.ask({ loai, nut, truoc: goc, lyDo: why, chac: 'vua', ...(deXuat === undefined ? {} : { deXuat }) });
  const answer = answers.of(ma);
  const written = answer?.chon === 'giu' ? goc : answeredText(answer);
  return written === undefined ? [] : [onGround(written, context.roles.loi)];
}

/** A decided text still depends on the ground that it speaks of. */
function onGround(chu: string, loi: Loi): MenhDe {
  const can = groundOf(plain(chu), loi);
  return can === undefined ? { chu } : { chu, can };
}

const noiTiep = 'cau-noi-tiep';

function dependent(clause: JudgedClause, nut: string, context: PassageContext): readonly MenhDe[] {
  return decided(clause.goc, nut, noiTiep, lyDo('cau-noi-tiep'), undefined, context);
}

/** Decided while the sentence before it was open: the decision outlives that question. */
function isDecidedDependent({ goc }: JudgedClause, nut: string, { notes, answers }: PassageContext): boolean {
  return answers.of(notes.codeOf({ loai: noiTiep, hanhDong: 'hoi', nut, truoc: goc, lyDo: [] })) !== undefined;
}

function askWhole(goc: string, clauses: readonly JudgedClause[], nut: string, context: PassageContext): DoanVan {
  const asks = clauses.flatMap((one) => one.outcome.asks);
  const menhDe = decided(goc, nut, asks[0]?.loai ?? 'hoi', reasonsOf(asks), undefined, context);
  return menhDe.length === 0 ? [] : [{ menhDe, ket: '' }];
}

function accept(clause: JudgedClause, nut: string, context: PassageContext): MenhDe {
  const { outcome, chu, can } = clause;
  const { changes } = context;
  for (const [truoc, sau] of outcome.changed) changes.add(nut, { kind: 'thay', truoc, sau });
  for (const [truoc, vi] of outcome.dropped) changes.add(nut, { kind: 'bo', truoc, vi });
  for (const [truoc, sau] of outcome.moved) changes.add(nut, { kind: 'han', truoc, sau });
  for (const truoc of outcome.kept) {
    const vi = outcome.keptReasons.get(truoc);
    if (vi !== undefined) changes.add(nut, { kind: 'giu', truoc, vi });
  }
  return can === undefined ? { chu } : { chu, can };
}

/** No mechanical text answers these. */
const hardKinds = new Set([
  'ngoai-tham-quyen',
  'co-quan-la',
  'so-luong',
  'nguoi-lien-he',
  'chuc-vu',
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
  const open = [...outcome.keptReasons.values()].includes('cho-quyet');
  const hard = outcome.asks.some(({ loai }) => hardKinds.has(loai));
  // A name that must stay may leave nothing to change.
  const named = outcome.asks.some(({ loai }) => loai === 'ten-chuong-trinh');
  if (open || hard || (chu === goc && !named)) return undefined;
  // The committee gives its own unit the work instead of helping it.
  const own = outcome.asks.some(({ loai }) => loai === 'don-vi-cua-minh');
  return own ? chu.replace(/^Phối hợp (?:chặt chẽ )?với (\{[^}]+\}) /u, 'Giao $1 ') : chu;
}
