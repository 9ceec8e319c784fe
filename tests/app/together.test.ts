/** A plan and its list change together or not at all, whenever the program is killed; two writers never lose what one wrote. */
import { chmod, lstat, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { besideName } from '../../src/app/files/lock.js';
import { replaceFile } from '../../src/app/files/replace.js';
import { editPlan, holdPlans, readPlanInput, replaceTogether } from '../../src/app/files/together.js';
import { place, temporaryFolder } from '../ho-tro/folder.js';
import { refuseStaleProgram, runProcess } from '../ho-tro/program.js';
import { projectFolder } from '../ho-tro/source.js';

const helper = (name: string) => path.join(projectFolder, 'tests', 'ho-tro', name);

async function pair(folder: string): Promise<{ readonly plan: string; readonly list: string }> {
  const plan = await place(folder, 'ke-hoach.yaml', 'plan cũ');
  return { plan, list: await place(folder, 'ke-hoach.ra-soat.yaml', 'list cũ') };
}

const textsOf = async ({ plan, list }: { readonly plan: string; readonly list: string }) =>
  Promise.all([readFile(plan, 'utf8'), readFile(list, 'utf8')]);

describe('killed', () => {
  beforeAll(refuseStaleProgram);

  async function killedRun(folder: string, at: number): Promise<boolean> {
    const { code } = await runProcess(
      [process.execPath, '--import', helper('kill-at.mjs'), helper('replace-two.mjs'), folder, 'mới'],
      folder,
      { KEHOACH_THU_CHET: String(at) },
    );
    return code !== 0;
  }

  test('before each change of the disk: the next reader finds both files old or both new, the next writer goes on', async () => {
    const outcomes = new Set<string>();
    let at = 0;
    for (; ; at++) {
      const folder = await temporaryFolder();
      const files = await pair(folder);
      const killed = await killedRun(folder, at);
      expect((await readPlanInput(files.plan, 'x')).diagnostics).toEqual([]);
      const texts = (await textsOf(files)).join();
      expect(['plan cũ,list cũ', 'plan mới,list mới']).toContain(texts);
      outcomes.add(texts);
      if (!killed) break;
      await holdPlans([files.plan], 'thu', () =>
        replaceTogether(files.plan, [
          { file: files.plan, bytes: Buffer.from('plan nữa') },
          { file: files.list, bytes: Buffer.from('list nữa') },
        ]),
      );
      expect((await textsOf(files)).join()).toBe('plan nữa,list nữa');
      expect((await readdir(folder)).filter((name) => /-(?:ghi|khoa)-/.test(name))).toEqual([]);
    }
    expect(at).toBeGreaterThan(8);
    expect(outcomes.size).toBe(2);
  });

  test('what a person edited after the kill is not written over', async () => {
    const folder = await temporaryFolder();
    const files = await pair(folder);
    for (let at = 0; at < 40; at++) {
      await killedRun(folder, at);
      if ((await readdir(folder)).some((name) => /-ghi-[0-9a-f]{16}$/.test(name))) break;
    }
    await writeFile(files.plan, 'plan sửa tay');
    await readPlanInput(files.plan, 'x');
    expect(await textsOf(files)).toEqual(['plan sửa tay', 'list cũ']);
  });
});

describe('two writers', () => {
  test('each waits for the other: no update is lost', async () => {
    const folder = await temporaryFolder();
    const plan = await place(folder, 'a.yaml', '0');
    const add = () =>
      holdPlans([plan], 'thu', async () => {
        const number = Number(await readFile(plan, 'utf8'));
        await new Promise((done) => setTimeout(done, 3));
        await replaceTogether(plan, [{ file: plan, bytes: Buffer.from(String(number + 1)) }]);
      });
    await Promise.all(Array.from({ length: 12 }, add));
    expect(await readFile(plan, 'utf8')).toBe('12');
    expect(await readdir(folder)).toEqual(['a.yaml']);
  });

  const lockWith = async (folder: string, holder: object | string) => {
    const plan = await place(folder, 'b.yaml', 'cũ');
    const lock = besideName(plan, 'khoa');
    await writeFile(lock, typeof holder === 'string' ? holder : JSON.stringify(holder));
    return { plan, lock };
  };
  const other = { tep: 'b.yaml', may: 'may-khac', pid: 1, luc: new Date().toISOString(), lenh: 'ra-soat', ma: 'x' };
  const old = new Date(Date.now() - 3_600_000);

  test('the second of two is told who writes and what to do, and writes nothing', async () => {
    const { plan, lock } = await lockWith(await temporaryFolder(), other);
    await expect(holdPlans([plan], 'nam-moi', async () => undefined)).rejects.toThrow(
      /b\.yaml đang được lệnh ra-soat trên máy “may-khac” ghi từ .* cần đợi .* chạy lại/,
    );
    expect(JSON.parse(await readFile(lock, 'utf8'))).toEqual(other);
  });

  test.each([
    ['a process of this machine that is gone', { ...other, may: os.hostname(), pid: 2 ** 22 + 1 }, undefined],
    ['a machine that is silent for long', { ...other, luc: old.toISOString() }, old],
    ['a process that died before it wrote its name', '{"tep', old],
  ])('a lock left by %s is taken over', async (_, holder, time) => {
    const { plan, lock } = await lockWith(await temporaryFolder(), holder);
    if (time) await utimes(lock, time, time);
    await holdPlans([plan], 'thu', () => replaceTogether(plan, [{ file: plan, bytes: Buffer.from('mới') }]));
    expect(await readFile(plan, 'utf8')).toBe('mới');
    await expect(stat(lock)).rejects.toThrow();
  });

  test('who lost the lock meanwhile writes nothing', async () => {
    const folder = await temporaryFolder();
    const plan = await place(folder, 'c.yaml', 'cũ');
    const late = holdPlans([plan], 'thu', async () => {
      await writeFile(besideName(plan, 'khoa'), JSON.stringify(other));
      await replaceTogether(plan, [{ file: plan, bytes: Buffer.from('mới') }]);
    });
    await expect(late).rejects.toThrow('đang được lệnh ra-soat');
    expect(await readFile(plan, 'utf8')).toBe('cũ');
  });

  test('a folder for a new plan is made, and removed when nothing came of it; a plan that is not there makes none', async () => {
    const folder = await temporaryFolder();
    await holdPlans([path.join(folder, 'x', 'y', 'a.yaml')], 'thu', async () => undefined);
    await editPlan(path.join(folder, 'z', 'a.yaml'), 'thu', async () => undefined);
    expect(await readdir(folder)).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('where nobody can write, reading goes on', async () => {
    const folder = await temporaryFolder();
    const plan = await place(folder, 'd.yaml', 'cũ');
    await chmod(folder, 0o555);
    expect(await holdPlans([plan], 'thu', async () => 'đọc')).toBe('đọc');
    await chmod(folder, 0o755);
  });
});

describe('a plan that is a link', () => {
  test('the link stays, what it leads to is replaced; another name of it is the same plan', async () => {
    const folder = await temporaryFolder();
    const real = await place(folder, 'that/that.yaml', 'cũ');
    const link = path.join(folder, 'lien-ket.yaml');
    await symlink(path.join('that', 'that.yaml'), link);
    await replaceFile(link, Buffer.from('mới'));
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(real, 'utf8')).toBe('mới');
    const inside = holdPlans([link], 'thu', () => holdPlans([real], 'thu', async () => undefined));
    await expect(inside).rejects.toThrow('đang được lệnh thu');
  });

  test('a link to nothing yet: its target is made', async () => {
    const folder = await temporaryFolder();
    const link = path.join(folder, 'a.yaml');
    await symlink('b.yaml', link);
    await replaceFile(link, Buffer.from('mới'));
    expect(await readFile(path.join(folder, 'b.yaml'), 'utf8')).toBe('mới');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });
});
