import { language, locale } from "../i18n/language";

/** The reader's zone, as "UTC+7" or "CET". */
export function readersZone(at: Date): string {
  return parts(at, { timeZoneName: "short" }).find((part) => part.type === "timeZoneName")?.value ?? "";
}

export function isUtc(at: Date): boolean {
  return at.getTimezoneOffset() === 0;
}

/** "14:41", with the day in front where it is not today's. */
export function shortTime(at: Date, now: Date): string {
  const time = format(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return sameDay(at, now) ? time : `${shortDay(at, now)} ${time}`;
}

export function shortDay(at: Date, now: Date): string {
  return format(at, {
    day: "numeric",
    month: "short",
    ...(at.getFullYear() === now.getFullYear() ? {} : { year: "numeric" }),
  });
}

/** "12:41", with the day in front where it is another than the reader's. */
export function utcTime(at: Date): string {
  const day = at.getUTCDate() === at.getDate() ? "" : `${format(at, { day: "numeric", month: "short", timeZone: "UTC" })} `;
  return day + at.toISOString().slice(11, 16);
}

export function fullTime(at: Date): string {
  return format(at, { dateStyle: "full", timeStyle: "long" });
}

/** "3 minutes ago", "in 2 hours"; nothing where it is so long ago that nobody counts. */
export function relative(at: Date, now: Date): string | undefined {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  if (Math.abs(seconds) > MOST_SECONDS) {
    return undefined;
  }
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? (["second", 1] as const);
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(Math.round(seconds / length), unit);
}

/** "4 min", "1.5 h": how long something took. */
export function duration(ms: number): string {
  const [unit, length] = UNITS.find(([, length]) => Math.abs(ms) >= length * 1000) ?? (["second", 1] as const);
  return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 })
    .format(ms / 1000 / length);
}

const MOST_SECONDS = 30 * 86_400;
const UNITS = [["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]] as const;

function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are dear to make, and a list needs thousands. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language.value + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  formats.set(key, known);
  return known;
}

function format(at: Date, options: Intl.DateTimeFormatOptions): string {
  return Number.isNaN(at.getTime()) ? "–" : formatOf(options).format(at);
}

function parts(at: Date, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] {
  return formatOf(options).formatToParts(at);
}
