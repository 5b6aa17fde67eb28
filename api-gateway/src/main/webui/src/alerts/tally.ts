export interface Count {
  /** What it is filtered by; none where it cannot be. */
  ids: string[];
  name: string;
  count: number;
}

/** How many of the items bear each id, or failing that each name; the most frequent first. */
export function tally<T>(items: readonly T[], named: (item: T) => { id: string | undefined; name: string }[]): Count[] {
  const counts = new Map<string, Count>();
  for (const item of items) {
    for (const { id, name } of named(item)) {
      const known = counts.get(name) ?? { ids: id === undefined ? [] : [id], name, count: 0 };
      known.count++;
      counts.set(name, known);
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}
