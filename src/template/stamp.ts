/** Marks every start tag of a template with its place, so that what is wrong in the merged text can be traced back. */
import Handlebars from 'handlebars';
import type { Place } from '../diagnostic/model.js';
import { placeInContent } from './fault.js';

/** Holds an index into the list of places; the reader takes it off again. */
export const stampAttribute = 'data-l';

const startTag = /<([A-Za-z][A-Za-z0-9]*)/g;

class Stamper extends Handlebars.Visitor {
  constructor(
    private readonly file: string,
    private readonly places: Place[],
  ) {
    super();
  }

  override ContentStatement(node: hbs.AST.ContentStatement): void {
    const plain = { ...node };
    node.value = plain.value.replace(startTag, (start: string, _name: string, offset: number) => {
      this.places.push(placeInContent(this.file, plain, offset));
      return `${start} ${stampAttribute}="${this.places.length - 1}"`;
    });
  }
}

/** Changes the program in place and adds to `places`. Columns of Handlebars' own messages stay true: only the tree changes. */
export function stampTemplate(program: hbs.AST.Program, file: string, places: Place[]): void {
  new Stamper(file, places).accept(program);
}
