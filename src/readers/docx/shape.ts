/** What a drawn shape is to a plan: a rule under a line, a text box, or a picture to be told of. */
import { defined } from '../../values/defined.js';
import type { Inside } from './line.js';
import { shorten } from './remarks.js';
import type { Xml } from './xml.js';

export interface Shape {
  readonly width?: number;
  readonly height?: number;
  /** Width and height are true lengths. */
  readonly measured: boolean;
  /** Drawn as a line, whatever its name. */
  readonly line: boolean;
  readonly stroked: boolean;
  /** The name that the file gives to its form, such as `rightBrace`. */
  readonly form: string;
  readonly text?: Xml;
  /** How it stands between the margins. */
  readonly align?: string;
}

/** A box flatter than this is a rule. Twips. */
const thin = 40;

export function placeShape(shape: Shape, inside: Inside): void {
  const { width = 0, height = 0 } = shape;
  if (shape.text) readBox(shape.text, shape, inside);
  else if (width > thin && (shape.line ? height <= width / 8 : height > 0 && height <= thin)) placeRule(shape, inside);
  else inside.story.say('reported', 'hinh-ve', `hình vẽ (${shorten(shape.form) || 'không tên'}): không đọc`);
}

function placeRule({ width, measured }: Shape, { line, story }: Inside): void {
  if (line.rule) story.say('ignored', 'ke-thua', 'đường kẻ thứ hai vẽ ở cùng một đoạn: chỉ ghi nhận một');
  else line.rule = { how: 'shape', ...(measured && defined({ length: width })) };
}

/** Blocks of a text box follow the paragraph that it hangs on. */
function readBox(content: Xml, { width, measured, align, stroked }: Shape, { line, story }: Inside): void {
  const where = { ...(measured && defined({ width })), ...defined({ boxAlign: align }), boxed: stroked };
  const blocks = story.aside(() => story.readBlocks(content, story, where));
  const text = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text) : ['…']));
  story.say('reported', 'khung-chu', `khung chữ “${shorten(text.join(' '))}”: đọc liền sau đoạn mang khung`);
  for (const block of blocks) if (block.kind === 'table' || block.runs.length > 0) line.boxes.push(block);
}
