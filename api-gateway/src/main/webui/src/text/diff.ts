export interface Change {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Beyond this many words a comparison would take too long to wait for: all is then said to be replaced. */
const MOST_WORDS = 2_000;

/** What became of a text, word by word. */
export function diff(before: string, after: string): Change[] {
  const [one, other] = [words(before), words(after)];
  const head = commonHead(one, other);
  const tail = commonHead(one.slice(head).reverse(), other.slice(head).reverse());
  const middle = between(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  return joined([
    { kind: "same", text: one.slice(0, head).join("") },
    ...middle,
    { kind: "same", text: one.slice(one.length - tail).join("") },
  ]);
}

function words(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

function commonHead(one: string[], other: string[]): number {
  const differs = one.findIndex((word, index) => word !== other[index]);
  return differs < 0 ? Math.min(one.length, other.length) : differs;
}

/** The longest common subsequence, by the table of its lengths. */
function between(one: string[], other: string[]): Change[] {
  if (one.length > MOST_WORDS || other.length > MOST_WORDS) {
    return [{ kind: "removed", text: one.join("") }, { kind: "added", text: other.join("") }];
  }
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        one[i] === other[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      changes.push({ kind: "same", text: one[i++]! });
      j++;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) {
      changes.push({ kind: "removed", text: one[i++]! });
    } else {
      changes.push({ kind: "added", text: other[j++]! });
    }
  }
  return [...changes, { kind: "removed", text: one.slice(i).join("") }, { kind: "added", text: other.slice(j).join("") }];
}

function joined(changes: Change[]): Change[] {
  return changes.reduce<Change[]>((all, change) => {
    const last = all.at(-1);
    if (change.text === "") {
      return all;
    }
    if (last?.kind === change.kind) {
      last.text += change.text;
    } else {
      all.push({ ...change });
    }
    return all;
  }, []);
}
