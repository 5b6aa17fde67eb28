import { useSignal } from "@preact/signals";
import { useCallback, useEffect, useRef } from "preact/hooks";
import { lazy } from "../shell/lazy";
import { t } from "../i18n/language";
import { address, clear, go } from "../shell/address";
import { isEditor } from "../shell/session";
import { takeKeys } from "../shell/keys";
import { acknowledge } from "./acknowledging";
import { filter, fresh, incidents, loading, loadMore, older, shown } from "./desk";
import { FilterBar } from "./FilterBar";
import { isNarrowed } from "./filter";
import { IncidentRow } from "./IncidentRow";
import { Overview } from "./Overview";

const IncidentPane = lazy(() => import("../incident/IncidentPane").then((module) => module.IncidentPane));
const STEP = 60;

export function AlertsView() {
  const open = address.value.id;
  return (
    <div class="split" data-open={open ? "yes" : "no"}>
      <h1 id="alerts-title" class="visually-hidden">{t().alerts.title}</h1>
      <section class="list-side" aria-labelledby="alerts-title">
        <FilterBar />
        <List />
      </section>
      <section key={open ?? "none"} class="detail-side" aria-label={open ? t().incident.key : t().overview.title}>
        {open ? <IncidentPane /> : <Overview />}
      </section>
    </div>
  );
}

function List() {
  const most = useSignal(STEP);
  const chosen = useSignal<string | undefined>(address.value.id);
  const choose = useCallback((id: string) => (chosen.value = id), []);
  const list = useRef<HTMLOListElement>(null);
  const all = shown.value;
  const visible = all.slice(0, most.value);

  useEffect(() => {
    const current = () => shown.peek().findIndex((incident) => incident.id === chosen.peek());
    return takeKeys({
      move: (by) => {
        const next = shown.peek()[Math.max(0, current() + by)];
        if (next) {
          chosen.value = next.id;
          const row = list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next.id)}"] a`);
          row?.focus({ preventScroll: true });
          row?.closest("li")?.scrollIntoView({ block: "nearest" });
          if (address.peek().id) {
            go({ id: next.id }, "replace");
          }
        }
      },
      open: () => chosen.peek() && go({ id: chosen.peek() }),
      acknowledge: () => {
        const incident = incidents.peek().get(chosen.peek() ?? address.peek().id ?? "");
        if (incident && isEditor.peek()) {
          void acknowledge(incident);
        }
      },
    });
  }, []);

  return (
    <>
      <ol class="incidents" ref={list} aria-label={t().alerts.list}>
        {visible.map((incident) => (
          <IncidentRow
            key={incident.id}
            incident={incident}
            open={incident.id === address.value.id}
            fresh={fresh.value.has(incident.id)}
            onChoose={choose}
          />
        ))}
      </ol>
      <ListEnd count={all.length} hidden={all.length - visible.length} more={() => (most.value += STEP)} />
    </>
  );
}

function ListEnd({ count, hidden, more }: { count: number; hidden: number; more: () => void }) {
  if (loading.value === "failed") {
    return <p class="notice">{t().alerts.failed} <button type="button" onClick={() => void loadMore()}>{t().alerts.again}</button></p>;
  }
  if (loading.value === "busy") {
    return <p class="notice quiet">{t().alerts.loading} …</p>;
  }
  return (
    <>
      {count === 0 ? (
        <p class="notice quiet">
          {isNarrowed(filter.value) ? t().alerts.noneMatch : t().alerts.none}{" "}
          {isNarrowed(filter.value) ? <button type="button" onClick={clear}>{t().filters.clear}</button> : null}
        </p>
      ) : null}
      {hidden > 0 || older.value ? (
        <p class="more">
          <button type="button" onClick={() => {
            more();
            if (hidden === 0) {
              void loadMore();
            }
          }}>{t().alerts.older}</button>
        </p>
      ) : null}
    </>
  );
}
