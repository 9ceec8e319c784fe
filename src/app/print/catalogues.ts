/** Loads the catalogues and the words alone, with the texts they came from: for commands that draw nothing. */
import { hasErrors, type Result } from '../../diagnostic/model.js';
import { createLoi } from '../../phrase/loi.js';
import { type ReadWords, readWordFiles } from '../../phrase/read.js';
import { type DanhMuc, type NamedText, openCatalogue, readCatalogue, wordFilesOf } from '../../plan/catalogue.js';
import { kept } from '../files/kept.js';
import { readTexts } from './texts.js';

export interface Catalogues {
  readonly danhMuc: DanhMuc;
  readonly texts: readonly NamedText[];
}

const folders = ['data/danh-muc', 'data/loi', 'data/linh-vuc'] as const;

/** `root` holds data/. The words are checked too: for commands that read what people wrote. */
export function loadCatalogues(root: string): Promise<Result<Catalogues>> {
  return load(root, (files) => kept('loi', bodies(files), () => checkedWords(files)));
}

/** For printing plans, which asks for no words: their files are not parsed. */
export function loadUncheckedWords(root: string): Promise<Result<Catalogues>> {
  return load(root, async () => ({ diagnostics: [] }));
}

type ReadingWords = (files: readonly NamedText[]) => Promise<Result<ReadWords>>;

async function load(root: string, readWords: ReadingWords): Promise<Result<Catalogues>> {
  const read = await Promise.all(folders.map((folder) => readTexts(root, folder, /\.(ya?ml|csv)$/)));
  const diagnostics = read.flatMap((one) => one.diagnostics);
  if (hasErrors(diagnostics)) return { diagnostics };
  const texts = read.flatMap((one) => one.value ?? []);
  const data = await kept('danh-muc', bodies(texts), () => readCatalogue(texts));
  if (!data.value) return { diagnostics: data.diagnostics };
  const files = wordFilesOf(texts);
  const words = await readWords(files);
  const all = [...data.diagnostics, ...words.diagnostics];
  if (words.diagnostics.length > 0) return { diagnostics: all };
  return { value: { danhMuc: openCatalogue(data.value, createLoi(files, words.value)), texts }, diagnostics: all };
}

function checkedWords(files: readonly NamedText[]): Result<ReadWords> {
  const value = readWordFiles(files);
  return value.diagnostics.length > 0 ? { diagnostics: value.diagnostics } : { value, diagnostics: [] };
}

function bodies(files: readonly NamedText[]): readonly string[] {
  return files.flatMap(({ name, text }) => [name, text]);
}
