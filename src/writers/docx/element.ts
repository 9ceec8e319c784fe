/** A docx component for an element that the library has no class for. */
import { BuilderElement, type XmlComponent } from 'docx';

type Attributes = Readonly<Record<string, string | number>>;

export function element(name: string, attributes?: Attributes, children?: readonly XmlComponent[]): XmlComponent {
  return new BuilderElement({
    name,
    ...(attributes && { attributes: payload(attributes) }),
    ...(children && { children }),
  });
}

/** An element whose only attribute is `w:val`. */
export function valued(name: string, value: string | number): XmlComponent {
  return element(name, { 'w:val': value });
}

function payload(attributes: Attributes): Record<string, { key: string; value: string | number }> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
}
