/** README.md tells the truth: its commands run, its example builds, its options and files exist. */
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../src/cli/run.js';
import { place, temporaryFolder } from './ho-tro/folder.js';
import { codeBlocks, quoted } from './ho-tro/markdown.js';
import { refuseStaleProgram, runProcess } from './ho-tro/program.js';
import { projectFolder } from './ho-tro/source.js';

const readme = readFileSync(path.join(projectFolder, 'README.md'), 'utf8');
const blocks = codeBlocks(readme);
const marked = (mark: string) => blocks.filter((block) => block.marks[0] === mark);
const example = marked('ke-hoach')[0];
const exampleFile = example?.marks[1] ?? '';
const exampleText = example?.lines.join('\n') ?? '';

/** A copy of what an installed folder holds. */
const root = await temporaryFolder();
beforeAll(async () => {
  for (const name of ['package.json', '.bien-dich', 'data', 'templates', 'tests/the-thuc']) {
    cpSync(path.join(projectFolder, name), path.join(root, name), { recursive: true });
  }
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  await place(root, exampleFile, exampleText);
});

describe('the commands of the tour', () => {
  beforeAll(refuseStaleProgram);
  const typed = marked('thu').flatMap((block) => block.lines);
  test('are there', () => expect(typed.length).toBeGreaterThanOrEqual(4));

  test('npm runs the compiled program', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
    expect(scripts.kehoach).toBe('node .bien-dich/cli/main.js');
  });

  // npm itself once, and by itself in `npm start` below: it takes as long to start as the program.
  const typedOnce = typed.map((command, i) => [command, i === 0 ? command : withoutNpm(command)] as const);
  test.each(typedOnce)('%s', async (_, command) => {
    const { code, error } = await runProcess(command, root);
    expect(error).not.toContain('lỗi');
    expect(code).toBe(0);
  });

  test('left the files that the tour names', async () => {
    const names = await readdir(path.join(root, 'output'), { recursive: true });
    const wanted = ['thu/2026.docx', 'thu/2026.pdf', 'ban-thu/thu/2026.pdf'].map((name) =>
      path.join(...name.split('/')),
    );
    expect(names).toEqual(expect.arrayContaining(wanted));
    expect(names).not.toContain(path.join('ban-thu', 'thu', '2026.docx'));
  });

  test('the slip made on purpose gives the message shown', async () => {
    await place(root, exampleFile, exampleText.replace('cap: muc\n', 'cap: mucc\n'));
    const { code, error } = await runProcess(withoutNpm(typed[0] ?? ''), root);
    await place(root, exampleFile, exampleText);
    expect(code).toBe(1);
    for (const line of marked('thong-bao')[0]?.lines ?? ['?']) expect(error.replaceAll('\\', '/')).toContain(line);
  });

  test('the examples of each form build without a word, each in the plan of the tour', async () => {
    const examples = marked('vi-du').map((block) => block.lines.join('\n'));
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const [index, text] of examples.entries()) {
      await place(root, `vi-du/${index}.yaml`, withKeys(exampleText, text));
    }
    const { code, out, error } = await runProcess(withoutNpm('npm run -s kehoach -- tao vi-du --ra ra-vi-du'), root);
    expect(error).toBe('');
    expect(out).toContain(`Xong ${examples.length} kế hoạch`);
    expect(code).toBe(0);
  });

  test('npm start builds the plans of data/ke-hoach', async () => {
    const { code, out } = await runProcess('npm start', root);
    expect(out).toContain('tuyen-quang/2023: ');
    expect(code).toBe(0);
  });
});

function withoutNpm(command: string): string {
  return command.replace(/^npm run -s kehoach -- /, 'node .bien-dich/cli/main.js ');
}

/** The plan with the example's keys of the first level in place of its own. */
function withKeys(plan: string, text: string): string {
  const names = new Set(text.match(/^\w+(?=:)/gm));
  const entries = plan.split(/^(?=\w)/m).filter((entry) => !names.has(/^\w+/.exec(entry)?.[0] ?? ''));
  return `${entries.join('').trimEnd()}\n${text}\n`;
}

describe('what README.md names exists', () => {
  const prose = readme.replace(/^```[\s\S]*?^```$/gm, '');
  const words = [...blocks.flatMap((block) => block.lines), ...quoted(prose)];

  test('every option', () => {
    const known = ['--help', '--version', '--check', ...commands.flatMap((c) => c.options.map((o) => `--${o.name}`))];
    const named = words.flatMap((text) => text.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? []);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((option) => !known.includes(option))).toEqual([]);
  });

  test('every command of the program', () => {
    const named = words.flatMap((text) => [...text.matchAll(/kehoach -- ([a-z-]+)/g)].map((match) => match[1] ?? ''));
    expect(named.filter((name) => !name.startsWith('--') && !commands.some((one) => one.name === name))).toEqual([]);
  });

  test('every npm script', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
    const named = words.flatMap((text) =>
      [...text.matchAll(/npm run (?:-s )?([\w-]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('every file and picture', () => {
    const made = /^(output\/|data\/ke-hoach\/thu|data\/cau-hinh\.yaml$)/;
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    const named = words.flatMap((text) => text.match(/^(?:data|src|templates|tests|\.ci)\/[\w./-]*$/g) ?? []);
    expect(named.length).toBeGreaterThan(8);
    const wanted = [...pictures, ...named.filter((name) => !made.test(name))];
    expect(wanted.filter((name) => !existsSync(path.join(projectFolder, name)))).toEqual([]);
  });
});

test('the commands for continuous integration are those that .ci/run takes from here', () => {
  expect(marked('ci').map((block) => block.lines)).toEqual([['npm ci', 'npm run check']]);
  expect(readFileSync(path.join(projectFolder, '.ci', 'run'), 'utf8')).toContain('readme_commands ci');
});
