/** Parts as trees of elements with known prefixes; document types and entities of a file's own are refused. */
import { SaxesParser } from 'saxes';
import { type Fault, type Outcome, refuse } from './fault.js';
import { limits } from './limits.js';
import { Scope } from './names.js';

export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

interface Growing extends Xml {
  children: Growing[];
  text: string;
}

/** What all parts of one file may still ask for. */
export interface Budget {
  elements: number;
  characters: number;
}

/** Bytes given to the parser at once, so that a refused file is not read to its end. */
const step = 64 * 1024;

export function parseXml(part: string, bytes: Uint8Array, budget: Budget): Outcome<Xml> {
  const tree = new Tree(part, budget);
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    for (let at = 0; at < bytes.length && !tree.fault; at += step) {
      tree.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }));
    }
    if (!tree.fault) tree.write(decoder.decode());
  } catch (problem) {
    // The decoder's one way of saying that bytes are no letters.
    if (!(problem instanceof TypeError)) throw problem;
    return refuse('docx-hong', `thấy phần “${part}” không phải chữ UTF-8, cần mở bằng Word rồi lưu lại`);
  }
  return tree.end();
}

/** By the mark at the head; XML without one is UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
}

class Tree {
  fault: Fault | undefined;
  private readonly root: Growing = { name: '', attributes: {}, children: [], text: '' };
  private readonly open: Growing[] = [this.root];
  private readonly scopes: Scope[] = [Scope.outermost];
  private readonly parser = new SaxesParser({ xmlns: false, position: false });

  constructor(
    private readonly part: string,
    private readonly budget: Budget,
  ) {
    this.parser.on('error', () =>
      this.stop('docx-xml-sai', 'viết sai XML (bị hỏng hoặc bị cắt cụt)', 'chép lại tệp gốc'),
    );
    this.parser.on('doctype', () =>
      this.stop('docx-dtd', 'khai kiểu tài liệu (DTD)', 'bỏ đi, vì Word không bao giờ ghi và nó có thể gài bẫy'),
    );
    this.parser.on('opentag', ({ name, attributes }) => this.begin(name, attributes));
    this.parser.on('closetag', () => {
      this.open.pop();
      this.scopes.pop();
    });
    const add = (text: string) => {
      const element = this.open.at(-1);
      this.budget.characters -= text.length;
      if (this.budget.characters < 0) this.stop('docx-qua-lon', 'nhiều chữ quá mức của một văn bản', 'chia nhỏ tệp');
      else if (element) element.text += text;
    };
    this.parser.on('text', add);
    this.parser.on('cdata', add);
  }

  write(text: string): void {
    this.parser.write(text);
  }

  end(): Outcome<Xml> {
    if (!this.fault) this.parser.close();
    const [element] = this.root.children;
    if (!this.fault && !element) this.stop('docx-xml-sai', 'không có thẻ nào', 'chép lại tệp gốc');
    if (this.fault) return { fault: this.fault };
    return { value: element ?? this.root };
  }

  private begin(name: string, attributes: Record<string, string>): void {
    if (this.fault) return;
    const scope = (this.scopes.at(-1) ?? Scope.outermost).inside(attributes);
    const element: Growing = {
      name: scope.element(name),
      attributes: resolve(attributes, scope),
      children: [],
      text: '',
    };
    this.open.at(-1)?.children.push(element);
    this.open.push(element);
    this.scopes.push(scope);
    const tooMany = --this.budget.elements < 0 || Object.keys(attributes).length > limits.attributes;
    if (tooMany || this.open.length > limits.depth) {
      this.stop(
        'docx-qua-lon',
        tooMany ? 'nhiều thẻ quá mức của một văn bản' : 'thẻ lồng nhau quá sâu',
        'lưu lại bằng Word, hoặc chia nhỏ tệp',
      );
    }
  }

  private stop(code: string, seen: string, wanted: string): void {
    this.fault ??= refuse(code, `thấy phần “${this.part}” ${seen}, cần ${wanted}`).fault;
  }
}

/** The same object when every name stands as it is: nearly always. */
function resolve(attributes: Readonly<Record<string, string>>, scope: Scope): Readonly<Record<string, string>> {
  let resolved: Record<string, string> | undefined;
  for (const name in attributes) {
    if (scope.attribute(name) !== name) {
      resolved = {};
      break;
    }
  }
  if (!resolved) return attributes;
  for (const name in attributes) resolved[scope.attribute(name)] = attributes[name] ?? '';
  return resolved;
}

export function child(parent: Xml | undefined, name: string): Xml | undefined {
  return parent?.children.find((one) => one.name === name);
}

export function childrenNamed(parent: Xml | undefined, name: string): readonly Xml[] {
  return parent?.children.filter((one) => one.name === name) ?? [];
}

/** Wraps blocks, rows, cells or runs and says nothing itself. */
export function isWrapper({ name }: Xml): boolean {
  return name === 'w:sdt' || name === 'w:sdtContent' || name === 'w:customXml';
}

/** The value of `w:val` of a child, if the child is there and has one. */
export function valOf(parent: Xml | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['w:val'];
}

/** The first of that name below `parent`, in reading order. */
export function descendant(parent: Xml, name: string): Xml | undefined {
  for (const one of parent.children) {
    const found = one.name === name ? one : descendant(one, name);
    if (found) return found;
  }
  return undefined;
}
