/** The command `nhap --vao` on the disk: a Word file that was edited, its plan, and what was said about both. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { namMoi } from '../../src/app/jobs/nam-moi/nam-moi.js';
import { raSoat } from '../../src/app/jobs/ra-soat/ra-soat.js';
import { tao } from '../../src/app/jobs/tao/tao.js';
import { run } from '../../src/cli/run.js';
import { buildPlanNamed, root } from '../ho-tro/build.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';
import { planText } from '../transforms/nam-moi-doc.js';

const folder = await temporaryFolder();

const yaml = `# Kế hoạch của xã
phienBan: 1
loai: ke-hoach
coQuan: ubnd-08
nam: 2026
so: null
kyHieu: KH-UBND
ngay: { ngay: null, thang: 5, nam: 2026 }
trichYeu: "Thử nghiệm năm [](nam)"
loiDan:
  - "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"
noiDung:
  - id: m1
    nguon: goc-m1
    cap: muc
    tieuDe: "MỤC ĐÍCH"
    con:
      # đã hỏi Công an tỉnh
      - id: k1
        cap: khoan
        chu: "Giao [Công an tỉnh](cq:cong-an-tinh) chủ trì, phối hợp với các sở, ngành tổ chức tuyên truyền."
      - id: k2
        cap: khoan
        chu: "Các sở, ngành rà soát người nghiện trên địa bàn toàn tỉnh trước [05/6/2026](moc)."
      - id: k3
        cap: khoan
        chu: "Báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh theo quy định./."
noiNhan: ["UBND tỉnh", "Các sở, ban, ngành tỉnh"]
luu: { noi: ["VT"] }
chuKy: { chucVu: "Chủ tịch", hoTen: "Nguyễn Văn A" }
`;

const plan = path.join(folder, 'kh.yaml');
const now = () => readFile(plan, 'utf8');
const files = async (word = 'ra/kh.docx') => unzipSync(await readFile(path.join(folder, word)));

async function nhap(...args: readonly string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const io = {
    cwd: folder,
    debug: true,
    out: (line: string) => out.push(line),
    error: (line: string) => errors.push(line),
  };
  const code = await run(['nhap', 'sua.docx', '--vao', 'kh.yaml', ...args], io);
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

const build = (input: string, final = false) =>
  tao({ inputs: [input], cwd: folder, root, output: 'ra', formats: ['docx'], overwrite: true, final }, () => undefined);

/** Somebody edits the Word file that was made. */
async function inWord(edit: (xml: string) => string, drop: RegExp = /^$/): Promise<void> {
  const parts = await files();
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = edit(xml.replaceAll('\u00a0', ' '));
  const kept = Object.fromEntries(Object.entries(parts).filter(([name]) => !drop.test(name)));
  await writeFile(path.join(folder, 'sua.docx'), zipSync({ ...kept, 'word/document.xml': strToU8(edited) }));
}

