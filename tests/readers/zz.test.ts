import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../src/readers/text/read.js';

const fill = (s: string) => s.repeat(Math.min(Math.floor((4 * 1024 * 1024) / new TextEncoder().encode(s).length), s.includes('\n') ? 59000 / (s.match(/\n/g)?.length ?? 1) : 1e9, 99000 / ((s.match(/[*<|\t\\&[]/g)?.length ?? 0) || 1e-9)));
const cases: Record<string, string> = {
  lines: fill('a\n'), linesCap: fill('A.\n'), blank: fill('a\n\n'), sup: fill('a<sup>1</sup>'), supl: fill('<sup>1</sup> a\n'), supBoth: fill('a<sup>1</sup>\n<sup>1</sup> b\n'),
  stars: fill('**a '), stars1: fill('*a'), i: fill('<i>'), tabs: fill('a\tb\tc\n'), tabs1: fill('\ta\tb\n'), pipes: fill('| a | b |\n'), one: fill('tổ chức '), digits: fill('1\n'), digits2: fill('1\nx\ty\tz\n'),
  spaces: fill('a      b\n'), spaces2: fill('     Nơi nhận:     TM. A\n'), quotes: fill('"'), open: fill('('), nbsp: fill('\u00a0'), br: 'a\tb\t' + fill('<br>a'), head: fill('# a\n'), spacesOnly: fill(' ') + 'x', closeQ: fill('”') + 'x', gapOne: 'A' + fill('   a'), lt: fill('<p '), bs: fill('\\*'), amp: fill('&#1;'), latin: fill('µ¶·¸ '),
};
for (const [name, text] of Object.entries(cases))
  test(name, () => {
    const t = performance.now();
    const r = readText('x', new TextEncoder().encode(text));
    const ms = performance.now() - t;
    if (ms > 1500) console.log(name, Math.round(ms), r.diagnostics.length, r.value?.remarks.length);
    void fc; expect(ms).toBeGreaterThan(0);
  }, 120000);
