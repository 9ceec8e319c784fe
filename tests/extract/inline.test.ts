/** Emphasis of letters → the inline form → the same letters with the same emphasis, or a word that it was lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bold, italic, plain, type Rich, raised, tidy } from '../../src/extract/rich.js';
import { toInline } from '../../src/extract/to-inline.js';
import { type InlineNode, inlineText, parseInline } from '../../src/plan/inline.js';

const stretch = fc.tuple(
  fc.constantFrom(
    'Công an',
    ' tỉnh',
    ' ',
    ': ',
    '“Vì',
    ' dân”',
    ', ',
    '(a)',
    '*',
    '[x]',
    '^',
    '\\',
    'm',
    '2',
    '.',
    ' và ',
    '](cq:x)',
    '_',
  ),
  fc.constantFrom(0, 0, bold, italic, bold | italic, raised),
);
const rich: fc.Arbitrary<Rich> = fc.array(stretch, { minLength: 1, maxLength: 10 }).map((parts) =>
  tidy({
    text: parts.map(([text]) => text).join(''),
    marks: parts.flatMap(([text, mark]) => plain(text, mark).marks),
  }),
);

const bits = { strong: bold, emphasis: italic, superscript: raised } as const;

function marksOf(nodes: readonly InlineNode[], mark: number): readonly number[] {
  return nodes.flatMap((node): readonly number[] => {
    if (node.kind === 'text') return plain(node.text, mark).marks;
    if (node.kind === 'note') return [];
    return marksOf(node.children, node.kind === 'mark' ? mark : mark | bits[node.kind]);
  });
}

test('chữ luôn giữ; kiểu chữ giữ hoặc nói là mất', () => {
  let kept = 0;
  fc.assert(
    fc.property(rich, (value) => {
      const { text, lostEmphasis } = toInline(value);
      const nodes = parseInline(text);
      expect(inlineText(nodes)).toBe(value.text);
      if (lostEmphasis) return;
      kept++;
      const marks = marksOf(nodes, 0);
      const wrong = [...value.text].filter((letter, i) => letter !== ' ' && marks[i] !== value.marks[i]);
      expect(wrong).toEqual([]);
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(kept).toBeGreaterThan(1000);
});

test('đánh dấu đứng trong hay ngoài chữ đậm đều đọc lại được', () => {
  const link = (text: string, marks: readonly number[], to: number) =>
    toInline({ text, marks }, [{ from: 0, to, target: 'cq:so-y-te' }]).text;
  expect(link('Sở Y tế: làm', [...plain('Sở Y tế:', bold).marks, 0, 0, 0, 0], 7)).toBe(
    '**[Sở Y tế](cq:so-y-te):** làm',
  );
  expect(link('Sở Y tế', [...plain('Sở', bold).marks, ...plain(' Y tế').marks], 7)).toBe('[**Sở** Y tế](cq:so-y-te)');
});
