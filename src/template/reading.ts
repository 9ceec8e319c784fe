/** What the parts of the reader share: the known styles, the plan's places, and the list of what was found wrong. */
import type { Diagnostic, Place } from '../diagnostic/model.js';
import { didYouMean } from '../diagnostic/suggest.js';
import type { Origin } from '../document/model.js';
import type { Part } from '../document/parts.js';
import type { Element } from './element.js';
import { fault } from './fault.js';

/** Names of the style sheet that templates may use. */
export interface StyleNames {
  readonly paragraphs: ReadonlyMap<string, Part>;
  /** Those of the paragraphs that draw a rule. */
  readonly rules: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

/** The names of a standard, or of anything else that keeps styles by name. */
export function styleNames(sheet: {
  readonly styles: Readonly<Record<string, { readonly part: Part; readonly rule?: number }>>;
  readonly tables: object;
}): StyleNames {
  const styles = Object.entries(sheet.styles);
  return {
    paragraphs: new Map(styles.map(([name, { part }]) => [name, part])),
    rules: new Set(styles.flatMap(([name, { rule }]) => (rule === undefined ? [] : [name]))),
    tables: new Set(Object.keys(sheet.tables)),
  };
}

/** Where the texts of a document came from. */
export interface TextSource {
  /** For origins. */
  readonly file: string;
  /** Place of a data path such as `noiDung.2.con.0.chu`. */
  place(path: string): Place;
}

export class Reading {
  readonly #problems = new Map<string, Diagnostic>();

  constructor(
    readonly styles: StyleNames,
    readonly source: TextSource,
  ) {}

  /** A loop repeats one mistake of its template many times; it is told once. */
  report(code: string, message: string, place: Place): void {
    const key = [code, message, place.file, place.line, place.column].join('\n');
    if (!this.#problems.has(key)) this.#problems.set(key, fault(code, message, place));
  }

  get problems(): readonly Diagnostic[] {
    return [...this.#problems.values()];
  }

  /** Of an element whose words come from the plan, or from the template alone. */
  originOf(element: Element, path: string | undefined): Origin {
    return path ? { kind: 'plan', file: this.source.file, path } : { kind: 'template', ...element.place };
  }

  /** An attribute as a number within bounds, or undefined when it is absent; a wrong one is reported. */
  number(element: Element, attribute: string, accepts: (n: number) => boolean, wanted: string): number | undefined {
    const raw = element.attributes[attribute];
    if (raw === undefined) return undefined;
    const value = /^\d+(\.\d+)?$/.test(raw) ? Number(raw) : Number.NaN;
    if (accepts(value)) return value;
    this.reportValue(element, attribute, raw, wanted);
    return undefined;
  }

  /** An attribute that must be one of a few words; `required`: its absence is a fault, too. */
  choice<T extends string>(
    element: Element,
    attribute: string,
    allowed: readonly T[],
    required = false,
  ): T | undefined {
    const raw = element.attributes[attribute] ?? (required ? '' : undefined);
    if (raw === undefined) return undefined;
    const found = allowed.find((word) => word === raw);
    if (found === undefined) this.reportValue(element, attribute, raw, allowed.join(', '));
    return found;
  }

  reportValue(element: Element, attribute: string, raw: string, wanted: string): void {
    const message = `Thấy thẻ <${element.name}> có ${attribute}="${raw}"; cần ${wanted}.`;
    this.report('thuoc-tinh-sai', message, element.place);
  }

  /** The class of a paragraph, rule or table; an unknown one is reported and kept. */
  style(element: Element, known: ReadonlySet<string> | ReadonlyMap<string, Part>): string {
    const name = element.attributes.class;
    if (name === undefined) {
      const message = `Thấy thẻ <${element.name}> không có class; cần tên một kiểu của thể thức.`;
      this.report('kieu-thieu', message, element.place);
      return '';
    }
    if (!known.has(name)) {
      const message = `Thấy thẻ <${element.name}> dùng kiểu “${name}”; cần tên một kiểu của data/the-thuc dành cho thẻ này.`;
      this.report('kieu-la', message + didYouMean(name, [...known.keys()]), element.place);
    }
    return name;
  }
}
