/** A docx component for an element that the library has no class for. */
import { XmlAttributeComponent, XmlComponent } from 'docx';

type Attributes = Readonly<Record<string, string | number>>;

/** Attributes that already have their names; the library's own way to give any is several times slower. */
class Named extends XmlAttributeComponent<Attributes> {}

class Element extends XmlComponent {
  constructor(name: string, attributes: Attributes | undefined, content: readonly (XmlComponent | string)[]) {
    super(name);
    if (attributes) this.root.push(new Named(attributes));
    this.root.push(...content);
  }
}

export function element(
  name: string,
  attributes?: Attributes,
  content: readonly (XmlComponent | string)[] = [],
): XmlComponent {
  return new Element(name, attributes, content);
}

/** An element whose only attribute is `w:val`. */
export function valued(name: string, value: string | number): XmlComponent {
  return element(name, { 'w:val': value });
}
