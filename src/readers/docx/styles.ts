/** The style sheet of a file: what each named style says once the styles that it builds on are counted in. */
import { overlay, type ParagraphProperties, type RunProperties } from './properties.js';
import { readParagraphProperties } from './read-paragraph-properties.js';
import { readRunProperties } from './read-run-properties.js';
import { remember } from './remember.js';
import type { Theme } from './theme.js';
import { isTrue } from './units.js';
import { child, childrenNamed, valOf, type Xml } from './xml.js';

/** One style without those that it builds on. */
export interface OwnStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string;
  readonly element: Xml;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

/** Ids become parts of keys: none of this length is found. */
const longestId = 255;

/** What Word takes when a file says nothing. */
const usual: RunProperties = { size: 10, font: 'Times New Roman', otherFont: 'Times New Roman' };

export class Styles {
  readonly defaultParagraph: ParagraphProperties;
  readonly defaultRun: RunProperties;
  private readonly sheet = new Map<string, OwnStyle>();
  private readonly defaults = new Map<string, string>();
  private readonly runs = new Map<string, RunProperties>();
  private readonly chains = new Map<string, readonly OwnStyle[]>();

  constructor(part: Xml | undefined, theme: Theme) {
    const defaults = child(part, 'w:docDefaults');
    this.defaultParagraph = readParagraphProperties(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
    this.defaultRun = { ...usual, ...readRunProperties(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme) };
    for (const element of childrenNamed(part, 'w:style')) {
      const style = ownStyle(element, theme);
      if (style.id.length > longestId) continue;
      this.sheet.set(style.id, style);
      if (isTrue(element.attributes['w:default'])) {
        this.defaults.set(element.attributes['w:type'] ?? 'paragraph', style.id);
      }
    }
  }

  /** The paragraph style in force: a name that the sheet lacks means the default one. */
  paragraphId(id: string | undefined): string {
    return this.known(id) ?? this.defaults.get('paragraph') ?? '';
  }

  tableId(id: string | undefined): string {
    return this.known(id) ?? this.defaults.get('table') ?? '';
  }

  /** The id, if the sheet has such a style. */
  known(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.sheet.get(id)?.id;
  }

  name(id: string): string | undefined {
    return this.sheet.get(id)?.name;
  }

  /** What a style and those below it say of runs. */
  run(id: string): RunProperties {
    return remember(this.runs, id, () => overlay(...this.chain(id).map((style) => style.run)));
  }

  /** From the root to the style itself. A circle ends where it closes. */
  chain(id: string): readonly OwnStyle[] {
    return remember(this.chains, id, () => {
      const found: OwnStyle[] = [];
      const longest = 50;
      for (let at = this.sheet.get(id); at && !found.includes(at) && found.length < longest; ) {
        found.unshift(at);
        at = this.sheet.get(at.basedOn);
      }
      return found;
    });
  }
}

function ownStyle(element: Xml, theme: Theme): OwnStyle {
  const id = element.attributes['w:styleId'] ?? '';
  return {
    id,
    name: (valOf(element, 'w:name') ?? id).slice(0, longestId).normalize('NFC'),
    basedOn: valOf(element, 'w:basedOn') ?? '',
    element,
    paragraph: readParagraphProperties(child(element, 'w:pPr')),
    run: readRunProperties(child(element, 'w:rPr'), theme),
  };
}
