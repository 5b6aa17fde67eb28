import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Sign } from "../alerts/IncidentRow";
import { TierLabel } from "../alerts/labels";
import { t } from "../i18n/language";
import { address, go, set, write } from "../shell/address";
import { takeKeys } from "../shell/keys";
import { Time } from "../time/Time";
import { FeedFilters } from "./FeedFilters";
import { loadOlder, rows, state } from "./feed";
import type { Row } from "./row";
import { UpdatePane } from "./UpdatePane";
import { VirtualList } from "./VirtualList";

const ROW_REM = 5.2;

export function FeedView() {
  const open = address.value.id;
  const current = useSignal(-1);

  useEffect(() => takeKeys({
    move: (by) => {
      const next = Math.min(Math.max(current.value + by, 0), rows.peek().length - 1);
      current.value = next;
      if (address.peek().id && rows.peek()[next]) {
        go({ id: rows.peek()[next]!.id }, "replace");
      }
    },
    open: () => {
      const row = rows.peek()[current.peek()];
      if (row) {
        go({ id: row.id });
      }
    },
  }), []);

  return (
    <div class="split" data-open={open ? "yes" : "no"}>
      <h1 id="feed-title" class="visually-hidden">{t().feed.title}</h1>
      <section class="list-side feed" aria-labelledby="feed-title">
        <FeedFilters />
        <State />
        <VirtualList
          count={rows.value.length}
          row={ROW_REM}
          label={t().feed.list}
          current={current.value}
          onEnd={() => void loadOlder()}
          render={(index) => {
            const row = rows.value[index];
            return row ? <FeedRow row={row} current={index === current.value} open={row.id === open} onChoose={() => (current.value = index)} /> : null;
          }}
        />
      </section>
      <section key={open ?? "none"} class="detail-side" aria-label={t().feed.entry}>
        <UpdatePane id={open} />
      </section>
    </div>
  );
}

function State() {
  if (state.value === "failed") {
    return <p class="notice">{t().alerts.failed} <button type="button" onClick={() => void loadOlder()}>{t().alerts.again}</button></p>;
  }
  return state.value === "whole" && rows.value.length === 0 ? <p class="notice quiet">{t().feed.none}</p> : null;
}

function FeedRow({ row, current, open, onChoose }: { row: Row; current: boolean; open: boolean; onChoose: () => void }) {
  const href = write({ view: "feed", id: row.id, parameters: address.value.parameters });
  return (
    <div class="feed-row" data-tier={row.tier} data-current={current ? "yes" : undefined} data-open={open ? "yes" : undefined} onFocusCapture={onChoose}>
      <p class="labels">
        {row.tier === "ROUTINE" ? null : <TierLabel tier={row.tier} />}
        <b dir="auto">{row.source}</b>
        {row.language ? <span class="quiet">{row.language}</span> : null}
        {row.withdrawn ? <span class="bad">{t().incident.withdrawn}</span> : null}
        <span class="at"><Time at={row.at} /></span>
      </p>
      <p class="words" dir="auto"><a href={href} data-inside="yes" aria-current={open ? "true" : undefined}>{row.words || t().feed.noHeadline}</a> <span class="quiet">{row.more}</span></p>
      <p class="chips">
        {row.chips.map((chip) => (
          <button type="button" class="chip" dir="auto" key={chip.name + chip.value + chip.text} title={t().filters.only(chip.text)} onClick={() => set({ [chip.name]: chip.value })}><Sign name={chip.name} />{chip.text}</button>
        ))}
      </p>
    </div>
  );
}
