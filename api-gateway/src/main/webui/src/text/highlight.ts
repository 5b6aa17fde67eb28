/** A stretch to be marked, by its offsets in UTF-16 units, which JavaScript counts in too. */
export interface Stretch {
  start: number;
  end: number;
  mark: string;
  title?: string;
}

export interface Piece {
  text: string;
  marks: string[];
  title: string | undefined;
}

/** Cuts a text where marks begin and end. Offsets outside the text are cut to it; nothing of the text is lost or doubled. */
export function pieces(text: string, stretches: readonly Stretch[]): Piece[] {
  const valid = stretches
    .map((stretch) => ({ ...stretch, start: clamp(stretch.start, text), end: clamp(stretch.end, text) }))
    .filter((stretch) => stretch.start < stretch.end);
  const cuts = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    const over = valid.filter((stretch) => stretch.start <= start && stretch.end >= end);
    return {
      text: text.slice(start, end),
      marks: [...new Set(over.map((stretch) => stretch.mark))],
      title: over.find((stretch) => stretch.title)?.title,
    };
  });
}

function clamp(offset: number, text: string): number {
  return Math.min(Math.max(Math.trunc(offset) || 0, 0), text.length);
}
