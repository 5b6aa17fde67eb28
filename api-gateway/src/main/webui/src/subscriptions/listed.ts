/** A list as people write it. */
export function listed(text: string): string[] {
  return text.split(/[,;\s]+/).filter(Boolean);
}
