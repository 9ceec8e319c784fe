/** `mc:AlternateContent`: the same thing written twice, of which exactly one is read. */
import type { Reading } from './reading.js';
import { child, type Xml } from './xml.js';

/** What this reader knows how to read, by the prefixes that Word gives. */
const understood = new Set(['wps', 'wpg', 'wpc', 'w14', 'w15', 'wp14', 'a14', 'v', 'w16se', 'w16cid']);

/** The branch to read, or an empty one; the others are left out without a word. */
export function chosenBranch(alternate: Xml, reading: Reading): Xml {
  const choices = alternate.children.filter((one) => one.name === 'mc:Choice');
  const chosen =
    choices.find((one) => (one.attributes.Requires ?? '').split(/\s+/).every((prefix) => understood.has(prefix))) ??
    child(alternate, 'mc:Fallback');
  for (const branch of alternate.children) if (branch !== chosen) reading.skip(branch);
  return chosen ?? { ...alternate, children: [] };
}
