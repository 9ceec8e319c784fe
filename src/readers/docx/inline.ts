/** The content of a paragraph: runs, and everything that may wrap them. */
import { chosenBranch } from './alternate.js';
import { textBelow } from './comments.js';
import type { Inside } from './inside.js';
import type { Story } from './reading.js';
import { shorten } from './remarks.js';
import { readRun } from './run.js';
import { formatRun } from './run-format.js';
import type { Xml } from './xml.js';

/** They wrap runs and say nothing themselves. */
const wrappers = new Set([
  'w:smartTag',
  'w:customXml',
  'w:bdo',
  'w:dir',
  'w:sdtContent',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rubyBase',
]);

export function readInline(parent: Xml, inside: Inside): void {
  for (const one of parent.children) readOne(one, inside);
}

function readOne(one: Xml, inside: Inside): void {
  const { story } = inside;
  const { reading } = story;
  if (one.name === 'w:r') readRun(one, inside, readInline);
  else if (reading.changes.keeps(one, story.place) === false) reading.skip(one);
  else if (wrappers.has(one.name)) readInline(one, inside);
  else readSpecial(one, inside);
}

function readSpecial(one: Xml, inside: Inside): void {
  const { story, line } = inside;
  const { reading } = story;
  switch (one.name) {
    case 'w:hyperlink':
      readHyperlink(one, inside);
      break;
    case 'w:sdt':
      readControl(one, inside);
      break;
    case 'w:fldSimple':
      story.fields.begin();
      story.fields.instruct(one.attributes['w:instr'] ?? '');
      story.fields.separate();
      readInline(one, inside);
      if (isPage(one)) line.markPageField(undefined);
      story.fields.end();
      return;
    case 'w:bookmarkStart': {
      const name = bookmarkName(one);
      if (name !== undefined) line.bookmarks.push(name);
      return;
    }
    case 'w:commentRangeStart':
      reading.comments.met(one.attributes['w:id'] ?? '', story.place);
      break;
    case 'mc:AlternateContent': {
      const branch = chosenBranch(one, reading);
      if (branch) readInline(branch, inside);
      return;
    }
    case 'm:oMath':
    case 'm:oMathPara':
      readFormula(one, inside);
      break;
    case 'w:subDoc':
      reading.remarks.add('reported', 'tai-lieu-con', 'tài liệu con nằm ở tệp khác: không mở', story.place);
      break;
  }
}

function isPage(field: Xml): boolean {
  return /^\s*PAGE\b/i.test(field.attributes['w:instr'] ?? '');
}

/** Word's own mark of where the cursor was is no bookmark of anybody's. */
export function bookmarkName({ attributes }: Xml): string | undefined {
  const name = attributes['w:name'];
  return name === undefined || name === '_GoBack' ? undefined : name;
}

function readHyperlink(link: Xml, inside: Inside): void {
  const { reading, place } = inside.story;
  const relation = reading.file.relations.get(link.attributes['r:id'] ?? '');
  if (relation?.external) {
    reading.remarks.add('ignored', 'lien-ket', `liên kết tới “${shorten(relation.target)}”: chỉ giữ chữ`, place);
  }
  readInline(link, inside);
}

/** A content control; its own prompt is text that nobody typed, yet it would be printed. */
function readControl(control: Xml, inside: Inside): void {
  for (const one of control.children) {
    if (one.name === 'w:sdtPr') noteControl(one, inside.story);
    else if (one.name === 'w:sdtContent') readInline(one, inside);
  }
}

export function noteControl(properties: Xml, { reading, place }: Story): void {
  if (!properties.children.some((one) => one.name === 'w:showingPlcHdr')) return;
  reading.remarks.add(
    'reported',
    'o-dien-trong',
    'ô điền chưa điền, còn chữ nhắc của Word: đọc chữ nhắc như chữ thường',
    place,
  );
}

/** A formula's parts lie in two dimensions: its words are given in reading order. */
function readFormula(formula: Xml, inside: Inside): void {
  const { reading, place } = inside.story;
  const text = textBelow(formula);
  reading.skip(formula);
  reading.remarks.add('reported', 'cong-thuc', `công thức “${shorten(text)}”: chỉ đọc được chữ, mất cách bày`, place);
  const plain: Xml = { name: 'w:r', attributes: {}, children: [], text: '' };
  inside.line.add(text, formatRun(plain, inside.style, inside.where.table, reading, place).look);
}
