/** Long texts that slow patterns choke on, by how many letters they should have. */

export const texts: readonly (readonly [string, (size: number) => string])[] = [
  ['dấu cách', (n) => `a${' '.repeat(n)}b`],
  ['chữ liền', (n) => 'phong'.repeat(n / 5)],
  ['chữ hoa', (n) => 'Sở Tỉnh '.repeat(n / 8)],
  ['ngoặc mở', (n) => '(“'.repeat(n / 2)],
  ['ngoặc đóng', (n) => 'a) b) '.repeat(n / 6)],
  ['số', (n) => '1/2'.repeat(n / 3)],
  ['số có phần trăm', (n) => '12/34 a 56% (7 xã '.repeat(n / 18)],
  ['văn bản', (n) => 'Kế hoạch số 12/KH-UBND ngày 1/2/2026 của Ủy ban '.repeat(n / 48)],
  ['ký hiệu', (n) => `Kế hoạch số 12/${'KH-'.repeat(n / 3)}`],
  ['của', (n) => `số 12/KH-UBND của ${'Ủy ban nhân dân '.repeat(n / 16)}`],
  ['ngày', (n) => 'từ ngày 01/6 đến ngày 30/6/2026 '.repeat(n / 32)],
  ['gạch', (n) => '2024 - '.repeat(n / 7)],
  ['dấu chấm', (n) => `a${'.'.repeat(n)}`],
  ['Thực hiện', (n) => 'Thực hiện. '.repeat(n / 11)],
  ['đơn vị', (n) => 'xã Lò Văn Phúc '.repeat(n / 15)],
  ['dự án', (n) => 'Dự án 7: “'.repeat(n / 10)],
  ['thông báo', (n) => 'chủ trì hướng dẫn chỉ đạo '.repeat(n / 26)],
];
