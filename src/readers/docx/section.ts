/** `w:sectPr`: the sheet of a section, its headers and footers. */
import { defined } from '../../values/defined.js';
import type { ReadPage } from '../model.js';
import { readBlocks } from './blocks.js';
import { type DraftBlock, paragraphsOf } from './draft.js';
import { type PageNumber, type Reading, Story } from './reading.js';
import { shorten } from './remarks.js';
import { remember } from './remember.js';
import { integer, switches, twips } from './units.js';
import { child, childrenNamed, valOf, type Xml } from './xml.js';

export interface Running {
  readonly blocks: readonly DraftBlock[];
  readonly pageNumber?: PageNumber;
}

type SheetPart = 'header' | 'footer';

/** Which part serves as which header: a section without one of its own goes on with that of the section before. */
export type References = ReadonlyMap<string, string>;

const types = new Set(['default', 'first', 'even']);

export function referencesOf(properties: Xml, inherited: References): References {
  const found = new Map(inherited);
  for (const { name, attributes } of properties.children) {
    if (name !== 'w:headerReference' && name !== 'w:footerReference') continue;
    const kind = name === 'w:headerReference' ? 'header' : 'footer';
    const type = attributes['w:type'] ?? 'default';
    if (types.has(type)) found.set(`${kind} ${type}`, attributes['r:id'] ?? '');
  }
  return found;
}

/** Headers and footers, each part read once. */
export class RunningText {
  private readonly known = new Map<string, Running>();
  private readonly together = new Map<string, readonly DraftBlock[]>();

  constructor(private readonly reading: Reading) {}

  /** The one of all ordinary pages. */
  ordinary(kind: SheetPart, references: References): Running | undefined {
    return this.read(references.get(`${kind} default`));
  }

  /** The text of all that are shown, the same array for sections that show the same; `evenToo`: even pages have their own. */
  shown(kind: SheetPart, references: References, properties: Xml, evenToo: boolean): readonly DraftBlock[] {
    const wanted = ['default', ...(switches(properties, 'w:titlePg') ? ['first'] : []), ...(evenToo ? ['even'] : [])];
    const ids = wanted.map((type) => references.get(`${kind} ${type}`) ?? '');
    return remember(this.together, ids.join(' '), () => ids.flatMap((id) => this.read(id)?.blocks ?? []));
  }

  /** Those that no page shows, such as one for a first page that is like the others. */
  tellUnshown(): void {
    const { file, remarks } = this.reading;
    for (const [id, { type, target }] of file.relations) {
      if ((type !== 'header' && type !== 'footer') || this.known.has(file.parts.get(target)?.path ?? '')) continue;
      const words = (this.read(id)?.blocks ?? []).map(wordsOf).join(' ');
      const name = type === 'header' ? 'đầu trang' : 'chân trang';
      const message = `${name} “${shorten(words)}” không hiện ở trang nào: không đọc`;
      remarks.lose('dau-trang-khong-hien', message, { part: target }, words);
    }
  }

  private read(id: string | undefined): Running | undefined {
    const { file } = this.reading;
    const part = file.parts.get(file.relations.get(id ?? '')?.target ?? '');
    if (!part) return undefined;
    return remember(this.known, part.path, () => {
      const story = new Story(this.reading, part.path, 'header', readBlocks);
      const blocks = readBlocks(part.xml, story, {});
      const { pageNumber } = story;
      return { blocks: blocks.filter(holdsText), ...(pageNumber && { pageNumber }) };
    });
  }
}

function wordsOf(block: DraftBlock): string {
  return paragraphsOf([block])
    .map(({ label, runs }) => [label?.text ?? '', ...runs.map((run) => run.text)].join(' '))
    .join(' ');
}

/** The dashes and bars around a page number are no text of their own. */
function holdsText(block: DraftBlock): boolean {
  return block.kind === 'table' || /[^\s\-–—.|/]/.test(block.runs.map((run) => run.text).join(''));
}

/** What Word takes when a file says nothing: a US letter sheet. */
const usual = { width: 12240, height: 15840, margin: 1440, edge: 720 };

export function readPage(properties: Xml, header: Running | undefined, footer: Running | undefined): ReadPage {
  const size = child(properties, 'w:pgSz')?.attributes ?? {};
  const margins = child(properties, 'w:pgMar')?.attributes ?? {};
  const numbers = child(properties, 'w:pgNumType')?.attributes ?? {};
  const width = twips(size['w:w']) ?? usual.width;
  const height = twips(size['w:h']) ?? usual.height;
  const margin = (name: string, otherwise: number) => Math.abs(twips(margins[name]) ?? otherwise);
  const where = header?.pageNumber ? 'header' : 'footer';
  const number = header?.pageNumber ?? footer?.pageNumber;
  return {
    width,
    height,
    top: margin('w:top', usual.margin),
    right: margin('w:right', usual.margin),
    bottom: margin('w:bottom', usual.margin),
    left: margin('w:left', usual.margin) + margin('w:gutter', 0),
    header: margin('w:header', usual.edge),
    footer: margin('w:footer', usual.edge),
    orientation: size['w:orient'] === 'landscape' || width > height ? 'landscape' : 'portrait',
    ...defined({ startNumber: integer(numbers['w:start']) }),
    titlePage: switches(properties, 'w:titlePg'),
    ...(number && { pageNumber: { where, ...number, format: numbers['w:fmt'] ?? 'decimal' } }),
  };
}

/** What a section has beside its text that a plan should not have. */
export function reportSection(properties: Xml, { remarks }: Reading, part: string): void {
  const place = { part };
  const columns = child(properties, 'w:cols');
  const count = Math.max(integer(columns?.attributes['w:num']) ?? 1, childrenNamed(columns, 'w:col').length);
  if (count > 1) remarks.add('reported', 'nhieu-cot', `phần chia ${count} cột: đọc lần lượt từng cột`, place);
  if (child(properties, 'w:pgBorders')?.children.length) {
    remarks.add('reported', 'vien-trang', 'viền quanh trang: không đọc', place);
  }
  if (child(properties, 'w:lnNumType')) remarks.add('reported', 'so-dong', 'đánh số dòng ở lề: không đọc', place);
  if (valOf(properties, 'w:type') === 'continuous') {
    const message = 'ngắt phần không sang trang mới (continuous): đọc thành một phần riêng';
    remarks.add('ignored', 'ngat-phan-lien', message, place);
  }
}
