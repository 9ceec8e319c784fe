/** Run once after installing: cuts the font that comes with the program, so that the first command is as quick as later ones. */
import { loadFont } from './fonts.js';
import { cacheFolder, programRoot } from './root.js';

// Faults are left to the first command, which can explain them.
await loadFont({}, programRoot, 'data/cau-hinh.yaml', cacheFolder);
