import { signal } from "@preact/signals";
import { fullTime, isUtc, readersZone, relative, shortTime, utcTime } from "./clock";

/** The time that "ago" counts from; it moves twice a minute. */
export const now = signal(new Date());
setInterval(() => (now.value = new Date()), 30_000);

/** A moment in the reader's zone, with UTC beside it where that differs. */
export function Time({ at, ago = false }: { at: string; ago?: boolean }) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) {
    return <span>–</span>;
  }
  const since = ago ? relative(date, now.value) : undefined;
  return (
    <time dateTime={at} title={fullTime(date)}>
      {since ? `${since}, ` : null}
      {shortTime(date, now.value)}
      {isUtc(date) ? " UTC" : <> <span class="utc">{readersZone(date)} · {utcTime(date)} UTC</span></>}
    </time>
  );
}
