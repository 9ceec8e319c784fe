/** Where every object of a finished draft stands. */

export function pathsOf(root: object): ReadonlyMap<object, string> {
  const paths = new Map<object, string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || paths.has(value)) return;
    paths.set(value, path);
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, item] of entries) visit(item, path === '' ? String(key) : `${path}.${key}`);
  };
  visit(root, '');
  return paths;
}
