/** Names by their marks: bodies inside their own superior, instruments not yet or no longer in force. */
import { printedDate } from '../../plan/dates.js';
import type { LoiDoc, NoiDoc } from './model.js';

const mark = /\[((?:[^[\]\\]|\\.)*)\]\((cq|vb):([^)\s]+)\)/gu;
/** Words after which a body is named as another one, beside whom the section's own body works. */
const beside = /(?:phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?|cùng với|đề nghị|thông qua)\s*$/iu;

/** `Phối hợp với Chi cục Quản lý thị trường` in the section of the Sở that it belongs to. */
export function insideSuperior(sentence: string, { danhMuc, phan }: NoiDoc): readonly LoiDoc[] {
  if (phan.length === 0) return [];
  return marks(sentence).flatMap(({ kind, key, words, before, next }): LoiDoc[] => {
    // The superior itself stands before it: `Sở Công Thương (Chi cục …)`.
    if (kind !== 'cq' || !beside.test(before) || next.startsWith('(')) return [];
    const body = danhMuc.coQuan(key);
    const superior = phan.find((id) => id === key || id === body?.thuoc);
    if (superior === undefined) return [];
    const name = danhMuc.coQuan(superior)?.ten ?? superior;
    const lyDo =
      superior === key ? `mục này là của chính ${name}` : `${words} thuộc ${name}, mà mục này là của ${name}`;
    return [{ loai: 'cap-tren', lyDo }];
  });
}

/** Except where the sentence itself says until or since when. */
export function notInForce(sentence: string, { danhMuc, ngayXet }: NoiDoc): readonly LoiDoc[] {
  return marks(sentence).flatMap(({ kind, key, words, next }): LoiDoc[] => {
    const vanBan = kind === 'vb' ? danhMuc.vanBan(key) : undefined;
    if (!vanBan || /^\s*\((?:từ|đến hết|đến) ngày/u.test(next)) return [];
    const { hieuLuc, het } = vanBan;
    if (hieuLuc !== undefined && hieuLuc > ngayXet)
      return [{ loai: 'chua-hieu-luc', lyDo: `${words} đến ${printedDate(hieuLuc)} mới có hiệu lực` }];
    if (het !== undefined && het < ngayXet)
      return [{ loai: 'chua-hieu-luc', lyDo: `${words} hết hiệu lực sau ${printedDate(het)}` }];
    return [];
  });
}

function marks(sentence: string) {
  return [...sentence.matchAll(mark)].map(({ 0: whole, 1: words = '', 2: kind, 3: key = '', index }) => ({
    kind,
    key,
    words,
    before: sentence.slice(0, index),
    next: sentence.slice(index + whole.length),
  }));
}
