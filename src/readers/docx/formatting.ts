/** Effective formatting: defaults of the file, then table style, paragraph style, numbering, character style, direct. */
import { defined } from '../../values/defined.js';
import type { Numbering } from './numbering.js';
import { overlay, type ParagraphProperties, type RunProperties } from './properties.js';
import { remember } from './remember.js';
import type { Styles } from './styles.js';
import type { TableText } from './table-style.js';

/** Where a paragraph stands and what it says itself. */
export interface Situation {
  /** Of the paragraph style in force. */
  readonly style: string;
  readonly direct: ParagraphProperties;
  readonly table?: TableText;
}

export class Formatting {
  private readonly paragraphs = new Map<string, ParagraphProperties>();
  private readonly runs = new Map<string, RunProperties>();

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  paragraph(situation: Situation): ParagraphProperties {
    const { direct, style, table } = situation;
    // A list named by the paragraph itself changes what its style inherits; otherwise the styles' share is the same.
    if (direct.numbering !== undefined || direct.level !== undefined) return this.compute(situation);
    const key = `${style}|${table?.key ?? ''}`;
    return overlay(
      remember(this.paragraphs, key, () => this.compute({ ...situation, direct: {} })),
      direct,
    );
  }

  private compute({ style, direct, table }: Situation): ParagraphProperties {
    const chain = this.styles.chain(style);
    const layers = [...chain, { id: '', paragraph: direct }];
    const off = overlay<ParagraphProperties>(...layers.map((one) => one.paragraph)).numbering === '0';
    let result = overlay<ParagraphProperties>(this.styles.defaultParagraph, table?.paragraph);
    for (const { id, paragraph } of layers) {
      const names = paragraph.numbering !== undefined || paragraph.level !== undefined;
      result = overlay(result, pick(paragraph));
      if (names && !off) result = overlay(result, this.levelOf(id, result));
      // The paragraph's own words win over those of its list.
      result = overlay(result, paragraph, pick(result));
    }
    return result;
  }

  /** What the list says of paragraphs at the level; a style finds its level by its name in the list. */
  private levelOf(style: string, { numbering, level }: ParagraphProperties): ParagraphProperties {
    const list = numbering === undefined ? undefined : this.numbering.list(numbering);
    if (!list) return {};
    const linked = [...list.levels].find(([, one]) => style !== '' && one.style === style)?.[0];
    const index = linked ?? level ?? 0;
    return { ...list.levels.get(index)?.paragraph, level: index };
  }

  /** What runs of a paragraph inherit; `character`: id of a character style. */
  inherited(style: string, table: TableText | undefined, character: string | undefined): RunProperties {
    const key = `${style}|${table?.key ?? ''}|${character ?? ''}`;
    return remember(this.runs, key, () => {
      const levels = [table?.run, this.styles.run(style), character === undefined ? {} : this.styles.run(character)];
      const base = this.styles.defaultRun;
      return { ...overlay<RunProperties>(base, ...levels), ...toggled(base, levels) };
    });
  }
}

/** The list that a layer names, whatever else it says. */
function pick({ numbering, level }: ParagraphProperties): ParagraphProperties {
  return defined({ numbering, level });
}

const toggles = ['bold', 'italic', 'caps', 'smallCaps', 'strike', 'hidden'] as const;

/** ECMA-376 17.7.3: these switch over at every level of styles that states them, unless the file's defaults have them on. */
function toggled(base: RunProperties, levels: readonly (RunProperties | undefined)[]): RunProperties {
  return Object.fromEntries(
    toggles.map((name) => [name, base[name] === true || levels.filter((level) => level?.[name]).length % 2 === 1]),
  );
}
