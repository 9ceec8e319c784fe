/** `w:drawing`: shapes, text boxes and pictures of today's Word. */
import { chosenBranch } from './alternate.js';
import type { Inside } from './inside.js';
import { shorten } from './remarks.js';
import { placeShape } from './shape.js';
import { emu } from './units.js';
import { readVml } from './vml.js';
import { child, descendant, type Xml } from './xml.js';

interface Frame {
  readonly extent: Xml | undefined;
  readonly align?: string;
  readonly description: string;
  /** Shapes in a group have lengths of their own. */
  readonly grouped: boolean;
}

export function readDrawing(drawing: Xml, inside: Inside): void {
  for (const anchor of drawing.children) {
    const align = child(child(anchor, 'wp:positionH'), 'wp:align')?.text;
    const { descr, name } = child(anchor, 'wp:docPr')?.attributes ?? {};
    const frame = {
      extent: child(anchor, 'wp:extent'),
      ...(align !== undefined && { align }),
      description: descr || name || '',
      grouped: false,
    };
    const data = child(child(anchor, 'a:graphic'), 'a:graphicData');
    if (data) readGraphic(data, frame, inside, true);
  }
}

/** Inside a group stand properties, too; at the top every element is a picture of some kind. */
function readGraphic(parent: Xml, frame: Frame, inside: Inside, top = false): void {
  const { reading, place } = inside.story;
  for (const one of parent.children) {
    switch (one.name) {
      case 'wps:wsp':
        readShape(one, frame, inside);
        break;
      case 'wpg:wgp':
      case 'wpg:grpSp':
      case 'wpc:wpc':
        readGraphic(one, { ...frame, grouped: true }, inside);
        break;
      case 'mc:AlternateContent': {
        const branch = chosenBranch(one, reading);
        if (branch) readGraphic(branch, frame, inside);
        break;
      }
      case 'pic:pic':
        reading.remarks.add('reported', 'hinh', `hình ảnh “${shorten(frame.description)}”: không đọc`, place);
        break;
      case 'c:chart':
        reading.remarks.add('reported', 'bieu-do', 'biểu đồ: không đọc', place);
        break;
      case 'lc:lockedCanvas':
        readGraphic(one, { ...frame, grouped: true }, inside);
        break;
      case 'dgm:relIds':
        reading.remarks.add('reported', 'so-do', 'sơ đồ (SmartArt): không đọc chữ bên trong', place);
        break;
      default:
        if (top) {
          const name = shorten(one.name.slice(one.name.lastIndexOf(':') + 1));
          reading.remarks.add('reported', 'hinh-ve', `hình vẽ (${name}): không đọc`, place);
        }
    }
  }
}

const lineForms = /^(?:line|straightConnector\d|bentConnector\d)$/;

function readShape(shape: Xml, frame: Frame, inside: Inside): void {
  const properties = child(shape, 'wps:spPr');
  const form = child(properties, 'a:prstGeom')?.attributes.prst ?? '';
  const extent = frame.grouped ? child(child(properties, 'a:xfrm'), 'a:ext') : frame.extent;
  const width = frame.grouped ? undefined : emu(extent?.attributes.cx);
  const flat = { width: emu(extent?.attributes.cx), height: emu(extent?.attributes.cy) };
  const text = child(child(shape, 'wps:txbx'), 'w:txbxContent');
  const measured = width ?? (frame.grouped ? flat.width : undefined);
  placeShape(
    {
      ...(measured !== undefined && { width: measured }),
      ...(flat.height !== undefined && { height: flat.height }),
      ...(frame.align !== undefined && { align: frame.align }),
      ...(text && { text }),
      measured: true,
      line: lineForms.test(form),
      stroked: isStroked(shape, properties),
      form,
    },
    inside,
  );
}

/** A shape without a line of its own takes that of its theme style. */
function isStroked(shape: Xml, properties: Xml | undefined): boolean {
  const line = child(properties, 'a:ln');
  if (line) return !child(line, 'a:noFill');
  return (child(child(shape, 'wps:style'), 'a:lnRef')?.attributes.idx ?? '0') !== '0';
}

/** An embedded sheet, an equation of the old editor: only its picture is in the text. */
export function reportObject(object: Xml, inside: Inside): void {
  const { reading, place } = inside.story;
  const program = descendant(object, 'o:OLEObject')?.attributes.ProgID ?? 'không rõ';
  const hasText = descendant(object, 'w:txbxContent') !== undefined;
  if (hasText) readVml(object, inside);
  reading.remarks.add('reported', 'doi-tuong', `đối tượng nhúng (${shorten(program)}): không đọc`, place);
}
