/** Inline content as runs that say only what their paragraph's style does not. */
import type { Inline, Text } from '../../document/model.js';
import type { ParagraphStyle } from '../../standard/model.js';
import { superscriptOf } from '../../standard/superscript.js';
import { element, escapeText, valued } from './xml.js';

const noBreakHyphen = '\u2011';

/** `tracking`: letter spacing in twips of every run. `numberOf`: the number of a footnote met here. */
export function inlineRuns(
  content: readonly Inline[],
  style: ParagraphStyle,
  tracking: number,
  numberOf: () => number,
): string {
  return joinAlike(content, style)
    .map((inline) => inlineRun(inline, style, tracking, numberOf))
    .join('');
}

function inlineRun(inline: Inline, style: ParagraphStyle, tracking: number, numberOf: () => number): string {
  switch (inline.kind) {
    case 'text':
      return run(formatting(inline, style, tracking), characters(inline.text));
    case 'break':
      return run('', '<w:br/>');
    case 'note':
      return noteMark(element('w:footnoteReference', { 'w:id': numberOf() }), tracking);
  }
}

/**
 * A footnote's number, at its reference or before its text. In Word's own character style: LibreOffice takes size and
 * rise of these marks from that style alone and would shrink an explicit size a second time.
 */
export function noteMark(number: string, tracking: number): string {
  return run(valued('w:rStyle', noteMarkStyle) + spacing(tracking), number);
}

/** Id of the style that Word itself gives to footnote marks. */
export const noteMarkStyle = 'FootnoteReference';

function run(properties: string, content: string): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/** In the order that the schema demands. */
function formatting(text: Text, style: ParagraphStyle, tracking: number): string {
  return (
    toggled('b', text.bold, style.bold) +
    toggled('i', text.italic, style.italic) +
    spacing(tracking) +
    (text.superscript ? raised(style.size) : '') +
    (text.pending ? valued('w:highlight', 'yellow') : '')
  );
}

function toggled(name: 'b' | 'i', wanted: boolean | undefined, usual: boolean): string {
  if (wanted === undefined || wanted === usual) return '';
  return wanted ? `<w:${name}/><w:${name}Cs/>` : valued(`w:${name}`, 'false') + valued(`w:${name}Cs`, 'false');
}

function spacing(tracking: number): string {
  return tracking === 0 ? '' : valued('w:spacing', tracking);
}

/** Explicit size and rise, since renderers disagree on Word's own superscript; both in half points. */
function raised(textSize: number): string {
  const { size, raise } = superscriptOf(textSize);
  return valued('w:position', raise * 2) + valued('w:sz', size * 2) + valued('w:szCs', size * 2);
}

/** The fonts have no glyph for U+2011; Word has an element of its own for it. */
function characters(text: string): string {
  return text
    .split(noBreakHyphen)
    .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`))
    .join('<w:noBreakHyphen/>');
}

/** Joins neighbouring texts of one format, so that a word is not split over runs, and leaves out empty ones. */
function joinAlike(content: readonly Inline[], style: ParagraphStyle): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if (inline.kind !== 'text') joined.push(inline);
    else if (inline.text === '') continue;
    else if (last?.kind === 'text' && alike(inline, last, style)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined;
}

function alike(a: Text, b: Text, style: ParagraphStyle): boolean {
  return (
    (a.bold ?? style.bold) === (b.bold ?? style.bold) &&
    (a.italic ?? style.italic) === (b.italic ?? style.italic) &&
    !a.superscript === !b.superscript &&
    !a.pending === !b.pending
  );
}
