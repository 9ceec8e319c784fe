/** Word files as other offices type them, right by the decree: no error and no warning may be told of them. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runRules } from '../../src/check/run-rules.js';
import { root } from '../ho-tro/build.js';
import { allRules } from './all-rules.js';
import { fileSubject, findingLines } from './subjects.js';

test.each([
  ['so', 'a department: a superior body, legal bases closed by “Theo đề nghị”, 13 pt, 1 cm, spacing 1.5, KT.'],
  ['truong', 'a school: sizes 12 and 13, a year of school, the head’s signature alone'],
  ['phuong-1', 'a ward named by a number: “Công an Phường 1”'],
  ['phuong-tphcm', 'a ward of Thành phố Hồ Chí Minh whose name others have too: Q. CHỦ TỊCH, “Công an Thành phố”'],
  ['tphcm-khan', 'the city itself: “Công an Thành phố”, its mark of urgency in a table of one cell'],
  ['so-tphcm', 'its department: “UBND Thành phố”, TL., the drafter after “Lưu: VT, VP.”'],
  ['quyet-dinh', 'a decision: a line of authority, articles, the chairman’s own signature'],
  ['bao-cao', 'a report with Kính gửi and Như trên'],
  ['cong-van', 'a letter'],
  ['dac-khu', 'a special zone: legal bases in a list, a place named without its noun'],
])('%s: %s', async (name) => {
  const bytes = await readFile(path.join(root, 'tests', 'check', 'tep', `${name}.docx`));
  const said = findingLines(runRules(await fileSubject(`${name}.docx`, bytes), allRules));
  expect(said.filter((line) => !line.startsWith('goi-y'))).toEqual([]);
});
