/** The letters of a cell or of a shared text, and which of them are struck out. */
import { child, childrenNamed, type Xml } from '../docx/xml.js';
import { isStruck } from './styles.js';

export interface Letters {
  readonly text: string;
  /** Undefined: as the cell's own font says. */
  readonly struck?: boolean;
}

/** Of `si` or `is`; the reading aid for East Asian letters is no part of the text. */
export function lettersOf(element: Xml): readonly Letters[] {
  const runs = childrenNamed(element, 's:r');
  if (runs.length === 0) return [{ text: decoded(child(element, 's:t')?.text ?? '') }];
  return runs.map((run) => {
    const font = child(run, 's:rPr');
    const text = decoded(child(run, 's:t')?.text ?? '');
    return font ? { text, struck: isStruck(font) } : { text };
  });
}

/** `_x000D_` stands for a letter that XML cannot hold. */
export function decoded(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
