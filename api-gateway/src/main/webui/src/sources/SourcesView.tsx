import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { locale, t, word } from "../i18n/language";
import { isEditor } from "../shell/session";
import { useWalk } from "../shell/walk";
import { Outside } from "../text/Outside";
import { duration } from "../time/clock";
import { Time } from "../time/Time";
import { AddSource } from "./AddSource";
import { DAYS, heard, pause, sources, unfollow } from "./api";
import { isSilent, standings, type Standing } from "./standing";

const LOOK_EVERY_MS = 10_000;

export function SourcesView() {
  const words = t().sources;
  const all = useSignal<Standing[] | undefined>(undefined);
  const failure = useSignal("");
  const adding = useSignal(false);

  const load = async () => {
    try {
      const followed = await sources();
      all.value = standings(followed, await heard(followed));
      failure.value = "";
    } catch (why) {
      failure.value = why instanceof Error ? why.message : String(why);
    }
  };
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  const act = (doing: Promise<unknown>) => void doing.then(load, (why: Error) => (failure.value = why.message));
  const silent = (all.value ?? []).filter(isSilent).length;
  return (
    <div class="view">
      <header class="view-head">
        <h1>{words.title}</h1>
        {silent > 0 ? <span class="bad"><b>{words.silent(silent)}</b></span> : null}
        {isEditor.value && !adding.value ? <button type="button" class="primary" onClick={() => (adding.value = true)}>{words.add}</button> : null}
      </header>
      {isEditor.value ? null : <p class="quiet">{words.editors}</p>}
      {failure.value ? <p class="notice bad" role="alert">{failure.value}</p> : null}
      {adding.value ? <AddSource onDone={() => {
        adding.value = false;
        void load();
      }} /> : null}
      {all.value?.length === 0 ? <p class="notice quiet">{words.none}</p> : null}
      {all.value && all.value.length > 0 ? (
        <>
          <Table standings={all.value} act={act} />
          <p class="quiet legend">{words.legend(DAYS)}</p>
        </>
      ) : null}
    </div>
  );
}

function Table({ standings: all, act }: { standings: Standing[]; act: (doing: Promise<unknown>) => void }) {
  const words = t().sources;
  const table = useRef<HTMLDivElement>(null);
  useWalk(table, "tbody tr");
  return (
    <div class="table" role="region" aria-label={words.title} tabIndex={0} ref={table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.name}</th><th scope="col">{words.health}</th><th scope="col">{words.lastNews}</th>
            <th scope="col" class="number" title={words.entriesHint(DAYS)}>{words.entries}</th><th scope="col" class="number" title={words.latencyHint}>{words.latency}</th>
            <th scope="col" class="number" title={words.firstHint(DAYS)}>{words.first}</th><th scope="col" class="number" title={words.behindHint}>{words.behind}</th>
            {isEditor.value ? <th scope="col"><span class="visually-hidden">{t().subscriptions.edit}</span></th> : null}
          </tr>
        </thead>
        <tbody>{all.map((standing) => <Line key={standing.id} standing={standing} act={act} />)}</tbody>
      </table>
    </div>
  );
}

function Line({ standing, act }: { standing: Standing; act: (doing: Promise<unknown>) => void }) {
  const words = t().sources;
  const { followed, id, name, entries, latestAt, behindMs, race } = standing;
  const newsAt = followed?.progress?.newsAt ?? latestAt;
  return (
    <tr tabIndex={-1} data-silent={isSilent(standing) ? "yes" : undefined}>
      <th scope="row" dir="auto">
        <Outside url={followed?.url} text={name} />
        {id === name ? null : <><br /><code class="quiet">{id}</code></>}
      </th>
      <td data-label={words.health}>{followed ? <Health standing={standing} /> : <span class="quiet">{words.filed}</span>}</td>
      <td data-label={words.lastNews}>{newsAt ? <Time at={newsAt} ago /> : "–"}</td>
      <td class="number" data-label={words.entries}>{entries.toLocaleString(locale())}</td>
      <td class="number" data-label={words.latency}>{behindMs === undefined ? "–" : duration(behindMs)}</td>
      <td class="number" data-label={words.first}>{race ? words.firstOf(race.first, race.incidents) : "–"}</td>
      <td class="number" data-label={words.behind}>{race && race.first < race.incidents ? <>+{duration(race.behindMs)} <span class="quiet">{words.mostly(duration(race.mostlyWithinMs))}</span></> : "–"}</td>
      {isEditor.value ? (
        <td>
          {followed ? (
            <div class="actions">
              <button type="button" aria-label={`${followed.paused ? words.resume : words.pause}: ${name}`} onClick={() => act(pause(id, !followed.paused))}>{followed.paused ? words.resume : words.pause}</button>
              {followed.inFile ? null : <button type="button" aria-label={`${words.remove}: ${name}`} onClick={() => confirm(words.removeSure(name)) && act(unfollow(id))}>{words.remove}</button>}
            </div>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}

function Health({ standing: { followed } }: { standing: Standing }) {
  const health = followed?.health;
  return (
    <>
      <b class={isSilentStatus(health?.status) ? "bad" : "good"}>{word("health", health?.status ?? "BEGINNING")}</b>
      {health?.reason ? <><br /><span class="quiet">{health.reason}</span></> : null}
      {followed?.progress?.failure ? <><br /><span class="bad">{followed.progress.failure}</span></> : null}
    </>
  );
}

function isSilentStatus(status: string | undefined): boolean {
  return !["SPEAKING", "BEGINNING", "PAUSED", undefined].includes(status);
}
