/** Finds the font files that the PDF embeds, and keeps them cut down to size between two runs. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Diagnostic, Result } from '../../diagnostic/model.js';
import { loadFamily } from '../../font/load.js';
import { type Face, type FontFamily, faces } from '../../font/model.js';
import { packFamily, unpackFamily } from '../../font/pack.js';
import type { CauHinh } from '../files/config.js';
import { readInput } from '../files/disk.js';
import { keep } from '../files/kept.js';

export interface LoadedFont {
  readonly family: FontFamily;
  /** Said once after a run. */
  readonly note: string;
}

interface FontFiles {
  readonly name: string;
  readonly note: string;
  readonly files: Readonly<Record<Face, string>>;
  /** Named in the configuration, where a fault of a file is then reported. */
  readonly named: boolean;
}

/** `config` may name the office's own files; `cache` is a folder of the program's own. */
export async function loadFont(
  config: CauHinh,
  root: string,
  configFile: string,
  cache: string,
): Promise<Result<LoadedFont>> {
  const wanted = wantedFiles(config, root);
  const read = await Promise.all(faces.map((face) => readInput(wanted.files[face], wanted.files[face])));
  const diagnostics: Diagnostic[] = read.flatMap((result) => result.diagnostics);
  const [regular, bold, italic, boldItalic] = read.map((result) => result.value);
  if (!regular || !bold || !italic || !boldItalic) return { diagnostics };

  const stamp = stampOf([regular, bold, italic, boldItalic]);
  const packed = path.join(cache, `${stamp.slice(0, 16)}.phong`);
  const kept = await readFile(packed).then(
    (bytes) => unpackFamily(bytes, stamp),
    () => undefined,
  );
  // The name is what the configuration says now, not what it said when the file was packed.
  if (kept) return { value: { family: { ...kept, name: wanted.name }, note: wanted.note }, diagnostics };

  const { family, problems } = await loadFamily(wanted.name, { regular, bold, italic, boldItalic });
  for (const problem of problems) {
    const file = wanted.named ? configFile : wanted.files[problem.face];
    diagnostics.push({ code: problem.code, severity: 'error', message: problem.message, place: { file } });
  }
  if (!family) return { diagnostics };
  await keep(packed, packFamily(family, stamp));
  return { value: { family, note: wanted.note }, diagnostics };
}

function wantedFiles({ phong }: CauHinh, root: string): FontFiles {
  return phong ? ownFiles(phong, root) : tinosFiles();
}

/** Absolute paths of the files that `loadFont` reads. */
export function fontFiles(config: CauHinh, root: string): readonly string[] {
  const { files } = wantedFiles(config, root);
  return faces.map((face) => files[face]);
}

function ownFiles(phong: NonNullable<CauHinh['phong']>, root: string): FontFiles {
  const at = (file: string) => path.resolve(root, file);
  return {
    name: phong.ten,
    note: `PDF nhúng phông ${phong.ten} (các tệp do data/cau-hinh.yaml chỉ ra).`,
    files: {
      regular: at(phong.thuong),
      bold: at(phong.dam),
      italic: at(phong.nghieng),
      boldItalic: at(phong.damNghieng),
    },
    named: true,
  };
}

function tinosFiles(): FontFiles {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  const at = (name: string) => path.join(folder, name, `Tinos_${name}.ttf`);
  return {
    name: 'Tinos',
    note: 'PDF nhúng phông Tinos (cùng bề rộng chữ với Times New Roman).',
    files: {
      regular: at('400Regular'),
      bold: at('700Bold'),
      italic: at('400Regular_Italic'),
      boldItalic: at('700Bold_Italic'),
    },
    named: false,
  };
}

function stampOf(files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file);
  return hash.digest('hex');
}
