/** A heading has something below it. */

import type { Nut } from '../../../plan/schema.js';
import { isBang, planNodes } from '../../../plan/walk.js';
import type { Finding, Subject } from '../../model.js';
import { contentRule, findingAt, passageAt, quote } from '../kit/kit.js';

export const mucTrong = contentRule('muc-trong', (subject) => {
  const { noiDung, phuLuc } = subject.keHoach;
  const lists = [
    { path: 'noiDung', nodes: noiDung },
    ...(phuLuc ?? []).map((one, i) => ({ path: `phuLuc.${i}.noiDung`, nodes: one.noiDung })),
    ...[...planNodes(subject.keHoach)].flatMap(({ path, nut }) =>
      'con' in nut && nut.con ? [{ path: `${path}.con`, nodes: nut.con }] : [],
    ),
  ];
  return lists.flatMap(({ path, nodes }) => emptyOf(subject, path, nodes));
});

/** Beside headings that have something; a list of names in bold is a list. */
function emptyOf(subject: Subject, path: string, nodes: readonly Nut[]): readonly Finding[] {
  const empty = nodes.flatMap((node, i) => (isEmpty(node, nodes[i + 1]) ? [i] : []));
  const isList = nodes.length > 1 && nodes.every((node) => isBare(node));
  if (empty.length === 0 || (isList && nodes.every(({ cap }) => cap !== 'muc' && cap !== 'phan'))) return [];
  return empty.flatMap((i) => {
    const at = `${path}.${i}`;
    const title = passageAt(subject, at)?.text ?? '';
    return findingAt(subject, at, `tiêu đề ${quote(title)} không có nội dung bên dưới`, 'nội dung, hoặc bỏ tiêu đề');
  });
}

function isBare(node: Nut): boolean {
  if (isBang(node)) return false;
  return 'tieuDe' in node && (node.tieuDe ?? '') !== '' && (node.chu ?? '') === '' && (node.con ?? []).length === 0;
}

/** What follows on the same level may be its text: a paragraph, a dash, a table. */
function isEmpty(node: Nut, next: Nut | undefined): boolean {
  if (!isBare(node) || isBang(node)) return false;
  return next === undefined || next.cap === node.cap || next.cap === 'muc' || next.cap === 'phan';
}
