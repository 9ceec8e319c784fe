/** Rules about facts that no file shows, each with its reason; a person looks, or the registry's system does. */
import { unknown } from '../kit/answer.js';
import { formRule, phuLucI } from '../kit/form-rule.js';
import type { Rule } from '../model.js';

type Line = readonly [
  id: string,
  demand: string,
  clause: string,
  strength: Rule['strength'],
  status: string,
  why: string,
];

const system = 'chỉ hệ thống quản lý văn bản biết';
const picture = 'hình chữ ký, con dấu phải nhìn bằng mắt';
const copy = 'chỉ xét với bản sao';

const lines: readonly Line[] = [
  ['PNUM-04', 'Số trang in kiểu chữ đứng.', 'I.7', 'must', 'D', 'chưa đọc được kiểu chữ của số trang'],
  ['SO-06', 'Số và ký hiệu là duy nhất trong một năm, bắt đầu từ 01.', 'II.3', 'must', 'D', system],
  [
    'KY-08',
    'Hình chữ ký số màu xanh, dạng PNG nền trong suốt, canh giữa chức vụ và họ tên.',
    'II.7',
    'must',
    'D',
    picture,
  ],
  ['DAU-01', 'Hình dấu màu đỏ, đúng cỡ thật, trùm 1/3 chữ ký về bên trái.', 'II.8', 'must', 'D', picture],
  [
    'DAU-02',
    'Văn bản kèm theo ở tệp riêng: có dòng số, ký hiệu, thời gian ký ở góc trên bên phải trang đầu.',
    'II.8',
    'must',
    'D,M',
    picture,
  ],
  [
    'MK-02',
    'Dấu độ mật theo pháp luật về bảo vệ bí mật nhà nước.',
    'III.2',
    'must',
    'D',
    'hình dấu độ mật phải nhìn bằng mắt',
  ],
  [
    'MK-05',
    'Địa chỉ cơ quan ở cuối trang đầu, cỡ 11 hoặc 12, dưới đường kẻ suốt chiều ngang.',
    'III.4',
    'must',
    'D',
    'kế hoạch thường không ghi địa chỉ cơ quan',
  ],
  [
    'SAO-01',
    'Bản sao giấy: phần sao nằm cùng trang giấy, dưới đường kẻ suốt chiều ngang.',
    'Phần II',
    'must',
    'D',
    copy,
  ],
  ['SAO-02', 'Bản sao: SAO Y, SAO LỤC hoặc TRÍCH SAO, in hoa, đứng, đậm.', 'Phần II', 'must', 'D', copy],
  ['SAO-03', 'Bản sao: số, ký hiệu SY, SL, TrS chung một dãy số trong năm.', 'Phần II', 'must', 'D,M', copy],
  [
    'SAO-04',
    'Bản sao điện tử: tệp PDF phiên bản 1.4 trở lên, màu, từ 200 dpi, tỷ lệ 100%.',
    'Phần II',
    'must',
    'D',
    copy,
  ],
  [
    'SAO-05',
    'Bản sao điện tử: dòng hình thức sao, cơ quan, thời gian ở góc trên bên phải trang đầu.',
    'Phần II',
    'must',
    'D,M',
    copy,
  ],
  ['MD-01', 'Siêu dữ liệu của văn bản điện tử đủ trường, đúng độ dài.', 'Phụ lục VI', 'should', 'M', system],
];

export const khongXet: readonly Rule[] = lines.map(([id, demand, clause, strength, status, why]) =>
  formRule({ id, demand, clause: phuLucI(clause), strength, status, judge: () => unknown(why) }),
);
