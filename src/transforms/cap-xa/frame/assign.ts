/** The part of a plan that gives each body its duties: headings of provincial agencies become those of the commune's bodies. */

import type { Nut, NutChu } from '../../../plan/schema.js';
import { isBang } from '../../../plan/walk.js';
import { splitByWork, twoWays } from '../clause/chia.js';
import { judgePassage, type PassageContext } from '../clause/passage.js';
import { ubnd, type Vai } from '../clause/roles.js';
import { anyMark, mask, plain } from '../clause/tokens.js';
import { answeredText } from '../decisions/answers.js';
import type { MucQuyetDinh } from '../decisions/model.js';
import type { BangKhung, NutKhung } from '../model.js';
import { type LyDo, lyDo } from '../reasons.js';
import { Group, type Target } from './group.js';
import { idOf, idsOf, textOf } from './ids.js';

/** The agencies of a heading that says nothing else; undefined: an ordinary heading. */
export function headingBodies(node: NutChu, { roles }: Pick<PassageContext, 'roles'>): readonly Vai[] | undefined {
  if (node.tieuDe === undefined) return undefined;
  const { text, marks } = mask(node.tieuDe);
  const agencies = [...text.matchAll(anyMark)]
    .flatMap(([letter]) => marks.get(letter) ?? [])
    .filter(({ kind }) => kind === 'cq');
  const outside = text.replace(/\*?\s*\([^()]*\)\*?/gu, '').replace(anyMark, '');
  const rest = outside
    .replace(/đề nghị|yêu cầu|các|và|còn lại|có|liên quan|khác|đoàn thể/giu, '')
    .replace(/[\s,;:.*-]/g, '');
  if (agencies.length === 0 || rest !== '') return undefined;
  const outer = new Set([...text.replace(/\*?\s*\([^()]*\)\*?/gu, '').matchAll(anyMark)].map(([letter]) => letter));
  return [...outer].flatMap((letter) => marks.get(letter) ?? []).map(({ key }) => roles.vaiOf(key));
}

type Child = NutKhung | BangKhung;

/** With the way back to whoever judges a node, whatever it is. */
export interface AssignContext extends PassageContext {
  readonly judgeNode: (node: Nut, context: PassageContext) => Child | undefined;
}

export function judgeAssigned(nodes: readonly Nut[], context: AssignContext): readonly Child[] {
  const slots = new Map<string, Group>();
  const order: (Group | Child)[] = [];
  const groupOf = (target: Target, split: boolean, node: NutChu): Group => {
    const key = `${target.kind}:${target.slot}`;
    const group =
      slots.get(key) ?? new Group(target, node.cap, split ? `${idOf(node)}-${target.slot}`.slice(0, 40) : idOf(node));
    if (!slots.has(key)) order.push(group);
    slots.set(key, group);
    group.addSource(idOf(node), node.tieuDe ?? '');
    return group;
  };
  for (const node of nodes) {
    const bodies = isBang(node) ? undefined : headingBodies(node, context);
    if (isBang(node) || bodies === undefined)
      order.push(...[context.judgeNode(node, context)].flatMap((one) => one ?? []));
    else assign(node, bodies, context, (target, split) => groupOf(target, split, node));
  }
  const own = nodes.find(
    (node) => !isBang(node) && headingBodies(node, context)?.some(({ kind }) => kind === 'tu-lam'),
  );
  return [
    ...order.flatMap((one) => (one instanceof Group ? (one.finish(context) ?? []) : [one])),
    ...(own && !isBang(own) ? partsOfCommune(own, context) : []),
  ];
}

/** Villages and quarters have a part of their own in a commune's plan; what stands in it is only proposed. */
function partsOfCommune(own: NutChu, { notes }: PassageContext): readonly NutKhung[] {
  const id = idOf(own);
  const deXuat = `Phối hợp với {cong-an-xa} và các đoàn thể tuyên truyền, vận động Nhân dân thực hiện các nội dung của Kế hoạch này; kịp thời phản ánh tình hình ở cơ sở về {${ubnd}}`;
  const truoc = 'mục riêng của thôn, bản, tổ dân phố';
  const ma = notes.ask({ loai: 'muc-thon', nut: id, truoc, lyDo: lyDo('muc-thon'), deXuat });
  const chu = answeredText(notes.answers.of(ma));
  if (chu === undefined) return [];
  const passage = (text: string, ket: string) => [{ menhDe: [{ chu: text }], ket }];
  return [
    {
      id: `${id}-thon`,
      nguon: [id],
      cap: own.cap,
      tieuDe: passage('Các {duoi-xa}', ':'),
      chu: passage(chu, '.'),
      con: [],
    },
  ];
}

/** `split`: the agency's duties go to several bodies, so that its id is not enough to name them. */
type GroupOf = (target: Target, split: boolean) => Group;

function assign(node: NutChu, bodies: readonly Vai[], context: AssignContext, groupOf: GroupOf): void {
  const id = idOf(node);
  const [only] = bodies;
  const whole = context.answers.ofNode(id)?.chon;
  if (whole === 'bo') {
    const truoc = `${node.tieuDe ?? ''} (cả mục)`;
    context.notes.add({ loai: 'quyet-dinh', hanhDong: 'xoa', nut: idsOf(node), truoc, lyDo: lyDo('da-quyet-bo') });
    return;
  }
  const target =
    answeredTarget(whole, context) ?? (only && (bodies.length === 1 ? targetOf(only) : frontOf(bodies, context)));
  if (target) {
    fillGroup(node, () => target, context, groupOf);
    return;
  }
  if (only?.kind === 'chia' && bodies.length === 1) {
    fillGroup(node, (item) => byWork(item, node, only, context), context, groupOf, true);
    return;
  }
  const isGone = bodies.every(({ kind }) => kind === 'khong') && namesGone(node, context);
  const reasons = isGone ? [lyDo('ten-thoi-dung')] : bodies.map(reasonOf);
  const ma = context.notes.ask({
    loai: 'muc-giao-viec',
    nut: idsOf(node),
    truoc: `${node.tieuDe ?? ''} (cả mục)`,
    lyDo: reasons,
    ...offer(bodies, context),
  });
  const answered = answeredTarget(chosen(context.answers.of(ma)), context);
  if (answered) fillGroup(node, () => answered, context, groupOf);
}

