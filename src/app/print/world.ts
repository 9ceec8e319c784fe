/** Loads once what every plan of a run needs: configuration, font, standard, catalogues, templates. */
import path from 'node:path';
import { andThen, type Result } from '../../diagnostic/model.js';
import type { FontFamily } from '../../font/model.js';
import type { DanhMuc, NamedText } from '../../plan/catalogue.js';
import { inheritedName, loadStandard } from '../../standard/load.js';
import type { Standard } from '../../standard/model.js';
import { type CauHinh, readConfig } from '../files/config.js';
import { exists } from '../files/disk.js';
import { kept } from '../files/kept.js';
import { cacheFolder } from '../files/root.js';
import { type Catalogues, loadCatalogues, loadUncheckedWords } from './catalogues.js';
import { loadFont } from './fonts.js';
import { readText, readTexts } from './texts.js';

export interface World {
  readonly templates: readonly NamedText[];
  readonly danhMuc: DanhMuc;
  readonly standard: Standard;
  readonly family: FontFamily;
  /** Which font the PDF embeds, in a sentence. */
  readonly fontNote: string;
}

/** A file by its absolute path and by the name shown in messages. */
export interface NamedFile {
  readonly file: string;
  readonly shown: string;
}

/** `root` holds templates/ and data/; without `chosen` the standard of the decree is used. `known`: loaded before. */
export function loadWorld(root: string, chosen?: NamedFile, known?: DanhMuc): Promise<Result<World>> {
  return worldWith(known ? { value: known, diagnostics: [] } : catalogueOf(loadUncheckedWords(root)), root, chosen);
}

/** The same for commands that read what people wrote: the words are checked too. */
export function loadReadingWorld(root: string, chosen?: NamedFile): Promise<Result<World>> {
  return worldWith(catalogueOf(loadCatalogues(root)), root, chosen);
}

async function worldWith(
  catalogue: Result<DanhMuc> | Promise<Result<DanhMuc>>,
  root: string,
  chosen?: NamedFile,
): Promise<Result<World>> {
  const data = path.join(root, 'data');
  const [templates, danhMuc, standard, font] = await Promise.all([
    readTexts(root, 'templates', /\.hbs$/).then(andThen(composed)),
    catalogue,
    readStandard(path.join(data, 'the-thuc'), chosen),
    readFont(root, path.join(data, 'cau-hinh.yaml')),
  ]);
  const diagnostics = [templates, danhMuc, standard, font].flatMap((result) => result.diagnostics);
  if (!templates.value || !danhMuc.value || !standard.value || !font.value) return { diagnostics };
  const { family, note } = font.value;
  return {
    value: { templates: templates.value, danhMuc: danhMuc.value, standard: standard.value, family, fontNote: note },
    diagnostics,
  };
}

async function catalogueOf(loaded: Promise<Result<Catalogues>>): Promise<Result<DanhMuc>> {
  const { value, diagnostics } = await loaded;
  return { ...(value && { value: value.danhMuc }), diagnostics };
}

async function readStandard(folder: string, chosen?: NamedFile): Promise<Result<Standard>> {
  const usual = { file: path.join(folder, 'nd30-2020.yaml'), shown: 'data/the-thuc/nd30-2020.yaml' };
  const { file, shown } = chosen ?? usual;
  const text = await readText(file, shown);
  if (text.value === undefined) return { diagnostics: text.diagnostics };
  const own = text.value;
  if (!chosen) return kept('the-thuc', [own], () => loadStandard(shown, own));
  const inherited = inheritedName(own);
  if (inherited === undefined) return loadStandard(shown, own);
  const baseShown = `data/the-thuc/${path.basename(inherited)}.yaml`;
  const base = await readText(path.join(folder, path.basename(baseShown)), baseShown);
  if (base.value === undefined) return { diagnostics: base.diagnostics };
  // Faults of the inherited file are told at their own places.
  const alone = loadStandard(baseShown, base.value);
  return alone.value ? loadStandard(shown, own, base.value) : alone;
}

async function readFont(root: string, file: string): ReturnType<typeof loadFont> {
  const shown = 'data/cau-hinh.yaml';
  const config = await readConfigFile(file, shown);
  if (!config.value) return { diagnostics: config.diagnostics };
  return loadFont(config.value, root, shown, cacheFolder);
}

/** The file may be absent; present but unreadable, it is a fault. */
async function readConfigFile(file: string, shown: string): Promise<Result<CauHinh>> {
  if (!(await exists(file))) return { value: {}, diagnostics: [] };
  const text = await readText(file, shown);
  return text.value === undefined ? { diagnostics: text.diagnostics } : readConfig(shown, text.value);
}

/** Letters as they must reach paper, however the editor of a template stored them. */
function composed(files: readonly NamedText[]): Result<readonly NamedText[]> {
  return { value: files.map(({ name, text }) => ({ name, text: text.normalize('NFC') })), diagnostics: [] };
}
