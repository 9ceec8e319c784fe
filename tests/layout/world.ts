/** The font family and standards that the layout tests share. */
import { readFile } from 'node:fs/promises';
import { loadFamily } from '../../src/font/load.js';
import type { FontFamily } from '../../src/font/model.js';
import { loadStandard } from '../../src/standard/load.js';
import type { Standard } from '../../src/standard/model.js';
import { tinosFiles } from '../font/font-file.js';

let family: Promise<FontFamily> | undefined;

export function tinos(): Promise<FontFamily> {
  family ??= tinosFiles()
    .then((files) => loadFamily('Tinos', files))
    .then((result) => {
      if (!result.family) throw new Error('Tinos cannot be loaded');
      return result.family;
    });
  return family;
}

const baseFile = new URL('../../data/the-thuc/nd30-2020.yaml', import.meta.url);

/** The project's standard with other choices, such as `{ 'noiDung.coChu': 13 }`. */
export async function standardWith(chosen: Readonly<Record<string, number | string>> = {}): Promise<Standard> {
  const base = await readFile(baseFile, 'utf8');
  const heir = `keThua: nd30-2020\nchon: ${JSON.stringify(chosen)}\n`;
  const { value, diagnostics } = loadStandard('thu.yaml', heir, base);
  if (!value) throw new Error(diagnostics.map((d) => d.message).join('\n'));
  return value;
}
