/** Where the program lies: the folder that holds data/, templates/ and output/. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** True for `src/app/files` and for the compiled `.bien-dich/app/files` alike. */
export const programRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** What only saves time is kept beside the compiled program and may be deleted. */
export const cacheFolder = path.join(programRoot, '.bien-dich', 'dem');
