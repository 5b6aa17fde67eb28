import { useSignal } from "@preact/signals";
import { t } from "../i18n/language";
import { safe } from "../text/safe";
import { Time } from "../time/Time";
import { follow, tryOut, type SourceDraft, type Tried } from "./api";

const FIELDS = ["id", "url", "name", "zone", "language", "grade", "interval"] as const;
const HINTS: Partial<Record<(typeof FIELDS)[number], string>> = {
  id: "highland-herald",
  url: "https://herald.example/live",
  zone: "Asia/Tbilisi",
  language: "en",
  grade: "B",
  interval: "30s",
};

/** A source is tried before it is followed: it is read once, and what was found in it is shown. */
export function AddSource({ onDone }: { onDone: () => void }) {
  const words = t().sources;
  const draft = useSignal<Partial<Record<(typeof FIELDS)[number], string>>>({});
  const tried = useSignal<Tried | undefined>(undefined);
  const failure = useSignal("");
  const busy = useSignal(false);

  const attempt = async (doing: (draft: SourceDraft) => Promise<void>) => {
    busy.value = true;
    failure.value = "";
    try {
      const given = Object.fromEntries(Object.entries(draft.value).filter(([, value]) => value));
      await doing(given as unknown as SourceDraft);
    } catch (why) {
      failure.value = why instanceof Error ? why.message : String(why);
    }
    busy.value = false;
  };

  return (
    <form class="form adding" aria-label={words.add} onSubmit={(event) => {
      event.preventDefault();
      void attempt(async (source) => {
        tried.value = await tryOut(source);
      });
    }}>
      {FIELDS.map((name) => (
        <label class="labelled" key={name}>
          <span>{words[name]}</span>
          <input
            name={name}
            required={name === "id" || name === "url"}
            inputMode={name === "url" ? "url" : "text"}
            placeholder={HINTS[name] ?? ""}
            value={draft.value[name] ?? ""}
            onInput={(event) => (draft.value = { ...draft.value, [name]: event.currentTarget.value.trim() })}
          />
        </label>
      ))}
      <p class="actions">
        <button type="submit" disabled={busy.value}>{words.dryRun}</button>
        <button type="button" class="primary" disabled={busy.value || !draft.value.id || !draft.value.url} onClick={() => void attempt(async (source) => {
          await follow(source);
          onDone();
        })}>{words.follow}</button>
        <button type="button" onClick={onDone}>{t().subscriptions.cancel}</button>
      </p>
      {failure.value ? <p class="bad" role="alert">{failure.value}</p> : null}
      {tried.value ? <Found tried={tried.value} /> : null}
    </form>
  );
}

function Found({ tried }: { tried: Tried }) {
  const words = t().sources;
  return (
    <div role="status" class="found">
      <p><b class={tried.readable ? "good" : "bad"}>{tried.readable ? words.tried(tried.entries) : words.unreadable}</b></p>
      {tried.problems.map((problem) => <p key={problem} class="wait">{problem}</p>)}
      <ul class="earlier">
        {tried.first.map((update) => (
          <li key={update.id}><Time at={update.publishedAt ?? update.firstSeenAt} /> <span dir="auto">{safe((update.headline || update.body).slice(0, 200))}</span></li>
        ))}
      </ul>
    </div>
  );
}
