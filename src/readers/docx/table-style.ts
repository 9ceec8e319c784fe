/** What the style of a table says of its text and lines; parts such as the first row have a say of their own. */
import { overlay, type ParagraphProperties, type RunProperties } from './properties.js';
import { isDrawn, readParagraphProperties } from './read-paragraph-properties.js';
import { readRunProperties } from './read-run-properties.js';
import { remember } from './remember.js';
import type { OwnStyle, Styles } from './styles.js';
import type { Theme } from './theme.js';
import { child, childrenNamed, type Xml } from './xml.js';

/** What text in one cell inherits from the table's style. */
export interface TableText {
  /** Equal for cells that inherit the same. */
  readonly key: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

export type Side = 'top' | 'bottom' | 'left' | 'right' | 'insideH' | 'insideV';

/** Drawn or not; absent: not stated. */
export type Lines = { readonly [K in Side]?: boolean };

export type TablePart = 'firstRow' | 'lastRow' | 'firstCol' | 'lastCol';

/** One style without those that it builds on. */
interface OwnTable {
  readonly lines: Lines;
  /** Of the whole table, and of its parts. */
  readonly texts: ReadonlyMap<TablePart | 'all', Pick<TableText, 'paragraph' | 'run'>>;
}

const partNames: readonly TablePart[] = ['firstRow', 'lastRow', 'firstCol', 'lastCol'];

export class TableStyles {
  private readonly texts = new Map<string, TableText>();
  private readonly own = new Map<OwnStyle, OwnTable>();

  constructor(
    private readonly styles: Styles,
    private readonly theme: Theme,
  ) {}

  text(id: string, parts: readonly TablePart[]): TableText {
    const key = `${id} ${parts.join(' ')}`;
    return remember(this.texts, key, () => {
      const chain = this.chain(id);
      const layers = (['all', ...parts] as const).flatMap((part) => chain.map(({ texts }) => texts.get(part)));
      return {
        key,
        paragraph: overlay<ParagraphProperties>(...layers.map((one) => one?.paragraph)),
        run: overlay<RunProperties>(...layers.map((one) => one?.run)),
      };
    });
  }

  lines(id: string): Lines {
    return overlay<Lines>(...this.chain(id).map((style) => style.lines));
  }

  private chain(id: string): readonly OwnTable[] {
    const { theme } = this;
    return this.styles.chain(id).map((style) => remember(this.own, style, () => ownTable(style.element, theme)));
  }
}

function ownTable(element: Xml, theme: Theme): OwnTable {
  const text = (one: Xml) => ({
    paragraph: readParagraphProperties(child(one, 'w:pPr')),
    run: readRunProperties(child(one, 'w:rPr'), theme),
  });
  const texts = new Map<TablePart | 'all', Pick<TableText, 'paragraph' | 'run'>>([['all', text(element)]]);
  for (const one of childrenNamed(element, 'w:tblStylePr')) {
    const part = partNames.find((name) => name === one.attributes['w:type']);
    if (part) texts.set(part, text(one));
  }
  return { lines: readLines(child(child(element, 'w:tblPr'), 'w:tblBorders')), texts };
}

const sides = new Map<string, Side>([
  ['w:top', 'top'],
  ['w:bottom', 'bottom'],
  ['w:left', 'left'],
  ['w:start', 'left'],
  ['w:right', 'right'],
  ['w:end', 'right'],
  ['w:insideH', 'insideH'],
  ['w:insideV', 'insideV'],
]);

/** `w:tblBorders` or `w:tcBorders`. */
export function readLines(element: Xml | undefined): Lines {
  const lines: { -readonly [K in Side]?: boolean } = {};
  for (const { name, attributes } of element?.children ?? []) {
    const side = sides.get(name);
    if (side) lines[side] = isDrawn(attributes);
  }
  return lines;
}
