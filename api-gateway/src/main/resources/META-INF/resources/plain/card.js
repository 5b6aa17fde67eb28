// An incident as a card. Text is only ever set as text, and links only ever lead to http and https.

const STATUS = {
  RUMOURED: "Rumoured",
  REPORTED: "Reported",
  CONFIRMED: "Confirmed",
  DISPUTED: "Disputed",
  OVER: "Over",
  RETRACTED: "Retracted",
};
const TYPE = { UPDATE: "Update", CANCEL: "Taken back" };
const MAX_QUOTES = 4;

const local = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const zone = new Intl.DateTimeFormat(undefined, { timeZoneName: "short" })
  .formatToParts(new Date())
  .find((part) => part.type === "timeZoneName")?.value;

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...content.filter((each) => each !== null && each !== undefined));
  return made;
}

function time(iso) {
  const at = new Date(iso);
  const made = element("time", "", `${local.format(at)} ${zone ?? ""}`);
  made.dateTime = iso;
  if (at.getTimezoneOffset() !== 0) {
    made.append(" ", element("span", "utc", `(${at.toISOString().slice(0, 16).replace("T", " ")} UTC)`));
  }
  return made;
}

function link(url, text) {
  let safe;
  try {
    safe = /^https?:$/.test(new URL(url).protocol);
  } catch {
    safe = false;
  }
  if (!safe) {
    return text;
  }
  const made = element("a", "", text);
  made.href = url;
  made.rel = "noopener noreferrer nofollow";
  made.target = "_blank";
  return made;
}

function words(constant) {
  return constant.toLowerCase().replaceAll("_", " ");
}

function facts(alert) {
  const list = element("dl", "facts");
  const add = (name, ...value) => list.append(element("dt", "", name), element("dd", "", ...value));
  const who = [alert.actor?.name, alert.target?.name].filter(Boolean).join(" → ");
  if (who) {
    add("Who", who);
  }
  if (alert.place) {
    add("Where", alert.place.country ? `${alert.place.name} (${alert.place.country})` : alert.place.name);
  }
  add("When", time(alert.occurredAt));
  if (alert.sources.length > 0) {
    const named = alert.sources.flatMap((source, index) => [index > 0 ? ", " : null, link(source.url, source.name)]);
    add(alert.sources.length === 1 ? "Source" : `${alert.sources.length} sources`, ...named);
  }
  return list;
}

function quotes(alert) {
  const denials = new Set(alert.claims.filter((claim) => claim.stance === "DENIES").map((claim) => claim.updateId));
  const seen = new Set();
  return alert.evidence
    .filter((evidence) => !seen.has(evidence.quote.text) && seen.add(evidence.quote.text))
    .slice(-MAX_QUOTES)
    .map((evidence) => {
      const quote = element("blockquote", "", `“${evidence.quote.text}”`);
      quote.dir = "auto";
      const cite = element("cite", "", link(evidence.url, evidence.source), ", ", time(evidence.publishedAt));
      if (denials.has(evidence.updateId)) {
        cite.append(" ", element("span", "denial", "denies"));
      }
      quote.append(cite);
      return quote;
    });
}

function thread(alerts) {
  if (alerts.length < 2) {
    return null;
  }
  const items = alerts.map((alert) =>
    element("li", "", time(alert.sentAt), " ", alert.title, alert.reason ? ` (${alert.reason})` : null));
  return element("details", "", element("summary", "", `${alerts.length} alerts`), element("ol", "thread", ...items));
}

/** @param alerts of the incident, the latest first */
export function card(alert, alerts) {
  const made = element("li", "incident");
  made.dataset.tier = alert.tier;
  made.classList.toggle("over", ["OVER", "RETRACTED"].includes(alert.incident.status) || alert.type === "CANCEL");
  const labels = element(
    "p",
    "labels",
    element("span", "tier", alert.tier),
    element("span", "", STATUS[alert.incident.status] ?? alert.incident.status),
    element("span", "", `${words(alert.kind)}, ${words(alert.status)}`),
    TYPE[alert.type] ? element("span", "type", TYPE[alert.type]) : null,
    alert.exercise ? element("span", "exercise", "Exercise") : null,
    element("span", "told", time(alert.sentAt)),
  );
  const title = element("h2", "", alert.title);
  title.dir = "auto";
  made.append(labels, title);
  if (alert.text && alert.text !== alert.title) {
    const text = element("p", "", alert.text);
    text.dir = "auto";
    made.append(text);
  }
  made.append(facts(alert), ...quotes(alert));
  const told = thread(alerts);
  if (told) {
    made.append(told);
  }
  return made;
}
