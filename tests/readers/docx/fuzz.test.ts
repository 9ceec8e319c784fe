/** Whatever elements stand wherever, with whatever values: something is read, and nothing is thrown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasErrors } from '../../../src/diagnostic/model.js';
import { readDocx } from '../../../src/readers/docx/read.js';
import { docx } from './tep.js';

const names = (
  'p r t tab br sym fldChar fldSimple instrText hyperlink sdt sdtContent sdtPr ins del moveFrom delText bookmarkStart footnoteReference ' +
  'drawing pict object txbxContent tbl tblPr tblGrid gridCol tr trPr tc tcPr gridSpan vMerge hMerge gridBefore tblHeader tblBorders top ' +
  'pPr pStyle numPr numId ilvl jc ind spacing pBdr tabs rPr rStyle b caps vanish sz rFonts color position sectPr pgSz pgMar pgNumType ' +
  'headerReference ruby rubyBase style basedOn name docDefaults rPrDefault tblStylePr num abstractNum abstractNumId lvl lvlText numFmt start ' +
  'lvlOverride startOverride numStyleLink styleLink footnote endnote comment commentReference'
)
  .split(' ')
  .map((name) => `w:${name}`)
  .concat(
    'mc:AlternateContent',
    'mc:Choice',
    'mc:Fallback',
    'wp:anchor',
    'wp:extent',
    'a:graphic',
    'a:graphicData',
    'wps:wsp',
    'wps:spPr',
  )
  .concat('wps:txbx', 'v:shape', 'v:line', 'v:textbox', 'v:rect', 'm:oMath', 'w:la');

const attributes =
  'w:val w:type w:id w:name w:w w:h w:left w:hanging w:line w:fldCharType w:instr w:char w:font w:ascii w:styleId w:numId w:ilvl w:abstractNumId w:default r:id cx cy style from to Requires prst'.split(
    ' ',
  );
const values = [
  '0',
  '1',
  '-1',
  '2',
  '99999999999999999999',
  '',
  'a',
  'begin',
  'separate',
  'end',
  'restart',
  'default',
  'PAGE',
  '1,2',
  'width:1pt;height:0',
  'wps',
  'line',
  'constructor',
  '__proto__',
  '12.5pt',
  '%1.%9',
  'F0B7',
  'Symbol',
  '.VnTime',
];

const attribute = fc.tuple(fc.constantFrom(...attributes), fc.constantFrom(...values));
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7, depthSize: 'large' },
    fc.constantFrom('chữ', 'a\u0301', '\u200b', ' ', '___', 'Kh«ng'),
    fc
      .tuple(fc.constantFrom(...names), fc.array(attribute, { maxLength: 3 }), fc.array(tie('tree'), { maxLength: 4 }))
      .map(([name, given, children]) => {
        const written = [...new Map(given)].map(([key, value]) => ` ${key}="${value}"`).join('');
        return `<${name}${written}>${children.join('')}</${name}>`;
      }),
  ),
}));

const part = fc.array(tree, { minLength: 1, maxLength: 6 }).map((trees) => trees.join(''));

test('random trees', () => {
  fc.assert(
    fc.property(
      part,
      part,
      part,
      part,
      fc.constantFrom('accepted' as const, 'original' as const),
      (body, styles, numbering, rest, trackedChanges) => {
        const bytes = docx({ body, styles, numbering, footnotes: rest, comments: rest, headers: { a: rest } });
        const { value, diagnostics } = readDocx('hai.docx', bytes, { trackedChanges });
        expect(hasErrors(diagnostics)).toBe(false);
        expect(value).toBeDefined();
      },
    ),
    { numRuns: 300 },
  );
});
