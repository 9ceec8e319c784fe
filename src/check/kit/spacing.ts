/** Line spacing: the head's single lines, the body's range. */

import type { CheckedText, Finding, Judge, Role } from '../model.js';
import { judged } from './answer.js';
import { absent, decimal, notShown, showsSettings, textsOf } from './form-rule.js';
import { visibleRuns } from './look.js';

/** Word's unit of automatic spacing: a single line. */
const single = 240;
/** Height of a single line of Times New Roman in sizes. */
const lineHeight = 1.15;

interface SpacingDemand extends Pick<Judge, 'id'> {
  readonly name: string;
  readonly roles: readonly Role[];
}

export function singleSpacing({ id, name, roles }: SpacingDemand): Judge {
  return {
    id,
    judge(subject) {
      const texts = textsOf(subject, ...roles);
      if (texts.length === 0) return absent(name);
      if (!showsSettings(subject)) return notShown(subject, 'giãn dòng');
      return judged(texts.flatMap((text) => spacingFaults(text, name, { least: 1, most: 1 })));
    },
  };
}

/** In lines, for a text of one or several sizes; exact heights are turned into lines of their letters. */
export function spacingFaults(
  text: CheckedText,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): readonly Finding[] {
  const line = text.paragraph?.format.line;
  if (!line) return [];
  const size = Math.max(0, ...visibleRuns(text).map((run) => run.size ?? 0));
  if (line.rule !== 'auto' && size === 0) return [];
  const lines = line.rule === 'auto' ? line.value / single : line.value / (size * 20 * lineHeight);
  // Exact heights come in whole points: a tenth of a line is no fault.
  const tolerance = line.rule === 'auto' ? 0.03 : 0.15;
  if (lines >= least - tolerance && lines <= most + tolerance) return [];
  if (line.rule === 'atLeast' && lines < least) return [];
  const found = `${name} giãn ${decimal(lines)} dòng`;
  const expected = least === most ? 'dòng đơn' : `từ ${decimal(least)} đến ${decimal(most)} dòng`;
  return [{ place: text.place, found, expected }];
}
