/** Puts the tools to compare with into a folder of their own outside the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

export const versions = {
  pdfmake: '0.3.11',
  '@myriaddreamin/typst-ts-node-compiler': '0.7.0',
  carbone: '3.8.2',
  'easy-template-x': '7.2.8',
};

/** A `require` that finds the tools, or undefined when they cannot be had (no network). */
export function installRivals() {
  const folder = path.join(os.tmpdir(), `kehoach-bench-${Object.values(versions).join('-')}`);
  const present = Object.keys(versions).every((name) => existsSync(path.join(folder, 'node_modules', name)));
  if (!present && !install(folder)) return undefined;
  return createRequire(path.join(folder, 'package.json'));
}

function install(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
  const words = ['install', '--no-audit', '--no-fund', '--no-package-lock'];
  // `npm run` says where npm lies; that way no shell is needed, on Windows either.
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...before, ...words], { cwd: folder, stdio: 'ignore', shell: !npm });
  return status === 0;
}
