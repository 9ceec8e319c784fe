/** Whatever words a report quotes, its HTML shows them as words: no tag, no entity, no attribute comes out of a file. */
import { describe, expect, test } from 'vitest';
import type { Said } from '../../src/check/report.js';
import { htmlText } from '../../src/check/report-html.js';
import type { Reported } from '../../src/check/report-json.js';

/** The same in every place where a report may quote: each has its own number. */
let count = 0;
const hostile = () => `<img src=x onerror="a${count++}"> & &lt; </td></table>`;
const shown = (n: number) => `&#60;img src=x onerror=&#34;a${n}&#34;&#62; &#38; &#38;lt; &#60;/td&#62;&#60;/table&#62;`;

const rule: Said['rule'] = {
  id: hostile(),
  demand: hostile(),
  clause: hostile(),
  strength: 'must',
  status: 'D',
  severity: 'loi',
  override: true,
  examples: [],
  judge: () => ({ answer: 'holds' }),
};
const spot = { place: { file: hostile(), paragraph: 1 }, near: hostile(), within: hostile() };
const said: Said = { rule, severity: 'loi', found: hostile(), expected: hostile(), spots: [spot], canFix: false };
const reported: Reported = {
  shown: hostile(),
  diagnostics: [{ code: 'x', severity: 'error', message: hostile(), place: { file: hostile() } }],
  report: {
    file: hostile(),
    said: [said],
    counts: { loi: 1, 'canh-bao': 0, 'goi-y': 0 },
    holds: [],
    unknown: [{ rule, why: hostile() }],
  },
};

describe('htmlText', () => {
  const page = htmlText([reported]);

  test('quotes at least the name, the message, the finding, the wish, the place and the reason', () => {
    const quoted = Array.from({ length: count }, (_, n) => n).filter((n) => page.includes(shown(n)));
    expect(quoted.length).toBeGreaterThanOrEqual(9);
  });

  test('has only the tags of its own', () => {
    const empty = htmlText([{ ...reported, diagnostics: [], shown: '' }]);
    const tagsOf = (html: string) => new Set(html.match(/<\/?[a-z]+/g));
    expect(
      [...tagsOf(page)].filter((tag) => !['<li', '</li', '<ul', '</ul'].includes(tag) && !tagsOf(empty).has(tag)),
    ).toEqual([]);
    expect(page).not.toContain('<img');
    expect(page.match(/<\/td>/g)).toHaveLength(4);
    expect(page.match(/onerror="/g)).toBeNull();
  });
});
