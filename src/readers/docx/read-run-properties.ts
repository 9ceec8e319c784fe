/** `w:rPr` → RunProperties. */
import { defined } from '../../values/defined.js';
import { handlers, readChildren } from './handlers.js';
import type { RunProperties } from './properties.js';
import type { Theme } from './theme.js';
import { halfPoints, integer, isOn } from './units.js';
import type { Xml } from './xml.js';

interface Stating {
  readonly stated: { -readonly [K in keyof RunProperties]: RunProperties[K] };
  readonly theme: Theme;
}

export function readRunProperties(element: Xml | undefined, theme: Theme): RunProperties {
  const stating: Stating = { stated: {}, theme };
  readChildren(element, runPropertyElements, stating);
  return stating.stated;
}

const toggle =
  (name: 'bold' | 'italic' | 'caps' | 'smallCaps' | 'strike' | 'hidden') =>
  (one: Xml, { stated }: Stating) => {
    stated[name] = isOn(one);
  };

/** Windows knows no longer names; what is shared by many runs must be short. */
const longestFont = 64;

export const runPropertyElements = handlers<Stating>({
  'w:b': toggle('bold'),
  'w:i': toggle('italic'),
  'w:caps': toggle('caps'),
  'w:smallCaps': toggle('smallCaps'),
  'w:strike w:dstrike': toggle('strike'),
  'w:vanish': toggle('hidden'),
  'w:rStyle': (one, { stated }) => Object.assign(stated, defined({ style: givenIn(one) })),
  'w:sz': (one, { stated }) => Object.assign(stated, defined({ size: halfPoints(givenIn(one)) })),
  'w:position': (one, { stated }) => Object.assign(stated, defined({ position: integer(givenIn(one)) })),
  'w:u': (one, { stated }) => {
    stated.underline = givenIn(one) !== 'none';
  },
  'w:vertAlign': (one, { stated }) => {
    const value = givenIn(one);
    if (value === 'superscript' || value === 'subscript' || value === 'baseline') stated.raised = value;
  },
  'w:shd': (one, { stated }) => {
    stated.shading = one.attributes['w:fill'] ?? 'auto';
  },
  'w:highlight': (one, { stated }) => {
    stated.highlight = givenIn(one) ?? 'none';
  },
  'w:color': (one, { stated, theme }) => {
    const colour = theme.colour(one.attributes['w:themeColor']) ?? givenIn(one);
    stated.colour = colour?.toUpperCase() ?? 'AUTO';
  },
  'w:rFonts': ({ attributes }, { stated, theme }) => {
    const font = theme.font(attributes['w:asciiTheme']) ?? attributes['w:ascii'];
    const other = theme.font(attributes['w:hAnsiTheme']) ?? attributes['w:hAnsi'];
    const fonts = { font: font?.slice(0, longestFont), otherFont: other?.slice(0, longestFont) };
    Object.assign(stated, defined(fonts));
  },
});

function givenIn(element: Xml): string | undefined {
  return element.attributes['w:val'];
}
