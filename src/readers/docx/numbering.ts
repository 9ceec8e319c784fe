/** The list definitions of a file: which level of which list looks how. */
import { defined } from '../../values/defined.js';
import type { ParagraphProperties } from './properties.js';
import { readParagraphProperties } from './read-paragraph-properties.js';
import { remember } from './remember.js';
import { integer, switches } from './units.js';
import { child, childrenNamed, valOf, type Xml } from './xml.js';

export interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.`, or the bullet. */
  readonly text: string;
  /** Level (from 1) whose use restarts this one; 0: never. Undefined: any above it. */
  readonly restart?: number;
  /** Shows the numbers of all levels as plain ones. */
  readonly legal: boolean;
  readonly font?: string;
  /** The bullet is a picture of the file's own. */
  readonly picture: boolean;
  /** Paragraph style that brings this level with it. */
  readonly style?: string;
  readonly paragraph: ParagraphProperties;
}

export interface List {
  /** Lists of one abstract definition count together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew, with their number, where this list is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

type Levels = ReadonlyMap<number, Level>;

export class Numbering {
  private readonly abstracts: ReadonlyMap<string, Xml>;
  private readonly instances: ReadonlyMap<string, Xml>;
  /** Definitions that carry a list style, by its name. */
  private readonly carriers: ReadonlyMap<string, Xml>;
  private readonly lists = new Map<string, List | undefined>();
  private readonly levels = new Map<Xml, Levels>();

  constructor(part: Xml | undefined) {
    const abstracts = childrenNamed(part, 'w:abstractNum');
    this.abstracts = byAttribute(abstracts, 'w:abstractNumId');
    this.instances = byAttribute(childrenNamed(part, 'w:num'), 'w:numId');
    this.carriers = new Map(abstracts.map((one) => [valOf(one, 'w:styleLink') ?? '', one]));
  }

  list(id: string): List | undefined {
    if (!this.lists.has(id)) this.lists.set(id, this.read(id));
    return this.lists.get(id);
  }

  private read(id: string): List | undefined {
    const instance = this.instances.get(id);
    const abstract = this.definition(valOf(instance, 'w:abstractNumId'));
    if (!instance || !abstract) return undefined;
    const levels = new Map(remember(this.levels, abstract, () => readLevels(abstract)));
    const starts = new Map<number, number>();
    for (const override of childrenNamed(instance, 'w:lvlOverride')) {
      const index = indexOf(override);
      const start = integer(valOf(override, 'w:startOverride'));
      for (const [, level] of readLevels(override)) levels.set(index, level);
      if (start !== undefined) starts.set(index, start);
    }
    return { abstract: (abstract.attributes['w:abstractNumId'] ?? '').slice(0, longestId), levels, starts };
  }

  /** A definition may only point to a list style, which another definition carries. */
  private definition(id: string | undefined): Xml | undefined {
    const abstract = this.abstracts.get(id ?? '');
    const link = valOf(abstract, 'w:numStyleLink');
    return link === undefined ? abstract : (this.carriers.get(link) ?? abstract);
  }
}

const longestId = 20;
const levelCount = 9;

function readLevels(parent: Xml): Levels {
  const levels = childrenNamed(parent, 'w:lvl').map((level) => [indexOf(level), readLevel(level)] as const);
  return new Map(levels.filter(([index]) => index >= 0 && index < levelCount));
}

function byAttribute(elements: readonly Xml[], name: string): ReadonlyMap<string, Xml> {
  return new Map(elements.map((one) => [one.attributes[name] ?? '', one]));
}

function indexOf(element: Xml): number {
  return integer(element.attributes['w:ilvl']) ?? 0;
}

/** Every paragraph of the list repeats it. */
const longestText = 100;

function readLevel(element: Xml): Level {
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts')?.attributes;
  return {
    start: integer(valOf(element, 'w:start')) ?? 0,
    format: (valOf(element, 'w:numFmt') ?? 'decimal').slice(0, longestText),
    text: (valOf(element, 'w:lvlText') ?? '').slice(0, longestText),
    legal: switches(element, 'w:isLgl'),
    picture: child(element, 'w:lvlPicBulletId') !== undefined,
    ...defined({
      restart: integer(valOf(element, 'w:lvlRestart')),
      font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
      style: valOf(element, 'w:pStyle'),
    }),
    paragraph: readParagraphProperties(child(element, 'w:pPr')),
  };
}
