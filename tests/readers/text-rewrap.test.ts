/** The plans' paragraphs, written down by other hands, must come back: broken at a width, cut by pages, with or without blank lines. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readText } from '../../src/readers/text/read.js';
import { styled } from '../ho-tro/styled.js';
import { loi } from '../phrase/words-of-project.js';
import { blocksOf } from './blocks.js';
import { lettersOf, measure, plans, truthOf } from './measure.js';
import { type Hand, rewrap } from './rewrap.js';
import { unsaidSeams } from './seams.js';

let texts: readonly (readonly string[])[] = [];

beforeAll(async () => {
  // The plan whose source is a table has paragraphs of its own, too.
  const truths = await Promise.all(plans.map(({ name }) => truthOf(name)));
  texts = truths
    .filter(({ list }) => list.phamVi === 'toan-van')
    .map(({ blocks }) => blocks.map(({ text }) => text.replaceAll('\uFFFC', '')));
});

function read(written: string) {
  const { value, diagnostics } = readText('thu.txt', new TextEncoder().encode(written), loi);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const wraps = ['printed', 80, 'whole'] as const;
const blanks = ['none', 'paragraphs', 'lines'] as const;
const pages = ['nothing', 'feed', 'number', 'blank'] as const;
const hands = wraps.flatMap((wrap) =>
  blanks.flatMap((blank) => pages.map((page): Hand => ({ wrap, blank, page, linesOfPage: 38 }))),
);

describe('đoạn văn của các kế hoạch thật, chép theo nhiều lối', () => {
  test.each(hands)('xuống dòng $wrap, dòng trống $blank, hết trang $page', (hand) => {
    for (const paragraphs of texts) {
      const wanted = paragraphs.map((text) => styled(text));
      const { share, wrong } = measure(
        wanted,
        blocksOf(read(rewrap(paragraphs, hand))).map(({ text }) => styled(text)),
      );
      expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
    }
  });

  test('bề rộng và trang bất kỳ: không mất, không thêm chữ nào; gần như mọi đoạn đúng, chỗ nào sai đều đã nêu là ngờ', () => {
    const hand = fc.record({
      wrap: fc.oneof(fc.constant('printed' as const), fc.constant('whole' as const), fc.integer({ min: 55, max: 120 })),
      blank: fc.constantFrom(...blanks),
      page: fc.constantFrom(...pages),
      linesOfPage: fc.integer({ min: 12, max: 50 }),
    });
    fc.assert(
      fc.property(hand, fc.nat(3), (one, which) => {
        const paragraphs = texts[which] ?? [];
        const wanted = paragraphs.map((text) => styled(text));
        const written = rewrap(paragraphs, one);
        const document = read(written);
        const found = blocksOf(document).map(({ text }) => styled(text));
        expect(lettersOf(found)).toBe(lettersOf(wanted));
        // Where a full line ends with a full stop, nobody can tell: one such place costs two of sixty blocks.
        expect(measure(wanted, found).share).toBeGreaterThanOrEqual(0.96);
        expect(unsaidSeams(written, paragraphs, document)).toEqual([]);
      }),
      { numRuns: 80, seed: 20260522 },
    );
  });
});
