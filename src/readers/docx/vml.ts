/** `w:pict`: shapes, text boxes and pictures as Word before 2010 drew them. */
import { defined } from '../../values/defined.js';
import type { Inside } from './line.js';
import { shorten } from './remarks.js';
import { placeShape, type Shape } from './shape.js';
import { css } from './units.js';
import { child, type Xml } from './xml.js';

const forms = new Set(['v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:line', 'v:polyline', 'v:arc', 'v:curve']);

/** `grouped`: sizes are in units of the group. */
export function readVml(parent: Xml, inside: Inside, grouped = false): void {
  for (const one of parent.children) {
    if (one.name === 'v:group') readVml(one, inside, true);
    else if (forms.has(one.name)) readForm(one, inside, grouped);
  }
}

function readForm(form: Xml, inside: Inside, grouped: boolean): void {
  const { story } = inside;
  const watermark = child(form, 'v:textpath')?.attributes.string;
  const image = child(form, 'v:imagedata');
  if (watermark !== undefined) {
    story.say('reported', 'chu-chim', `chữ chìm “${shorten(watermark)}”: không đọc vào nội dung`, watermark);
  } else if (image) {
    const name = form.attributes.alt || image.attributes['o:title'] || '';
    story.say('reported', 'hinh', `hình ảnh “${shorten(name)}”: không đọc`, '');
  } else placeShape({ ...shapeOf(form, inside.where.width), measured: !grouped }, inside);
}

/** Types 20 and 32 of VML's list are the plain line and the straight connector. */
const lineTypes = /_t(?:20|32)$/;

function shapeOf(form: Xml, available = 9000): Omit<Shape, 'measured'> {
  const { attributes, name } = form;
  const style = styleOf(attributes.style);
  const text = child(child(form, 'v:textbox'), 'w:txbxContent');
  const connector = attributes['o:connectortype'] === 'straight';
  const line = name === 'v:line' || connector || lineTypes.test(attributes.type ?? '');
  const size = name === 'v:line' ? between(attributes.from, attributes.to) : sizeOf(style);
  const hr = ['t', 'true', '1'].includes(attributes['o:hr'] ?? '');
  const align = style.get('mso-position-horizontal');
  return {
    ...size,
    ...defined({ align, text }),
    // Word's own horizontal line is a box of no width: as wide as the text.
    ...(hr && { width: size.width || available, height: 0 }),
    line: line || hr,
    stroked: !['f', 'false', '0'].includes(attributes.stroked ?? 't'),
    form: name.slice('v:'.length),
  };
}

function styleOf(text: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    (text ?? '').split(';').map((one): [string, string] => {
      const colon = one.indexOf(':');
      return [one.slice(0, colon).trim(), one.slice(colon + 1).trim()];
    }),
  );
}

function sizeOf(style: ReadonlyMap<string, string>): { width?: number; height?: number } {
  return defined({ width: css(style.get('width')), height: css(style.get('height')) });
}

/** Ends of a line as `x,y`. */
function between(from = '0,0', to = '0,0'): { width: number; height: number } {
  const [x1, y1] = from.split(',');
  const [x2, y2] = to.split(',');
  return { width: Math.abs((css(x2) ?? 0) - (css(x1) ?? 0)), height: Math.abs((css(y2) ?? 0) - (css(y1) ?? 0)) };
}
