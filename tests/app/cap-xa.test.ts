/** The command's use case on the disk: files made, nothing changed by a second run, edits and decisions kept, refusals. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CapXaRequest, capXaCommand } from '../../src/app/jobs/cap-xa/cap-xa.js';
import { tao } from '../../src/app/jobs/tao/tao.js';
import { temporaryFolder } from '../ho-tro/folder.js';
import { projectFolder } from '../ho-tro/source.js';
import { laiChau, laoCai, planText } from '../transforms/cap-xa-doc.js';

const files = { plan: '02686-xa-a-mu-sung.yaml', list: '02686-xa-a-mu-sung.ra-soat.yaml' };

async function folderWith(text: string): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'ra'));
  await writeFile(path.join(folder, 'tinh.yaml'), text);
  return folder;
}

function request(cwd: string, communes: readonly string[], more: Partial<CapXaRequest> = {}): CapXaRequest {
  return { plan: 'tinh.yaml', communes, all: false, cwd, root: projectFolder, output: 'ra', ...more };
}

const run = (asked: CapXaRequest) => capXaCommand(asked, () => undefined);
const codes = async (asked: CapXaRequest) =>
  (await run(asked)).diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('cap-xa', () => {
  test('writes a plan and its list for each commune and the decisions beside the province’s plan; again changes nothing', async () => {
    const cwd = await folderWith(planText(laoCai));
    const asked = request(cwd, ['A Mú Sung', '02647']);
    const first = await run(asked);
    expect(first.exitCode).toBe(0);
    expect(first.reports.map(({ files: made }) => made?.outcome)).toEqual(['written', 'written']);
    expect((await readdir(path.join(cwd, 'ra'))).sort()).toEqual([
      '.cap-xa.jsonl',
      '02647-phuong-lao-cai.ra-soat.yaml',
      '02647-phuong-lao-cai.yaml',
      files.list,
      files.plan,
    ]);
    const names = ['tinh.cap-xa.yaml', path.join('ra', files.plan), path.join('ra', files.list)];
    const read = () => Promise.all(names.map((name) => readFile(path.join(cwd, name), 'utf8')));
    const before = await read();
    const second = await run(asked);
    expect(second.reports.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped']);
    expect(await read()).toEqual(before);
  });

  test('edits by hand stay; what was decided for all comes in', async () => {
    const cwd = await folderWith(planText(laoCai));
    const asked = request(cwd, ['02686']);
    await run(asked);
    const plan = path.join(cwd, 'ra', files.plan);
    const decisions = path.join(cwd, 'tinh.cap-xa.yaml');
    const text = await readFile(plan, 'utf8');
    await writeFile(plan, text.replace('Hoàn thành mục tiêu trong năm', 'Xong mục tiêu trước khi hết năm'));
    const open = await readFile(decisions, 'utf8');
    const at = open.indexOf('nut: k3');
    await writeFile(decisions, open.slice(0, at) + open.slice(at).replace('chon: null', 'chon: de-xuat'));
    await run(asked);
    const after = await readFile(plan, 'utf8');
    expect(after).toContain('Xong mục tiêu trước khi hết năm');
    expect(after).toContain('“*xã không ma túy*”');
  });

  test('derived plans build: Word and PDF of as many pages', async () => {
    for (const [name, commune] of [
      [laoCai, '02647'],
      [laiChau, '03388'],
    ] as const) {
      const cwd = await folderWith(planText(name));
      await run(request(cwd, [commune]));
      const built = await tao(
        { inputs: ['ra'], cwd, root: projectFolder, output: 'out', formats: ['docx', 'pdf'], overwrite: false },
        () => undefined,
      );
      expect(built.exitCode).toBe(0);
      expect(built.reports[0]?.pages).toBeGreaterThan(3);
      expect(built.reports[0]?.files.map(({ outcome }) => outcome)).toEqual(['written', 'written']);
    }
  });

  test('what has no communes to derive from, or is unknown, is refused with a reason', async () => {
    const cwd = await folderWith(planText(laoCai));
    expect(await codes(request(cwd, ['Không Có']))).toEqual(['khong-co-xa']);
    const { diagnostics } = await run(request(cwd, ['07774']));
    expect(diagnostics.at(-1)?.message).toMatch(/là phường Tự Lạn, .*Bắc Ninh; cần/);
    expect(await codes(request(await folderWith(planText('tu-lan/2026.yaml')), ['07774']))).toEqual([
      'khong-phai-cap-tinh',
    ]);
    expect(await codes(request(await folderWith(planText('tuyen-quang/2023.yaml')), ['02215']))).toEqual([
      'truoc-hai-cap',
    ]);
    expect(await codes(request(cwd, ['02686'], { plan: 'khong-co.yaml' }))).toEqual(['khong-doc-duoc']);
  });

  test('a plan of that name without its list is left alone', async () => {
    const cwd = await folderWith(planText(laoCai));
    await writeFile(path.join(cwd, 'ra', files.plan), planText(laoCai));
    const { reports, exitCode } = await run(request(cwd, ['02686']));
    expect(exitCode).toBe(1);
    expect(reports[0]?.diagnostics[0]?.code).toBe('tep-da-co');
    expect(await readFile(path.join(cwd, 'ra', files.plan), 'utf8')).toBe(planText(laoCai));
  });
});
