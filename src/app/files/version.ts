/** The program's version, from package.json. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { programRoot } from './root.js';

export async function programVersion(): Promise<string> {
  const content: unknown = JSON.parse(await readFile(path.join(programRoot, 'package.json'), 'utf8'));
  const version = typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined;
  return typeof version === 'string' ? version : 'không rõ';
}
