/** The decisions of a province's plan, asked by the code of a question or by the node. */
import type { MucQuyetDinh, QuyetDinh } from './model.js';

export interface Answers {
  of(ma: string): MucQuyetDinh | undefined;
  /** About the whole node. */
  ofNode(nut: string): MucQuyetDinh | undefined;
}

/** The text to print in place of the passage; undefined: none was decided. */
export function answeredText(answer: MucQuyetDinh | undefined): string | undefined {
  const text = answer?.chon === 'chu' ? answer.chu : answer?.chon === 'de-xuat' ? answer.deXuat : undefined;
  return text?.replace(/[.;]$/, '');
}

export function createAnswers({ quyetDinh }: QuyetDinh): Answers {
  const decided = quyetDinh.filter(({ chon }) => chon !== null);
  const byCode = new Map(decided.flatMap((one) => (one.ma === undefined ? [] : [[one.ma, one] as const])));
  const byNode = new Map(decided.flatMap((one) => (one.ma === undefined ? [[one.nut, one] as const] : [])));
  return { of: (ma) => byCode.get(ma), ofNode: (nut) => byNode.get(nut) };
}
