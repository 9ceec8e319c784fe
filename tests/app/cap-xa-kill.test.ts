/** Killed at any moment: no file is ever half-written, and the next run completes the rest to the same bytes. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { ledgerName } from '../../src/app/files/ledger.js';
import { manifestName } from '../../src/app/files/manifest.js';
import { temporaryFolder } from '../ho-tro/folder.js';
import { compiledProgram, refuseStaleProgram, runProgram } from '../ho-tro/program.js';
import { laiChau, planText } from '../transforms/cap-xa-doc.js';

const communes = 8;
const killsEach = 3;
/** The undisturbed runs have one thread, the killed ones two: how many there are must not show either. */
const typed = (folder: string, threads: number) => [
  'cap-xa',
  path.join(folder, 'tinh.yaml'),
  ...chosen,
  '--tao',
  '--luong',
  String(threads),
];
let chosen: readonly string[] = [];

/** Numbers below 1 that come out the same in every run of the test. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Files = ReadonlyMap<string, string>;
const isBook = (name: string) => name.endsWith(ledgerName) || name.endsWith(manifestName);
const isTemporary = (name: string) => path.basename(name).startsWith('.kehoach-');

function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile()).sort();
  return new Map(files.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}

/** Killed after so many communes and so many milliseconds more; false: it had ended before. */
async function killedRun(folder: string, lines: number, pause: number): Promise<boolean> {
  const child = spawn(process.execPath, [compiledProgram, ...typed(folder, 2)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let seen = 0;
  let reached = (): void => undefined;
  const moment = new Promise<void>((resolve) => {
    reached = resolve;
  });
  if (lines === 0) reached();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    seen += text.split('\n').length - 1;
    if (seen >= lines) reached();
  });
  const ended = new Promise<boolean>((resolve) => child.on('close', (_, signal) => resolve(signal === 'SIGKILL')));
  await Promise.race([moment, ended]);
  await wait(pause);
  child.kill('SIGKILL');
  return ended;
}

/** Each file is one of its whole versions; only the books of a run, one line a commune, may be shorter. */
function expectWhole(found: Files, ...versions: readonly Files[]): void {
  for (const [name, content] of found) {
    if (isBook(name) || isTemporary(name)) continue;
    const whole = versions.some((version) => version.get(name) === content);
    expect(whole ? '' : `${name} is half-written or not the batch's own`).toBe('');
  }
}

beforeAll(refuseStaleProgram);

test('kill -9 at many moments of a first run and of a run that changes every file', async () => {
  const root = await temporaryFolder();
  const [calm, wild] = [path.join(root, 'yen'), path.join(root, 'ngat')];
  for (const folder of [calm, wild]) {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'tinh.yaml'), planText(laiChau));
  }
  const codes = (await communeCodes()).slice(0, communes);
  chosen = ['--xa', codes.join(',')];

  const random = seeded(22112026);
  const before = filesIn(calm);
  expect((await runProgram(typed(calm, 1), calm)).code).toBe(0);
  const first = filesIn(calm);
  const withIds = new Map([...before, ['tinh.yaml', planText(laiChau)]]);
  let kills = 0;
  for (let round = 0; round < killsEach; round++) {
    if (
      await killedRun(wild, Math.floor((random() * round * communes) / killsEach), random() * (round === 0 ? 900 : 60))
    )
      kills++;
    expectWhole(filesIn(wild), first, withIds);
  }
  expect((await runProgram(typed(wild, 2), wild)).code).toBe(0);
  expect(differing(filesIn(wild), first)).toEqual([]);

  // What was decided since changes every plan, list, Word and PDF file.
  const decisions = first.get('tinh.cap-xa.yaml') ?? '';
  expect(decisions).toMatch(/vanBanTinh:\n {2}so: null\n {2}ngay: null/);
  const decided = decisions.replace(/(vanBanTinh:\n {2}so:) null\n( {2}ngay:) null/, '$1 12\n$2 2026-04-03');
  for (const folder of [calm, wild]) writeFileSync(path.join(folder, 'tinh.cap-xa.yaml'), decided, 'latin1');
  expect((await runProgram(typed(calm, 1), calm)).code).toBe(0);
  const second = filesIn(calm);
  expect([...second].filter(([name, text]) => first.get(name) === text).map(([name]) => name)).toEqual(['tinh.yaml']);
  const asDecided = new Map([['tinh.cap-xa.yaml', decided]]);
  for (let round = 0; round < killsEach; round++) {
    if (await killedRun(wild, Math.floor(random() * 6), random() * 60)) kills++;
    expectWhole(filesIn(wild), first, second, asDecided);
  }
  expect((await runProgram(typed(wild, 2), wild)).code).toBe(0);
  expect(differing(filesIn(wild), second)).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(killsEach);

  const again = await runProgram(typed(wild, 2), wild);
  expect(again.out).toContain(`làm mới 0, không đổi ${communes}, chưa được 0`);
});

function differing(found: Files, wanted: Files): readonly string[] {
  const names = new Set([...found.keys(), ...wanted.keys()]);
  return [...names].filter((name) => found.get(name) !== wanted.get(name)).sort();
}

async function communeCodes(): Promise<readonly string[]> {
  const { catalogue } = await import('../plan/danh-muc.js');
  const { communesOf } = await import('../../src/transforms/cap-xa/commune/communes-of.js');
  return communesOf('12', '2026-01-01', catalogue()).map(({ ma }) => ma);
}
