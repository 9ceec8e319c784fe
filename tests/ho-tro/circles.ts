/** Finds the circles of a graph: groups in which each one leads to every other (Tarjan's way). */

export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];

  const visit = (name: string): number => {
    let low = order.size;
    const own = low;
    order.set(name, own);
    open.push(name);
    isOpen.add(name);
    for (const next of graph.get(name) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (isOpen.has(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low < own) return low;
    const group = open.splice(open.indexOf(name));
    for (const one of group) isOpen.delete(one);
    if (group.length > 1 || graph.get(name)?.includes(name)) circles.push(group);
    return low;
  };

  for (const name of graph.keys()) if (!order.has(name)) visit(name);
  return circles.map((group) => group.toSorted());
}
