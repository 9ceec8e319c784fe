/** Reads the program's own texts: one file, or all of a folder, each named by its path from the project's folder with `/`. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { hasErrors, type Result } from '../../diagnostic/model.js';
import type { NamedText } from '../../plan/catalogue.js';
import { readBytes } from '../../plan/read-bytes.js';
import { diskReason, readInput } from '../files/disk.js';
import { relativeName } from '../files/paths.js';

export async function readText(file: string, shown: string): Promise<Result<string>> {
  const bytes = await readInput(file, shown);
  return bytes.value ? readBytes(shown, bytes.value) : { diagnostics: bytes.diagnostics };
}

/** `name` is the path from `root`. */
export async function readNamed(root: string, name: string): Promise<Result<NamedText>> {
  const { value: text, diagnostics } = await readText(path.join(root, name), name);
  return text === undefined ? { diagnostics } : { value: { name, text }, diagnostics };
}

export async function readTexts(root: string, folder: string, wanted: RegExp): Promise<Result<readonly NamedText[]>> {
  try {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => !entry.isDirectory() && wanted.test(entry.name));
    const names = files.map((entry) => relativeName(root, path.join(entry.parentPath, entry.name))).sort();
    const read = await Promise.all(names.map((name) => readNamed(root, name)));
    const diagnostics = read.flatMap((one) => one.diagnostics);
    return hasErrors(diagnostics) ? { diagnostics } : { value: read.flatMap(({ value = [] }) => value), diagnostics };
  } catch (error) {
    const message = `Không đọc được thư mục ${folder}: ${diskReason(error)}.`;
    return { diagnostics: [{ code: 'khong-doc-duoc', severity: 'error', message, place: { file: folder } }] };
  }
}
