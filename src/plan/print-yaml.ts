/** Data → YAML text for plans and lists that the program itself made: the yaml library's bytes in a tenth of its time. */

export interface YamlLook {
  /** Keys whose maps and lists stand on one line. */
  readonly flow: ReadonlySet<string>;
  /** Lists each of whose maps stands on one line. */
  readonly flowItems: ReadonlySet<string>;
  /** Keys with an empty line before them. */
  readonly spaced: ReadonlySet<string>;
  /** Lists with an empty line between their items. */
  readonly spacedItems: ReadonlySet<string>;
  /** Folded blocks and lines of flow maps break here; 0: never. */
  readonly lineWidth: number;
  styleOf(text: string, segments: Segments): 'plain' | 'quoted' | 'folded';
}

type Segments = readonly (string | number)[];

/** Undefined for anything but the few forms known here: then the library writes. `comment`: lines above all, without `#`. */
export function printYaml(value: object, look: YamlLook, comment?: string): string | undefined {
  try {
    const head = comment === undefined ? '' : `${comment.replace(/^/gm, '#')}\n`;
    return `${head}${new Printer(look).block(value, '', [])}\n`;
  } catch (error) {
    if (error === tooOdd) return undefined;
    throw error;
  }
}

const tooOdd = new Error('not one of the few forms');
const plainKey = /^[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*$/;
/** Codes, file names and ways to files. */
const plainText = /^(?:\.\.\/)*[A-Za-z0-9][A-Za-z0-9./_-]*$/;
/** What YAML takes for something else than a text. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|[-+.\d]*(?:e[-+]?\d+)?|0[xo].*)$/i;
const leastWidth = 40;
const step = '  ';

class Printer {
  constructor(private readonly look: YamlLook) {}

  block(value: object, indent: string, segments: Segments): string {
    if (Array.isArray(value)) return this.list(value, indent, segments);
    const lines: string[] = [];
    // A column of a table may have the name of a key.
    const isRow = segments.at(-1) === 'o';
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue;
      const space = this.look.spaced.has(key) && lines.length > 0 && !isRow ? '\n' : '';
      lines.push(
        `${space}${lines.length > 0 ? indent : ''}${keyText(key)}:${this.value(item, indent, [...segments, key])}`,
      );
    }
    if (lines.length === 0) throw tooOdd;
    return lines.join('\n');
  }

  private list(items: readonly unknown[], indent: string, segments: Segments): string {
    if (items.length === 0) throw tooOdd;
    const spaced = this.look.spacedItems.has(String(segments.at(-1)));
    const onOneLine = this.look.flowItems.has(String(segments.at(-1)));
    return items
      .map((item, index) => {
        const at = [...segments, index];
        const text =
          typeof item === 'object' && item !== null
            ? onOneLine
              ? this.flow(item, indent + step, at)
              : this.block(item, indent + step, at)
            : this.scalar(item, indent + step, at);
        return `${index === 0 ? '' : `${spaced ? '\n' : ''}${indent}`}- ${text}`;
      })
      .join('\n');
  }

  /** What follows the colon. */
  private value(item: unknown, indent: string, segments: Segments): string {
    if (typeof item !== 'object' || item === null) return ` ${this.scalar(item, indent + step, segments)}`;
    const isEmpty = Object.keys(item).length === 0;
    if (isEmpty) return Array.isArray(item) ? ' []' : ' {}';
    if (this.look.flow.has(String(segments.at(-1)))) return ` ${this.flow(item, indent + step, segments)}`;
    return `\n${indent}${step}${this.block(item, indent + step, segments)}`;
  }

  private flow(item: object, indent: string, segments: Segments): string {
    if (Object.keys(item).length === 0) throw tooOdd;
    const parts = Array.isArray(item)
      ? item.map((one, index) => this.scalar(one, indent, [...segments, index]))
      : Object.entries(item).map(([key, one]) => `${keyText(key)}: ${this.scalar(one, indent, [...segments, key])}`);
    const inner = parts.join(', ');
    if (this.look.lineWidth > 0 && inner.length + 6 > this.look.lineWidth) throw tooOdd;
    if (inner.includes('\n')) throw tooOdd;
    return Array.isArray(item) ? `[ ${inner} ]` : `{ ${inner} }`;
  }

  private scalar(value: unknown, indent: string, segments: Segments): string {
    if (value === null || typeof value === 'boolean') return String(value);
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    if (typeof value !== 'string') throw tooOdd;
    const style = this.look.styleOf(value, segments);
    if (style === 'quoted') return JSON.stringify(value);
    if (style === 'folded') return `>-\n${indent}${fold(value, indent, this.look.lineWidth)}`;
    if (!plainText.test(value) || reserved.test(value)) throw tooOdd;
    return value;
  }
}

function keyText(key: string): string {
  if (!plainKey.test(key) || reserved.test(key)) throw tooOdd;
  return key;
}

/** At the last blank between two words before the line is full. */
function fold(text: string, indent: string, lineWidth: number): string {
  if (/[\n\t]|^ | $| {2}/.test(text)) throw tooOdd;
  const longest = Math.max(leastWidth + 1, lineWidth + 1 - indent.length);
  if (text.length <= longest) return text;
  const lines: string[] = [];
  let start = 0;
  let end = lineWidth - indent.length;
  while (end < text.length) {
    const before = text.lastIndexOf(' ', end);
    const split = before > start ? before : text.indexOf(' ', end);
    if (split < 0) break;
    lines.push(text.slice(start, split));
    start = split + 1;
    end = split + longest;
  }
  return [...lines, text.slice(start)].join(`\n${indent}`);
}
