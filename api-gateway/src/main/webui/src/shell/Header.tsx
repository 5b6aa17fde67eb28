import { signal } from "@preact/signals";
import { connection, fillGap, gap, start } from "../alerts/desk";
import type { Connection } from "../alerts/connection";
import { readersZone } from "../time/clock";
import { locale, t } from "../i18n/language";
import { Icon } from "./Icon";
import { helpOpen, settingsOpen } from "./dialogs";
import { access } from "./session";

const second = signal(new Date());
setInterval(() => (second.value = new Date()), 1_000);

export function Header() {
  return (
    <header class="top">
      <a class="brand" href="/" data-inside="yes"><Icon name="bolt" /> Flashwire</a>
      <ConnectionState />
      <Clocks />
      {access.value.state === "in" ? (
        <span class="tools">
          <button type="button" class="icon" aria-label={t().help.title} title={`${t().help.title} (?)`} onClick={() => (helpOpen.value = true)}>
            <Icon name="keyboard" />
          </button>
          <button type="button" class="icon" aria-label={t().settings.title} title={t().settings.title} onClick={() => (settingsOpen.value = true)}>
            <Icon name="settings" />
          </button>
        </span>
      ) : null}
    </header>
  );
}

function ConnectionState() {
  const missing = gap.value;
  return (
    <p class="connection">
      <span role="status" id="connection" data-state={missing ? "gap" : connection.value.state}>
        <span class="dot" aria-hidden="true" />
        {wordsFor(connection.value)}
        {missing ? <>, {missing.missed === undefined ? t().connection.gapUnknown : t().connection.gap(missing.missed)}</> : null}
      </span>
      {missing ? <button type="button" onClick={() => void fillGap()}>{t().connection.load}</button> : null}
      {connection.value.state === "lost" ? <button type="button" onClick={() => void start()}>{t().alerts.again}</button> : null}
    </p>
  );
}

function wordsFor({ state }: Connection): string {
  const words = t().connection;
  switch (state) {
    case "live":
      return words.live;
    case "catching-up":
      return words.catchingUp;
    case "lost":
      return words.lost;
    case "offline":
      return words.offline;
    case "signed-out":
      return words.signedOut;
  }
}

/** The reader's clock and the one that all newsrooms share. */
function Clocks() {
  const at = second.value;
  const here = at.toLocaleTimeString(locale(), { hourCycle: "h23", hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return (
    <p class="clocks" aria-hidden="true">
      {at.getTimezoneOffset() === 0 ? null : <span><b>{here}</b> {readersZone(at)}</span>}
      <span><b>{at.toISOString().slice(11, 19)}</b> UTC</span>
    </p>
  );
}
