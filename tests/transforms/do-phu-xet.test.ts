/** What the frame's entries say about one task: merged into another, waiting, left out on purpose. */
import { expect, test } from 'vitest';
import { xetKhung } from '../../src/transforms/do-phu/verdict.js';
import type { MucRaSoat } from '../../src/transforms/ra-soat/model.js';
import { catalogue } from '../plan/danh-muc.js';
import { laoCai, load, planText } from './cap-xa-doc.js';

const { keHoach } = load(planText(laoCai), catalogue());

function entry(hanhDong: MucRaSoat['hanhDong'], loai: string, ...nut: readonly string[]): MucRaSoat {
  return {
    ma: `${hanhDong}-${nut.join('-')}`,
    ...{ loai, hanhDong, truoc: 'chữ', lyDo: `lý do ${loai}`, nguon: [], chac: 'cao', tuDong: false, trangThai: 'cho' },
    cho: nut.map((one) => ({ nut: one, duong: 'noiDung' })),
  };
}

test('a task merged into another is found where that one stands; the other is not', () => {
  const xet = xetKhung(keHoach, [entry('gop', 'trung-viec', 'con', 'mat')]);
  expect(xet.trung('mat')).toBe('con');
  expect(xet.trung('con')).toBeUndefined();
  expect(xet.trung('khac')).toBeUndefined();
});

test('only an entry that merges says so', () => {
  expect(xetKhung(keHoach, [entry('hoi', 'trung-viec', 'con', 'mat')]).trung('mat')).toBeUndefined();
});

test('an open question makes the task wait; left out on purpose is told with its reason', () => {
  const xet = xetKhung(keHoach, [entry('hoi', 'menh-de', 'a'), entry('xoa', 'quyet-dinh', 'b')]);
  expect(xet.choQuyet('a')?.trangThai).toBe('cho-quyet');
  expect(xet.choQuyet('b')).toBeUndefined();
  expect(xet.of('b')).toMatchObject({ trangThai: 'khong-giao', lyDo: 'lý do quyet-dinh' });
});
