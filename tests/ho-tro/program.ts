/** Runs the compiled program, or any command, in a process of its own. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, sourceNames } from './source.js';

export const compiledProgram = path.join(projectFolder, '.bien-dich', 'cli', 'main.js');

/** `npm test` compiles first; a test file run by hand must not judge an old program. */
export function refuseStaleProgram(): void {
  const stale = sourceNames().filter((name) => {
    if (name.endsWith('.d.ts')) return false;
    const compiled = path.join(projectFolder, '.bien-dich', name.replace(/\.ts$/, '.js'));
    const made = statSync(compiled, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return made < statSync(path.join(projectFolder, 'src', name)).mtimeMs;
  });
  if (stale.length > 0) throw new Error(`first: npm run prepare (${stale.length} files changed, such as ${stale[0]})`);
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** `typed`: a command line for the shell of this system, or a program with its arguments. */
export function runProcess(
  typed: string | readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const options = { cwd, env: { ...process.env, ...env } };
  const [program = '', ...rest] = typeof typed === 'string' ? [] : typed;
  const child = typeof typed === 'string' ? spawn(typed, { ...options, shell: true }) : spawn(program, rest, options);
  const texts = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    texts.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    texts.error += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...texts }));
  });
}

export function runProgram(typed: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return runProcess([process.execPath, compiledProgram, ...typed], cwd, env);
}
