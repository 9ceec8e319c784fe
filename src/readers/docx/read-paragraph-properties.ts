/** `w:pPr` → ParagraphProperties. */
import { defined } from '../../values/defined.js';
import type { ReadAlign } from '../model.js';
import { handlers, readChildren } from './handlers.js';
import type { ParagraphProperties, TabStop } from './properties.js';
import { integer, isOn, isTrue, twips } from './units.js';
import { childrenNamed, valOf, type Xml } from './xml.js';

type Stated = { -readonly [K in keyof ParagraphProperties]: ParagraphProperties[K] };

const aligns = new Map<string, ReadAlign>([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ...['both', 'distribute', 'thaiDistribute', 'lowKashida', 'mediumKashida', 'highKashida'].map(
    (name) => [name, 'justify'] as const,
  ),
]);

export function readParagraphProperties(element: Xml | undefined): ParagraphProperties {
  const stated: Stated = {};
  readChildren(element, paragraphPropertyElements, stated);
  return stated;
}

export const paragraphPropertyElements = handlers<Stated>({
  'w:pStyle': ({ attributes }, stated) => Object.assign(stated, defined({ style: attributes['w:val'] })),
  'w:numPr': readNumbering,
  'w:jc': ({ attributes }, stated) => Object.assign(stated, defined({ align: aligns.get(attributes['w:val'] ?? '') })),
  'w:ind': readIndents,
  'w:spacing': readSpacing,
  'w:keepNext': (one, stated) => {
    stated.keepNext = isOn(one);
  },
  'w:pageBreakBefore': (one, stated) => {
    stated.pageBreak = isOn(one);
  },
  'w:contextualSpacing': (one, stated) => {
    stated.contextual = isOn(one);
  },
  'w:outlineLvl': ({ attributes }, stated) => Object.assign(stated, defined({ outline: integer(attributes['w:val']) })),
  'w:pBdr': readBorders,
  'w:tabs': (one, stated) => {
    stated.tabs = childrenNamed(one, 'w:tab').map(tabStop);
  },
  'w:framePr': ({ attributes }, stated) => Object.assign(stated, defined({ frameAlign: attributes['w:xAlign'] })),
});

const longestId = 20;

function readNumbering(element: Xml, stated: Stated): void {
  const numbering = valOf(element, 'w:numId')?.slice(0, longestId);
  Object.assign(stated, defined({ numbering, level: integer(valOf(element, 'w:ilvl')) }));
}

/** Word takes `hanging` when both stand there. */
function readIndents({ attributes }: Xml, stated: Stated): void {
  const left = twips(attributes['w:left'] ?? attributes['w:start']);
  const right = twips(attributes['w:right'] ?? attributes['w:end']);
  const hanging = twips(attributes['w:hanging']);
  const firstLine = hanging === undefined ? twips(attributes['w:firstLine']) : -hanging;
  Object.assign(stated, defined({ left, right, firstLine }));
}

/** What Word gives a paragraph whose space is to be as on web pages. */
const automaticSpace = 280;

function readSpacing({ attributes }: Xml, stated: Stated): void {
  const before = isTrue(attributes['w:beforeAutospacing']) ? automaticSpace : twips(attributes['w:before']);
  const after = isTrue(attributes['w:afterAutospacing']) ? automaticSpace : twips(attributes['w:after']);
  const line = twips(attributes['w:line']);
  const rule = attributes['w:lineRule'];
  Object.assign(stated, defined({ before, after, line }));
  if (rule === 'auto' || rule === 'exact' || rule === 'atLeast') stated.lineRule = rule;
  // A height without a rule is a multiple of single lines.
  else if (line !== undefined) stated.lineRule = 'auto';
}

function readBorders(element: Xml, stated: Stated): void {
  for (const { name, attributes } of element.children) {
    const drawn = isDrawn(attributes);
    if (name === 'w:top') stated.top = drawn;
    else if (name === 'w:bottom') stated.bottom = drawn;
    else if (name === 'w:left' || name === 'w:start') stated.leftEdge = drawn;
    else if (name === 'w:right' || name === 'w:end') stated.rightEdge = drawn;
  }
}

export function isDrawn(attributes: Xml['attributes']): boolean {
  const value = attributes['w:val'];
  return value !== undefined && value !== 'nil' && value !== 'none';
}

function tabStop({ attributes }: Xml): TabStop {
  return { at: twips(attributes['w:pos']) ?? 0, align: attributes['w:val'] ?? 'left' };
}
