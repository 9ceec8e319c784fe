/** What no page can hold is an error with its place; everything else is printed. */
import { expect, it } from 'vitest';
import type { Table } from '../../src/document/model.js';
import { fitDocument } from '../../src/layout/layout.js';
import { cell, documentOf, p } from './pages.js';
import { standardWith, tinos } from './world.js';

const family = await tinos();
const standard = await standardWith();

it('a column narrower than a letter, told once', () => {
  const columns = Array.from({ length: 60 }, () => 1);
  const cells = columns.map((_, i) =>
    cell({ ...p('o-bang', 'Việc'), origin: { kind: 'plan', file: 'x.yaml', path: `bang.o.${i}` } }),
  );
  const table: Table = { kind: 'table', style: 'bang', columns, headerRows: 0, rows: [{ cells }] };
  const { problems } = fitDocument(documentOf(table, p('doan', 'Sau.')), standard, family);
  expect(problems).toMatchObject([{ code: 'cot-qua-hep', severity: 'error', origin: { path: 'bang.o.0' } }]);
});

it('a line taller than the page', () => {
  const { khoan } = standard.styles;
  if (!khoan) throw new Error('the standard lacks khoan');
  const tall = { ...khoan, line: { rule: 'exact', height: 20000 } } as const;
  const origin = { kind: 'plan', file: 'x.yaml', path: 'noiDung.0.chu' } as const;
  const document = documentOf({ ...p('khoan', 'Việc.'), origin });
  const { problems } = fitDocument(document, { ...standard, styles: { ...standard.styles, khoan: tall } }, family);
  expect(problems).toMatchObject([{ code: 'dong-qua-cao', severity: 'error', origin }]);
});

it('a footnote’s long word is told at the paragraph that refers to it', () => {
  const origin = { kind: 'plan', file: 'x.yaml', path: 'noiDung.0.chu' } as const;
  const note = { kind: 'note', content: [{ kind: 'text', text: 'W'.repeat(200) }] } as const;
  const { problems } = fitDocument(documentOf({ ...p('khoan', 'Việc', note), origin }), standard, family);
  expect(problems).toMatchObject([{ code: 'chu-qua-dai', severity: 'warning', origin }]);
});
