/** The helpers that a person who edits templates may call, and what the room may not know. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, textOf } from '../../src/document/words.js';
import { viewOfPlan } from '../../src/template/plan-view.js';
import { renderView } from '../../src/template/render.js';
import { page, plan, readProject, root, styles } from './support.js';

/** What one paragraph of a template prints. */
function printed(inner: string, of = plan()): string {
  const text = page(`<p class="doan">${inner}|</p>`);
  const { value, diagnostics } = renderView(viewOfPlan(of), [{ name: 'ke-hoach/van-ban.hbs', text }], styles);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return paragraphsOf(value)
    .map(({ content }) => textOf(content))
    .join('')
    .slice(0, -1);
}

describe('helpers', () => {
  const of = plan({
    kyHieu: 'KH & "A B"',
    them: { mot: 'một *chữ*', hai: ['a', 'b'] },
    ngay: { ngay: 5, thang: 6, nam: 2026 },
  });

  test.each([
    ['{{#if (la loai "ke-hoach")}}có{{else}}không{{/if}}', 'có'],
    ['{{#if (la loai "cong-van")}}có{{else}}không{{/if}}', 'không'],
    ['{{#if (la kyHieu \'KH & "A B"\')}}có{{/if}}', 'có'],
    ['{{#if (la nam 2026)}}có{{/if}}', 'có'],
    ['[{{trong 3}}]', '[\u00a0\u00a0\u00a0]'],
    ['[{{trong 0}}{{trong "chữ"}}]', '[]'],
    ['{{gan ngay}}', 'ngày\u00a005\u00a0tháng\u00a06\u00a0năm\u00a02026'],
    ['{{gan kyHieu}}', 'KH\u00a0&\u00a0"A\u00a0B"'],
    ['[{{gan phuDe}}]', '[]'],
    ['{{#each (danhSach them.mot)}}{{this}};{{/each}}', 'một chữ;'],
    ['{{#each (danhSach them.hai)}}{{this}};{{/each}}', 'a;b;'],
    ['{{#each (danhSach phuDe)}}{{this}};{{else}}không{{/each}}', 'không'],
    ['{{soLuong them.mot}}{{soLuong them.hai}}{{soLuong phuDe}}', '120'],
    ['{{#with coQuan}}{{ten}}{{/with}}', 'Ủy ban nhân dân tỉnh Tuyên Quang'],
    ['{{#each them.hai}}{{@index}}{{#unless @last}}, {{/unless}}{{/each}}', '0, 1'],
    ['{{#each coQuan.dong}}{{../loai}} {{/each}}', 'ke-hoach ke-hoach '],
  ])('%s', (inner, expected) => {
    expect(printed(inner, of)).toBe(expected);
  });

  test('absurd numbers do no harm', () => {
    expect([printed('{{trong -5}}'), printed('{{trong 1000000000}}').length]).toEqual(['', 60]);
  });
});

test('no TypeScript knows a kind of document: kinds are templates and data', () => {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.ts$/.test(name),
  );
  const kinds = /(?<![\w-])(?:cong-van|CÔNG VĂN|KẾ HOẠCH)(?![\w-])/;
  // Readers of foreign files must know the words of a kind; what makes documents must not.
  const makers = /^(?:plan|template|document|standard|layout|writers|app|cli)[\\/]/;
  const guilty = files.filter((name) => makers.test(name) && kinds.test(readProject(path.join('src', name))));
  expect(files.length).toBeGreaterThan(40);
  expect(guilty).toEqual([]);
});
