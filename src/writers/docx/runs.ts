/** Inline content as runs that say only what their paragraph's style does not. */
import {
  FootnoteReference,
  HighlightColor,
  type IRunOptions,
  NoBreakHyphen,
  type Run,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { Inline, Text } from '../../document/model.js';
import type { ParagraphStyle } from '../../standard/model.js';
import { element } from './element.js';
import { RaisedRun } from './raised-run.js';

const noBreakHyphen = '\u2011';

/** `tracking`: letter spacing in twips of every run. `numberOf`: the number of a footnote met here. */
export function inlineRuns(
  content: readonly Inline[],
  style: ParagraphStyle,
  tracking: number,
  numberOf: () => number,
): readonly Run[] {
  return joinAlike(content, style).map((inline) => inlineRun(inline, style, tracking, numberOf));
}

function inlineRun(inline: Inline, style: ParagraphStyle, tracking: number, numberOf: () => number): Run {
  switch (inline.kind) {
    case 'text':
      return textRun(inline, style, tracking);
    case 'break':
      return new TextRun({ break: 1 });
    case 'note':
      return noteMark(new FootnoteReference(numberOf()), tracking);
  }
}

function textRun(text: Text, style: ParagraphStyle, tracking: number): Run {
  const options: IRunOptions = {
    ...(text.bold !== undefined && text.bold !== style.bold && { bold: text.bold }),
    ...(text.italic !== undefined && text.italic !== style.italic && { italics: text.italic }),
    ...spaced(tracking),
    children: characters(text.text),
  };
  if (text.superscript) return new RaisedRun(options, style.size, text.pending);
  return new TextRun(text.pending ? { ...options, highlight: HighlightColor.YELLOW } : options);
}

/**
 * A footnote's number, at its reference or before its text. In Word's own character style: LibreOffice takes size and
 * rise of these marks from that style alone and would shrink an explicit size a second time.
 */
export function noteMark(number: XmlComponent, tracking: number): Run {
  return new TextRun({ style: noteMarkStyle, ...spaced(tracking), children: [number] });
}

/** Id of the style that Word itself gives to footnote marks. */
export const noteMarkStyle = 'FootnoteReference';

function spaced(tracking: number): IRunOptions {
  return tracking === 0 ? {} : { characterSpacing: tracking };
}

/** The fonts have no glyph for U+2011; Word has an element of its own for it. */
function characters(text: string): readonly XmlComponent[] {
  return text
    .split(noBreakHyphen)
    .flatMap((piece, i) => [...(i > 0 ? [new NoBreakHyphen()] : []), ...(piece === '' ? [] : [words(piece)])]);
}

/** The library takes some bare words, such as "SECTION", for names of fields. */
function words(text: string): XmlComponent {
  return element('w:t', { 'xml:space': 'preserve' }, [text]);
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
