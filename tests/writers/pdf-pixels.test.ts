/** What is drawn with our subset looks like the same text drawn with the whole font, embedded by other code. */
import { createRequire } from 'node:module';
import { zlibSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Face, type FontFamily, type FontSubset, faces } from '../../src/font/model.js';
import { writePdf } from '../../src/writers/pdf/write.js';
import { tinosFile, withoutOutline } from '../font/font-file.js';
import { type Box, differing, inkIn, type Raster, render } from './pdf-render.js';
import { a4, document, line, page, piece, textWidth, tinos } from './pdf-sample.js';

let family: FontFamily;
beforeAll(async () => {
  family = await tinos();
});

const size = 14;
const [perRow, cellWidth, cellHeight, top] = [24, 460, 600, 1000];

interface Spot {
  readonly text: string;
  /** twips */
  readonly x: number;
  readonly baseline: number;
}

/** Every character of a subset alone in a cell of a grid. */
function grid(subset: FontSubset | undefined): Spot[] {
  return (subset?.codePoints ?? []).map((codePoint, i) => ({
    text: String.fromCodePoint(codePoint),
    x: 600 + (i % perRow) * cellWidth,
    baseline: top + Math.floor(i / perRow) * cellHeight,
  }));
}

function boxOf({ text, x, baseline }: Spot, width = cellWidth): Box {
  return { name: text, x: (x - 80) / 20, y: (baseline - 360) / 20, width: width / 20, height: cellHeight / 20 };
}

async function drawnByUs(spots: readonly Spot[], face: Face, fonts = family): Promise<Raster> {
  const lines = spots.map(({ text, x, baseline }) => line(baseline, piece(text, x, { face, size })));
  return render(await writePdf(document('Bảng chữ'), [page(lines)], fonts));
}

/** The whole font file, embedded and drawn by pdf-lib and fontkit. */
async function drawnByOthers(spots: readonly Spot[], face: Face): Promise<Raster> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(createRequire(import.meta.url)('fontkit'));
  const font = await pdf.embedFont(await tinosFile(face), { subset: false });
  const sheet = pdf.addPage([a4.width / 20, a4.height / 20]);
  for (const { text, x, baseline } of spots) {
    // Our no-break hyphen is drawn as the hyphen, whatever the font has for it.
    const shown = text === '\u2011' ? '-' : text;
    sheet.drawText(shown, { x: x / 20, y: (a4.height - baseline) / 20, size, font });
  }
  return render(await pdf.save());
}

describe.each(faces)('%s', (face) => {
  test.each(['small', 'large'])(
    '%s subset: all characters look as in the whole font, only spaces leave no ink',
    async (which) => {
      const spots = grid(family.faces[face].subsets[which === 'small' ? 0 : 1]);
      const [ours, reference] = [await drawnByUs(spots, face), await drawnByOthers(spots, face)];
      const boxes = spots.map((spot) => boxOf(spot));
      expect(differing(boxes, ours, reference)).toEqual([]);
      expect(boxes.filter((box) => inkIn(box, ours) === 0).map((box) => box.name)).toEqual([' ', '\u00a0']);
    },
  );
});

test('a letter that lost its outline is found', async () => {
  const { regular } = family.faces;
  const subsets = regular.subsets.map((subset) => {
    const data = withoutOutline(subset.data, subset.glyph('ệ'.codePointAt(0) ?? 0) ?? 0);
    return { ...subset, data, compressed: zlibSync(data) };
  });
  const broken = { ...family, faces: { ...family.faces, regular: { ...regular, subsets } } };
  const spots = grid(family.faces.regular.subsets[0]);
  const [ours, reference] = [await drawnByUs(spots, 'regular', broken), await drawnByOthers(spots, 'regular')];
  expect(
    differing(
      spots.map((spot) => boxOf(spot)),
      ours,
      reference,
    ),
  ).toEqual(['ệ']);
});

test('the letters of a stretched and tracked line stand where the widths say', async () => {
  const text = 'Ủy ban nhân dân phường, xã: phòng, chống ma túy';
  const change = { face: 'bold', size, tracking: 2, wordSpace: 37.3 } as const;
  const ours = await render(await writePdf(document('Dòng'), [page([line(2000, piece(text, 1000, change))])], family));
  let x = 1000;
  const spots = [...text].map((letter) => {
    const spot = { text: letter, x, baseline: 2000 };
    x += textWidth(letter, family, 'bold', size) + change.tracking + (letter === ' ' ? change.wordSpace : 0);
    return spot;
  });
  const reference = await drawnByOthers(spots, 'bold');
  // Positions are rounded to a thousandth of a point, so an edge may differ by a shade.
  const boxes = spots.map((spot) => boxOf({ ...spot, x: spot.x + 80 }, textWidth(spot.text, family, 'bold', size)));
  expect(differing(boxes, ours, reference, 0.08)).toEqual([]);
});
