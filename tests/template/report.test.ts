/** Reports: their own View, out of reach of plans, whatever letters their texts hold. */
import { expect, test } from 'vitest';
import { paragraphsOf, textOf } from '../../src/document/words.js';
import { keHoachSchema } from '../../src/plan/schema.js';
import { viewOfPlan } from '../../src/template/plan-view.js';
import { kindsOf, renderView } from '../../src/template/render.js';
import {
  column,
  dash,
  formed,
  numbers,
  paragraph,
  type Report,
  sections,
  table,
  viewOfReport,
} from '../../src/template/report.js';
import { plan, styles, templates } from './support.js';

const names = ['do-phu', 'kiem-tra', 'ra-soat'] as const;

const report = (changes: Partial<Report> = {}): Report => ({
  name: 'do-phu',
  file: 'báo cáo',
  noiDung: [paragraph('Chữ.')],
  ...changes,
});

function printed(of: Report) {
  const { value, diagnostics } = renderView(viewOfReport(of), templates, styles);
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const texts = (of: Report) => paragraphsOf(printed(of)).map(({ content }) => textOf(content));

test('every report has its templates, and prints with nothing in it but its body', () => {
  expect(kindsOf(templates, 'report')).toEqual(names);
  for (const name of names) expect(texts(report({ name })).join(' '), name).toContain('Chữ.');
});

test('no plan is a report, whether its schema was asked or not', () => {
  for (const name of names) {
    expect(kindsOf(templates)).not.toContain(name);
    for (const loai of [name, `bao-cao/${name}`]) {
      const of = plan();
      const view = viewOfPlan({ ...of, keHoach: { ...of.keHoach, loai } });
      const { value, diagnostics } = renderView(view, templates, styles);
      expect(value).toBeUndefined();
      expect(diagnostics).toMatchObject([{ code: 'loai-khong-co-mau', place: of.place('loai') }]);
    }
    expect(keHoachSchema.shape.loai.safeParse(`bao-cao/${name}`).success).toBe(false);
  }
});

test('parts are numbered, marks of the inline form are words, forms are said as such', () => {
  const noiDung = sections('muc', [
    { tieuDe: 'MỘT', con: [dash('a **b** [c](nam) & <d> ^e^ \\')] },
    { tieuDe: 'HAI', con: [paragraph(['x ', formed('strong', 'y*'), ' z'], 'đầu:')] },
  ]);
  expect(texts(report({ noiDung })).slice(-4)).toEqual([
    'I. MỘT',
    '- a **b** [c](nam) & <d> ^e^ \\',
    'II. HAI',
    'đầu: x y* z',
  ]);
  const last = paragraphsOf(printed(report({ noiDung }))).at(-1);
  expect(last?.content).toContainEqual(expect.objectContaining({ text: 'y*', bold: true }));
});

test('rows are counted through all groups; a cell is a text, paragraphs, or empty', () => {
  const columns = [
    numbers,
    column<number>('Chữ', 50, (n) => (n === 0 ? '' : [`${n}`, [formed('emphasis', `(${n})`)]])),
  ];
  const bang = table(columns, { hang: [1] }, { ten: 'Nhóm', hang: [0, 2] });
  const body = (noiDung: Report['noiDung']) => texts(report({ noiDung })).slice(-12).join('|');
  expect(body([bang])).toBe('TT|Chữ|1|1|(1)|Nhóm|2||3|2|(2)|');
  expect(body([table(columns, { hang: [1] })])).toContain('TT|Chữ|1|1|(1)');
});

test('letters that no font prints become spaces; nothing in a report has a place in a plan', () => {
  const bad = 'a\u0000b\u200bc\ud800d\ue000e';
  const noiDung = [
    paragraph([bad, formed('strong', bad)], bad),
    table([column<string>(bad, 100, (text) => text)], { hang: [bad] }),
  ];
  const document = printed(
    report({ coQuan: bad, trichYeu: [{ kind: 'text', text: bad }], tomTat: [bad], kyHieu: [bad], noiDung }),
  );
  for (const { content, origin } of paragraphsOf(document)) {
    expect(textOf(content)).not.toMatch(/[\p{C}]/u);
    expect(origin.kind).not.toBe('plan');
  }
  expect(JSON.stringify(document)).not.toContain('"plan"');
});