const change = (from: string, to: string) => (xml: string) => {
  expect(xml).toContain(from);
  return xml.replace(from, to);
};
const withoutParagraph = (words: string) => (xml: string) => {
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? [];
  const one = paragraphs.find((text) => text.includes(words)) ?? '';
  expect(one).not.toBe('');
  return xml.replace(one, '');
};
const withoutBookmarks = (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');

async function inPlan(from: string, to: string): Promise<void> {
  const text = await now();
  expect(text).toContain(from);
  await writeFile(plan, text.replace(from, to));
}

beforeEach(async () => {
  await place(folder, 'kh.yaml', yaml);
  expect((await build('kh.yaml')).exitCode).toBe(0);
});

describe('chỉ sửa trong Word', () => {
  test('không sửa gì: không ghi gì', async () => {
    await inWord((xml) => xml);
    expect(await nhap()).toEqual({
      code: 0,
      out: 'Tệp Word không có gì khác kế hoạch kh.yaml; không ghi gì.',
      errors: '',
    });
    expect(await now()).toBe(yaml);
  });

  test('chữ, số, ngày đổi; ghi chú, đánh dấu, dòng dõi còn nguyên', async () => {
    await inWord((xml) =>
      [
        change('tổ chức tuyên truyền', 'tổ chức tuyên truyền sâu rộng'),
        change('MỤC ĐÍCH', 'MỤC ĐÍCH, YÊU CẦU'),
        change('ngày      tháng 5', 'ngày 20 tháng 5'),
        change('Số:        /KH-UBND', 'Số: 12/KH-UBND'),
      ].reduce((text, edit) => edit(text), xml),
    );
    const { code, out } = await nhap();
    expect(out.split('\n')[0]).toBe('Đã nhập vào kh.yaml: 4 sửa.');
    expect(code).toBe(0);
    expect(await now()).toBe(
      yaml
        .replace('so: null', 'so: 12')
        .replace('ngay: null', 'ngay: 20')
        .replace('"MỤC ĐÍCH"', '"MỤC ĐÍCH, YÊU CẦU"')
        .replace(
          /"Giao .*truyền\."/,
          '>-\n          Giao [Công an tỉnh](cq:cong-an-tinh) chủ trì, phối hợp với các sở, ngành tổ chức tuyên truyền sâu\n          rộng.',
        )
        .replace('kyHieu: KH-UBND', 'kyHieu: "KH-UBND"')
        .replaceAll(/: \["(.*)"\]/g, ': [ "$1" ]'),
    );
    expect((await nhap()).out).toContain('không có gì khác');
  });

  test.each([
    ['còn dấu', (xml: string) => xml, /^$/],
    ['mất hết dấu', withoutBookmarks, /^docProps\/|^\[Content_Types\].bak/],
  ])('bỏ một khoản, không đánh số lại: %s', async (_, strip, drop) => {
    await inWord((xml) => strip(withoutParagraph('rà soát người nghiện')(xml)), drop);
    const { code, out } = await nhap();
    expect(code).toBe(0);
    expect(out).toContain('BỎ (1)\n  Mục I.2: “2. Các sở, ngành rà soát người nghiện');
    const text = await now();
    expect(text).not.toContain('id: k2');
    expect(text).toMatch(/id: k3\n\s+cap: khoan\n\s+nhan: "3\."/);
    expect(text).toContain('# đã hỏi Công an tỉnh');
  });

  test('--thu chỉ kê ra', async () => {
    await inWord(change('tổ chức tuyên truyền', 'tuyên truyền'));
    const { code, out } = await nhap('--thu');
    expect(code).toBe(0);
    expect(out).toContain('Chưa ghi gì. Nếu nhập vào kh.yaml: 1 sửa.');
    expect(await now()).toBe(yaml);
  });
});

test('kế hoạch chưa có mã mục: tìm theo chữ, ghi mã', async () => {
  await place(folder, 'kh.yaml', yaml.replace(/^( *(?:- )?)id: \w+\n {4,}/gm, '$1').replace(/nguon: .*\n {4}/, ''));
  expect(await now()).not.toMatch(/id:/);
  expect((await build('kh.yaml')).exitCode).toBe(0);
  await inWord(change('tổ chức tuyên truyền', 'tuyên truyền'));
  await inPlan('rà soát người nghiện', 'lập danh sách người nghiện');
  const { code, out } = await nhap();
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toBe('Đã nhập vào kh.yaml: 1 sửa, 1 giữ như tệp YAML.');
  expect([...(await now()).matchAll(/- id: (\w+)/g)].map((match) => match[1])).toEqual(['m1', 'k1', 'k2', 'k3']);
});

/** Saved by LibreOffice after: a copy of khoản 1 put above it and rewritten, khoản 2 deleted, words of khoản 3 changed. */
test('sửa bằng LibreOffice: chép, dán, xóa đoạn; mã và ghi chú theo đúng mục', async () => {
  await writeFile(
    path.join(folder, 'sua.docx'),
    await readFile(path.join(import.meta.dirname, 'tep', 'sua-libreoffice.docx')),
  );
  const { code, out } = await nhap();
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toBe('Đã nhập vào kh.yaml: 1 sửa, 1 thêm, 1 bỏ.');
  const text = await now();
  expect([...text.matchAll(/- id: (\w+)/g)].map((match) => match[1])).toEqual(['m1', 'k4', 'k1', 'k3']);
  expect(text).toContain('chu: "Thành lập tổ giúp việc do [Công an tỉnh](cq:cong-an-tinh) chủ trì."');
  expect(text).toMatch(/# đã hỏi Công an tỉnh\n\s+- id: k1/);
  expect(text).toContain('trước ngày 15/7/2026./.');
});

describe('kế hoạch cũng đã sửa', () => {
  test('chỗ khác nhau: lấy cả hai', async () => {
    await inWord(change('tổ chức tuyên truyền', 'tuyên truyền'));
    await inPlan('rà soát người nghiện', 'rà soát, thống kê người nghiện');
    await inPlan(
      '      - id: k3',
      '      - id: k9\n        cap: khoan\n        chu: "Khoản thêm sau."\n      - id: k3',
    );
    const { code, out } = await nhap();
    expect(code).toBe(0);
    expect(out).toContain('1 sửa, 2 giữ như tệp YAML');
    const text = await now();
    expect(text).toContain('rà soát, thống kê người nghiện');
    expect(text).toContain('Khoản thêm sau.');
    expect(text).toContain('các sở, ngành tuyên truyền.');
  });

  test('cùng một chỗ: giữ chữ của kế hoạch, báo cả hai; --theo-word thì lấy chữ Word', async () => {
    await inWord(change('rà soát người nghiện', 'thống kê người nghiện'));
    await inPlan('rà soát người nghiện', 'lập danh sách người nghiện');
    const { code, out } = await nhap();
    expect(code).toBe(1);
    expect(out).toContain('1 xung đột');
    expect(out).toContain('Kế hoạch: “2. Các sở, ngành lập danh sách');
    expect(out).toContain('Word: “2. Các sở, ngành thống kê');
    expect(await now()).toContain('lập danh sách người nghiện');
    expect((await nhap('--theo-word')).code).toBe(0);
    expect(await now()).toContain('thống kê người nghiện trên địa bàn toàn tỉnh trước [05/6/2026](moc)');
  });

  test('Word bỏ, kế hoạch sửa: còn; kế hoạch bỏ, Word không sửa: bỏ', async () => {
    await inWord(withoutParagraph('rà soát người nghiện'));
    await inPlan('rà soát người nghiện', 'lập danh sách người nghiện');
    await writeFile(plan, (await now()).replace(/ {6}- id: k3\n.*\n.*\n/, ''));
    const { out } = await nhap();
    expect(out).toContain('kế hoạch đã bỏ mục này sau khi làm tệp Word');
    const text = await now();
    expect(text).toContain('lập danh sách người nghiện');
    expect(text).not.toContain('Báo cáo kết quả');
  });
});

describe('không nhập được thì kế hoạch còn nguyên', () => {
  test('tệp của kế hoạch khác', async () => {
    await writeFile(path.join(folder, 'sua.docx'), (await buildPlanNamed('tu-lan/2026')).docx);
    const { code, errors } = await nhap();
    expect(code).toBe(1);
    expect(errors).toContain('[khac-ke-hoach]');
    expect(await now()).toBe(yaml);
  });

  test('kế hoạch sau khi nhập sẽ sai', async () => {
    await inWord(change('ngày      tháng 5 năm 2026', 'ngày 31 tháng 02 năm 2026'));
    const { code, errors } = await nhap();
    expect(code).toBe(1);
    expect(errors).toContain('[khong-nhap-duoc]');
    expect(await now()).toBe(yaml);
  });

  test.each([
    ['PDF', strToU8('%PDF-1.7 x')],
    ['tệp hỏng', strToU8('PK\u0003\u0004 cụt')],
    ['chữ', strToU8('KẾ HOẠCH')],
  ])('%s', async (_, bytes) => {
    await writeFile(path.join(folder, 'sua.docx'), bytes);
    expect((await nhap()).code).toBe(1);
    expect(await now()).toBe(yaml);
  });

  test('gõ sai', async () => {
    expect((await nhap('them.docx')).code).toBe(2);
    expect((await nhap('--ra', 'x.yaml')).code).toBe(2);
    const io = { cwd: folder, debug: true, out: () => undefined, error: () => undefined };
    expect(await run(['nhap', 'sua.docx', '--thu'], io)).toBe(2);
  });
});

test('danh sách rà soát vẫn khớp: chỗ sửa trong Word thành đã sửa tay', async () => {
  await place(folder, '2023.yaml', planText('tuyen-quang/2023'));
  expect((await namMoi({ input: '2023.yaml', cwd: folder, root, nam: 2026 })).exitCode).toBe(0);
  const list = () => raSoat({ input: '2026.yaml', cwd: folder, root, nhan: [], giu: [], xoa: [], nhanChacChan: false });
  const waiting = async () => (await list()).rows.filter(({ muc }) => muc.trangThai === 'cho').length;
  const before = await waiting();
  expect(before).toBeGreaterThan(5);
  expect((await build('2026.yaml')).exitCode).toBe(0);
  const word = unzipSync(await readFile(path.join(folder, 'ra', '2026.docx')));
  const xml = strFromU8(word['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('Hoàng Việt Phương');
  await writeFile(
    path.join(folder, 'sua.docx'),
    zipSync({ ...word, 'word/document.xml': strToU8(xml.replace('Hoàng Việt Phương', 'Nguyễn Mạnh Tuấn')) }),
  );
  const lines: string[] = [];
  const io = { cwd: folder, debug: true, out: (line: string) => lines.push(line), error: () => undefined };
  expect(await run(['nhap', 'sua.docx', '--vao', '2026.yaml'], io)).toBe(0);
  expect(lines[0]).toBe('Đã nhập vào 2026.yaml: 1 sửa.');
  const after = await list();
  expect(after.diagnostics).toEqual([]);
  expect(await waiting()).toBe(before - 1);
  const signer = after.rows.find(({ muc }) => muc.truoc === 'Hoàng Việt Phương');
  expect(signer?.muc.trangThai).toBe('sua');
});

test('bản chính không mang dữ liệu nội bộ', async () => {
  const names = async () => Object.keys(await files());
  const bookmarks = async () =>
    strFromU8((await files())['word/document.xml'] ?? new Uint8Array()).includes('bookmark');
  expect([(await names()).includes('docProps/custom.xml'), await bookmarks()]).toEqual([true, true]);
  expect((await build('kh.yaml', true)).exitCode).toBe(0);
  expect([(await names()).includes('docProps/custom.xml'), await bookmarks()]).toEqual([false, false]);
  const all = Object.values(await files())
    .map((part) => strFromU8(part))
    .join('');
  expect(all).not.toMatch(/n_k1|n_m1|cq:|kh\.yaml|goc-m1/);
});
