/** The command `nhap`: files in, a plan and its report out, nothing overwritten unasked. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.js';
import { loadPlan } from '../../src/plan/load.js';
import { world } from '../extract/world.js';
import { buildPlanNamed, root } from '../ho-tro/build.js';
import { temporaryFolder } from '../ho-tro/folder.js';

interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly errors: readonly string[];
}

async function nhap(cwd: string, ...args: readonly string[]): Promise<Ran> {
  const [out, errors]: [string[], string[]] = [[], []];
  const io = { cwd, debug: true, out: (line: string) => out.push(line), error: (line: string) => errors.push(line) };
  return { code: await run(['nhap', ...args], io), out, errors };
}

let folder: string;
let docx: Uint8Array;

beforeAll(async () => {
  folder = await temporaryFolder();
  docx = (await buildPlanNamed('tu-lan/2026')).docx;
  await writeFile(path.join(folder, 'Kế hoạch 2026.docx'), docx);
});

describe('tệp Word do tao ghi', () => {
  test('thành kế hoạch đọc được, có mã mục, có báo cáo không mất chữ nào', async () => {
    const { code, out, errors } = await nhap(folder, 'Kế hoạch 2026.docx', '--ra', 'ke-hoach.yaml');
    expect(errors.filter((line) => line.includes('lỗi:'))).toEqual([]);
    expect(code).toBe(0);
    expect(out[0]).toBe('Đã ghi ke-hoach.yaml');
    const bytes = await readFile(path.join(folder, 'ke-hoach.yaml'));
    const text = bytes.toString('utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*data\/luoc-do\/ke-hoach\.schema\.json\n/);
    const { value } = loadPlan('ke-hoach.yaml', bytes, (await world()).danhMuc);
    expect(value?.keHoach).toMatchObject({
      coQuan: 'ubnd-07774',
      nguonGoc: { lenh: 'nhap', tep: 'Kế hoạch 2026.docx' },
    });
    const report = parse(await readFile(path.join(folder, 'ke-hoach.nhap.yaml'), 'utf8'));
    expect(report.tomTat).toMatchObject({ chuaHieu: 0, doi: 0, them: 0 });
    expect(report.chu).toMatchObject({ mat: '', them: '' });
    expect(report.chu.nguon).toBeGreaterThan(2000);
    expect(report.phuTrum).toHaveLength(report.tomTat.doan);
  });

  test('có tệp rồi thì không ghi đè, trừ khi --ghi-de', async () => {
    await writeFile(path.join(folder, 'co-roi.yaml'), 'của tôi');
    const kept = await nhap(folder, 'Kế hoạch 2026.docx', '--ra', 'co-roi.yaml');
    expect(kept.code).toBe(1);
    expect(kept.errors.join('\n')).toContain('[da-co-tep]');
    expect(await readFile(path.join(folder, 'co-roi.yaml'), 'utf8')).toBe('của tôi');
    expect((await nhap(folder, 'Kế hoạch 2026.docx', '--ra', 'co-roi.yaml', '--ghi-de')).code).toBe(0);
    expect(await readFile(path.join(folder, 'co-roi.yaml'), 'utf8')).toContain('phienBan: 1');
  });

  test('không có --ra thì ghi cạnh tệp nguồn', async () => {
    expect((await nhap(folder, 'Kế hoạch 2026.docx')).out[0]).toBe('Đã ghi Kế hoạch 2026.yaml');
  });
});

describe('chọn cách đọc theo bên trong tệp', () => {
  test('đuôi sai: đọc theo nội dung và nói ra', async () => {
    await writeFile(path.join(folder, 'sai-duoi.pdf'), docx);
    const { code, errors } = await nhap(folder, 'sai-duoi.pdf', '--ra', 'sai-duoi.yaml');
    expect(code).toBe(0);
    expect(errors.join('\n')).toContain('[duoi-tep-sai]');
  });

  test('PDF, chữ', async () => {
    await writeFile(path.join(folder, 'a.pdf'), (await buildPlanNamed('tu-lan/2026')).pdf);
    expect((await nhap(folder, 'a.pdf', '--ra', 'pdf.yaml')).code).toBe(0);
    const text = await readFile(path.join(root, 'tests', 'nguon', '003.txt'));
    await writeFile(path.join(folder, 'b.txt'), text);
    expect((await nhap(folder, 'b.txt', '--ra', 'txt.yaml')).code).toBe(0);
  });

  test.each([
    ['anh.docx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['cu.rtf', Buffer.from('{\\rtf1 abc}')],
    ['cut.docx', Buffer.from('PK\u0003\u0004 cụt')],
  ])('%s: nói rõ, không ghi gì', async (name, bytes) => {
    await writeFile(path.join(folder, name), bytes);
    const { code, out, errors } = await nhap(folder, name, '--ra', `${name}.yaml`);
    expect(code).toBe(1);
    expect(out).toEqual([]);
    expect(errors).not.toEqual([]);
    await expect(readFile(path.join(folder, `${name}.yaml`))).rejects.toThrow('ENOENT');
  });

  test('tệp Word chỉ có ảnh hoặc trang trắng: không làm bản nháp trống', async () => {
    const parts = unzipSync(docx);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const blank = body.replace(/(<w:body>)[\s\S]*(<w:sectPr)/, '$1<w:p/>$2');
    expect(blank.length).toBeLessThan(body.length);
    const headless = Object.entries(parts).filter(([name]) => !/header|footer/.test(name));
    const bytes = zipSync({ ...Object.fromEntries(headless), 'word/document.xml': strToU8(blank) });
    await writeFile(path.join(folder, 'trang.docx'), bytes);
    const { code, errors } = await nhap(folder, 'trang.docx', '--ra', 'trang.yaml');
    expect([code, errors.filter((line) => line.includes('[khong-co-chu]')).length]).toEqual([1, 1]);
    await expect(readFile(path.join(folder, 'trang.yaml'))).rejects.toThrow('ENOENT');
  });
});

test('hai tệp: phụ lục ở tệp thứ hai', async () => {
  const text = await readFile(path.join(root, 'tests', 'nguon', '000.txt'));
  await writeFile(path.join(folder, 'phu-luc.txt'), text);
  const { code, errors } = await nhap(folder, 'Kế hoạch 2026.docx', 'phu-luc.txt', '--ra', 'hai-tep.yaml');
  // Its tying line has another month than the document.
  expect(errors.filter((line) => !line.includes('yaml:'))).toEqual([expect.stringContaining('[in-khac-nguon]')]);
  expect(code).toBe(1);
  const plan = parse(await readFile(path.join(folder, 'hai-tep.yaml'), 'utf8'));
  expect(plan.phuLuc).toHaveLength(1);
  expect(plan.phuLuc[0]).toMatchObject({ nhan: 'PHỤ LỤC 2', kemTheoCua: 'UBND tỉnh' });
  expect(plan.phuLuc[0].noiDung[0].hang).toHaveLength(20);
});

test('gõ sai', async () => {
  expect((await nhap(folder)).code).toBe(2);
  expect((await nhap(folder, 'a.docx', '--giu-thay-doi', 'moi')).code).toBe(2);
  expect((await nhap(folder, 'a.docx', '--ra', 'a.docx')).code).toBe(2);
  expect((await nhap(folder, 'khong-co.docx')).code).toBe(1);
});
