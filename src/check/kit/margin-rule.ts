/** The four margins; of a PDF file only what its printed lines prove. */
import type { ReadPage } from '../../readers/model.js';
import type { Finding, Judge, Subject } from '../model.js';
import { allowedWords, allows, decimal, mm, standardValue } from './form-rule.js';
import { pageRule } from './section-rule.js';

type Side = 'top' | 'bottom' | 'left' | 'right';

const sides: Readonly<Record<Side, { readonly name: string; readonly value: string; readonly turned: string }>> = {
  top: { name: 'lề trên', value: 'le.tren', turned: 'le.trai' },
  bottom: { name: 'lề dưới', value: 'le.duoi', turned: 'le.phai' },
  left: { name: 'lề trái', value: 'le.trai', turned: 'le.duoi' },
  right: { name: 'lề phải', value: 'le.phai', turned: 'le.tren' },
};

/** In mm: the decree's own file stores 25 mm as 25,01. */
const tolerance = 0.5;

export function marginRule(id: string, side: Side): Judge {
  return pageRule({
    id,
    faults: ({ page, name: part }, subject) => faults(page, part, side, subject),
  });
}

function faults(page: ReadPage, part: string, side: Side, subject: Subject): readonly Omit<Finding, 'place'>[] {
  const { name, value, turned } = sides[side];
  const found = mm(page[side]);
  const usual = standardValue(subject, value);
  // A landscape page is a portrait page turned, or keeps its margins where they were.
  const allowed = page.orientation === 'landscape' ? [usual, standardValue(subject, turned)] : [usual];
  if (allowed.some((one) => allows(one, found, tolerance))) return [];
  if (
    subject.kind === 'pdf' &&
    isUnproven(
      side,
      found,
      allowed.map(({ allowed: range }) => range),
    )
  )
    return [];
  return [{ found: `${name} của ${part} ${decimal(found)} mm`, expected: `${name} ${allowedWords(usual)}` }];
}

/** In mm: how far the table of the head or of the signature commonly reaches into the margin. */
const outdent = 3;

/** A last line that ends above the margin, and lines that do not reach it, are no wider margin. */
function isUnproven(side: Side, found: number, ranges: readonly object[]): boolean {
  const least = Math.min(...ranges.map((range) => ('from' in range ? Number(range.from) : found)));
  if (side === 'left') return found < least && found >= least - outdent;
  return found >= least - tolerance;
}
