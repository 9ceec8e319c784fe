/** Faults of tables: grid, widths, merged cells, what must stand between and at the end. */
import { child, elements, type Xml } from '../ho-tro/xml.js';
import { all, type Parts, value } from './docx-parts.js';

export function tableFaults(parts: Parts): readonly string[] {
  return parts.stories.flatMap(({ name, root }) => [
    ...all(root, 'w:tbl').flatMap((table, i) => oneTable(table).map((fault) => `${name}, table ${i + 1}: ${fault}`)),
    ...[root, ...all(root, 'w:body'), ...all(root, 'w:tc')].flatMap(orderFaults).map((fault) => `${name}: ${fault}`),
  ]);
}

/** Tables must not touch, and after the last one of a cell or of the body a paragraph must stand. */
function orderFaults(parent: Xml): readonly string[] {
  const blocks = elements(parent).filter(({ name }) => name === 'w:p' || name === 'w:tbl');
  return [
    ...blocks.filter((block, i) => block.name === 'w:tbl' && blocks[i + 1]?.name === 'w:tbl').map(() => 'tables touch'),
    ...(blocks.at(-1)?.name === 'w:tbl' ? [`${parent.name} ends with a table`] : []),
    ...(parent.name === 'w:tc' && blocks.length === 0 ? ['a cell without a paragraph'] : []),
  ];
}

interface Place {
  readonly column: number;
  readonly span: number;
  readonly merge: 'restart' | 'continue' | undefined;
  readonly width: number;
}

function oneTable(table: Xml): readonly string[] {
  const properties = child(table, 'w:tblPr');
  const columns = elements(child(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  const width = Number(child(properties, 'w:tblW')?.attributes['w:w']);
  const rows = elements(table, 'w:tr');
  const heads = rows.map((row) => child(row, 'w:trPr', 'w:tblHeader') !== undefined);
  let above: readonly Place[] = [];
  const rowFaults = rows.flatMap((row, i) => {
    const places = placesOf(row);
    const faults = rowFaultsOf(places, columns, above).map((fault) => `row ${i + 1}: ${fault}`);
    above = places;
    return faults;
  });
  return [
    ...(child(properties, 'w:tblLayout')?.attributes['w:type'] === 'fixed' ? [] : ['layout is not fixed']),
    ...(child(properties, 'w:tblCellMar') ? [] : ['no cell margins']),
    ...(width === sum(columns) ? [] : [`width ${width}, columns ${sum(columns)}`]),
    ...(heads.lastIndexOf(true) >= heads.filter(Boolean).length ? ['header rows are not the first ones'] : []),
    ...rowFaults,
  ];
}

function placesOf(row: Xml): readonly Place[] {
  let column = 0;
  return elements(row, 'w:tc').map((cell) => {
    const properties = child(cell, 'w:tcPr');
    const span = Number(value(child(properties, 'w:gridSpan')) ?? 1);
    const merged = child(properties, 'w:vMerge');
    const merge = merged && (value(merged) === 'restart' ? 'restart' : 'continue');
    const place = { column, span, merge, width: Number(child(properties, 'w:tcW')?.attributes['w:w']) } as const;
    column += span;
    return place;
  });
}

function rowFaultsOf(places: readonly Place[], columns: readonly number[], above: readonly Place[]): readonly string[] {
  const filled = places.reduce((total, { span }) => total + span, 0);
  return [
    ...(filled === columns.length ? [] : [`${filled} columns filled of ${columns.length}`]),
    ...places.flatMap(({ column, span, merge, width }) => {
      const expected = sum(columns.slice(column, column + span));
      const over = above.find((place) => place.column === column);
      const continues = merge === 'continue' && !(over?.merge !== undefined && over.span === span);
      return [
        ...(width === expected ? [] : [`cell in column ${column + 1} is ${width} wide, its columns ${expected}`]),
        ...(continues ? [`cell in column ${column + 1} goes on with nothing above`] : []),
      ];
    }),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
