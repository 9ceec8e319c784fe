/** Letters are composed, and none is invisible. */
import { judged } from '../kit/answer.js';
import type { Finding, Judge } from '../model.js';

const codes: Readonly<Record<string, string>> = {
  'unicode-to-hop': 'chữ Unicode tổ hợp, dấu tách rời khỏi chữ',
  'ky-tu-an': 'ký tự không nhìn thấy giữa các chữ',
  'chu-an': 'ký tự không nhìn thấy giữa các chữ',
};

export const unicodeDungSan: Judge = {
  id: 'FONT-04',
  judge(subject) {
    const odd = subject.read.remarks.filter(({ kind, code }) => kind === 'changed' && codes[code] !== undefined);
    return judged(
      odd.map(({ code, place: { part: _, ...place } }): Finding => {
        const found = codes[code] ?? '';
        return { place: { file: subject.file, ...place }, found, expected: 'chữ Unicode dựng sẵn, không có ký tự ẩn' };
      }),
    );
  },
};
