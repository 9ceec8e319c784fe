/** The part that holds the footnotes, numbered from 1 in reading order. */
import type { FittedParagraph } from '../../layout/model.js';
import { styled } from './paragraph.js';
import { inlineRuns, noteMark } from './runs.js';
import type { Writing } from './writing.js';
import { element, mainPart } from './xml.js';

export function footnotesPart(notes: readonly FittedParagraph[], separators: string, writing: Writing): string {
  const written = notes.map((note, i) => element('w:footnote', { 'w:id': i + 1 }, footnote(note, writing)));
  return mainPart('footnotes', separators + written.join(''));
}

function footnote({ style, tracking, content }: FittedParagraph, writing: Writing): string {
  const words = inlineRuns([{ kind: 'text', text: ' ' }, ...content], writing.style(style), tracking, refuse);
  return styled(style, '', noteMark('<w:footnoteRef/>', tracking) + words);
}

function refuse(): never {
  throw new Error('a footnote inside a footnote');
}
