import type { Alert, Update } from "../api/types";

/** What one speaker says of one thing counted, over time. */
export interface Line {
  what: string;
  whose: string | undefined;
  speaker: string;
  points: { at: number; value: number; atLeast: boolean }[];
  highest: number;
  latest: number;
}

/** The ledger that the alerts carry; where they carry none, what the figures of their entries come to. */
export function ledger(alerts: readonly Alert[], updates: readonly Update[]): Line[] {
  const kept = ofTolls(alerts, updates);
  return inOrder(kept.length > 0 ? kept : ofFigures(updates));
}

function ofTolls(alerts: readonly Alert[], updates: readonly Update[]): Line[] {
  const names = new Map(updates.flatMap((update) => update.actors.map((actor) => [actor.id, actor.name] as const)));
  const lines = new Map<string, Line>();
  for (const toll of alerts.flatMap((alert) => alert.tolls ?? [])) {
    const key = JSON.stringify([toll.what, toll.whose, toll.by ?? toll.speaker]);
    const line = lines.get(key) ?? {
      what: toll.what, whose: toll.whose && (names.get(toll.whose) ?? toll.whose), speaker: toll.speaker, points: [], highest: 0, latest: 0,
    };
    if (line.points.at(-1)?.value !== toll.latest) {
      line.points.push({ at: Date.parse(toll.at), value: toll.latest, atLeast: toll.atLeast });
    }
    line.highest = toll.highest;
    line.latest = toll.latest;
    lines.set(key, line);
  }
  return [...lines.values()];
}

function ofFigures(updates: readonly Update[]): Line[] {
  const lines = new Map<string, Line>();
  const inTime = [...updates].sort((one, other) => timeOf(one) - timeOf(other));
  for (const update of inTime) {
    const names = new Map(update.actors.map((actor) => [actor.id, actor.name]));
    for (const figure of update.figures) {
      const speaker = figure.saidBy ? (names.get(figure.saidBy) ?? figure.saidBy) : update.source.name;
      const whose = figure.whose && (names.get(figure.whose) ?? figure.whose);
      const key = JSON.stringify([figure.what, figure.whose, figure.saidBy ?? update.source.id]);
      const line = lines.get(key) ?? { what: figure.what, whose, speaker, points: [], highest: 0, latest: 0 };
      line.points.push({ at: timeOf(update), value: figure.value, atLeast: figure.atLeast });
      line.highest = Math.max(line.highest, figure.value);
      line.latest = figure.value;
      lines.set(key, line);
    }
  }
  return [...lines.values()];
}

function inOrder(lines: Line[]): Line[] {
  return lines.sort(
    (one, other) => one.what.localeCompare(other.what) || (one.whose ?? "").localeCompare(other.whose ?? "") || other.highest - one.highest,
  );
}

function timeOf(update: Update): number {
  return Date.parse(update.publishedAt ?? update.firstSeenAt);
}
