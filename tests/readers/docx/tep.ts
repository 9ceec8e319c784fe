/** Small Word files made of XML strings, and short words for what the reader gave. */
import { strToU8, zipSync } from 'fflate';
import { type ReadDocxOptions, readDocx } from '../../../src/readers/docx/read.js';
import type { ReadDocument, ReadParagraph, ReadTable } from '../../../src/readers/model.js';

const office = 'http://schemas.openxmlformats.org';
const relations = `${office}/officeDocument/2006/relationships`;
const word2010 = 'http://schemas.microsoft.com/office/word/2010';

const namespaces = [
  ['w', `${office}/wordprocessingml/2006/main`],
  ['r', relations],
  ['wp', `${office}/drawingml/2006/wordprocessingDrawing`],
  ['a', `${office}/drawingml/2006/main`],
  ['pic', `${office}/drawingml/2006/picture`],
  ['m', `${office}/officeDocument/2006/math`],
  ['mc', `${office}/markup-compatibility/2006`],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['wps', `${word2010}/wordprocessingShape`],
  ['wpg', `${word2010}/wordprocessingGroup`],
  ['w14', `${word2010}/wordml`],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** Content of the parts, each without its outermost element. */
export interface Parts {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly theme?: string;
  /** By the id that a section refers to. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly footers?: Readonly<Record<string, string>>;
  /** Relationships of the main part, beside those of the parts. */
  readonly relationships?: string;
  /** Whole files, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const roots: Readonly<Record<string, string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
};

export function filesOf(parts: Parts): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const links: string[] = [];
  const add = (name: string, type: string, id: string, xml: string) => {
    files[`word/${name}`] = strToU8(xml);
    links.push(`<Relationship Id="${id}" Type="${relations}/${type}" Target="${name}"/>`);
  };
  const given: Readonly<Record<string, unknown>> = { ...parts };
  for (const [name, root] of Object.entries(roots)) {
    const content = given[name];
    if (typeof content === 'string')
      add(`${name}.xml`, name, `id-${name}`, `<${root} ${namespaces}>${content}</${root}>`);
  }
  if (parts.theme) add('theme/theme1.xml', 'theme', 'id-theme', `<a:theme ${namespaces}>${parts.theme}</a:theme>`);
  for (const [id, content] of Object.entries(parts.headers ?? {})) {
    add(`header-${id}.xml`, 'header', id, `<w:hdr ${namespaces}>${content}</w:hdr>`);
  }
  for (const [id, content] of Object.entries(parts.footers ?? {})) {
    add(`footer-${id}.xml`, 'footer', id, `<w:ftr ${namespaces}>${content}</w:ftr>`);
  }
  const package_ = `${office}/package/2006`;
  return {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${package_}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${parts.body ?? ''}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${package_}/relationships">${links.join('')}${parts.relationships ?? ''}</Relationships>`,
    ),
    ...files,
    ...Object.fromEntries(
      Object.entries(parts.files ?? {}).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  };
}

export function docx(parts: Parts): Uint8Array {
  return zipSync(filesOf(parts));
}

/** Reads, and fails with the diagnostics when nothing could be read. */
export function read(parts: Parts | string, options?: ReadDocxOptions): ReadDocument {
  return readBytes(docx(typeof parts === 'string' ? { body: parts } : parts), options);
}

export function readBytes(bytes: Uint8Array, options?: ReadDocxOptions): ReadDocument {
  const { value, diagnostics } = readDocx('thu.docx', bytes, options);
  if (!value) throw new Error(diagnostics.map((one) => one.message).join('\n'));
  return value;
}

export function p(content: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** One run with other pieces than text. */
export function piece(xml: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${xml}</w:r>`;
}

export function style(id: string, content: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}" ${more}><w:name w:val="${id}"/>${content}</w:style>`;
}

export function field(instruction: string, result?: string): string {
  const mark = (type: string) => piece(`<w:fldChar w:fldCharType="${type}"/>`);
  return (
    mark('begin') +
    piece(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`) +
    (result === undefined ? '' : mark('separate') + result) +
    mark('end')
  );
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

export function table(columns: readonly number[], rows: readonly string[], properties = ''): string {
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** All paragraphs of the main text, in reading order. */
export function paragraphs(document: ReadDocument): readonly ReadParagraph[] {
  return document.sections.flatMap((section) => section.blocks.flatMap(below));
}

function below(block: ReadParagraph | ReadTable): readonly ReadParagraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(below)));
}

export function textOf(paragraph: ReadParagraph | undefined): string {
  return paragraph?.runs.map((run) => run.text).join('') ?? '';
}

export function texts(document: ReadDocument): readonly string[] {
  return paragraphs(document).map(textOf);
}

export function first(document: ReadDocument): ReadParagraph {
  const [found] = paragraphs(document);
  if (!found) throw new Error('no paragraph');
  return found;
}

export function firstTable(document: ReadDocument): ReadTable {
  const found = document.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table');
  return found;
}

/** `kind code ×count`, in the order of their meeting. */
export function remarks(document: ReadDocument): readonly string[] {
  return document.remarks.map(({ kind, code, count }) => `${kind} ${code} ×${count}`);
}
