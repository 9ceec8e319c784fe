/** Loads the catalogues and the words alone, with the texts they came from: for commands that draw nothing. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { hasErrors, type Result } from '../../diagnostic/model.js';
import { buildCatalogue, type DanhMuc, type NamedText } from '../../plan/catalogue.js';
import { readBytes } from '../../plan/read-bytes.js';
import { diskReason, readInput } from '../files/disk.js';
import { relativeName } from '../files/paths.js';

export interface Catalogues {
  readonly danhMuc: DanhMuc;
  readonly texts: readonly NamedText[];
}

/** Below data/. */
const folders = ['danh-muc', 'loi', 'linh-vuc'] as const;

/** `root` holds data/. The words are checked too: for commands that read what people wrote. */
export async function loadCatalogues(root: string): Promise<Result<Catalogues>> {
  const loaded = await loadUncheckedWords(root);
  const faults = loaded.value?.danhMuc.loi.faults() ?? [];
  return faults.length === 0 ? loaded : { diagnostics: [...loaded.diagnostics, ...faults] };
}

/** For printing plans, which asks for no words: their files are not parsed. */
export async function loadUncheckedWords(root: string): Promise<Result<Catalogues>> {
  const read = await Promise.all(folders.map((folder) => readFolder(root, folder)));
  const diagnostics = read.flatMap((one) => one.diagnostics);
  if (hasErrors(diagnostics)) return { diagnostics };
  const texts = read.flatMap((one) => one.value ?? []);
  const built = buildCatalogue(texts);
  if (!built.value) return { diagnostics: built.diagnostics };
  return { value: { danhMuc: built.value, texts }, diagnostics: built.diagnostics };
}

async function readFolder(root: string, name: string): Promise<Result<readonly NamedText[]>> {
  const folder = path.join(root, 'data', name);
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && /\.(ya?ml|csv)$/.test(entry.name));
    const read = await Promise.all(
      files
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
        .map(async (file) => {
          const shown = `data/${name}/${relativeName(folder, file)}`;
          const bytes = await readInput(file, shown);
          const text = bytes.value ? readBytes(shown, bytes.value) : { diagnostics: bytes.diagnostics };
          return { name: shown, text };
        }),
    );
    const diagnostics = read.flatMap(({ text }) => text.diagnostics);
    if (hasErrors(diagnostics)) return { diagnostics };
    const value = read.flatMap(({ name: shown, text }) =>
      text.value === undefined ? [] : [{ name: shown, text: text.value }],
    );
    return { value, diagnostics };
  } catch (error) {
    const message = `Không đọc được thư mục data/${name}: ${diskReason(error)}.`;
    return { diagnostics: [{ code: 'khong-doc-duoc', severity: 'error', message, place: { file: `data/${name}` } }] };
  }
}
