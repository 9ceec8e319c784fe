/** Many communes: what has not changed is skipped, what a person edited stays, one commune's fault stops no other. */
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ledgerName } from '../../src/app/files/ledger.js';
import { type CapXaReport, type CapXaRequest, capXaCommand } from '../../src/app/jobs/cap-xa/cap-xa.js';
import { type Makers, openMakers } from '../../src/app/jobs/cap-xa/makers.js';
import { progressOn, progressText } from '../../src/cli/tien-do.js';
import { faultLines, noteLines, reportLine, summaryLines } from '../../src/words/cap-xa.js';
import { temporaryFolder } from '../ho-tro/folder.js';
import { projectFolder } from '../ho-tro/source.js';
import { laiChau, planText } from '../transforms/cap-xa-doc.js';

const cwd = await temporaryFolder();
const communes = ['03388', '03405', '03390'];
const request: CapXaRequest = {
  plan: 'tinh.yaml',
  communes,
  all: false,
  cwd,
  root: projectFolder,
  output: 'ra',
  print: { formats: ['docx', 'pdf'], overwrite: false },
};
const run = (changed: Partial<CapXaRequest> = {}) => capXaCommand({ ...request, ...changed }, () => undefined);
const outcomes = async (changed: Partial<CapXaRequest> = {}) =>
  (await run(changed)).reports.map(({ outcome }) => outcome);
const file = (end: string) => path.join(cwd, 'ra', `03388-phuong-doan-ket${end}`);
let first: readonly CapXaReport[] = [];

beforeAll(async () => {
  await writeFile(path.join(cwd, 'tinh.yaml'), planText(laiChau));
  const summary = await run();
  first = summary.reports;
  expect(summary.exitCode).toBe(0);
});

