/** The fingerprints that a Word file of ours carries in its properties. */
import { fingerprintLength } from '../../document/fingerprint.js';
import type { ReadDocument } from '../../readers/model.js';

/** Undefined when there are none: the file goes out without them, and other programs drop them. */
export function basePrints({ properties = new Map() }: ReadDocument): ReadonlySet<string> | undefined {
  let all = '';
  for (let n = 1; properties.has(`kehoach-${n}`); n++) all += properties.get(`kehoach-${n}`) ?? '';
  if (all.length === 0 || all.length % fingerprintLength !== 0) return undefined;
  return new Set(all.match(new RegExp(`.{${fingerprintLength}}`, 'g')) ?? []);
}
