/** Loads the catalogues and the words alone, with the texts they came from: for commands that draw nothing. */
import { hasErrors, type Result } from '../../diagnostic/model.js';
import { buildCatalogue, type DanhMuc, type NamedText } from '../../plan/catalogue.js';
import { readTexts } from './texts.js';

export interface Catalogues {
  readonly danhMuc: DanhMuc;
  readonly texts: readonly NamedText[];
}

const folders = ['data/danh-muc', 'data/loi', 'data/linh-vuc'] as const;

/** `root` holds data/. The words are checked too: for commands that read what people wrote. */
export async function loadCatalogues(root: string): Promise<Result<Catalogues>> {
  const loaded = await loadUncheckedWords(root);
  const faults = loaded.value?.danhMuc.loi.faults() ?? [];
  return faults.length === 0 ? loaded : { diagnostics: [...loaded.diagnostics, ...faults] };
}

/** For printing plans, which asks for no words: their files are not parsed. */
export async function loadUncheckedWords(root: string): Promise<Result<Catalogues>> {
  const read = await Promise.all(folders.map((folder) => readTexts(root, folder, /\.(ya?ml|csv)$/)));
  const diagnostics = read.flatMap((one) => one.diagnostics);
  if (hasErrors(diagnostics)) return { diagnostics };
  const texts = read.flatMap((one) => one.value ?? []);
  const built = buildCatalogue(texts);
  if (!built.value) return { diagnostics: built.diagnostics };
  return { value: { danhMuc: built.value, texts }, diagnostics: built.diagnostics };
}
