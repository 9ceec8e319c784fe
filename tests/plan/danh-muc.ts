/** The catalogue files of the project, and the catalogue built from them, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildCatalogue, type NamedText } from '../../src/plan/catalogue.js';

const data = path.join(import.meta.dirname, '..', '..', 'data');

export const files: readonly NamedText[] = ['danh-muc', 'loi', 'linh-vuc'].flatMap((folder) =>
  readdirSync(path.join(data, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({
      name: `data/${folder}/${name}`,
      text: readFileSync(path.join(data, folder, name), 'utf8'),
    })),
);

export const built = buildCatalogue(files);

export function textOf(name: string): string {
  const file = files.find((one) => one.name.endsWith(`/${name}`));
  if (!file) throw new Error(`không có ${name}`);
  return file.text;
}

export function catalogue() {
  if (!built.value) throw new Error(built.diagnostics.map(({ message }) => message).join('\n'));
  return built.value;
}

/** The same files with one of them changed. */
export function changed(name: string, change: (text: string) => string): readonly NamedText[] {
  return files.map((file) => (file.name.endsWith(`/${name}`) ? { ...file, text: change(file.text) } : file));
}
