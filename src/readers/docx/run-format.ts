/** The look of one run, as a person would see it. */
import { defined } from '../../values/defined.js';
import type { Look } from './draft.js';
import { fontFacts } from './fonts.js';
import type { Inside } from './line.js';
import { overlay, type RunProperties } from './properties.js';
import { readRunProperties } from './read-run-properties.js';
import type { Xml } from './xml.js';

export interface RunFormat {
  readonly look: Look;
  readonly hidden: boolean;
  readonly strike: boolean;
  readonly subscript: boolean;
  readonly smallCaps: boolean;
}

/** Of the letters' size: less is a word moved a little to stand well, not an exponent. */
const leastRise = 0.2;

export function formatRun(run: Xml, { style, where, story: { reading, place } }: Inside): RunFormat {
  const direct = readRunProperties(reading.changes.properties(run, 'w:rPr', place), reading.theme);
  const inherited = reading.formatting.inherited(style, where.table, reading.styles.known(direct.style));
  const properties = overlay<RunProperties>(inherited, direct);
  const { raised, position = 0, size = 1 } = properties;
  const rise = raised === undefined ? position / 2 / size : 0;
  return {
    look: look(properties, raised === 'superscript' || rise >= leastRise),
    hidden: properties.hidden ?? false,
    strike: properties.strike ?? false,
    subscript: raised === 'subscript' || rise <= -leastRise,
    smallCaps: properties.smallCaps ?? false,
  };
}

function look(properties: RunProperties, superscript: boolean): Look {
  const { size, font, otherFont, colour } = properties;
  const facts = fontFacts(font);
  return {
    bold: (properties.bold ?? false) || facts.bold,
    italic: (properties.italic ?? false) || facts.italic,
    underline: properties.underline ?? false,
    superscript,
    caps: (properties.caps ?? false) || (properties.smallCaps ?? false),
    ...defined({
      size,
      font,
      otherFont: otherFont === font ? undefined : otherFont,
      colour: colour === 'AUTO' ? undefined : colour,
      highlight: highlightOf(properties),
    }),
  };
}

/** Typists mark text with either; white is no mark. */
function highlightOf({ highlight = 'none', shading = 'auto' }: RunProperties): string | undefined {
  if (highlight !== 'none' && highlight !== 'white') return highlight;
  return shading === 'auto' || shading.toUpperCase() === 'FFFFFF' ? undefined : shading.toUpperCase();
}
