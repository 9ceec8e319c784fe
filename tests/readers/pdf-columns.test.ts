/** A PDF set in two columns is read column by column; names beside offices are not columns. */
import { expect, test } from 'vitest';
import { readPdf } from '../../src/readers/pdf/read.js';
import { loi } from '../phrase/words-of-project.js';
import { blocksOf } from './blocks.js';
import { makePdf, type Text } from './make-pdf.js';

const step = 17;
const left = [
  'Thu nhat la cac co quan to chuc',
  'tuyen truyen ve phong chong ma',
  'tuy tren dia ban toan tinh va',
  'bao cao ket qua truoc ngay muoi',
];
const right = [
  'lam thang sau. Thu hai la ra soat',
  'nguoi nghien o tung xa, tung ban',
  'de lap ho so quan ly va dua vao',
  'danh sach.',
];
const column = (lines: readonly string[], x: number, y: number): readonly Text[] =>
  lines.map((text, i) => ({ text, x, y: y - i * step, size: 12 }));

async function texts(drawn: readonly Text[]): Promise<readonly string[]> {
  const { value } = await readPdf('thu.pdf', await makePdf([{ texts: drawn }]), { loi });
  if (!value) throw new Error('unreadable');
  return blocksOf(value).map(({ text }) => text);
}

const wide =
  'Doan nay in het be ngang cua trang giay, de nguoi doc thay trang rong den dau va cot hep den dau, roi moi den cot.';

test('hết cột trái mới sang cột phải, câu nối qua cột', async () => {
  const drawn = [
    { text: wide, x: 85, y: 760, size: 9 },
    ...column(left, 85, 720),
    ...column(right, 330, 720),
    { text: wide, x: 85, y: 600, size: 9 },
  ];
  const found = await texts(drawn);
  expect(found.join(' ')).toBe([wide, ...left, ...right, wide].join(' '));
});

test('danh sách tên bên chức vụ: đọc theo dòng', async () => {
  const names = ['Ong Nguyen Van An', 'Ba Tran Thi Binh', 'Ong Le Van Cuong'];
  const offices = ['To truong', 'To pho', 'Thanh vien'];
  const found = await texts([...column(names, 85, 720), ...column(offices, 330, 720)]);
  expect(found.join(' ').replace(/\s+/g, ' ')).toBe(names.map((name, i) => `${name} ${offices[i]}`).join(' '));
});
