import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeInline, inlineText, parseInline, readInline } from '../../src/plan/inline.js';

/** Nodes in short: b(…) i(…) sup(…) note(…) mark:key(…). */
function short(nodes: ReturnType<typeof parseInline>): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      const name = { strong: 'b', emphasis: 'i', superscript: 'sup', note: 'note', mark: 'mark' }[node.kind];
      const mark = node.kind === 'mark' ? `${node.mark}${node.key === undefined ? '' : `:${node.key}`}` : name;
      return `${mark}{${short(node.children)}}`;
    })
    .join('');
}

describe('parseInline', () => {
  it.each([
    ['chữ thường, 100% “a” (b) _c_ ____', 'chữ thường, 100% “a” (b) _c_ ____'],
    ['“*xã, phường không ma túy*”', '“i{xã, phường không ma túy}”'],
    ['(*gia đình khó khăn, bỏ học...*), người', '(i{gia đình khó khăn, bỏ học...}), người'],
    ['phong trào ***“Toàn dân”*** gắn', 'phong trào i{b{“Toàn dân”}} gắn'],
    ['**“khoán trắng”** cho **100%** người', 'b{“khoán trắng”} cho b{100%} người'],
    ['theo quyết định số... (theo 5*)', 'theo quyết định số... (theo 5*)'],
    ['* Các nhiệm vụ', '* Các nhiệm vụ'],
    ['\\* Các \\[a\\] \\^ \\\\', '* Các [a] ^ \\'],
    ['m^2^ và ^(1)^', 'msup{2} và sup{(1)}'],
    ['a^[chú *thích* [Công an tỉnh](cq:cong-an-tinh)] b', 'anote{chú i{thích} cq:cong-an-tinh{Công an tỉnh}} b'],
    ['^[a]^(1)^', 'note{a}sup{(1)}'],
    ['[Công an tỉnh](cq:cong-an-tinh)', 'cq:cong-an-tinh{Công an tỉnh}'],
    ['[Kế hoạch số 44/KH-UBND (a)](vb:44-kh_ubnd%C3)', 'vb:44-kh_ubnd%C3{Kế hoạch số 44/KH-UBND (a)}'],
    [
      '**[2026](nam)** [05/6](moc) [](chu-de) [**67** xã](so-lieu)',
      'b{nam{2026}} moc{05/6} chu-de{} so-lieu{b{67} xã}',
    ],
    ['(*năm [2023](nam)*)', '(i{năm nam{2023}})'],
    ['[x](khong:co) [y]()', 'x y'],
    ['a\nb\\\nc', 'a\nb\nc'],
    ['', ''],
  ])('%s', (text, expected) => expect(short(parseInline(text))).toBe(expected));

  it.each([
    ['[x](khong:co)', ['unknown-mark']],
    ['[x](nam "tên")', ['unknown-mark']],
    ['[a [b](nam)](nam)', ['broken-mark']],
    ['[a](vb:44 kh)', ['broken-mark']],
    ['**a', ['stray-star']],
    ['a* b', ['stray-star']],
    ['^a b^', ['stray-caret']],
    ['^[a', ['stray-caret']],
    ['^[a ^[b] c]', ['nested-note']],
    ['\\*a\\* \\[b\\]\\(c) \\^', []],
  ])('faults of %s', (text, kinds) => expect(readInline(text).faults.map((fault) => fault.kind)).toEqual(kinds));

  it('joins what escapes have cut', () => expect(parseInline('a\\*b\\*c')).toEqual([{ kind: 'text', text: 'a*b*c' }]));
});

describe('inlineText', () => {
  it('is the line as printed: no forms, no text of notes', () => {
    expect(inlineText(parseInline('**a** [b](cq:x)^[ghi chú] ^(1)^'))).toBe('a b (1)');
  });
});

describe('escapeInline', () => {
  const odd = fc.constantFrom(
    '*',
    '**',
    '[',
    ']',
    '(',
    ')',
    '](nam)',
    '^',
    '^[',
    '\\',
    '_',
    '`',
    '!',
    '\n',
    ' ',
    'a',
    'Công an',
    '“',
    '”',
    '<',
    '&amp;',
    ':',
    '\u00a0',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(odd, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('prints every text as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { nodes, faults } = readInline(escapeInline(text));
        expect(inlineText(nodes)).toBe(text);
        expect(faults).toEqual([]);
      }),
      { seed: 30, numRuns: 3000 },
    );
  });

  it('also inside a mark and inside bold', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const mark = parseInline(`[${escapeInline(text)}](so-lieu)`)[0];
        expect(mark?.kind === 'mark' && inlineText(mark.children)).toBe(text);
        expect(inlineText(parseInline(`**a${escapeInline(text)}a**`))).toBe(`a${text}a`);
      }),
      { seed: 30, numRuns: 1500 },
    );
  });
});
