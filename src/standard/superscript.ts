/** How a raised character is drawn, once for layout and both writers: renderers disagree on Word's own superscript, so size and rise are written out. */

/** LibreOffice raises by a share of the glyph's line height, not of its size: this many times what is written. */
export const drawnRaise = 1.15;

/**
 * Share of the text's size, and of the text's size that the baseline is raised by. With more than this the raised glyph would push the lines apart.
 */
export const superscript = { scale: 0.65, raise: 0.29 } as const;

/**
 * Size and rise in pt of a raised character beside text of `size` pt. Word stores both in half points; rounding
 * down keeps the raised glyph inside the height of its line, so that a superscript never pushes lines apart.
 */
export function superscriptOf(size: number): { readonly size: number; readonly raise: number } {
  return { size: halfPointsDown(size * superscript.scale), raise: halfPointsDown(size * superscript.raise) };
}

function halfPointsDown(value: number): number {
  // The small addition undoes binary rounding: 10 × 0.65 must stay 6.5.
  return Math.floor(value * 2 + 1e-9) / 2;
}
