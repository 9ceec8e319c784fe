/** The command `kiem-tra`: what it says of good and bad files, in every kind of output, and when it gives up. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSeverities } from '../../src/app/jobs/kiem-tra/config.js';
import { kiemTra } from '../../src/app/jobs/kiem-tra/kiem-tra.js';
import { runRules } from '../../src/check/run-rules.js';
import { run } from '../../src/cli/run.js';
import { buildPlanFile, root } from '../ho-tro/build.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';
import { allRules, formRules } from './all-rules.js';
import { fileSubject, findingLines } from './subjects.js';
import { letters, planted, size, style } from './the-thuc/docx-parts.js';
import { cleanWord } from './the-thuc/form-world.js';

const folder = await temporaryFolder();

async function type(...typed: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const io = { cwd: folder, debug: false, out: (l: string) => out.push(l), error: (l: string) => error.push(l) };
  const code = await run(['kiem-tra', ...typed], io);
  return { code, out: out.join('\n'), error: error.join('\n') };
}

beforeAll(async () => {
  const clean = await cleanWord('phuLuc');
  await place(folder, 'sach.docx', clean);
  const twice = planted(planted(clean, style('so-ky-hieu', size(28))), letters('Lai Châu, ngày', 'Lai Châu,  ngày'));
  await place(folder, 'sai.docx', twice);
});

test('ids are unique, and every sentence can be printed', () => {
  const ids = allRules.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  for (const { id, demand, clause } of allRules) {
    expect(demand, id).toMatch(/^[\p{Lu}“].*[.”]$/u);
    expect(clause, id).not.toBe('');
  }
});

test('a faulty Word file: place, words, clause, exit code', async () => {
  const { code, out } = await type('sai.docx', '--muc', 'loi');
  expect(code).toBe(1);
  expect(out).toContain('lỗi  SO-01  đoạn 7 “Số: /KH-UBND”');
  expect(out).toContain('Thấy số, ký hiệu cỡ chữ 14; cần cỡ chữ 13.');
  expect(out).toContain('(Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3)');
});

test('what cannot be judged is said with its reason', async () => {
  const { out } = await type('sach.docx', '--chua-xet');
  expect(out).toContain('Chưa xét được:');
  expect(out).toMatch(/SO-06[^:]*: chỉ hệ thống quản lý văn bản biết/);
});

test('a plan in YAML is told at its lines', async () => {
  const summary = await kiemTra({ inputs: [path.join(root, 'data/ke-hoach/tuyen-quang/2023.yaml')], cwd: root, root });
  const [file] = summary.files;
  const said = file?.report?.said.find(({ rule }) => rule.id === 'ND-17');
  expect(said?.spots[0]?.place.line).toBe(303);
  expect(said?.spots[0]?.near).toContain('Sở Văn hóa, Thể thao và Du lịch');
});

test('raw texts: the faults of form that their authors made', async () => {
  const of = async (name: string) => {
    const bytes = await readFile(path.join(root, 'tests', 'nguon', `${name}.txt`));
    return findingLines(runRules(await fileSubject(`${name}.txt`, bytes), formRules)).join('\n');
  };
  const appendix = await of('000');
  expect(appendix).toContain('PL-02 3: Thấy phụ lục ghi “PHỤ LỤC 2”');
  expect(appendix).toContain('PL-03 3:');
  const recipients = await of('003');
  expect(recipients.match(/NN-03/g)).toHaveLength(4);
  expect(recipients).toContain('kết thúc bằng dấu cách rồi “;”');
});

describe('severities of an office', () => {
  const ids = allRules.map(({ id }) => id);

  test('change how grave a rule is, or leave it out', async () => {
    const file = await place(folder, 'muc.yaml', 'mucDo:\n  SO-01: goi-y\n  ND-17: tat\n');
    const { value } = await readSeverities(file, 'muc.yaml', ids);
    const judgements = runRules(
      await fileSubject('sai.docx', await readFile(path.join(folder, 'sai.docx'))),
      allRules,
      value,
    );
    expect(findingLines(judgements).find((line) => line.includes('SO-01'))).toMatch(/^goi-y SO-01/);
    expect(judgements.map(({ rule }) => rule.id)).not.toContain('ND-17');
  });

  test.each([
    ['mucDo: { SO-1: loi }', 'Thấy quy tắc SO-1; cần mã của một quy tắc có thật. Có phải “SO-'],
    ['mucDo: { SO-01: nang }', 'cần một trong: loi, canh-bao, goi-y, tat'],
    ['muc: 1', 'Thấy mục lạ muc; cần bỏ đi hoặc sửa tên cho đúng'],
  ])('%s', async (text, message) => {
    const { diagnostics } = await readSeverities(await place(folder, 'sai.yaml', text), 'sai.yaml', ids);
    expect(diagnostics[0]?.message).toContain(message);
  });

  test('are the usual ones without a file', async () => {
    expect((await readSeverities(path.join(folder, 'khong-co.yaml'), 'khong-co.yaml', ids)).value).toEqual(new Map());
  });
});

describe('what only a PDF file shows', () => {
  test('the font it carries, and a signature alone on its page', async () => {
    const { pdf } = await buildPlanFile('data/ke-hoach/tu-lan/2026.yaml');
    const subject = await fileSubject('sach.pdf', pdf);
    expect(findingLines(runRules(subject, formRules))).toEqual([expect.stringContaining('goi-y FONT-05')]);
    const signature = new Set(['chuc-vu', 'ho-ten']);
    const texts = subject.texts.map((text) =>
      signature.has(text.role) ? { ...text, place: { ...text.place, page: 99 } } : text,
    );
    expect(findingLines(runRules({ ...subject, texts }, formRules)).join('\n')).toContain('KY-09 99');
  });
});

describe('other outputs', () => {
  test('json', async () => {
    const { code, out } = await type('sai.docx', '--dinh-dang', 'json');
    const [file] = JSON.parse(out).tep;
    expect(code).toBe(1);
    expect(file.chuaDat).toContainEqual(
      expect.objectContaining({ quyTac: 'SO-01', mucDo: 'loi', thay: 'số, ký hiệu cỡ chữ 14', can: 'cỡ chữ 13' }),
    );
    expect(
      file.dat.length + file.chuaXet.length + new Set(file.chuaDat.map((one: { quyTac: string }) => one.quyTac)).size,
    ).toBe(allRules.length);
  });

  test('sarif', async () => {
    const log = JSON.parse((await type('sai.docx', 'khong-co.docx', '--dinh-dang', 'sarif')).out);
    expect(log.version).toBe('2.1.0');
    const [{ tool, results, invocations }] = log.runs;
    const result = results.find((one: { ruleId: string }) => one.ruleId === 'SO-01');
    expect(tool.driver.rules[result.ruleIndex].id).toBe('SO-01');
    expect(result.level).toBe('error');
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('sai.docx');
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toContain('không có tệp');
  });

  test('html stands alone, with what is quoted made harmless', async () => {
    const { out } = await type('sai.docx', '--dinh-dang', 'html', '--ra', 'kq.html');
    expect(out).toBe('Kết quả: kq.html');
    const page = await readFile(path.join(folder, 'kq.html'), 'utf8');
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('số, ký hiệu cỡ chữ 14');
    expect(page).not.toMatch(/<script|<link|src=|url\(/);
    expect((await type('sai.docx', '--dinh-dang', 'html', '--ra', 'kq.html')).error).toContain('đã có tệp này');
  });

  test('docx, by our own templates', async () => {
    const { out } = await type('sai.docx', '--dinh-dang', 'docx');
    expect(out).toBe('Kết quả: sai-kiem-tra.docx');
    const subject = await fileSubject('kq.docx', await readFile(path.join(folder, 'sai-kiem-tra.docx')));
    const words = subject.texts.map(({ text }) => text).join('\n');
    expect(words).toContain('KẾT QUẢ KIỂM TRA');
    expect(words).toContain('số, ký hiệu cỡ chữ 14');
  });
});

describe('files that are no documents', () => {
  test('are named, the others are judged', async () => {
    await place(folder, 'anh.docx', Buffer.from('\u0089PNG\r\n', 'latin1'));
    await place(folder, 'hong.yaml', 'phienBan: 1\n');
    const { code, out, error } = await type('anh.docx', 'hong.yaml', 'sach.docx', '--muc', 'loi');
    expect(code).toBe(1);
    expect(error).toContain('anh.docx');
    expect(error).toContain('hong.yaml');
    expect(out).toContain('sach.docx: ');
  });

  test('wrong options', async () => {
    expect((await type()).code).toBe(2);
    expect((await type('sach.docx', '--muc', 'nang')).error).toContain('cần một trong: loi, canh-bao, goi-y');
  });
});
