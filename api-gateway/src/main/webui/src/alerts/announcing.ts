import { effect, signal } from "@preact/signals";
import type { Alert } from "../api/types";
import { t, word } from "../i18n/language";
import { go } from "../shell/address";
import { announceExercises, notifications, sound } from "../shell/settings";
import { alarm } from "./sound";

const NEW_MS = 10 * 60_000;
const QUIET_MS = 15_000;

/** What a screen reader is told: a flash at once, all else as a number now and then. */
export const spoken = signal("");
/** How many flashes came while nobody looked, and the latest of them. */
const unseen = signal<{ count: number; title: string }>({ count: 0, title: "" });

let quietly = 0;

/** A flash is new when it raises or changes an incident now; old news and, unless asked for, exercises stay quiet. */
export function isFlash(alert: Alert, withExercises: boolean, now: number): boolean {
  return (
    alert.tier === "FLASH" &&
    (withExercises || !alert.exercise) &&
    now - Date.parse(alert.sentAt) < NEW_MS
  );
}

export function announce(alerts: readonly Alert[]): void {
  const flashes = alerts.filter((alert) => isFlash(alert, announceExercises.peek(), Date.now()));
  countQuietly(alerts.length - flashes.length);
  const latest = flashes.at(-1);
  if (!latest) {
    return;
  }
  spoken.value = t().alerts.announced(word("tier", latest.tier), latest.title);
  if (sound.peek()) {
    alarm();
  }
  if (document.hidden || !document.hasFocus()) {
    unseen.value = { count: unseen.peek().count + flashes.length, title: latest.title };
    notify(latest);
  }
}

function countQuietly(alerts: number): void {
  if (quietly === 0 && alerts > 0) {
    setTimeout(() => {
      spoken.value = t().alerts.fresh(quietly);
      quietly = 0;
    }, QUIET_MS);
  }
  quietly += alerts;
}

function notify(alert: Alert): void {
  if (!notifications.peek() || !("Notification" in window) || Notification.permission !== "granted") {
    return;
  }
  const shown = new Notification(`${word("tier", alert.tier)}: ${alert.title}`, {
    body: alert.text,
    tag: alert.incident.id,
    icon: "/icon.svg",
  });
  shown.onclick = () => {
    window.focus();
    go({ view: "alerts", id: alert.incident.id });
  };
}

function seen(): void {
  if (!document.hidden) {
    unseen.value = { count: 0, title: "" };
  }
}

window.addEventListener("focus", seen);
document.addEventListener("visibilitychange", seen);

effect(() => {
  const { count, title } = unseen.value;
  document.title = count === 0 ? "Flashwire" : `(${count}) ${word("tier", "FLASH")}: ${title}`;
});
