/** XML namespaces under the prefixes that this reader knows them by, whatever prefixes a file uses. */

const office = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';
const microsoft = 'http://schemas.microsoft.com/office';

const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    [`${office}/wordprocessingml/2006/main`]: 'w',
    [`${strict}/wordprocessingml/main`]: 'w',
    [`${office}/spreadsheetml/2006/main`]: 's',
    [`${strict}/spreadsheetml/main`]: 's',
    [`${office}/officeDocument/2006/relationships`]: 'r',
    [`${strict}/officeDocument/relationships`]: 'r',
    [`${office}/drawingml/2006/wordprocessingDrawing`]: 'wp',
    [`${strict}/drawingml/wordprocessingDrawing`]: 'wp',
    [`${office}/drawingml/2006/main`]: 'a',
    [`${strict}/drawingml/main`]: 'a',
    [`${office}/drawingml/2006/picture`]: 'pic',
    [`${strict}/drawingml/picture`]: 'pic',
    [`${office}/drawingml/2006/chart`]: 'c',
    [`${strict}/drawingml/chart`]: 'c',
    [`${office}/drawingml/2006/diagram`]: 'dgm',
    [`${strict}/drawingml/diagram`]: 'dgm',
    [`${office}/officeDocument/2006/math`]: 'm',
    [`${strict}/officeDocument/math`]: 'm',
    [`${office}/markup-compatibility/2006`]: 'mc',
    [`${office}/officeDocument/2006/custom-properties`]: 'cust',
    [`${office}/officeDocument/2006/docPropsVTypes`]: 'vt',
    [`${office}/package/2006/relationships`]: 'rel',
    [`${office}/package/2006/content-types`]: 'ct',
    'urn:schemas-microsoft-com:vml': 'v',
    'urn:schemas-microsoft-com:office:office': 'o',
    'urn:schemas-microsoft-com:office:word': 'w10',
    [`${microsoft}/word/2010/wordprocessingShape`]: 'wps',
    [`${microsoft}/word/2010/wordprocessingGroup`]: 'wpg',
    [`${microsoft}/word/2010/wordprocessingCanvas`]: 'wpc',
    [`${microsoft}/word/2010/wordprocessingInk`]: 'wpi',
    [`${microsoft}/word/2010/wordprocessingDrawing`]: 'wp14',
    [`${microsoft}/word/2006/wordml`]: 'wne',
    [`${microsoft}/word/2010/wordml`]: 'w14',
    [`${office}/drawingml/2006/lockedCanvas`]: 'lc',
    [`${microsoft}/word/2012/wordml`]: 'w15',
  }),
);

/** The strict form of the format has shapes among its drawings. */
const strictNames: ReadonlyMap<string, string> = new Map([
  ['wp:wsp', 'wps:wsp'],
  ['wp:spPr', 'wps:spPr'],
  ['wp:style', 'wps:style'],
  ['wp:txbx', 'wps:txbx'],
  ['wp:wgp', 'wpg:wgp'],
  ['wp:grpSp', 'wpg:grpSp'],
  ['wp:wpc', 'wpc:wpc'],
  ['wne:txbxContent', 'w:txbxContent'],
]);

/** Prefixes at one place; real files declare some thirty, and each new scope copies them. */
const most = 64;

/** The names in force inside an element. */
export class Scope {
  private readonly known = new Map<string, string>();

  private constructor(private readonly bound: ReadonlyMap<string, string>) {}

  static readonly outermost = new Scope(new Map([['xml', 'xml']]));

  /** This scope, or the one that an element's `xmlns` attributes open. */
  inside(attributes: Readonly<Record<string, string>>): Scope {
    let bound: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const uri = attributes[name] ?? '';
      bound ??= new Map(this.bound);
      if (bound.size >= most) break;
      // Microsoft's later extensions (w16cid, a14 …) change nothing that is read here.
      const prefix = prefixes.get(uri) ?? (uri.startsWith(`${microsoft}/`) ? 'w16' : `{${uri}}`);
      bound.set(name === 'xmlns' ? '' : name.slice('xmlns:'.length), prefix);
    }
    return bound ? new Scope(bound) : this;
  }

  element(name: string): string {
    const resolved = this.resolve(name, this.bound.get('') ?? '');
    return strictNames.get(resolved) ?? resolved;
  }

  /** An attribute without a prefix belongs to no namespace. */
  attribute(name: string): string {
    return name.includes(':') ? this.resolve(name, '') : name;
  }

  private resolve(name: string, unprefixed: string): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const own = name.slice(0, Math.max(0, colon));
    const prefix = colon < 0 ? unprefixed : (this.bound.get(own) ?? own);
    const resolved = prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
    this.known.set(name, resolved);
    return resolved;
  }
}
