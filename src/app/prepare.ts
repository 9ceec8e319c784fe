/** Run once after installing: cuts the font that comes with the program, so that the first command is as quick as later ones. */

import { cacheFolder, programRoot } from './files/root.js';
import { loadFont } from './print/fonts.js';

// Faults are left to the first command, which can explain them.
await loadFont({}, programRoot, 'data/cau-hinh.yaml', cacheFolder);
