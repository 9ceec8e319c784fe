/** Every element of WordprocessingML has a place in the reader's list. */
import { expect, test } from 'vitest';
import { knowledgeOf } from '../../../src/readers/docx/elements.js';
import { docx, p, r, read } from './tep.js';

test.each([
  ['w:p', 'handled'],
  ['w:txbxContent', 'handled'],
  ['w:lastRenderedPageBreak', 'ignored'],
  ['w:proofErr', 'ignored'],
  ['w:rsid', 'ignored'],
  ['w:contentPart', 'reported'],
  ['w:cellDel', 'reported'],
  ['w:khongCo', 'unknown'],
  ['{http://vi-du.vn}the', 'unknown'],
  ['wps:wsp', 'ignored'],
])('%s: %s', (name, knowledge) => expect(knowledgeOf(name)).toBe(knowledge));

test('an element that a reader of the page would miss is told with its count', () => {
  const body = p('<w:r><w:dayLong/><w:dayLong/></w:r>') + p(r('a'));
  expect(docx({ body }).length).toBeGreaterThan(0);
  expect(read(body).remarks).toMatchObject([{ kind: 'reported', code: 'the-khong-doc', count: 2 }]);
});
