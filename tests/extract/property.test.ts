/** Whatever plan we print, reading it back gives the same printed words, emphasis, notes and tables; nothing goes unsaid. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { compareWords } from '../../src/extract/word-count.js';
import { keHoachSchema } from '../../src/plan/schema.js';
import { printedLines } from './printed.js';
import { randomPlan } from './random-plan.js';
import { toRead } from './to-read.js';
import { asLoaded, render, textsOf, world } from './world.js';

test('đọc lại bản in của một kế hoạch bất kỳ', async () => {
  const open = await world();
  fc.assert(
    fc.property(randomPlan, (keHoach) => {
      expect(keHoachSchema.safeParse(keHoach).error?.issues).toBeUndefined();
      const printed = render(asLoaded(keHoach, open.danhMuc), open);
      const back = extract(toRead(printed, open.standard), open.danhMuc);
      expect(keHoachSchema.safeParse(back.keHoach).error?.issues).toBeUndefined();
      const again = render(asLoaded(back.keHoach, open.danhMuc), open);
      expect(printedLines(again, open.standard)).toEqual(printedLines(printed, open.standard));
      const { mat, them } = compareWords(
        back.coverage.doan.map(({ chu }) => chu),
        textsOf(again),
      );
      expect([mat, them]).toEqual([[], []]);
    }),
    { numRuns: 150, seed: 20260601 },
  );
});
