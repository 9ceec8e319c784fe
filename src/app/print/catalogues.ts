/** Loads the catalogues alone, with the texts they came from: for commands that draw nothing. */
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

/** `root` holds data/danh-muc. */
export async function loadCatalogues(root: string): Promise<Result<Catalogues>> {
  const folder = path.join(root, 'data', 'danh-muc');
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && /\.(ya?ml|csv)$/.test(entry.name));
    const read = await Promise.all(
      files
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
        .map(async (file) => {
          const name = `data/danh-muc/${relativeName(folder, file)}`;
          const bytes = await readInput(file, name);
          const text = bytes.value ? readBytes(name, bytes.value) : { diagnostics: bytes.diagnostics };
          return { name, text };
        }),
    );
    const diagnostics = read.flatMap(({ text }) => text.diagnostics);
    if (hasErrors(diagnostics)) return { diagnostics };
    const texts = read.flatMap(({ name, text }) => (text.value === undefined ? [] : [{ name, text: text.value }]));
    const built = buildCatalogue(texts);
    if (!built.value) return { diagnostics: built.diagnostics };
    return { value: { danhMuc: built.value, texts }, diagnostics: built.diagnostics };
  } catch (error) {
    const message = `Không đọc được thư mục danh mục: ${diskReason(error)}.`;
    return { diagnostics: [{ code: 'khong-doc-duoc', severity: 'error', message, place: { file: 'data/danh-muc' } }] };
  }
}
