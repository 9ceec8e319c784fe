/** `w:drawing`: shapes, text boxes and pictures of today's Word. */
import { defined } from '../../values/defined.js';
import { chosenBranch } from './alternate.js';
import { handlers, readChildren } from './handlers.js';
import type { Inside } from './line.js';
import { shorten } from './remarks.js';
import { placeShape } from './shape.js';
import { textBelow } from './text-below.js';
import { emu } from './units.js';
import { readVml } from './vml.js';
import { child, descendant, type Xml } from './xml.js';

interface Frame {
  readonly extent: Xml | undefined;
  readonly align: string | undefined;
  readonly description: string;
  /** Shapes in a group have lengths of their own. */
  readonly grouped: boolean;
  readonly inside: Inside;
}

export function readDrawing(drawing: Xml, inside: Inside): void {
  const { story } = inside;
  for (const anchor of drawing.children) {
    const { descr, name } = child(anchor, 'wp:docPr')?.attributes ?? {};
    const frame: Frame = {
      extent: child(anchor, 'wp:extent'),
      align: child(child(anchor, 'wp:positionH'), 'wp:align')?.text,
      description: descr || name || '',
      grouped: false,
      inside,
    };
    for (const one of child(child(anchor, 'a:graphic'), 'a:graphicData')?.children ?? []) {
      const read = graphicElements.get(one.name);
      const kind = one.name.slice(one.name.lastIndexOf(':') + 1);
      if (read) read(one, frame);
      // Inside a group stand properties, too; at the top every element is a picture of some kind.
      else story.say('reported', 'hinh-ve', `hình vẽ (${shorten(kind)}): không đọc`, textBelow(one));
    }
  }
}

const graphicElements = handlers<Frame>({
  'wps:wsp': readShape,
  'wpg:wgp wpg:grpSp wpc:wpc lc:lockedCanvas': (one, frame) =>
    readChildren(one, graphicElements, { ...frame, grouped: true }),
  'mc:AlternateContent': (one, frame) =>
    readChildren(chosenBranch(one, frame.inside.story.reading), graphicElements, frame),
  'pic:pic': (_, { description, inside }) =>
    inside.story.say('reported', 'hinh', `hình ảnh “${shorten(description)}”: không đọc`, ''),
  'c:chart': (chart, { inside }) => reportPart('bieu-do', 'biểu đồ', chart.attributes['r:id'], inside),
  'dgm:relIds': (diagram, { inside }) => reportPart('so-do', 'sơ đồ (SmartArt)', diagram.attributes['r:dm'], inside),
});

/** Words that stand in a part of their own. */
function reportPart(code: string, name: string, id: string | undefined, { story }: Inside): void {
  const { file } = story.reading;
  const part = file.parts.get(file.relations.get(id ?? '')?.target ?? '');
  const words = part ? textBelow(part.xml) : '';
  const message = words.trim() === '' ? `${name}: không đọc chữ bên trong` : `${name} “${shorten(words)}”: không đọc`;
  story.say('reported', code, message, words);
}

const lineForms = /^(?:line|straightConnector\d|bentConnector\d)$/;

function readShape(shape: Xml, { grouped, align, inside, ...frame }: Frame): void {
  const properties = child(shape, 'wps:spPr');
  const form = child(properties, 'a:prstGeom')?.attributes.prst ?? '';
  const extent = grouped ? child(child(properties, 'a:xfrm'), 'a:ext') : frame.extent;
  const text = child(child(shape, 'wps:txbx'), 'w:txbxContent');
  placeShape(
    {
      ...defined({ width: emu(extent?.attributes.cx), height: emu(extent?.attributes.cy), align, text }),
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
  const program = descendant(object, 'o:OLEObject')?.attributes.ProgID ?? 'không rõ';
  if (descendant(object, 'w:txbxContent')) readVml(object, inside);
  inside.story.say('reported', 'doi-tuong', `đối tượng nhúng (${shorten(program)}): không đọc`, '');
}
