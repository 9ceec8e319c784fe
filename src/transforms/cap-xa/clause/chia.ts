/** Work of a provincial agency that two bodies of a commune share, told apart by its words. */
import type { Loi } from '../../../phrase/loi.js';
import type { Roles, Vai } from './roles.js';

/** Undefined: the words do not tell, or tell both. */
export function splitByWork(text: string, vai: Extract<Vai, { kind: 'chia' }>, loi: Loi): string | undefined {
  const says = (group: 'viecQuanLy' | 'viecThucHien' | 'viecAiCungLam') => loi.bang(group).first(text) !== undefined;
  const quanLy = says('viecQuanLy');
  if (quanLy === says('viecThucHien') || says('viecAiCungLam')) return undefined;
  return quanLy ? vai.quanLy : vai.thucHien;
}

/** The two answers to whose the work is, for the file of decisions. */
export function twoWays({ quanLy, thucHien }: Extract<Vai, { kind: 'chia' }>): string {
  return `(ve:${quanLy} hoặc ve:${thucHien})`;
}

/** The body of the commune for the agency's part in this work. */
export function slotFor(id: string, work: string, roles: Roles): string | undefined {
  const vai = roles.vaiOf(id);
  if (vai.kind === 'chia') return splitByWork(work, vai, roles.loi);
  return 'slot' in vai ? vai.slot : undefined;
}
