/** Small Excel files for tests, written part by part: what Excel, LibreOffice and other programs may put into one. */
import { strToU8, zipSync } from 'fflate';

export interface SheetParts {
  readonly name?: string;
  readonly state?: string;
  /** Inside `sheetData`. */
  readonly rows: string;
  /** Before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Style 0 plain, 1 struck out, 2 a day, 3 five digits, 4 a percentage, 5 text. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><cellXfs count="6"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="9" fontId="0"/><xf numFmtId="49" fontId="0"/></cellXfs></styleSheet>`;

/** `strings`: what is inside each `si`; `more`: other parts, or these instead. */
export function makeXlsx(
  sheets: readonly SheetParts[],
  strings: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const list = sheets.map(({ name = 'Danh sách', state }, i) => {
    return `<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`;
  });
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = [
    ...sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    relation('rId98', 'styles', '/xl/styles.xml'),
    relation('rId99', 'sharedStrings', 'sharedStrings.xml'),
  ];
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((inside) => `<si>${inside}</si>`).join('')}</sst>`,
  };
  for (const [i, { rows, before = '', after = '' }] of sheets.entries()) {
    const data = `${before}<sheetData>${rows}</sheetData>${after}`;
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet xmlns="${main}">${data}</worksheet>`;
  }
  const all = Object.entries({ ...parts, ...more }).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(all));
}

/** A row of words; empty ones are left out. */
export function row(number: number, words: readonly string[], attributes = ''): string {
  const cells = words.map((word, column) => {
    const at = `r="${String.fromCharCode(65 + column)}${number}"`;
    return word === '' ? '' : word.startsWith('<') ? word.replace('<c', `<c ${at}`) : cell(at, word);
  });
  return `<row r="${number}"${attributes}>${cells.join('')}</row>`;
}

function cell(at: string, word: string): string {
  return `<c ${at} t="inlineStr"><is><t>${word}</t></is></c>`;
}
