/** `w:rPr` → RunProperties. */
import type { RunProperties } from './properties.js';
import type { Theme } from './theme.js';
import { halfPoints, integer, isOn } from './units.js';
import type { Xml } from './xml.js';

type Stated = { -readonly [K in keyof RunProperties]: RunProperties[K] };

export function readRunProperties(element: Xml | undefined, theme: Theme): RunProperties {
  const stated: Stated = {};
  for (const one of element?.children ?? []) read(one, stated, theme);
  return stated;
}

function read(one: Xml, stated: Stated, theme: Theme): void {
  const value = one.attributes['w:val'];
  switch (one.name) {
    case 'w:rStyle':
      if (value !== undefined) stated.style = value;
      break;
    case 'w:b':
      stated.bold = isOn(one);
      break;
    case 'w:i':
      stated.italic = isOn(one);
      break;
    case 'w:caps':
      stated.caps = isOn(one);
      break;
    case 'w:smallCaps':
      stated.smallCaps = isOn(one);
      break;
    case 'w:strike':
    case 'w:dstrike':
      stated.strike = isOn(one);
      break;
    case 'w:vanish':
      stated.hidden = isOn(one);
      break;
    case 'w:u':
      stated.underline = value !== 'none';
      break;
    case 'w:vertAlign':
      if (value === 'superscript' || value === 'subscript' || value === 'baseline') stated.raised = value;
      break;
    case 'w:shd':
      stated.shading = one.attributes['w:fill'] ?? 'auto';
      break;
    case 'w:highlight':
      stated.highlight = value ?? 'none';
      break;
    default:
      readMeasured(one, stated, theme);
  }
}

/** Windows knows no longer names; what is shared by many runs must be short. */
const longestFont = 64;

function readMeasured(one: Xml, stated: Stated, theme: Theme): void {
  const value = one.attributes['w:val'];
  if (one.name === 'w:sz') {
    const size = halfPoints(value);
    if (size !== undefined) stated.size = size;
  } else if (one.name === 'w:position') {
    const position = integer(value);
    if (position !== undefined) stated.position = position;
  } else if (one.name === 'w:color') {
    const colour = theme.colour(one.attributes['w:themeColor']) ?? value;
    stated.colour = colour?.toUpperCase() ?? 'AUTO';
  } else if (one.name === 'w:rFonts') {
    const font = theme.font(one.attributes['w:asciiTheme']) ?? one.attributes['w:ascii'];
    const other = theme.font(one.attributes['w:hAnsiTheme']) ?? one.attributes['w:hAnsi'];
    if (font !== undefined) stated.font = font.slice(0, longestFont);
    if (other !== undefined) stated.otherFont = other.slice(0, longestFont);
  }
}
