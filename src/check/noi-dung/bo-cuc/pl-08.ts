/** PL-08: an appendix ends with `./.`; where it ends with a table, nothing prescribes it. */
import { unknown } from '../../kit/answer.js';
import { cells } from '../../kit/body.js';
import { contentRule, type Passage, passages } from '../kit/kit.js';
import { endFault } from './nd-07.js';

export const pl08 = contentRule('PL-08', (subject) => {
  const count = subject.keHoach.phuLuc?.length ?? 0;
  if (count === 0) return unknown('văn bản không có phụ lục');
  return Array.from({ length: count }, (_, index) => lastOf(passages(subject), `phuLuc.${index}.noiDung.`))
    .filter((last) => last !== undefined)
    .filter(({ source }) => !cells.includes(source.role))
    .flatMap(endFault);
});

function lastOf(all: readonly Passage[], prefix: string): Passage | undefined {
  return all.findLast(({ source }) => (source.path ?? '').startsWith(prefix) && source.role !== 'chu-thich');
}
