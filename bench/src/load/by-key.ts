/** Adds the items to the groups that they belong to. */
export function byKey<T>(groups: Map<string, T[]>, items: readonly T[], keyOf: (item: T) => string): void {
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
}
