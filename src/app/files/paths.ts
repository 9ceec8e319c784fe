/** Names of files: as shown to a person, and as written into files, where every system writes `/`. */
import path from 'node:path';

/** The path below the current folder where there is one, otherwise the whole path. */
export function showPath(file: string, cwd: string): string {
  return isBelow(file, cwd) ? path.relative(cwd, file) : file;
}

export function isBelow(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** The way from a folder to a file, with `/`. */
export function relativeName(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/** What a plan in this folder says of where its schema is, for editors. */
export function schemaName(folder: string, root: string): string {
  return relativeName(folder, path.join(root, 'data', 'luoc-do', 'ke-hoach.schema.json'));
}
