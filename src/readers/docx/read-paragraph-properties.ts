/** `w:pPr` → ParagraphProperties. */
import type { ParagraphProperties, TabStop } from './properties.js';
import { integer, isOn, twips } from './units.js';
import { child, childrenNamed, type Xml } from './xml.js';

type Stated = { -readonly [K in keyof ParagraphProperties]: ParagraphProperties[K] };

const aligns: ReadonlyMap<string, 'left' | 'center' | 'right' | 'justify'> = new Map<
  string,
  'left' | 'center' | 'right' | 'justify'
>(
  Object.entries({
    left: 'left',
    start: 'left',
    center: 'center',
    right: 'right',
    end: 'right',
    both: 'justify',
    distribute: 'justify',
    thaiDistribute: 'justify',
    lowKashida: 'justify',
    mediumKashida: 'justify',
    highKashida: 'justify',
  }),
);

export function readParagraphProperties(element: Xml | undefined): ParagraphProperties {
  const stated: Stated = {};
  for (const one of element?.children ?? []) read(one, stated);
  return stated;
}

function read(one: Xml, stated: Stated): void {
  const value = one.attributes['w:val'];
  switch (one.name) {
    case 'w:pStyle':
      if (value !== undefined) stated.style = value;
      break;
    case 'w:numPr':
      readNumbering(one, stated);
      break;
    case 'w:jc': {
      const align = aligns.get(value ?? '');
      if (align) stated.align = align;
      break;
    }
    case 'w:ind':
      readIndents(one.attributes, stated);
      break;
    case 'w:spacing':
      readSpacing(one.attributes, stated);
      break;
    case 'w:keepNext':
      stated.keepNext = isOn(one);
      break;
    case 'w:contextualSpacing':
      stated.contextual = isOn(one);
      break;
    case 'w:outlineLvl': {
      const outline = integer(value);
      if (outline !== undefined) stated.outline = outline;
      break;
    }
    case 'w:pBdr':
      readBorders(one, stated);
      break;
    case 'w:tabs':
      stated.tabs = childrenNamed(one, 'w:tab').map(tabStop);
      break;
    case 'w:framePr': {
      const align = one.attributes['w:xAlign'];
      if (align !== undefined) stated.frameAlign = align;
      break;
    }
  }
}

const longestId = 20;

function readNumbering(element: Xml, stated: Stated): void {
  const numbering = child(element, 'w:numId')?.attributes['w:val'];
  const level = integer(child(element, 'w:ilvl')?.attributes['w:val']);
  if (numbering !== undefined) stated.numbering = numbering.slice(0, longestId);
  if (level !== undefined) stated.level = level;
}

/** Word takes `hanging` when both stand there. */
function readIndents(attributes: Xml['attributes'], stated: Stated): void {
  const left = twips(attributes['w:left'] ?? attributes['w:start']);
  const right = twips(attributes['w:right'] ?? attributes['w:end']);
  const hanging = twips(attributes['w:hanging']);
  const firstLine = hanging === undefined ? twips(attributes['w:firstLine']) : -hanging;
  if (left !== undefined) stated.left = left;
  if (right !== undefined) stated.right = right;
  if (firstLine !== undefined) stated.firstLine = firstLine;
}

/** What Word gives a paragraph whose space is to be as on web pages. */
const automaticSpace = 280;

function readSpacing(attributes: Xml['attributes'], stated: Stated): void {
  const automatic = (name: string) => ['1', 'true', 'on'].includes(attributes[name] ?? '');
  const before = automatic('w:beforeAutospacing') ? automaticSpace : twips(attributes['w:before']);
  const after = automatic('w:afterAutospacing') ? automaticSpace : twips(attributes['w:after']);
  const line = twips(attributes['w:line']);
  const rule = attributes['w:lineRule'];
  if (before !== undefined) stated.before = before;
  if (after !== undefined) stated.after = after;
  if (line !== undefined) stated.line = line;
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