describe('skipping', () => {
  const [one, ...others] = ['made', 'skipped', 'skipped'];

  test('what stands is skipped', async () => {
    expect(first.map(({ outcome }) => outcome)).toEqual(['made', 'made', 'made']);
    expect(await outcomes()).toEqual(['skipped', 'skipped', 'skipped']);
  });

  test('a file that is gone is made again, that commune’s alone', async () => {
    const name = first[0]?.printed[1]?.name ?? '';
    const before = await readFile(path.join(cwd, name));
    await rm(path.join(cwd, name));
    expect(await outcomes()).toEqual([one, ...others]);
    expect(await readFile(path.join(cwd, name))).toEqual(before);
    expect(await outcomes()).toEqual(['skipped', 'skipped', 'skipped']);
  });

  test('a plan edited by hand keeps the edit, in Word and PDF too', async () => {
    const plan = path.join(cwd, first[0]?.files?.plan ?? '');
    const text = await readFile(plan, 'utf8');
    await writeFile(plan, text.replace(/tieuDe: "MỤC ĐÍCH[^"]*"/, 'tieuDe: "MỤC ĐÍCH RIÊNG CỦA PHƯỜNG"'));
    expect(await outcomes()).toEqual([one, ...others]);
    expect(await readFile(plan, 'utf8')).toContain('MỤC ĐÍCH RIÊNG CỦA PHƯỜNG');
    expect(await outcomes()).toEqual(['skipped', 'skipped', 'skipped']);
  });

  test('a Word file edited by hand is left alone and named, at each run', async () => {
    const name = first[1]?.printed[0]?.name ?? '';
    await appendFile(path.join(cwd, name), 'sửa tay');
    for (let round = 0; round < 2; round++) {
      const summary = await run();
      expect(summary.exitCode).toBe(1);
      expect(summary.reports.map(({ outcome }) => outcome)).toEqual(['skipped', 'failed', 'skipped']);
      expect(faultLines(summary.reports[1] ?? failedReport).join('\n')).toContain(`${name}: chưa thay`);
    }
    expect(await outcomes({ print: { formats: ['docx', 'pdf'], overwrite: true } })).toEqual([
      'skipped',
      'made',
      'skipped',
    ]);
  });

  test('a decision, or a word of the province’s plan, touches all communes', async () => {
    const decisions = path.join(cwd, 'tinh.cap-xa.yaml');
    const text = await readFile(decisions, 'utf8');
    await writeFile(decisions, text.replace('so: null', 'so: 12'));
    expect(new Set(await outcomes())).toEqual(new Set(['made']));
    expect(await outcomes()).toEqual(['skipped', 'skipped', 'skipped']);
    await appendFile(path.join(cwd, 'tinh.yaml'), '# ghi chú\n');
    expect(await outcomes()).not.toContain('skipped');
  });

  test('a damaged ledger costs time, no more', async () => {
    await appendFile(path.join(cwd, 'ra', ledgerName), '{"ma":"03388","tu":');
    expect(await outcomes()).toEqual(['skipped', 'skipped', 'skipped']);
    await writeFile(path.join(cwd, 'ra', ledgerName), 'hỏng');
    expect(await outcomes()).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('plans alone are skipped without their Word files, which are then made', async () => {
    const { print: _, ...bare } = request;
    expect((await capXaCommand(bare, () => undefined)).reports.map(({ outcome }) => outcome)).toEqual([
      'skipped',
      'skipped',
      'skipped',
    ]);
    await rm(file('.docx'), { force: true });
    expect((await capXaCommand(bare, () => undefined)).exitCode).toBe(0);
  });
});

test('one commune’s fault stops no other, and is told with its reason', async () => {
  await writeFile(path.join(cwd, 'ra', '03405-xa-ta-leng.yaml'), 'phienBan: 1\n');
  const told: string[] = [];
  const summary = await capXaCommand({ ...request, communes }, ({ ma }, done, total) =>
    told.push(`${ma} ${done}/${total}`),
  );
  expect(summary.exitCode).toBe(1);
  const bad = summary.reports.filter(({ outcome }) => outcome === 'failed');
  expect(bad.map(({ ma }) => ma)).toEqual(['03405']);
  expect(told.map((line) => line.split(' ')[1])).toEqual(['1/3', '2/3', '3/3']);
  const lines = summaryLines(summary).join('\n');
  expect(lines).toContain('Xong 2/3 kế hoạch cấp xã');
  expect(lines).toMatch(/Chưa được: .*\(03405\): Thấy/);
});

test('a thread that breaks down: what it was making beside the guilty commune is made again', async () => {
  const threads = openMakers(1, 3);
  const tries = new Map<string, number>();
  const makers: Makers = {
    ...threads,
    make: async (job, ma) => {
      tries.set(ma, (tries.get(ma) ?? 0) + 1);
      if (ma === '03390' || (ma === '03388' && tries.get(ma) === 1)) throw new Error('JS heap out of memory');
      return threads.make(job, ma);
    },
  };
  const summary = await capXaCommand({ ...request, output: 'ra-lai' }, () => undefined, makers);
  expect(summary.reports.map(({ outcome }) => outcome)).toEqual(['made', 'made', 'failed']);
  expect(summary.exitCode).toBe(3);
  expect([...tries]).toEqual([
    ['03388', 2],
    ['03405', 1],
    ['03390', 2],
  ]);
});

const failedReport: CapXaReport = {
  ma: '00001',
  ten: 'xã A',
  outcome: 'failed',
  printed: [],
  open: 0,
  diagnostics: [],
  bug: 'Error: x\n  at y',
};

describe('words', () => {
  test('a bug of one commune is told without its stack', () => {
    expect(faultLines(failedReport).join('')).toContain('xã A: chương trình gặp lỗi');
    expect(reportLine(failedReport)).toBe('xã A: chưa lập được');
  });

  test('the same remark about many communes is one line', () => {
    const note = (name: string) =>
      ({ code: 'x', severity: 'warning', message: 'Thấy a; cần b.', place: { file: name } }) as const;
    const reports = ['1', '2', '3'].map((name) => ({ ...failedReport, diagnostics: [note(name)] }));
    expect(noteLines(reports)).toEqual(['1: lưu ý: Thấy a; cần b. [x] (và 2 kế hoạch khác)']);
  });

  test('progress: the time left by what took work, not by what was skipped', () => {
    const step = { done: 50, total: 100, worked: 10, seconds: 20 };
    expect(progressText(step)).toBe(`[${'#'.repeat(12)}${'-'.repeat(12)}] 50/100, còn khoảng 2 phút`);
    expect(progressText({ ...step, done: 90 })).toContain('còn khoảng 20 giây');
    expect(progressText({ ...step, worked: 1 })).not.toContain('còn');
    expect(progressText({ done: 0, total: 0, worked: 0, seconds: 0 })).toContain('0/0');
  });

  test('on a terminal the line is drawn seldom and taken away at the end; elsewhere never', () => {
    const drawn: string[] = [];
    const io = { cwd, debug: false, out: () => undefined, error: () => undefined };
    let time = 0;
    const draw = progressOn({ ...io, status: (line) => drawn.push(line) }, () => time);
    for (let done = 1; done <= 100; done++) {
      time += 10;
      draw({ done, total: 100, worked: done });
    }
    expect(drawn.length).toBeLessThan(15);
    expect(drawn.at(-1)).toBe('');
    progressOn(io)({ done: 1, total: 2, worked: 1 });
  });
});
