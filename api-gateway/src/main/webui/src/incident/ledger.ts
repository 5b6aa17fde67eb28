import type { Update } from "../api/types";

/** What one speaker says of one thing counted, over time. */
export interface Line {
  what: string;
  whose: string | undefined;
  speaker: string;
  points: { at: number; value: number; atLeast: boolean; quote: string }[];
  highest: number;
  latest: number;
}

/** The figures of the entries as a ledger: a line for each thing, side and speaker. */
export function ledger(updates: readonly Update[], relevant: (what: string) => boolean = () => true): Line[] {
  const lines = new Map<string, Line>();
  const inTime = [...updates].sort((one, other) => timeOf(one) - timeOf(other));
  for (const update of inTime) {
    const names = new Map(update.actors.map((actor) => [actor.id, actor.name]));
    for (const figure of update.figures.filter(({ what }) => relevant(what))) {
      const speaker = figure.saidBy ? (names.get(figure.saidBy) ?? figure.saidBy) : update.source.name;
      const whose = figure.whose && (names.get(figure.whose) ?? figure.whose);
      const key = JSON.stringify([figure.what, figure.whose, figure.saidBy ?? update.source.id]);
      const line = lines.get(key) ?? { what: figure.what, whose, speaker, points: [], highest: 0, latest: 0 };
      line.points.push({ at: timeOf(update), value: figure.value, atLeast: figure.atLeast, quote: figure.evidence.text });
      line.highest = Math.max(line.highest, figure.value);
      line.latest = figure.value;
      lines.set(key, line);
    }
  }
  return [...lines.values()].sort(
    (one, other) => one.what.localeCompare(other.what) || (one.whose ?? "").localeCompare(other.whose ?? "") || other.highest - one.highest,
  );
}

function timeOf(update: Update): number {
  return Date.parse(update.publishedAt ?? update.firstSeenAt);
}
