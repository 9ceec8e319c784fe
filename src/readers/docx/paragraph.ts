/** One paragraph: its line, its label, its format. */
import { defined } from '../../values/defined.js';
import type { ReadParagraphFormat } from '../model.js';
import { type DraftParagraph, pageBreak } from './draft.js';
import type { Label } from './labels.js';
import type { Line } from './line.js';
import type { ParagraphProperties } from './properties.js';
import type { PageNumber, Story, Where } from './reading.js';

export interface Placed {
  readonly line: Line;
  /** Id of the paragraph style in force. */
  readonly style: string;
  readonly properties: ParagraphProperties;
  readonly place: DraftParagraph['place'];
}

export function draftParagraph({ line, style, properties, place }: Placed, story: Story, where: Where): DraftParagraph {
  const label = labelOf(properties, story);
  const { outline } = properties;
  const bodyText = 9;
  if (line.pageField) story.pageNumber ??= pageNumber(line.pageField, properties, where);
  return {
    kind: 'paragraph',
    place,
    ...(label && { label: { text: label.text, format: label.format } }),
    runs: line.runs,
    format: formatOf(properties, line, where),
    ...defined({ style: story.reading.styles.name(style) }),
    ...(outline !== undefined && outline >= 0 && outline < bodyText && { outline: outline + 1 }),
    bookmarks: line.bookmarks,
    styleId: style,
    contextual: properties.contextual ?? false,
  };
}

function labelOf({ numbering, level = 0 }: ParagraphProperties, story: Story): Label | undefined {
  if (numbering === undefined || numbering === '0') return undefined;
  const label = story.reading.labels.next(numbering, level);
  if (label?.doubtful) {
    story.say('reported', 'kieu-so-la', `số tự động kiểu ${label.format}: đọc thành “${label.text}”`);
  }
  return label;
}

function formatOf(properties: ParagraphProperties, line: Line, where: Where): ReadParagraphFormat {
  const { align = 'left', left = 0, right = 0, firstLine = 0, before = 0, after = 0, keepNext = false } = properties;
  const edges = (properties.leftEdge ?? false) && (properties.rightEdge ?? false);
  const ruled = !edges && ((properties.bottom ?? false) || (properties.top ?? false));
  const length = where.width === undefined ? undefined : where.width - left - right;
  const rule = ruled ? ({ how: 'border', ...defined({ length }) } as const) : line.rule;
  return {
    align,
    left,
    right,
    firstLine,
    before,
    after,
    line: { rule: properties.lineRule ?? 'auto', value: properties.line ?? singleLine },
    keepNext,
    ...(rule && { rule }),
    ...((properties.pageBreak || line.text.includes(pageBreak)) && { pageBreak: true as const }),
    boxed: edges || (where.boxed ?? false),
  };
}

const singleLine = 240;

/** By the frame or box that holds it, by the tab stop before it, or as its paragraph stands. */
function pageNumber(field: NonNullable<Line['pageField']>, properties: ParagraphProperties, where: Where): PageNumber {
  const stops = [...(properties.tabs ?? [])].filter(({ align }) => align !== 'clear').sort((a, b) => a.at - b.at);
  const stop = field.tabs > 0 ? stops[field.tabs - 1]?.align : undefined;
  const named = properties.frameAlign ?? where.boxAlign ?? stop;
  const align = named === 'center' || named === 'right' || named === 'left' ? named : (properties.align ?? 'left');
  return { align, ...defined({ size: field.size }) };
}
