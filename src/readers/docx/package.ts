/** The parts of a Word file by their roles, found through relationships; what lies outside the file is never opened. */
import type { Fault, Outcome } from './fault.js';
import { refuse } from './fault.js';
import { unpack } from './inflate.js';
import { limits } from './limits.js';
import { strangerAt } from './signature.js';
import { type Budget, parseXml, type Xml } from './xml.js';
import { type Archive, openArchive } from './zip.js';

interface Relation {
  /** Last word of the type: `header`, `image`, `hyperlink` … */
  readonly type: string;
  /** Name of the part, or the outside address. */
  readonly target: string;
  readonly external: boolean;
}

export interface Part {
  readonly path: string;
  readonly xml: Xml;
}

export interface Package {
  readonly main: Part;
  /** Of the main part, by id. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** Parts that the main part refers to and that this reader reads, by name. */
  readonly parts: ReadonlyMap<string, Part>;
  /** Properties of the file by name; none when their part cannot be read. */
  readonly properties: ReadonlyMap<string, string>;
  /** Names of everything else in the archive. */
  readonly unread: readonly string[];
}

const wanted = new Set([
  'styles',
  'numbering',
  'settings',
  'theme',
  'footnotes',
  'endnotes',
  'comments',
  'header',
  'footer',
]);

/** Their words are counted; a fault there is no fault of the document. */
const counted = new Set(['diagramData', 'chart']);

export function openPackage(bytes: Uint8Array): Outcome<Package> {
  const stranger = strangerAt(bytes);
  if (stranger) return { fault: stranger };
  const archive = openArchive(bytes);
  return 'fault' in archive ? archive : new Opening(archive.value).open();
}

class Opening {
  private readonly budget: Budget = { elements: limits.elements, characters: limits.characters };
  private readonly read = new Set<string>();

  constructor(private readonly archive: Archive) {}

  open(): Outcome<Package> {
    const types = this.part('[Content_Types].xml');
    if ('fault' in types) return types;
    const stranger = foreignKind(this.archive, types.value?.xml);
    if (stranger) return { fault: stranger };
    const roots = this.relations('');
    if ('fault' in roots) return roots;
    const root = [...roots.value.values()].find((one) => one.type === 'officeDocument' && !one.external);
    const main = this.part(root?.target ?? 'word/document.xml');
    if ('fault' in main) return main;
    if (main.value?.xml.name !== 'w:document') {
      return refuse(
        'docx-thieu-phan',
        'thấy tệp nén không có phần chữ của Word (word/document.xml), cần tải hoặc chép lại tệp gốc',
      );
    }
    const relations = this.relations(main.value.path);
    if ('fault' in relations) return relations;
    const custom = [...roots.value.values()].find((one) => one.type === 'custom-properties' && !one.external);
    return this.parts(main.value, relations.value, this.properties(custom?.target));
  }

  private parts(
    main: Part,
    relations: ReadonlyMap<string, Relation>,
    properties: ReadonlyMap<string, string>,
  ): Outcome<Package> {
    const parts = new Map<string, Part>();
    for (const { type, target, external } of relations.values()) {
      if (external || !(wanted.has(type) || counted.has(type)) || parts.has(target)) continue;
      const part = this.part(target);
      if (!('fault' in part)) {
        if (part.value) parts.set(target, part.value);
      } else if (wanted.has(type)) return part;
    }
    const unread = [...this.archive].filter(([key]) => !this.read.has(key)).map(([, { name }]) => name);
    return { value: { main, relations, parts, properties, unread } };
  }

  /** Nothing that is printed hangs on them: a fault there is no fault of the document. */
  private properties(path: string | undefined): ReadonlyMap<string, string> {
    const part = path === undefined ? { value: undefined } : this.part(path);
    const list = 'fault' in part ? [] : (part.value?.xml.children ?? []);
    return new Map(list.map(({ attributes, children }) => [attributes.name ?? '', children[0]?.text ?? '']));
  }

  /** Undefined: the archive has no such part. */
  private part(path: string): Outcome<Part | undefined> {
    const key = path.toLowerCase();
    const entry = this.archive.get(key);
    if (!entry) return { value: undefined };
    this.read.add(key);
    const bytes = unpack(entry);
    if ('fault' in bytes) return bytes;
    const xml = parseXml(entry.name, bytes.value, this.budget);
    return 'fault' in xml ? xml : { value: { path: entry.name, xml: xml.value } };
  }

  private relations(of: string): Outcome<ReadonlyMap<string, Relation>> {
    const slash = of.lastIndexOf('/') + 1;
    const part = this.part(`${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`);
    if ('fault' in part) return part;
    const relations = new Map<string, Relation>();
    for (const { name, attributes } of part.value?.xml.children ?? []) {
      const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      if (name !== 'rel:Relationship' || id === undefined) continue;
      const external = mode === 'External';
      const within = external ? target : resolvePath(of.slice(0, slash), target);
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: within, external });
    }
    return { value: relations };
  }
}

/** A name inside the archive; steps above its root are dropped, so nothing outside can be named. */
function resolvePath(folder: string, target: string): string {
  const from = target.startsWith('/') ? '' : folder;
  const steps: string[] = [];
  for (const step of `${from}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A zip that is something else than a Word file. */
function foreignKind(archive: Archive, types: Xml | undefined): Fault | undefined {
  const declared = types?.children.map((one) => one.attributes.ContentType ?? '').join(' ') ?? '';
  const has = (folder: string) => [...archive.keys()].some((name) => name.startsWith(folder));
  const kind =
    /wordprocessingml|ms-word/.test(declared) || (types && has('word/'))
      ? undefined
      : /spreadsheetml|ms-excel/.test(declared)
        ? 'bảng tính Excel'
        : /presentationml|ms-powerpoint/.test(declared)
          ? 'tệp trình chiếu PowerPoint'
          : archive.has('mimetype') && archive.has('content.xml')
            ? 'tệp LibreOffice (.odt)'
            : archive.size === 0
              ? 'tệp nén rỗng'
              : 'tệp nén (zip) thường';
  if (kind === undefined) return undefined;
  return refuse('docx-khong-phai', `thấy ${kind}, cần tệp Word .docx; nếu là văn bản thì mở ra rồi lưu thành .docx`)
    .fault;
}
