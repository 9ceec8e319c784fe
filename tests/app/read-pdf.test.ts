/** A PDF that keeps its reader busy, or ends it, is answered all the same. */
import { expect, test } from 'vitest';
import { readIn } from '../../src/app/plans/read-pdf.js';

const thread = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const codes = async (code: string) =>
  (await readIn(thread(code), { file: 'a.pdf', bytes: new Uint8Array(8), words: [] }, 1000)).diagnostics.map(
    (one) => one.code,
  );

test('không bao giờ xong; đòi hết bộ nhớ; dừng giữa chừng', async () => {
  expect(await codes('for (;;);')).toEqual(['pdf-qua-lau']);
  const memory = "throw Object.assign(new Error(), { code: 'ERR_WORKER_OUT_OF_MEMORY' });";
  expect(await codes(memory)).toEqual(['pdf-qua-lon']);
  expect(await codes('throw new Error();')).toEqual(['pdf-hong']);
  expect(await codes('process.exit();')).toEqual(['pdf-hong']);
});
