/** Faults once met in real files, one file each: what is told of it, and nothing besides but hints. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findingsOf, runRules } from '../../src/check/run-rules.js';
import { root } from '../ho-tro/build.js';
import { allRules } from './all-rules.js';
import { fileSubject } from './subjects.js';
import { letters, planted } from './the-thuc/docx-parts.js';

async function told(name: string): Promise<readonly string[]> {
  const bytes = await readFile(path.join(root, 'tests', 'check', 'da-gap', name));
  return runRules(await fileSubject(name, bytes), allRules)
    .filter(({ severity }) => severity !== 'goi-y')
    .flatMap((one) => findingsOf(one).map(({ found }) => `${one.rule.id} ${found}`));
}

test.each([
  ['00-nen-khong-loi.docx', []],
  ['01-noi-nhan-hai-doan.docx', []],
  ['02-kem-theo-hai-dong.docx', ['PNUM-07 Phụ lục không nằm ở phân đoạn riêng']],
  ['03-ke-o-hang-rieng.docx', []],
  ['04-ke-neo-o-dong-so.docx', []],
  ['05-ten-co-quan-gach-chan.docx', ['CQ-05 tên cơ quan gạch chân']],
  ['07-chu-lap-sai.docx', []],
  ['08-chu-lap-sot.docx', ['chu-lap “số số”', 'chu-lap “Ban Ban”']],
  ['09-cho-trong-so-ngay.docx', ['cho-trong chỗ trống chưa điền']],
  ['10-nghi-quyet-lien-tich.docx', []],
  ['12-ngat-trang-truoc-noi-nhan.docx', ['KY-09 dấu ngắt trang']],
  ['19-ten-co-quan-gach-noi-bi-doi.docx', []],
  ['20-trich-yeu-va-than-khac-so.docx', ['dan-khac-so “Kế hoạch số 511/KH-UBND']],
])('%s', async (name, wanted) => {
  const found = await told(name);
  expect(found.map((one, i) => (one.startsWith(wanted[i] ?? '?') ? wanted[i] : one))).toEqual(wanted);
});

test('a dozen slips that a clerk sees', async () => {
  const found = (await told('15-van-thu-bat-duoc.docx')).join('\n');
  for (const words of `3 căn cứ viết chung · Luật đường bộ · Hội đồng Nhân dân xã · VănMạnh · avf · HDDND · só lượng · sau “và”
    · 46 - CT/TW · thiếu dấu cách · ngày Tháng 11/2026 · Mặt trận các · nhãn đầu dòng · Như điều 3`.split(/\s+·\s+/))
    expect(found).toContain(words);
});

const body = (than: string, noiDung = '') => `ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND

Suối Mơ, ngày 05 tháng 6 năm 2026

KẾ HOẠCH

Tuyên truyền an toàn giao thông năm 2026

I. MỤC ĐÍCH

Nâng cao ý thức của Nhân dân khi tham gia giao thông.

II. NỘI DUNG

${than}

3. TỔ CHỨC THỰC HIỆN

Công an xã chủ trì${noiDung}./.

Nơi nhận:

- Các thôn;

- Lưu: VT, CA.

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

Trần Văn Bình`;

test('what was known as missed', async () => {
  const text = body(
    'Theo hướng dẫn của bộ Công an, tỷ lệ hộ ký cam kết đạt 105%; Phòng Tài nguyên và Môi trường phối hợp. Thời gian thực hiện: từ ngày 01/12/2025 đến ngày 30/11/2026.',
  );
  const subject = await fileSubject('thu.txt', new TextEncoder().encode(text));
  const found = runRules(subject, allRules).flatMap((one) => findingsOf(one).map((f) => `${one.rule.id} ${f.found}`));
  const all = found.join('\n');
  for (const words of [
    'ND-15 tiêu đề',
    'VH-02 “bộ Công an”',
    '105%',
    'Phòng Tài nguyên và Môi trường',
    'bắt đầu trước năm 2026',
  ])
    expect(all).toContain(words);
});

test('a blank too many in Quốc hiệu', async () => {
  const bytes = await readFile(path.join(root, 'tests', 'check', 'da-gap', '00-nen-khong-loi.docx'));
  const subject = await fileSubject('thu.docx', planted(bytes, letters('NGHĨA VIỆT', 'NGHĨA  VIỆT')));
  const found = runRules(subject, allRules).flatMap((one) => findingsOf(one).map((f) => `${one.rule.id} ${f.found}`));
  expect(found.join('\n')).toContain('khoang-trang 2 dấu cách liền nhau: “…HỘI CHỦ NGHĨA  VIỆT');
});
