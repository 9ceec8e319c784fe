/** Faults of paragraphs and runs: layout by empty paragraphs, tabs and spaces; formatting that the style already has. */
import { child, elements, property, type Xml } from '../ho-tro/xml.js';
import { all, type Parts, printed, textOf, value } from './docx-parts.js';

/** Styles of paragraphs that are empty by nature: a rule, and what Word wants after a last table. */
const emptyByNature = /^(ke|ke-.*|cuoi-bang)$/;

export function textFaults(parts: Parts): readonly string[] {
  const bold = styleSwitches(parts, 'w:b');
  const italic = styleSwitches(parts, 'w:i');
  return parts.stories.flatMap(({ name, root }) => {
    const paragraphs = all(root, 'w:p');
    const lonely = new Set(all(root, 'w:tc').flatMap((cell) => onlyParagraph(cell)));
    const belowTable = new Set(all(root, 'w:body').flatMap(paragraphsBelowTables));
    const mayBeEmpty = (paragraph: Xml) =>
      lonely.has(paragraph) || emptyByNature.test(styleOf(paragraph)) || !/document/.test(name);
    return paragraphs
      .flatMap((paragraph) => [
        ...(isEmpty(paragraph) && !mayBeEmpty(paragraph) ? [`empty paragraph, style ${styleOf(paragraph)}`] : []),
        ...characterFaults(paragraph),
        ...spacingFaults(paragraph, belowTable.has(paragraph)),
        ...switchFaults(paragraph, 'w:b', bold),
        ...switchFaults(paragraph, 'w:i', italic),
      ])
      .map((fault) => `${name}: ${fault}`);
  });
}

function onlyParagraph(cell: Xml): readonly Xml[] {
  const blocks = elements(cell).filter(({ name }) => name === 'w:p' || name === 'w:tbl');
  return blocks.length === 1 ? blocks : [];
}

function styleOf(paragraph: Xml): string {
  return value(child(paragraph, 'w:pPr', 'w:pStyle')) ?? '';
}

function isEmpty(paragraph: Xml): boolean {
  return printed(paragraph) === '' && all(paragraph, 'w:footnoteRef').length === 0;
}

function characterFaults(paragraph: Xml): readonly string[] {
  const text = printed(paragraph);
  const bare = all(paragraph, 'w:t').filter((one) => one.attributes['xml:space'] !== 'preserve');
  return [
    ...(/ {2}/.test(text) ? [`spaces as layout: ${text}`] : []),
    // In a footnote a space divides its number from its text.
    ...(/^ | $/.test(text) && all(paragraph, 'w:footnoteRef').length === 0 ? [`space at an end: ${text}`] : []),
    ...(all(paragraph, 'w:tab').length > 0 || text.includes('\t') ? [`tab: ${text}`] : []),
    ...(text.includes('\u2011') ? [`U+2011, which the fonts lack: ${text}`] : []),
    ...bare.filter((one) => / /.test(textOf(one))).map(() => `spaces that XML may drop: ${text}`),
    ...all(paragraph, 'w:r').flatMap((run) => (elements(run).length === 0 ? [`empty run: ${text}`] : [])),
  ];
}

/** Only these may have space before them: a table has no space of its own. */
function paragraphsBelowTables(body: Xml): readonly Xml[] {
  const blocks = elements(body);
  return blocks.filter(({ name }, index) => name === 'w:p' && blocks[index - 1]?.name === 'w:tbl');
}

function spacingFaults(paragraph: Xml, belowTable: boolean): readonly string[] {
  const spacing = child(paragraph, 'w:pPr', 'w:spacing')?.attributes ?? {};
  return [
    ...('w:line' in spacing && !('w:lineRule' in spacing) ? ['line height without its rule'] : []),
    ...('w:before' in spacing && !belowTable ? ['space before a paragraph'] : []),
  ];
}

/** Which paragraph styles switch a character property on. */
function styleSwitches(parts: Parts, name: string): ReadonlySet<string> {
  const styles = elements(parts.xml('word/styles.xml'), 'w:style');
  const on = styles.filter((style) => property(child(style, 'w:rPr'), name) === true);
  return new Set(on.map(({ attributes }) => attributes['w:styleId'] ?? ''));
}

function switchFaults(paragraph: Xml, name: string, on: ReadonlySet<string>): readonly string[] {
  const style = styleOf(paragraph);
  return all(paragraph, 'w:r').flatMap((run) => {
    const direct = property(child(run, 'w:rPr'), name);
    if (direct === undefined) return [];
    return (direct === true) === on.has(style) ? [`${name} repeats style ${style}: ${printed(paragraph)}`] : [];
  });
}
