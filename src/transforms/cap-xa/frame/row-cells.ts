/** The printed cells of a row: bodies once each, the commune as helper, paragraphs joined. */

import type { PassageContext } from '../clause/passage.js';
import { ubnd } from '../clause/roles.js';
import { capitalize } from '../clause/split.js';
import { CQ, mask, plain } from '../clause/tokens.js';
import { answeredText } from '../decisions/answers.js';
import type { DoanVan } from '../model.js';
import { lyDo, wordsOf } from '../reasons.js';
import type { CellBody } from './cells.js';

export interface Columns {
  readonly lead: string | undefined;
  readonly help: string | undefined;
  readonly work: string | undefined;
  /** Of the rows' own numbers. */
  readonly number: string | undefined;
}

/** Who leads has certainly nobody for it in a commune, and the commune is named beside. */
export function onlyHelps(leads: readonly CellBody[], helps: readonly CellBody[]): boolean {
  return leads.length > 0 && leads.every(({ khong }) => khong === true) && helps.some(({ own }) => own);
}

export function asHelper(
  o: Map<string, readonly string[]>,
  columns: Columns,
  leads: string,
  id: string,
  context: PassageContext,
): void {
  const names = leads.replace(/đề nghị\s*/giu, '');
  const { text, marks } = mask(names);
  for (const [letter] of text.matchAll(new RegExp(CQ, 'gu')))
    context.changes.add(id, { kind: 'giu', truoc: marks.get(letter)?.raw ?? '', vi: 'chu-tri-cua-tinh' });
  if (columns.work !== undefined) {
    const [first = '', ...others] = o.get(columns.work) ?? [];
    o.set(columns.work, [`Phối hợp với ${names} thực hiện nhiệm vụ: ${capitalize(first)}`, ...others]);
  }
  if (columns.lead !== undefined) o.set(columns.lead, [`{^${ubnd}}`]);
  if (columns.help !== undefined) o.delete(columns.help);
}

/** Each body once; a body does not help itself; the committee does not help its own units. */
export function printed(
  bodies: readonly CellBody[],
  above: readonly CellBody[],
  id: string,
  context: PassageContext,
): string {
  const taken = new Set(above.flatMap(({ slot }) => slot ?? []));
  const parts: string[] = [];
  for (const body of bodies) {
    const { chu, slot, can, goc, own } = body;
    if (chu === undefined) {
      const ma = context.notes.ask({
        loai: 'o-co-quan',
        nut: id,
        truoc: goc,
        lyDo: lyDo('chua-in-o', body.lyDo ? wordsOf(body.lyDo) : ''),
        ...(body.cach === undefined ? {} : { cach: body.cach }),
      });
      const answer = context.answers.of(ma);
      if (answer?.chon === 'giu') parts.push(goc);
      const written = answeredText(answer);
      if (written !== undefined) parts.push(written);
      const chosen = /^ve:(.+)$/.exec(answer?.chon ?? '')?.[1];
      if (chosen !== undefined) parts.push(`{${chosen}}`);
      continue;
    }
    const isHelper = above.length > 0;
    if ((slot !== undefined && taken.has(slot)) || (isHelper && own === true)) {
      const vi = lyDo(own === true ? 'khong-phoi-hop-voi-minh' : 'da-co-trong-hang');
      context.changes.add(id, { kind: 'bo', truoc: plain(goc), vi });
      continue;
    }
    if (slot !== undefined) taken.add(slot);
    if (plain(goc) !== chu) context.changes.add(id, { kind: 'thay', truoc: plain(goc), sau: chu });
    parts.push(can === undefined ? chu : `⟦${can}¦${chu}; ⟧`);
  }
  const text = parts.map((part, i) => (part.endsWith('⟧') || i === parts.length - 1 ? part : `${part}; `)).join('');
  return capitalize(text.replace(/; ⟧$/, '⟧'));
}

/** A cell does not depend on the ground by clauses: the row does. */
export function joinPassage(passage: DoanVan): string {
  return passage
    .map(({ menhDe, ket }) => {
      const [first, ...others] = menhDe.map(({ chu }) => chu);
      return first === undefined ? '' : `${[capitalize(first), ...others].join('; ')}${ket}`;
    })
    .join(' ');
}
