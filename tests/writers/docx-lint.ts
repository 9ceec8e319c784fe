/** Looks for what Microsoft's validator passes and Word still stumbles over, and for layout by characters. */
import { packageFaults } from './docx-lint-package.js';
import { referenceFaults } from './docx-lint-references.js';
import { tableFaults } from './docx-lint-tables.js';
import { textFaults } from './docx-lint-text.js';
import { Parts } from './docx-parts.js';

/** One line for each fault; none for a sound file. */
export function lintDocx(bytes: Uint8Array): readonly string[] {
  const parts = new Parts(bytes);
  return [...packageFaults(parts), ...referenceFaults(parts), ...tableFaults(parts), ...textFaults(parts)];
}
