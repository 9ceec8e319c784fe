/** How a raised character is drawn, once for layout and both writers: renderers disagree on Word's own superscript, so size and rise are written out. */

/** LibreOffice raises by a share of the glyph's line height, not of its size: this many times what is written. */
export const drawnRaise = 1.15;

/** Of the text's size. */
const scale = 0.65;
/** hhea ascent and line gap of Times New Roman and its metric twins, in ems. */
const ascent = 1912 / 2048;

/**
 * Size and rise in pt of a raised character beside text of `size` pt; Word stores both in half points. The rise is the most
 * that keeps the raised glyph inside the height of its line, so that a superscript never pushes lines apart.
 */
export function superscriptOf(size: number): { readonly size: number; readonly raise: number } {
  const raised = halfPointsDown(size * scale);
  return { size: raised, raise: halfPointsDown(((size - raised) * ascent) / drawnRaise) };
}

function halfPointsDown(value: number): number {
  // The small addition undoes binary rounding: 10 × 0.65 must stay 6.5.
  return Math.floor(value * 2 + 1e-9) / 2;
}
