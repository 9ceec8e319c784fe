/** The look of one run, as a person would see it. */
import type { ReadPlace } from '../model.js';
import type { DraftRun } from './draft.js';
import { fontFacts } from './fonts.js';
import { overlay, type RunProperties } from './properties.js';
import { readRunProperties } from './read-run-properties.js';
import type { Reading } from './reading.js';
import type { TableText } from './table-style.js';
import type { Xml } from './xml.js';

export interface RunFormat {
  /** All but the text. */
  readonly look: Omit<DraftRun, 'text'>;
  readonly hidden: boolean;
  readonly strike: boolean;
  readonly subscript: boolean;
  readonly smallCaps: boolean;
}

/** Of the letters' size: less is a word moved a little to stand well, not an exponent. */
const leastRise = 0.2;

export function formatRun(
  run: Xml,
  style: string,
  table: TableText | undefined,
  reading: Reading,
  place: ReadPlace,
): RunFormat {
  const direct = readRunProperties(reading.changes.properties(run, 'w:rPr', place), reading.theme);
  const properties = overlay<RunProperties>(
    reading.formatting.inherited(style, table, reading.styles.known(direct.style)),
    direct,
  );
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

function look(properties: RunProperties, superscript: boolean): RunFormat['look'] {
  const { size, font, otherFont, colour } = properties;
  const highlight = highlightOf(properties);
  const facts = fontFacts(font);
  return {
    bold: (properties.bold ?? false) || facts.bold,
    italic: (properties.italic ?? false) || facts.italic,
    underline: properties.underline ?? false,
    superscript,
    caps: (properties.caps ?? false) || (properties.smallCaps ?? false),
    ...(size !== undefined && { size }),
    ...(font !== undefined && { font }),
    ...(otherFont !== undefined && otherFont !== font && { otherFont }),
    ...(colour !== undefined && colour !== 'AUTO' && { colour }),
    ...(highlight !== undefined && { highlight }),
  };
}

/** Typists mark text with either; white is no mark. */
function highlightOf({ highlight = 'none', shading = 'auto' }: RunProperties): string | undefined {
  if (highlight !== 'none' && highlight !== 'white') return highlight;
  return shading === 'auto' || shading.toUpperCase() === 'FFFFFF' ? undefined : shading.toUpperCase();
}
