/** The files of words of the project. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLoi } from '../../src/phrase/loi.js';
import { projectFolder } from '../ho-tro/source.js';

export const wordFiles = ['loi', 'linh-vuc'].flatMap((folder) =>
  readdirSync(path.join(projectFolder, 'data', folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      name: `data/${folder}/${name}`,
      text: readFileSync(path.join(projectFolder, 'data', folder, name), 'utf8'),
    })),
);

export const loi = createLoi(wordFiles);
