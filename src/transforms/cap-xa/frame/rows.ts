/** One row: its work, who leads, who helps, and what else it says, as the commune has them. */

import type { Bang } from '../../../plan/schema.js';
import { provinceWords } from '../clause/lexicon.js';
import { judgePassage, type PassageContext } from '../clause/passage.js';
import { ubnd } from '../clause/roles.js';
import { plain } from '../clause/tokens.js';
import type { HangKhung } from '../model.js';
import { type LyDo, lyDo, wordsOf } from '../reasons.js';
import { type CellBody, readBodies } from './cells.js';
import { idOf } from './ids.js';
import { asHelper, type Columns, joinPassage, onlyHelps, printed } from './row-cells.js';

type FullRow = Extract<Bang['hang'][number], { o: unknown }>;
type Texts = ReadonlyMap<string, readonly string[]>;

export function judgeRow(row: FullRow, columns: Columns, context: PassageContext): HangKhung | undefined {
  const id = idOf(row);
  const texts: Texts = new Map(Object.entries(row.o).map(([ma, cell]) => [ma, paragraphs(cell)]));
  const whole = context.answers.ofNode(id)?.chon;
  if (whole === 'giu') return asIs(id, texts);
  if (whole === 'bo') {
    const truoc = textIn(texts, columns.work);
    context.notes.add({ loai: 'quyet-dinh', hanhDong: 'xoa', nut: id, truoc, lyDo: lyDo('da-quyet-bo') });
    return undefined;
  }
  const work = plain(textIn(texts, columns.work));
  const read = (ma: string | undefined) => cellOf(texts, ma).flatMap((text) => readBodies(text, work, context));
  const helps = read(columns.help);
  const given = read(columns.lead);
  const reason = refusal(given, helps, columns);
  if (reason === undefined) return build(id, texts, columns, chosenLead(whole) ?? given, helps, context);
  const truoc = textIn(texts, columns.work);
  const ma = context.notes.ask({
    loai: 'hang-bang',
    nut: id,
    truoc,
    lyDo: lyDo('chua-in-hang', reason.map(wordsOf).join('; ')),
    ...waysOf(given),
  });
  const answer = context.answers.of(ma)?.chon ?? whole;
  if (answer === 'giu') return asIs(id, texts);
  const leads = chosenLead(answer);
  return leads && build(id, texts, columns, leads, helps, context);
}

/** Why nobody of the commune can be named; undefined: the row can be made. */
function refusal(
  leads: readonly CellBody[],
  helps: readonly CellBody[],
  columns: Columns,
): readonly LyDo[] | undefined {
  if (leads.some(({ tw }) => tw)) return [lyDo('chu-tri-trung-uong')];
  if (columns.lead === undefined || leads.some(({ chu }) => chu !== undefined)) return undefined;
  if (!onlyHelps(leads, helps)) return leads.flatMap((one) => one.lyDo ?? []);
  const gone = leads.some((one) => one.gone);
  return gone ? [lyDo('chu-tri-thoi-dung')] : undefined;
}

function waysOf(leads: readonly CellBody[]): { readonly cach?: string } {
  const ways = leads.flatMap(({ cach }) => cach ?? []);
  return ways.length === 0 ? {} : { cach: ways.join('; ') };
}

function chosenLead(chon: string | null | undefined): readonly CellBody[] | undefined {
  const slot = chon === 'viec-xa' ? ubnd : /^ve:(.+)$/.exec(chon ?? '')?.[1];
  return slot === undefined ? undefined : [{ chu: `{${slot}}`, slot, goc: `{${slot}}`, own: slot === ubnd }];
}

function build(
  id: string,
  texts: Texts,
  columns: Columns,
  leads: readonly CellBody[],
  helps: readonly CellBody[],
  context: PassageContext,
): HangKhung | undefined {
  const only = columns.lead !== undefined && onlyHelps(leads, helps);
  const self = leads.flatMap(({ slot }) => (slot === undefined || slot === ubnd ? [] : [slot]));
  const isOwn = only || (leads.length > 0 && leads.every((one) => one.own === true));
  const section = isOwn ? 'viec-xa' : 'bang';
  const own: PassageContext = { ...context, section, self: only ? [] : self, helps: only };
  const o = new Map<string, readonly string[]>();
  const needs = new Set<HangKhung['can']>();
  const work = columns.work ?? [...texts.keys()].find((ma) => ma !== columns.lead && ma !== columns.help);
  for (const [ma, list] of texts) {
    if (ma === columns.lead || ma === columns.help) continue;
    const isWork = ma === work;
    // Times, products and remarks are taken as they are, unless they speak of the province.
    const isPlain = !isWork && (ma === columns.number || list.every((text) => isEverybodys(plain(text), context)));
    const judged = isPlain ? list : list.map((text) => joinJudged(text, id, own, needs));
    if (isWork && judged.some((text, index) => text === '' && list[index] !== '')) return undefined;
    o.set(ma, judged);
  }
  if (only) asHelper(o, columns, cellOf(texts, columns.lead).join('; '), id, context);
  else {
    if (columns.lead !== undefined) o.set(columns.lead, [printed(leads, [], id, context)]);
    if (columns.help !== undefined && texts.has(columns.help))
      o.set(columns.help, [printed(helps, leads, id, context)]);
  }
  const order = [...texts.keys(), ...o.keys()].filter((ma, at, all) => all.indexOf(ma) === at);
  const filled = order.flatMap((ma) => {
    const list = o.get(ma) ?? [];
    return list.every((text) => text === '') ? [] : [[ma, list] as const];
  });
  const [can] = needs;
  return { id, nguon: id, o: Object.fromEntries(filled), ...(can === undefined ? {} : { can }) };
}

/** Nothing of the province: no word, figure, place or person of its own. */
function isEverybodys(text: string, { tinh, ofProvince, roles }: PassageContext): boolean {
  if (provinceWords(text, tinh.loai, roles.loi).length > 0 || ofProvince.figures(text).length > 0) return false;
  return ofProvince.place(text) === undefined && ofProvince.person(text) === undefined;
}

function joinJudged(text: string, id: string, context: PassageContext, needs: Set<HangKhung['can']>): string {
  const passage = judgePassage(text, id, context);
  for (const { menhDe } of passage) for (const { can } of menhDe) if (can !== undefined) needs.add(can);
  return joinPassage(passage);
}

function asIs(id: string, texts: Texts): HangKhung {
  return { id, nguon: id, o: Object.fromEntries(texts) };
}

function cellOf(texts: Texts, ma: string | undefined): readonly string[] {
  return ma === undefined ? [] : (texts.get(ma) ?? []);
}

function textIn(texts: Texts, ma: string | undefined): string {
  const [first = []] = texts.values();
  return (ma === undefined ? first : cellOf(texts, ma)).join(' ');
}

function paragraphs(cell: FullRow['o'][string]): readonly string[] {
  if (typeof cell === 'string') return [cell];
  if (Array.isArray(cell)) return cell;
  return typeof cell.chu === 'string' ? [cell.chu] : cell.chu;
}
