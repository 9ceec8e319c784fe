/** What the decree leaves open, or custom adds: never a fault, listed so that nobody looks for it in vain. */
import { holds } from '../kit/answer.js';
import { formRule, phuLucI } from '../kit/form-rule.js';
import type { Rule } from '../model.js';

type Line = readonly [id: string, demand: string, clause: string, status: string];

const lines: readonly Line[] = [
  ['PAGE-03', 'Phụ lục trình bày đứng hoặc nằm ngang đều được.', 'I.2', 'I,X'],
  ['DD-09', 'Bản dự thảo được để trống ngày, tháng.', 'II.4', 'S'],
  ['CC-01', 'Kế hoạch có thể có hoặc không có phần căn cứ.', 'II.6.c', 'D'],
  ['ND-21', 'Dưới khoản, điểm được dùng gạch đầu dòng, dấu cộng.', 'II.6.đ', 'S'],
  ['PL-06', 'Phụ lục của văn bản điện tử được để trống số, ngày trong dòng “Kèm theo”.', 'III.1', 'D'],
  [
    'TB-02',
    'Bảng phân công thường có các cột TT, Nội dung, Cơ quan chủ trì, Cơ quan phối hợp, Thời gian.',
    'III.1',
    'S',
  ],
];

export const choPhep: readonly Rule[] = lines.map(([id, demand, clause, status]) =>
  formRule({ id, demand, clause: phuLucI(clause), strength: 'info', status, judge: () => holds }),
);
