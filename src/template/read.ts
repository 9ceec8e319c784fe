/** Merged XHTML → Document: the strict subset, read with a place for every fault. */
import type { Place, Result } from '../diagnostic/model.js';
import { hasErrors } from '../diagnostic/model.js';
import type { Block, Document, Paragraph, Region, Rule, Section } from '../document/model.js';
import { parts, type RegionName, regionNames } from '../document/parts.js';
import { type Element, elementsOf } from './element.js';
import { readInlineContent } from './read-inline.js';
import { readTable } from './read-table.js';
import { readXml } from './read-xml.js';
import { Reading, type StyleNames, type TextSource } from './reading.js';
import { validateTree } from './validate.js';

/** Keeps two tables apart, and ends a page or a cell that ends in a table: Word needs a paragraph there. */
const afterTable = 'cuoi-bang';

/** `places`: what the stamps stand for; `somewhere`: the place of what no stamp covers. */
export function readDocument(
  text: string,
  places: readonly Place[],
  somewhere: Place,
  styles: StyleNames,
  source: TextSource,
): Result<Document> {
  const xml = readXml(text, places, somewhere);
  if ('problem' in xml) return { diagnostics: [xml.problem] };
  const reading = new Reading(styles, source);
  if (!validateTree(xml.root, reading)) return { diagnostics: reading.problems };
  const document = documentOf(xml.root, reading);
  return hasErrors(reading.problems) ? { diagnostics: reading.problems } : { value: document, diagnostics: [] };
}

function documentOf(root: Element, reading: Reading): Document {
  const head = elementsOf(root, 'head').flatMap((one) => elementsOf(one));
  const title = head.find(({ name }) => name === 'title');
  const author = head.find(({ name, attributes }) => name === 'meta' && attributes.name === 'author');
  const sections = elementsOf(root, 'body').flatMap((body) => elementsOf(body, 'section'));
  if (sections.length === 0)
    reading.report('mau-thieu-phan', 'Thấy mẫu không có <section> nào trong <body>; cần ít nhất một.', root.place);
  return {
    title: squeeze(title?.children.join('') ?? ''),
    author: squeeze(author?.attributes.content ?? ''),
    language: 'vi-VN',
    sections: sections.map((section) => sectionOf(section, reading)),
  };
}

function squeeze(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

function sectionOf(element: Element, reading: Reading): Section {
  const role = reading.choice(element, 'class', ['chinh', 'phu-luc'], true);
  const paper = reading.choice(element, 'data-kho', ['doc', 'ngang']);
  const regions = regionsOf(element, reading);
  if (regions.length === 0)
    reading.report('mau-thieu-phan', 'Thấy thẻ <section> không có nội dung; cần ít nhất một <p>.', element.place);
  return {
    role: role === 'phu-luc' ? 'appendix' : 'main',
    orientation: paper === 'ngang' ? 'landscape' : 'portrait',
    regions,
  };
}

/** Those that hold something: a plan without legal bases has no region of theirs. */
function regionsOf(section: Element, reading: Reading): readonly Region[] {
  const regions: { readonly name: RegionName; readonly blocks: Block[] }[] = [];
  for (const element of elementsOf(section)) {
    const name = reading.choice(element, 'class', regionNames, true) ?? 'than';
    if (regions.some((one) => one.name === name)) {
      const message = `Thấy hai vùng “${name}” trong một <section>; cần gộp làm một, vì mỗi vùng chỉ có một.`;
      reading.report('vung-lap', message, element.place);
    }
    const blocks = blocksOf(element, reading, false, regions.at(-1)?.blocks.at(-1));
    if (blocks.length > 0) regions.push({ name, blocks });
  }
  const end = regions.at(-1)?.blocks;
  if (end?.at(-1)?.kind === 'table') end.push(separator(reading, section.place));
  return regions;
}

function cellBlocks(cell: Element, reading: Reading): readonly Block[] {
  const blocks = blocksOf(cell, reading, true);
  return blocks.at(-1)?.kind === 'table' ? [...blocks, separator(reading, cell.place)] : blocks;
}

/** `above`: what stands before the first of them. */
function blocksOf(parent: Element, reading: Reading, inCell: boolean, above?: Block): Block[] {
  const blocks: Block[] = [];
  for (const element of elementsOf(parent)) {
    const last = blocks.at(-1) ?? above;
    if (element.name === 'p') blocks.push(paragraphOf(element, reading, inCell));
    else if (element.name === 'hr') blocks.push(ruleOf(element, last, reading));
    else {
      if (last?.kind === 'table') blocks.push(separator(reading, element.place));
      blocks.push(readTable(element, reading, cellBlocks));
    }
  }
  return blocks;
}

function separator(reading: Reading, place: Place): Paragraph {
  if (!reading.styles.paragraphs.has(afterTable)) {
    reading.report(
      'kieu-la',
      `Thấy thể thức thiếu kiểu “${afterTable}”; cần thêm, vì đoạn đứng sau bảng dùng kiểu ấy.`,
      place,
    );
  }
  const origin = { kind: 'standard', style: afterTable } as const;
  return { kind: 'paragraph', style: afterTable, part: afterTable, content: [], origin };
}

function paragraphOf(element: Element, reading: Reading, inCell: boolean): Paragraph {
  const style = reading.style(element, reading.styles.paragraphs);
  const { content, path } = readInlineContent(element, reading);
  if (content.length === 0 && !inCell) {
    const message = `Thấy đoạn kiểu “${style}” không có chữ; cần có chữ hoặc bỏ đoạn, vì không dùng đoạn trống để cách dòng.`;
    reading.report('doan-rong', message, path === undefined ? element.place : reading.source.place(path));
  }
  const { id } = element.attributes;
  const keep = element.attributes['data-giu'];
  if (keep) reading.choice(element, 'data-giu', ['1']);
  return {
    kind: 'paragraph',
    style,
    part: reading.choice(element, 'data-la', parts) ?? reading.styles.paragraphs.get(style) ?? 'doan',
    content,
    ...(keep === '1' ? { keepNext: true } : {}),
    ...(id ? { id } : {}),
    origin: reading.originOf(element, path),
  };
}

function ruleOf(element: Element, above: Block | undefined, reading: Reading): Rule {
  if (above?.kind !== 'paragraph') {
    const message =
      'Thấy đường kẻ <hr> không có đoạn chữ ở trên; cần đứng ngay sau một <p>, vì độ dài của nó tính theo dòng chữ ấy.';
    reading.report('ke-khong-chu', message, element.place);
  }
  if (element.attributes['data-phan'] === undefined) {
    reading.reportValue(element, 'data-phan', '', 'một số lớn hơn 0, không quá 1');
  }
  const share = reading.number(element, 'data-phan', (n) => n > 0 && n <= 1, 'một số lớn hơn 0, không quá 1');
  return { kind: 'rule', style: reading.style(element, reading.styles.rules), share: share ?? 1 };
}
