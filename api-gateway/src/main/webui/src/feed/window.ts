/** Which rows of a long list are near enough to the eye to be drawn. */
export interface Shown {
  first: number;
  /** Behind the last. */
  end: number;
}

const SPARE = 8;

export function visible(scrolled: number, height: number, row: number, count: number): Shown {
  const first = Math.max(0, Math.min(Math.floor(scrolled / row) - SPARE, count - 1));
  return { first, end: Math.min(count, Math.ceil((scrolled + height) / row) + SPARE) };
}
