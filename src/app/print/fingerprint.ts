/** One hash over everything of the program that a file is made from: its code, catalogues, templates, standard, fonts. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../files/config.js';
import { diskCode } from '../files/disk.js';
import { fontFiles } from './fonts.js';

/** Of a developer's tree as of an installed one: a version number alone does not change with every change of the code. */
const code = fileURLToPath(new URL('../..', import.meta.url));

export async function programFingerprint(root: string): Promise<string> {
  const config = path.join(root, 'data', 'cau-hinh.yaml');
  const files = [
    path.join(root, 'package.json'),
    config,
    ...(await filesBelow(code, (name) => !name.startsWith('dem'))),
    ...(await filesBelow(path.join(root, 'templates'))),
    ...(await filesBelow(path.join(root, 'data', 'danh-muc'))),
    ...(await filesBelow(path.join(root, 'data', 'the-thuc'))),
    ...fontFiles(await configOf(config), root),
  ];
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = await readIfThere(file);
    hash.update(`\n${path.basename(file)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

async function configOf(file: string): Promise<Parameters<typeof fontFiles>[0]> {
  const text = new TextDecoder().decode(await readIfThere(file));
  return text === '' ? {} : (readConfig(file, text).value ?? {});
}

async function filesBelow(folder: string, wanted: (name: string) => boolean = () => true): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter(wanted)
    .sort()
    .map((name) => path.join(folder, name));
}

async function readIfThere(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    if (diskCode(error) === 'ENOENT') return new Uint8Array();
    throw error;
  });
}
