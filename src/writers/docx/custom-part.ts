/** The file's own properties: fingerprints of everything printed, by which a person's later edits are known as such. */
import { fingerprint } from '../../document/fingerprint.js';
import type { Inline } from '../../document/model.js';
import type { FittedBlock, FittedDocument, FittedRow } from '../../layout/model.js';
import { officePart, type Part } from './package.js';
import { declared } from './xml.js';

/** Word shows no more of a property's text. */
const longest = 240;
const kind = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Numbers below are Word's own. */
const firstNumber = 2;

export function customPart(fitted: FittedDocument): Part {
  const all = fingerprints(fitted).join('');
  const values = Array.from({ length: Math.ceil(all.length / longest) }, (_, i) =>
    all.slice(i * longest, (i + 1) * longest),
  );
  const properties = values.map(
    (value, i) =>
      `<property fmtid="${kind}" pid="${i + firstNumber}" name="kehoach-${i + 1}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  );
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
  const namespaces = `xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes"`;
  return officePart(
    'docProps/custom.xml',
    'custom-properties',
    'custom-properties+xml',
    declared(`<Properties ${namespaces}>${properties.join('')}</Properties>`),
  );
}

function fingerprints({ sections, notes }: FittedDocument): readonly string[] {
  const printed = [
    ...sections.flatMap(({ blocks }) => blocks.flatMap(blockPrints)),
    ...notes.map(({ content }) => fingerprint('', wordsOf(content))),
  ];
  return [...new Set(printed)];
}

function blockPrints(block: FittedBlock): readonly string[] {
  if (block.kind === 'rule') return [];
  if (block.kind === 'paragraph') return [fingerprint(block.id ?? '', wordsOf(block.content))];
  return block.rows.flatMap(rowPrints);
}

/** A cell is one text, whatever it holds; of a row without an id nobody knows whether it is a cell or only holds the page together. */
function rowPrints({ id, cells }: FittedRow): readonly string[] {
  return cells.flatMap(({ column, blocks }) => {
    const whole = blocks.flatMap(textsOf).join('\n');
    return id === undefined
      ? [...blocks.flatMap(blockPrints), fingerprint('', whole)]
      : [fingerprint(`${id}.${column}`, whole)];
  });
}

function textsOf(block: FittedBlock): readonly string[] {
  if (block.kind === 'rule') return [];
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(textsOf)));
  const words = wordsOf(block.content);
  return words.trim() === '' ? [] : [words];
}

/** A note's words are a text of their own. */
function wordsOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? ' ' : '')).join('');
}
