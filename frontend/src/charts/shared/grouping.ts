/** In natural order: `resnet18` before `resnet101`. */
export function natural(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Groups in natural order of their names. */
export function groupedBy<T>(items: readonly T[], nameOf: (item: T) => string): [name: string, group: T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups].sort(([a], [b]) => natural(a, b));
}

/** Each value once, in natural order. */
export function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(natural);
}