/** The front beside its member associations is one body of a commune. */
function frontOf(bodies: readonly Vai[], { roles }: Pick<PassageContext, 'roles'>): Target | undefined {
  const isFront = (vai: Vai) => vai.kind === 'de-nghi' && vai.chac === 'cao' && roles.isOfFront(vai.slot);
  return bodies.every(isFront) ? { kind: 'de-nghi', slot: roles.front } : undefined;
}

function targetOf(vai: Vai): Target | undefined {
  if (vai.kind === 'giao' || vai.kind === 'nhom' || vai.kind === 'cap-xa') return { kind: 'giao', slot: vai.slot };
  if (vai.kind === 'de-nghi' && vai.chac === 'cao') return { kind: 'de-nghi', slot: vai.slot };
  return vai.kind === 'tu-lam' ? { kind: 'viec-xa', slot: ubnd } : undefined;
}

function reasonOf(vai: Vai): LyDo {
  if ('lyDo' in vai) return vai.lyDo;
  if (vai.kind === 'de-nghi') return lyDo('tuong-ung-chua-chac');
  if (vai.kind === 'khu-vuc') return lyDo('khu-vuc-de-nghi');
  if (vai.kind === 'ubnd-tinh') return lyDo('viec-ubnd-tinh');
  return lyDo('nhieu-co-quan');
}

function answeredTarget(chon: string | null | undefined, { roles }: Pick<PassageContext, 'roles'>): Target | undefined {
  if (chon === 'viec-xa') return { kind: 'viec-xa', slot: ubnd };
  const slot = /^ve:(.+)$/.exec(chon ?? '')?.[1];
  if (slot === undefined) return undefined;
  if (slot === ubnd) return { kind: 'viec-xa', slot };
  return { kind: roles.isAsked(slot) ? 'de-nghi' : 'giao', slot };
}

function namesGone({ tieuDe = '' }: NutChu, { roles }: PassageContext): boolean {
  return [...mask(tieuDe).marks.values()].some(({ kind, key }) => kind === 'cq' && roles.gone(key));
}

/** One body that all agencies of the heading might fall to. */
function offer(bodies: readonly Vai[], { roles }: Pick<PassageContext, 'roles'>): { readonly deXuat?: string } {
  const slots = new Set(bodies.map((vai) => ('slot' in vai ? vai.slot : undefined)));
  const [slot] = slots;
  if (slots.size === 1 && slot !== undefined) return { deXuat: `ve:${slot}` };
  // Several associations: their duties stand under the front, of which they are members.
  const areMembers = [...slots].every((one) => one !== undefined && roles.isOfFront(one));
  return areMembers ? { deXuat: `ve:${roles.front}` } : {};
}

function chosen(answer: MucQuyetDinh | undefined): string | null | undefined {
  return answer?.chon === 'de-xuat' ? answer.deXuat : answer?.chon;
}

/** Where one duty of a split agency goes; undefined: asked. */
function byWork(
  item: Item,
  node: NutChu,
  vai: Extract<Vai, { kind: 'chia' }>,
  context: PassageContext,
): Target | undefined {
  const slot = splitByWork(plain(item.text), vai, context.roles.loi);
  if (slot !== undefined) return { kind: 'giao', slot };
  const ma = context.notes.ask({
    loai: 'chia-viec',
    nut: item.id,
    truoc: item.text,
    lyDo: lyDo('cau-hai-noi', plain(node.tieuDe ?? '').replace(/:$/, '')),
    cach: twoWays(vai),
  });
  return answeredTarget(chosen(context.answers.of(ma)), context);
}

interface Item {
  readonly id: string;
  readonly text: string;
  readonly node?: Nut;
}

function fillGroup(
  node: NutChu,
  targetOfItem: (item: Item) => Target | undefined,
  context: AssignContext,
  groupOf: GroupOf,
  isSplit = false,
): void {
  const id = idOf(node);
  const children = (node.con ?? []).map((child) => ({
    id: idOf(child),
    text: isBang(child) ? '' : allText(child),
    node: child,
  }));
  const items: readonly Item[] = [...(node.chu === undefined ? [] : [{ id, text: node.chu }]), ...children];
  for (const item of items) {
    const chosen = item.node === undefined ? undefined : answeredTarget(context.answers.ofNode(item.id)?.chon, context);
    const target = chosen ?? targetOfItem(item);
    if (!target) continue;
    const split = chosen !== undefined || isSplit;
    const own: PassageContext = {
      ...context,
      section: target.kind === 'viec-xa' ? 'viec-xa' : 'giao',
      self: target.kind === 'viec-xa' ? [] : [target.slot],
    };
    if (item.node === undefined) {
      const chu = judgePassage(item.text, id, own);
      if (chu.length > 0) groupOf(target, split).addPassage(id, chu, item.text);
    } else {
      const judged = context.judgeNode(item.node, own);
      if (judged) groupOf(target, split).addNode(judged, item.text);
    }
  }
}

function allText(node: NutChu): string {
  const below = (node.con ?? []).flatMap((child) => (isBang(child) ? [] : [allText(child)]));
  return [textOf(node), ...below].join(' ');
}
