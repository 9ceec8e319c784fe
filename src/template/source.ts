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

/** The templates of one kind by their name in `{{> name}}`. */
export function templatesOf(sources: readonly TemplateSource[], kind: string): Map<string, TemplateSource> {
  const found = new Map<string, TemplateSource>();
  for (const folder of [sharedFolder, kind]) {
    for (const source of sources) {
      const key = keyOf(source.name);
      if (key?.folder === folder) found.set(key.base, source);
    }
  }
  return found;
}

/** Kinds of document that a plan may be: those with a main template, but for the reports of the program in deeper folders. */
export function kindsOf(sources: readonly TemplateSource[]): string[] {
  const keys = sources.map((source) => keyOf(source.name));
  const folders = keys.flatMap((key) => (key?.base === mainTemplate ? [key.folder] : []));
  return folders.filter((folder) => !folder.includes('/')).sort();
}

export function hasKind(sources: readonly TemplateSource[], kind: string): boolean {
  return sources.some((source) => {
    const key = keyOf(source.name);
    return key?.folder === kind && key.base === mainTemplate;
  });
}
