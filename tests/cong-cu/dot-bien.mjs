/**
 * Breaks the program on purpose, one place after the other, in a copy of it, and says which faults no test notices.
 * `npm run dot-bien`: all of tests/cong-cu/dot-bien.json; `npm run dot-bien -- html le`: those whose name contains a word.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2);
const mutants = JSON.parse(readFileSync(new URL('dot-bien.json', import.meta.url), 'utf8')).filter(
  ({ ten }) => words.length === 0 || words.some((word) => ten.includes(word)),
);

const copy = mkdtempSync(path.join(os.tmpdir(), 'kehoach-dot-bien-'));
for (const name of ['src', 'tests', 'data', 'templates', 'package.json', 'tsconfig.json', 'README.md']) {
  cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
}
symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');

/** Whether the tests pass; a run that tests nothing, or breaks down, is no answer. */
function passes(tests) {
  const output = path.join(copy, 'ket-qua.json');
  rmSync(output, { force: true });
  const vitest = path.join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--maxWorkers=1', '--reporter=json', `--outputFile=${output}`];
  spawnSync(process.execPath, [vitest, ...args, ...tests], { cwd: copy, stdio: 'ignore' });
  const { numTotalTests, success } = JSON.parse(readFileSync(output, 'utf8'));
  if (numTotalTests === 0) throw new Error(`no tests in ${tests.join(' ')}`);
  return success;
}

const sound = new Map();
const isSound = (tests) => {
  const key = tests.join(' ');
  if (!sound.has(key)) sound.set(key, passes(tests));
  return sound.get(key);
};

/** What became of one mutant: `bắt được` is the only good answer. */
function judge({ tep, truoc, sau, kiem }) {
  const file = path.join(copy, tep);
  const text = readFileSync(file, 'utf8');
  if (text.split(truoc).length !== 2) return 'KHÔNG CÒN KHỚP';
  if (!isSound(kiem)) return 'BÀI KIỂM HỎNG SẴN';
  writeFileSync(file, text.replace(truoc, () => sau));
  try {
    return passes(kiem) ? 'KHÔNG AI BẮT' : 'bắt được';
  } finally {
    writeFileSync(file, text);
  }
}

let bad = 0;
try {
  for (const mutant of mutants) {
    const answer = judge(mutant);
    if (answer !== 'bắt được') bad++;
    console.log(`${answer}: ${mutant.ten} (${mutant.tep})`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${mutants.length - bad}/${mutants.length} đột biến bị bắt.`);
process.exitCode = bad === 0 && mutants.length > 0 ? 0 : 1;
