/** Fields that begin and never end: taken at their word they would hide all text after them. */
import type { Xml } from './xml.js';

/** Adds the begin marks that have no end to `unclosed`. A text box is a text of its own. */
export function findUnclosed(text: Xml, unclosed: Set<Xml>): void {
  const open: Xml[] = [];
  const visit = (element: Xml) => {
    for (const one of element.children) {
      if (one.name === 'w:txbxContent') findUnclosed(one, unclosed);
      else if (one.name !== 'w:fldChar') visit(one);
      else if (one.attributes['w:fldCharType'] === 'begin') open.push(one);
      else if (one.attributes['w:fldCharType'] === 'end') open.pop();
    }
  };
  visit(text);
  for (const one of open) unclosed.add(one);
}
