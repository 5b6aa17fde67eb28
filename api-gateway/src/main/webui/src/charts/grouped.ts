/** The items by what the key says of each; groups and items keep their order. */
export function grouped<K, T>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const of = key(item);
    const group = groups.get(of);
    if (group) {
      group.push(item);
    } else {
      groups.set(of, [item]);
    }
  }
  return groups;
}
