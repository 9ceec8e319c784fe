/** The content of a paragraph: runs, and everything that may wrap them. */
import { chosenBranch } from './alternate.js';
import { handlers } from './handlers.js';
import type { Inside } from './line.js';
import type { Story } from './reading.js';
import { shorten } from './remarks.js';
import { readRun } from './run.js';
import { formatRun } from './run-format.js';
import { textBelow } from './text-below.js';
import type { Xml } from './xml.js';

export function readInline(parent: Xml, inside: Inside): void {
  const { reading } = inside.story;
  for (const one of parent.children) {
    if (reading.changes.keeps(one, inside.story.place) === false) reading.skip(one);
    else inlineElements.get(one.name)?.(one, inside);
  }
}

export const inlineElements = handlers<Inside>({
  'w:r': (one, inside) => readRun(one, inside, readInline),
  // They wrap runs and say nothing themselves.
  'w:smartTag w:customXml w:bdo w:dir w:sdtContent w:ins w:del w:moveFrom w:moveTo w:rubyBase': readInline,
  'w:hyperlink': readHyperlink,
  'w:sdt': readInline,
  'w:sdtPr': (one, { story }) => noteControl(one, story),
  'w:fldSimple': readSimpleField,
  'w:bookmarkStart': (one, { line }) => line.bookmarks.push(...bookmarksOf(one)),
  'w:commentRangeStart': (one, { story }) => story.reading.comments.met(one.attributes['w:id'] ?? '', story.place),
  'mc:AlternateContent': (one, inside) => readInline(chosenBranch(one, inside.story.reading), inside),
  'm:oMath m:oMathPara': readFormula,
  'w:subDoc': (_, { story }) => story.say('reported', 'tai-lieu-con', 'tài liệu con nằm ở tệp khác: không mở', ''),
});

function readSimpleField(field: Xml, inside: Inside): void {
  const { fields } = inside.story;
  const instruction = field.attributes['w:instr'] ?? '';
  fields.begin();
  fields.instruct(instruction);
  fields.separate();
  readInline(field, inside);
  if (/^\s*PAGE\b/i.test(instruction)) inside.line.markPageField(undefined);
  fields.end();
}

/** Its name; Word's own mark of where the cursor was is no bookmark of anybody's. */
export function bookmarksOf({ attributes }: Xml): readonly string[] {
  const name = attributes['w:name'];
  return name === undefined || name === '_GoBack' ? [] : [name];
}

function readHyperlink(link: Xml, inside: Inside): void {
  const { story } = inside;
  const relation = story.reading.file.relations.get(link.attributes['r:id'] ?? '');
  if (relation?.external) {
    story.say('ignored', 'lien-ket', `liên kết tới “${shorten(relation.target)}”: chỉ giữ chữ`);
  }
  readInline(link, inside);
}

/** A content control's own prompt is text that nobody typed, yet it would be printed. */
export function noteControl(properties: Xml, story: Story): void {
  if (!properties.children.some((one) => one.name === 'w:showingPlcHdr')) return;
  story.say('reported', 'o-dien-trong', 'ô điền chưa điền, còn chữ nhắc của Word: đọc chữ nhắc như chữ thường');
}

/** A formula's parts lie in two dimensions: its words are given in reading order. */
function readFormula(formula: Xml, inside: Inside): void {
  const { story, line } = inside;
  const text = textBelow(formula);
  story.reading.skip(formula);
  story.say('reported', 'cong-thuc', `công thức “${shorten(text)}”: chỉ đọc được chữ, mất cách bày`);
  line.add(text, formatRun({ name: 'w:r', attributes: {}, children: [], text: '' }, inside).look);
}
