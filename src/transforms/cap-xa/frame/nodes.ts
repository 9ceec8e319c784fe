/** Judges a node and what stands below it; a node of which nothing can be printed is left out. */

import type { Nut, NutChu } from '../../../plan/schema.js';
import { isBang } from '../../../plan/walk.js';
import { judgeHeading, judgePassage, type PassageContext } from '../clause/passage.js';
import type { BangKhung, DoanVan, NutKhung } from '../model.js';
import { lyDo } from '../reasons.js';
import { headingBodies, judgeAssigned } from './assign.js';
import { idOf, idsOf, textOf } from './ids.js';
import { judgeTable } from './table.js';

export function judgeChildren(nodes: readonly Nut[], context: PassageContext): readonly (NutKhung | BangKhung)[] {
  if (nodes.some((node) => !isBang(node) && headingBodies(node, context) !== undefined))
    return judgeAssigned(nodes, { ...context, judgeNode });
  return nodes.flatMap((node) => judgeNode(node, context) ?? []);
}

export function judgeNode(node: Nut, context: PassageContext): NutKhung | BangKhung | undefined {
  return isBang(node) ? judgeTable(node, context) : judgeText(node, context);
}

function judgeText(node: NutChu, context: PassageContext): NutKhung | undefined {
  const id = idOf(node);
  const answer = context.answers.ofNode(id);
  if (answer?.chon === 'bo') {
    context.notes.add({
      loai: 'quyet-dinh',
      hanhDong: 'xoa',
      nut: idsOf(node),
      truoc: textOf(node),
      lyDo: lyDo('da-quyet-bo'),
    });
    return undefined;
  }
  const asIs = answer?.chon === 'giu' ? verbatim : undefined;
  const read = asIs ?? ((text: string) => judgePassage(text, id, context));
  const heading = asIs ?? ((text: string) => (node.con?.length ? judgeHeading : judgePassage)(text, id, context));
  const tieuDe = node.tieuDe === undefined ? undefined : heading(node.tieuDe);
  if (tieuDe?.length === 0) return undefined;
  const chu = answer?.chon === 'chu' ? verbatim(answer.chu ?? '') : node.chu === undefined ? undefined : read(node.chu);
  // A lead-in such as `trong đó:` that is asked takes its children with it.
  const leadLost = chu?.length === 0 && (node.tieuDe === undefined || /:\s*$/.test(node.chu ?? ''));
  const con = leadLost ? [] : judgeChildren(node.con ?? [], context);
  if (con.length === 0 && (node.con ?? []).length > 0 && (chu === undefined || /:\s*$/.test(node.chu ?? '')))
    return undefined;
  if ((chu === undefined || chu.length === 0) && con.length === 0 && !(tieuDe && node.chu === undefined))
    return undefined;
  return {
    id,
    nguon: [id],
    cap: node.cap,
    ...(tieuDe === undefined ? {} : { tieuDe }),
    ...(chu === undefined || chu.length === 0 ? {} : { chu }),
    ...((node.con ?? []).length === 0 ? {} : { soCon: node.con?.length ?? 0 }),
    con,
  };
}

function verbatim(text: string): DoanVan {
  return text.trim() === '' ? [] : [{ menhDe: [{ chu: text.replace(/\.\/\.$/, '.') }], ket: '' }];
}
