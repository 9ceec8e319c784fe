/** Template files as the caller hands them over, and which of them make up one kind of document. */

export interface TemplateSource {
  /** Path with `/`, such as `ke-hoach/van-ban.hbs`; a leading `templates/` is kept for messages only. The folder is the kind. */
  readonly name: string;
  readonly text: string;
}

/** Folder of the partials that every kind may use; a kind's own file of the same name wins. */
const sharedFolder = 'chung';
/** The template that a document is made from; all others are partials. */
export const mainTemplate = 'van-ban';

function keyOf(name: string): { folder: string; base: string } | undefined {
  const match = /^(?:templates\/)?(.+)\/([^/]+)\.hbs$/.exec(name);
  return match?.[1] !== undefined && match[2] !== undefined ? { folder: match[1], base: match[2] } : undefined;
}

/** The templates of one folder by their name in `{{> name}}`, those of the folders above it among them. */
export function templatesOf(sources: readonly TemplateSource[], folder: string): Map<string, TemplateSource> {
  const found = new Map<string, TemplateSource>();
  for (const one of [sharedFolder, ...folder.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'))]) {
    for (const source of sources) {
      const key = keyOf(source.name);
      if (key?.folder === one) found.set(key.base, source);
    }
  }
  return found;
}

/** Reports of the program stand in a folder of their own, where no plan finds its templates. */
const within = { plan: '', report: 'bao-cao/' } as const;

export function folderOf(kind: keyof typeof within, name: string): string {
  return `${within[kind]}${name}`;
}

/** Folders with a main template: the kinds of document that a plan may be, or the program's reports. */
export function kindsOf(sources: readonly TemplateSource[], kind: keyof typeof within = 'plan'): string[] {
  const keys = sources.map((source) => keyOf(source.name));
  const folders = keys.flatMap((key) => (key?.base === mainTemplate ? [key.folder] : []));
  const names = folders.filter((folder) => folder.startsWith(within[kind])).map((it) => it.slice(within[kind].length));
  return names.filter((name) => !name.includes('/')).sort();
}
